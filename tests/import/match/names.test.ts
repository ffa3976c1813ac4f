import { expect, test } from "vitest";
import { withoutNames } from "../../../src/import/match/names.js";
import type { ImportedFact } from "../../../src/import/types.js";

const fact = (path: string, value: string): ImportedFact => ({
  path,
  value,
  certain: true,
  file: "甲.docx",
  paragraph: 1,
  quote: value,
});

test("leaves out names, the longest first, and keeps intervals and short words", () => {
  const bare = withoutNames([
    fact("departments.office.name", "综合办公室"),
    fact("unit.full-name", "青岭县供销合作社"),
    fact("unit.short-name", "供销合作社"),
    fact("unit.mine", "我社"),
    fact("cadences.meeting", "每季度至少一次"),
    fact("posts.head.title", "主任（代）"),
    fact("media.0.name", "青岭-供销[官方]"),
    fact("posts.head.holders.0.person", "leader-1"),
  ]);
  expect(bare("在青岭-供销[官方]发布。")).toBe("在发布。");
  expect(bare("青岭县供销合作社综合办公室每季度至少一次报告我社情况，主任（代）签字。")).toBe(
    "每季度至少一次报告我社情况，签字。",
  );
});

test("knows no names where there are no facts", () => {
  expect(withoutNames([])("综合办公室报告。")).toBe("综合办公室报告。");
});
