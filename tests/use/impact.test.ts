import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { UnitImpact } from "../../src/causes/types.js";
import type { Outcome } from "../../src/diag/types.js";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { appointIn } from "../../src/use/appoint.js";
import { draft } from "../../src/use/draft.js";
import { impact } from "../../src/use/impact.js";
import { partText } from "../support/recorded.js";
import { rewriteWord } from "../support/rewrite-word.js";
import { printDiagnostics } from "../support/said.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const units = ["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college"] as const;
const env = { ...realEnv(tmpdir()), today: () => "2026-12-05" };
const day = "2026-03-05";

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(printDiagnostics(outcome.diagnostics));
  return outcome.value;
}
function desk(): string {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-impact-"));
  mkdirSync(join(folder, "data", "units"), { recursive: true });
  for (const unit of units) cpSync(resolve(`data/units/${unit}.yaml`), join(folder, "data", "units", `${unit}.yaml`));
  return folder;
}
const placeOf = (root: string) => ({ place: { root, program: packageRoot, isWorkspace: true } });
/** Enough kinds for rules, lists, tables and documents by department, post and sub-unit. */
const kinds = ["responsibility-list", "implementation-rules", "accountability", "leading-group-notice", "duty-card"];
const drafted = async (root: string, out: string, which: readonly string[] = units) =>
  value(
    await draft(
      { ...placeOf(root), units: which, kinds, topics: ["ideology"], formats: ["docx"], asOf: day, out: join(root, out) },
      env,
    ),
  );
const impacts = async (root: string, asOf = day, which: readonly string[] | "all" = "all") =>
  value(await impact({ ...placeOf(root), units: which, asOf }, env));
