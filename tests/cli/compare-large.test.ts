import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { limits } from "../../src/tree/limits.js";
import { call } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });
const cwd = mkdtempSync(join(tmpdir(), "tiaoli-large-"));
const count = limits.unequal.clauses + 1;
/** Different words for each number and seed. */
const words = (i: number, seed: number): string => {
  let state = i + seed * count;
  return Array.from({ length: 6 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 9000));
  }).join("");
};
const lines = (seed: number, all = count): readonly string[] => Array.from({ length: all }, (_, i) => words(i, seed));
const put = (name: string, of: readonly string[]): void => writeFileSync(join(cwd, name), of.join("\n"));
const compare = () => call(cwd, ["compare", "old.txt", "new.txt", "--format", "json"]);

test("too many clauses without an equal are refused with a way out, before they are held against each other", async () => {
  put("old.txt", lines(0));
  put("new.txt", lines(1));
  expect(await compare()).toMatchObject({ code: 2, out: "", err: expect.stringContaining("[report/too-different]") });
});

test("so do fewer that are long", async () => {
  const long = (seed: number) =>
    Array.from({ length: 3100 }, (_, i) => Array.from({ length: 34 }, (__, k) => words(i * 34 + k, seed * 20)).join("，"));
  put("old.txt", long(0));
  put("new.txt", long(1));
  expect(await compare()).toMatchObject({ code: 2, out: "", err: expect.stringContaining("[report/too-different]") });
});

test("as many that only stand elsewhere are found by their words", async () => {
  put("old.txt", lines(0));
  put("new.txt", lines(0).toReversed());
  const { code, out } = await compare();
  expect(code).toBe(1);
  const { summary } = JSON.parse(out);
  expect(summary.added + summary.deleted + summary.edited).toBe(0);
  expect(summary.moved).toBe(count - 1);
});

test("one line as often as a file may hold it, one of them changed", async () => {
  const same = Array.from({ length: count }, () => "学校党支部每季度研究一次意识形态工作。");
  put("old.txt", same);
  put("new.txt", [...same.slice(1), "学校党支部每月研究一次意识形态工作。"]);
  const { summary } = JSON.parse((await compare()).out);
  expect([summary.edited, summary.added, summary.deleted]).toEqual([1, 0, 0]);
});
