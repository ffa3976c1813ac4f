import { describe, expect, test } from "vitest";
import { mergeData } from "../../src/profile/merge-data.js";
import { recordIn, recordOf } from "../../src/profile/sheet-record.js";
import { recordSheet } from "../../src/tree/sheets.js";

const base = {
  unit: { name: "甲", level: "乙" },
  posts: { head: { title: "校长", holders: [{ person: "a", from: "2020-01-01" }] }, deputy: { title: "副校长" } },
  media: [
    { kind: "web", name: "网站" },
    { kind: "wechat", name: "公众号" },
  ],
  topics: ["x", "y"],
};
const merged = (mine: unknown, now: unknown) => JSON.parse(JSON.stringify(mergeData(base, mine, now)));

describe("three states of one profile", () => {
  test("what one side changed is as that side has it, whichever it is", () => {
    const mine = { ...base, unit: { ...base.unit, name: "丙" } };
    const now = { ...base, posts: { ...base.posts, head: { ...base.posts.head, title: "院长" } } };
    const both = { ...mine, posts: now.posts };
    expect(merged(mine, now)).toEqual({ data: both, collisions: [] });
    expect(merged(now, mine)).toEqual({ data: both, collisions: [] });
    expect(merged(base, now)).toEqual({ data: now, collisions: [] });
    expect(merged(mine, base)).toEqual({ data: mine, collisions: [] });
    expect(merged(mine, mine)).toEqual({ data: mine, collisions: [] });
  });
  test("entries of lists are followed: one comes, another goes, a third changes", () => {
    const mine = { ...base, media: [{ kind: "web", name: "门户网站" }, base.media[1], { kind: "screen", name: "屏" }] };
    const now = { ...base, media: [base.media[0]] };
    expect(merged(mine, now).data.media).toEqual([
      { kind: "web", name: "门户网站" },
      { kind: "screen", name: "屏" },
    ]);
  });
  test("both changed one cell, or one changed what the other took out", () => {
    const named = (name: string) => ({ ...base, unit: { ...base.unit, name } });
    expect(merged(named("丙"), named("丁")).collisions).toEqual([{ path: ["unit", "name"], base: "甲", mine: "丙", now: "丁" }]);
    const { deputy: _, ...posts } = base.posts;
    const changed = { ...base, posts: { ...base.posts, deputy: { title: "书记" } } };
    expect(merged({ ...base, posts }, changed).collisions).toHaveLength(1);
    expect(merged(changed, { ...base, posts }).collisions).toHaveLength(1);
    expect(merged({ ...base, topics: ["x"] }, { ...base, topics: ["x", "y", "z"] }).collisions).toHaveLength(1);
  });
  test("a new entry of a map stands where its side has it", () => {
    const mine = { ...base, posts: { head: base.posts.head, chair: { title: "主席" }, deputy: base.posts.deputy } };
    const now = { ...base, posts: { ...base.posts, aide: { title: "助理" } } };
    expect(Object.keys(merged(mine, now).data.posts)).toEqual(["head", "chair", "deputy", "aide"]);
  });
});

describe("what a workbook was made from", () => {
  const sheet = (lines: readonly string[]) => [{ name: recordSheet, merges: [], rows: lines.map((value) => [{ value }]) }];
  test("comes back, however long, and not where it was touched", () => {
    const data = { unit: { name: `𠮷${"长".repeat(40_000)}` } };
    const lines = recordOf(data);
    expect(lines.every((line) => line.length <= 32_767)).toBe(true);
    expect(recordIn(sheet(lines))).toEqual(data);
    expect(recordIn(sheet(lines.slice(0, -1)))).toBeNull();
    expect(recordIn([])).toBeNull();
  });
});
