import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "./small-doc.js";

const table = (...rows: readonly string[]) => small("title: 任务表", "t = 序号 / 任务", ...rows);

test("where the generator orders rows otherwise, each number stays with its words, and a second run changes nothing", () => {
  const base = table("a - 1 / 每月自查", "b - 2 / 每年考核", "c - 3 / 每季度研判");
  const next = table("b - 1 / 每年考核", "c - 2 / 每季度研判", "a - 3 / 每半年自查");
  const first = mergeDocs({ base, mine: base, next }).doc;
  expect(linesOf(mergeDocs({ base: next, mine: first, next }).doc)).toEqual(linesOf(first));
  // A file may keep its rows where they were.
  const kept = table("a - 3 / 每半年自查", "b - 1 / 每年考核", "c - 2 / 每季度研判");
  expect(linesOf(mergeDocs({ base: next, mine: kept, next }).doc).join()).toContain("3");
  expect(linesOf(mergeDocs({ base: next, mine: kept, next }).doc)).toEqual(linesOf(kept));
});
