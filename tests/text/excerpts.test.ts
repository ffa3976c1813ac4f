import { expect, test } from "vitest";
import { excerpts, shortened } from "../../src/text/excerpts.js";

const [lead, tail] = ["甲乙丙丁戊己庚辛壬癸子丑寅卯", "日月水火木金土天地玄黄宇宙"];

test("versions of a text are told by what tells them apart", () => {
  expect(excerpts([`${lead}教务处${tail}`, `${lead}教导处${tail}`])).toEqual([
    "…己庚辛壬癸子丑寅卯教务处日月水火木金土天地…",
    "…己庚辛壬癸子丑寅卯教导处日月水火木金土天地…",
  ]);
  expect(excerpts(["教务处", "教导处"])).toEqual(["教务处", "教导处"]);
  // What one of them only adds is whole, and nothing is taken twice from a text that repeats itself.
  expect(excerpts(["一一一", "一一一一一"])).toEqual(["一一一", "一一一一一"]);
  expect(excerpts(["", "新的"])).toEqual(["", "新的"]);
});
test("a long one by its beginning and its end", () => {
  expect(shortened("一".repeat(60))).toBe("一".repeat(60));
  expect(shortened(`${"一".repeat(40)}${"二".repeat(40)}`)).toBe(`${"一".repeat(30)}…${"二".repeat(30)}`);
});
