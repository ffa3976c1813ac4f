import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFreshFolder } from "./child.mjs";
import { root } from "./root.mjs";

const built = (path) => import(join(root, "dist", path));

/**
 * The warm session behind the live paper, over a shelf with every paper of one topic. Each turn is another change of a fact.
 * @param job gets { live, at, documents, turn }: turn() gives what is asked of the use cases with the next changed text
 */
export const withLiveShelf = (job) =>
  inFreshFolder(async (folder) => {
    const [live, { realEnv }, { loadLibrary }] = await Promise.all(
      ["use/live.js", "io/env.js", "workspace/library.js"].map(built),
    );
    const env = realEnv(folder);
    const place = { root: folder, program: root, isWorkspace: true };
    const { value: library } = await loadLibrary(place, env);
    const path = join(folder, "data", "units", "hubin-primary.yaml");
    mkdirSync(join(folder, "data", "units"), { recursive: true });
    const sample = readFileSync(join(root, "data", "units", "hubin-primary.yaml"), "utf8");
    const kinds = [...library.kinds.keys()].map((kind) => `${kind}.ideology`);
    const text = sample.replace(/^topics: .*$/m, `topics: [ideology]\nshelf: [${kinds.join(", ")}]`);
    writeFileSync(path, text);
    const at = { place, unit: "hubin-primary" };
    let count = 0;
    const turn = () => ({ ...at, text: text.replaceAll("顾晓岚", `顾晓${"甲乙丙丁戊己庚辛"[count++ % 8]}`) });
    const all = await live.touchedPapers(at, env);
    if (!all.ok) throw new Error(JSON.stringify(all.diagnostics));
    return await job({ live, env, at, turn, documents: all.value.papers.length });
  });