const change = (root: string, unit: string, from: string | RegExp, to: string): void => {
  const path = join(root, "data", "units", `${unit}.yaml`);
  const text = readFileSync(path, "utf8");
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing to change in ${unit}`);
  writeFileSync(path, after);
};

/** Every document's newest recorded tree below an output folder, by unit and document. */
async function trees(root: string, out: string): Promise<ReadonlyMap<string, Doc>> {
  const found = new Map<string, Doc>();
  for (const unit of units) {
    const history = join(root, out, unit, ".history");
    for (const document of readdirSync(history).filter((name) => !name.startsWith(".") && !name.endsWith(".json"))) {
      const newest = Math.max(...readdirSync(join(history, document)).map(Number));
      const tree = { folder: join(root, out, unit), document, number: newest, name: "tree.json" };
      found.set(`${unit}/${document}`, JSON.parse(await partText(tree)));
    }
  }
  return found;
}
const keys = (all: readonly UnitImpact[], state: string) =>
  all.flatMap(({ unit, documents }) => documents.filter((d) => d.state === state).map((d) => `${unit}/${d.document}`)).sort();

let root: string;
beforeAll(async () => {
  root = desk();
  await drafted(root, "out");
});

describe("what a regeneration would change", () => {
  test("is nothing while nothing has changed", async () => {
    for (const one of await impacts(root)) expect(one).toMatchObject({ documents: [], edited: [], naming: [] });
  });

  test("is exactly what a new draft of changed profiles differs in, on several units, sentence by sentence", async () => {
    const other = desk();
    cpSync(join(root, "out"), join(other, "out"), { recursive: true });
    change(other, "hubin-primary", "name: 德育处", "name: 学生发展处");
    change(other, "lanjiang-culture", /special-study: \S+/, "special-study: 3/year");
    change(other, "dongwan-park", /short-name: (\S+)/, "short-name: 新名园区");
    change(other, "yunting-college", "title: 党委委员、纪委书记", "title: 纪委书记");
    const found = await impacts(other);
    await drafted(other, "again");
    const [before, after] = [await trees(other, "out"), await trees(other, "again")];
    const differ = [...after].filter(([key, doc]) => before.get(key)?.meta.version !== doc.meta.version).map(([key]) => key);
    expect(keys(found, "changed")).toEqual(differ.filter((key) => before.has(key)).sort());
    expect(keys(found, "new")).toEqual(differ.filter((key) => !before.has(key)).sort());
    expect(keys(found, "obsolete")).toEqual([...before.keys()].filter((key) => !after.has(key)).sort());
    expect(differ.length).toBeGreaterThan(10);

    let sentences = 0;
    for (const { unit, documents } of found)
      for (const { document, changes } of documents.filter(({ state }) => state === "changed")) {
        const key = `${unit}/${document}`;
        const [was, now] = [before.get(key)!, after.get(key)!].map(docText);
        expect(was !== now, key).toBe(changes.length > 0);
        for (const { sentences: pairs, causes, kind } of changes)
          for (const pair of pairs) {
            sentences += 1;
            if (pair.was !== null) expect(was).toContain(pair.was);
            if (pair.now !== null) expect(now).toContain(pair.now);
            if (kind === "edited") expect(causes, `${key} ${pair.now}`).not.toEqual([]);
          }
      }
    expect(sentences).toBeGreaterThan(15);
  });

  test("names the field, its place in the file, and both values", async () => {
    const other = desk();
    cpSync(join(root, "out"), join(other, "out"), { recursive: true });
    change(other, "hubin-primary", "name: 德育处", "name: 学生发展处");
    const [one] = await impacts(other, day, ["hubin-primary"]);
    const file = join(other, "data", "units", "hubin-primary.yaml");
    const line =
      readFileSync(file, "utf8")
        .split("\n")
        .findIndex((text) => text.includes("学生发展处")) + 1;
    const causes = one!.documents.flatMap(({ changes }) => changes.flatMap((c) => c.causes));
    expect(causes).toContainEqual({
      by: "profile",
      path: "departments.moral-office.name",
      from: "德育处",
      to: "学生发展处",
      file,
      line,
    });
  });
});

describe("after a change of office holders", () => {
  const shelf = (at: string) => join(at, "out", "hubin-primary");
  const list = "云汀市湖滨小学意识形态工作责任清单.docx";
  test("the new holder is the cause, and passages people typed that still name the old one are found", async () => {
    const other = desk();
    cpSync(join(root, "out"), join(other, "out"), { recursive: true });
    const path = join(shelf(other), list);
    // A sentence typed behind a generated one, and a word changed elsewhere; the file stays open in Word.
    writeFileSync(
      path,
      rewriteWord(readFileSync(path), (xml) => xml.replace("履行“一岗双责”。", "履行“一岗双责”，由沈立言同志把关。")),
    );
    writeFileSync(join(shelf(other), `~$${list.slice(2)}`), "");
    const request = { ...placeOf(other), unit: "hubin-primary", post: "党支部书记", name: "顾晓岚", from: "2026-12-01" };
    value(await appointIn(request, env));
    const [one] = await impacts(other, "2026-12-05", ["hubin-primary"]);
    expect(one!.edited).toEqual([{ document: "responsibility-list.ideology", title: list.slice(0, -5), path }]);
    expect(one!.naming).toMatchObject([{ path, says: "沈立言", now: "顾晓岚", typed: true }]);
    expect(one!.naming[0]!.text).toContain("由沈立言同志把关");
    const holder = one!.documents.flatMap(({ changes }) => changes.flatMap((c) => c.causes)).find(({ by }) => by === "holder");
    expect(holder).toMatchObject({ title: "党支部书记", from: "沈立言", to: "顾晓岚" });
    // An edited file is compared by what it was generated from: the person's sentence is no change of the generator's.
    const changes = one!.documents.find(({ document }) => document === "responsibility-list.ideology")!.changes;
    expect(JSON.stringify(changes)).not.toContain("把关");
  });

  test("the same profile on a later day changes what depends on who holds a post", async () => {
    const other = desk();
    const request = { ...placeOf(other), unit: "hubin-primary", post: "党支部书记", name: "江一帆", from: "2026-12-01" };
    value(await appointIn(request, env));
    await drafted(other, "out", ["hubin-primary"]);
    expect((await impacts(other, day, ["hubin-primary"]))[0]!.documents).toEqual([]);
    const [one] = await impacts(other, "2026-12-05", ["hubin-primary"]);
    const causes = one!.documents.flatMap(({ changes }) => changes.flatMap((c) => c.causes));
    expect(causes.length).toBeGreaterThan(0);
    expect(causes.filter((c) => c.by !== "holder" || c.to !== "江一帆")).toEqual([]);
  });

  test("a Word file that cannot be read is told of, and the rest is found all the same", async () => {
    const other = desk();
    cpSync(join(root, "out"), join(other, "out"), { recursive: true });
    writeFileSync(join(shelf(other), list), "not a Word file");
    change(other, "hubin-primary", "name: 德育处", "name: 学生发展处");
    const found = await impact({ ...placeOf(other), units: ["hubin-primary"], asOf: day }, env);
    expect(found.ok && found.value[0]!.documents.length).toBeGreaterThan(0);
    expect(found.diagnostics.some((d) => d.severity === "warning" && JSON.stringify(d).includes(list))).toBe(true);
    expect(found.diagnostics.every((d) => d.severity !== "error")).toBe(true);
  });
});
