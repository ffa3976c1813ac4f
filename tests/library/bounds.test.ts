import { expect, test } from "vitest";
import { readLibrary } from "../../src/library/read.js";
import { limits } from "../../src/tree/limits.js";
import { composeWith, libraryFiles } from "../compose/fixture.js";
import { memoryEnv } from "../support/memory-env.js";

const codes = async (cadences: string): Promise<readonly string[]> => {
  const files = { ...libraryFiles({ "a.x": "做事。" }), "/t/cadences.yaml": cadences };
  return (await readLibrary(["/t"], memoryEnv(files))).diagnostics.map(({ code }) => code);
};

test("a YAML file may be deep, long or wrong all over: it is refused with a few of its faults", async () => {
  expect(await codes(`a: ${"[".repeat(50_000)}`)).toContain("yaml/syntax");
  expect(await codes("a: b\n".repeat(limits.entries + 1))).toEqual(["yaml/too-large"]);
  const twice = await codes("a: b\n".repeat(1000));
  expect([twice.length, new Set(twice)]).toEqual([limits.faults + 1, new Set(["yaml/syntax", "yaml/more"])]);
  const wrong = await codes(Array.from({ length: 1000 }, (_, i) => `a${i}: [1]\n`).join(""));
  expect([wrong.length, new Set(wrong)]).toEqual([limits.faults + 1, new Set(["yaml/value", "yaml/more"])]);
});

test("a key that stands twice is found at its second place, also in a map within", async () => {
  const files = { ...libraryFiles({ "a.x": "做事。" }), "/t/regulations.yaml": "a:\n  title: 甲\n  title: 乙\n" };
  const { diagnostics } = await readLibrary(["/t"], memoryEnv(files));
  expect(diagnostics[0]).toMatchObject({ code: "yaml/syntax", at: { origin: { line: 3, column: 3 } } });
});

test("blocks of a clause stand in each other only so deep", async () => {
  const nested = (n: number) => `做事${"{{#if organ}}".repeat(n)}字${"{{/if}}".repeat(n)}。`;
  expect((await composeWith({ "a.x": nested(limits.blocks) })).ok).toBe(true);
  const { diagnostics } = await composeWith({ "a.x": nested(limits.blocks + 1) });
  expect(diagnostics.map(({ code }) => code)).toEqual(["compose/bad-helper-use"]);
});
