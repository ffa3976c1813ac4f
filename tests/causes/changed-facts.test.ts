import { expect, test } from "vitest";
import { changedFacts } from "../../src/causes/changed-facts.js";

const media = (...names: readonly string[]) => `media:\n${names.map((name) => `  - { kind: k, name: ${name} }\n`).join("")}`;

test("an entry taken from the middle of a list, or put there, renames none behind it", () => {
  const [all, less] = [media("广播站", "显示屏", "宣传栏"), media("广播站", "宣传栏")];
  expect(changedFacts(all, less)).toEqual([
    { path: "media.1.kind", from: "k", to: "" },
    { path: "media.1.name", from: "显示屏", to: "" },
  ]);
  expect(changedFacts(less, all)).toEqual([
    { path: "media.1.kind", from: "", to: "k" },
    { path: "media.1.name", from: "", to: "显示屏" },
  ]);
  expect(changedFacts("names: [甲, 乙, 丙]", "names: [甲, 丙]")).toEqual([{ path: "names.1", from: "乙", to: "" }]);
});

test("a renamed entry is the one it was, and values stand in the order of the newer profile", () => {
  expect(changedFacts(media("广播站", "显示屏"), media("广播站", "电子屏"))).toEqual([
    { path: "media.1.name", from: "显示屏", to: "电子屏" },
  ]);
  expect(changedFacts("a: 1\nb: { c: 2 }\nd: 3", "b: { c: 4 }\ne: 5\na: 1")).toEqual([
    { path: "b.c", from: "2", to: "4" },
    { path: "e", from: "", to: "5" },
    { path: "d", from: "3", to: "" },
  ]);
});
