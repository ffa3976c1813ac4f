// A step of the build: does what an office does from draft to undo with the bundle, and keeps what V8 compiled for it beside each file.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openChunks } from "../dist/start/chunks.js";

const desk = mkdtempSync(join(tmpdir(), "tiaoli-build-"));
const { load, scripts } = openChunks();
const { run } = await load("./start.cjs").commandLine();
const unit = "hubin-primary";
const shelf = join(desk, "out", unit);
const tiaoli = (words) => run(words.split(" "), { cwd: desk, out: () => undefined, err: () => undefined, watched: false });

/** Changes a word in a Word file, as a person would. */
function edit(path) {
  const parts = unzipSync(readFileSync(path));
  const body = strFromU8(parts["word/document.xml"]);
  parts["word/document.xml"] = strToU8(body.replace("应当", "应"));
  writeFileSync(path, zipSync(parts));
}

try {
  mkdirSync(join(desk, "data", "units"), { recursive: true });
  cpSync(`data/units/${unit}.yaml`, join(desk, "data", "units", `${unit}.yaml`));
  await tiaoli("--help");
  await tiaoli(`draft ${unit} --topic ideology --kind responsibility-list --format docx,pdf,html,md,txt,json --as-of 2026-03-05`);
  const file = readdirSync(shelf).find((name) => name.endsWith(".docx"));
  const base = join(desk, "base.docx");
  cpSync(join(shelf, file), base);
  edit(join(shelf, file));
  await tiaoli(`appoint ${unit} --post secretary --name 江一帆 --from 2026-12-01`);
  for (const words of [
    `impact ${unit} --as-of 2026-12-05`,
    `regenerate ${unit} --as-of 2026-12-05`,
    `regenerate ${unit} --as-of 2026-12-05`,
    `history ${unit}`,
    `compare base.docx out/${unit}/${file}`,
    `layout out/${unit}/${file}`,
    `undo ${unit}`,
    `todo ${unit} --as-of 2026-12-05`,
    `unit check ${unit}`,
    "library list",
  ])
    await tiaoli(words);
} finally {
  rmSync(desk, { recursive: true });
}
for (const [path, script] of scripts) writeFileSync(`${path}.code`, script.createCachedData());
