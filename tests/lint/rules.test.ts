import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readLibrary } from "../../src/library/read.js";
import { textHash } from "../../src/library/text-hash.js";
import { lintLibrary, lintRules, trialRules } from "../../src/lint/index.js";
import { type ClauseSpec, libraryFiles, load, profile } from "../compose/fixture.js";
import { memoryEnv } from "../support/memory-env.js";

/** Findings of a small library with these clauses, as `line code`; each clause gets a good example unless it brings its own. */
async function lint(clauses: Readonly<Record<string, ClauseSpec>>): Promise<readonly string[]> {
  const files = libraryFiles(clauses);
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith(".hbs")) continue;
    const body = text.slice(text.indexOf("\n---\n") + 5);
    files[file] = text.replace("0000000000000000", textHash(1, body));
  }
  files["/t/unit-types/bureau.yaml"] = files["/t/unit-types/school.yaml"]!.replace("id: school", "id: bureau")
    .replace("traits: [teaches]", "traits: []")
    .concat("own-words: [本局]\n");
  files["/t/topics/fire.yaml"] = files["/t/topics/ideology.yaml"]!.replace("id: ideology", "id: fire").concat(
    "own-words: [消防]\n",
  );
  const library = await readLibrary(["/t"], memoryEnv(files));
  if (!library.ok) throw new Error(JSON.stringify(library.diagnostics));
  return lintLibrary(library.value, [load(profile)], "2026-03-05").map(({ code, at }) => {
    const origin = at?.origin;
    return `${origin?.from === "file" ? origin.line : "?"} ${code}`;
  });
}
const good = (text: string, head = "", printed = text): ClauseSpec => ({
  text,
  head: `${head}\nexamples: [{ with: { unit: lake-primary, topic: ideology }, gives: ${JSON.stringify(printed)} }]`,
});

test("every rule file is registered", () => {
  const files = readdirSync("src/lint/rules").map((file) => `lint/${file.replace(/\.ts$/, "")}`);
  expect([...lintRules, ...trialRules].map((rule) => rule.code).sort()).toEqual(files.sort());
});

test("a sound clause raises nothing", async () => {
  expect(await lint({ "a.x": good("研究一件事。") })).toEqual([]);
});

test.each<[string, Record<string, ClauseSpec>, string[]]>([
  [
    "a clause nobody gets",
    { "a.x": good("甲。", "organs: [党支部]\ntraits: [has-harbour]") },
    ["1 lint/unused-clause", "1 lint/wrong-example"],
  ],
  [
    "a condition that never holds",
    { "a.x": { text: "甲。", head: "when: { has: [superiors.party], lacks: [superiors.party] }" } },
    ["1 lint/missing-example", "1 lint/unreachable-condition"],
  ],
  [
    "a need no unit can have",
    { "a.x": { text: "报{{superiors.navy}}。", head: "when: { has: [superiors.navy] }" } },
    ["1 lint/missing-example", "1 lint/unknown-path", "1 lint/unreachable-condition"],
  ],
  [
    "a path that is not declared",
    { "a.x": good("报{{superiors.party}}。", "", "报区教育局党组。") },
    ["11 lint/undeclared-need"],
  ],
  ["a helper that is not there", { "a.x": { text: '{{shout "x"}}。' } }, ["1 lint/missing-example", "10 lint/unknown-helper"]],
  [
    "a cadence that is not there",
    { "a.x": { text: '{{cadence "sing"}}。', head: "needs: { cadences.sing: cadence }" } },
    ["1 lint/missing-example", "7 lint/unknown-path", "10 lint/unknown-helper"],
  ],
  [
    "a regulation that is not there",
    { "a.x": { text: '按{{cite "rule-z"}}。' } },
    ["1 lint/missing-example", "10 lint/unknown-helper"],
  ],
  [
    "two texts nearly the same",
    {
      "a.x": good("对各部门所管的网站、公众号、宣传栏和电子显示屏逐一登记造册并按时核对存档。"),
      "a.y": good("对各部门所管的网站、公众号、宣传栏和电子显示屏逐一登记造册并按时核对归档。"),
    },
    ["1 lint/near-copy"],
  ],
  ["a word of one unit type", { "a.x": good("报本局存档。") }, ["11 lint/foreign-word"]],
  ["a word of one topic", { "a.x": good("检查消防设施。") }, ["11 lint/foreign-word"]],
  ["an interval typed in the text", { "a.x": good("每季度检查一次。") }, ["11 lint/typed-number"]],
  ["a vague interval", { "a.x": good("定期检查。") }, ["11 lint/typed-number"]],
  ["no example", { "a.x": { text: "甲。" } }, ["1 lint/missing-example"]],
  ["an example that no longer holds", { "a.x": good("甲。", "", "乙。") }, ["1 lint/wrong-example"]],
])("%s is found where it stands", async (_, clauses, expected) => {
  expect([...(await lint(clauses))].sort()).toEqual([...expected].sort());
});

test("a text without a hash is found", async () => {
  const library = await readLibrary(["/t"], memoryEnv(libraryFiles({ "a.x": good("甲。") })));
  const codes = library.ok && lintLibrary(library.value, [load(profile)], "2026-03-05").map((d) => d.code);
  expect(codes).toEqual(["lint/unhashed-text"]);
});

test("a text changed under an old version is found", async () => {
  const files = libraryFiles({ "a.x": good("甲。") });
  for (const [file, text] of Object.entries(files)) files[file] = text.replace("0000000000000000", textHash(1, "旧文。"));
  const library = await readLibrary(["/t"], memoryEnv(files));
  const codes = library.ok && lintLibrary(library.value, [load(profile)], "2026-03-05").map((d) => d.code);
  expect(codes).toEqual(["lint/stale-version"]);
});

test.each([
  ["{ characters: { small: 5 }, articles: { small: 9 } }", ["lint/over-budget"]],
  ["{ characters: { small: 5000 }, articles: { small: 9 } }", []],
])("a paper over the bound %s of its kind is found", async (budget, expected) => {
  const files = libraryFiles({ "a.x": good("研究一件事。") });
  for (const [file, text] of Object.entries(files)) files[file] = text.replace("0000000000000000", textHash(1, "研究一件事。"));
  const kind = Object.keys(files).find((file) => file.startsWith("/t/documents/"))!;
  files[kind] = `${files[kind]}budget: ${budget}\n`;
  const library = await readLibrary(["/t"], memoryEnv(files));
  const found = library.ok ? lintLibrary(library.value, [load(profile)], "2026-03-05") : [];
  expect(found.map(({ code }) => code)).toEqual(expected);
  for (const { at } of found) expect(at?.origin).toMatchObject({ from: "file", file: kind });
});

test("a word is no stranger where traits or topics keep others out", async () => {
  expect(await lint({ "a.x": good("检查消防设施。", "topics: [fire]") })).toEqual(["1 lint/wrong-example"]);
});
