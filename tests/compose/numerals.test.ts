import { expect, test } from "vitest";
import { chineseDate, chineseNumber } from "../../src/compose/numerals.js";

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "一百"],
  [101, "一百零一"],
  [110, "一百一十"],
  [111, "一百一十一"],
  [120, "一百二十"],
  [205, "二百零五"],
  [1000, "一千"],
  [1001, "一千零一"],
  [1010, "一千零一十"],
  [1100, "一千一百"],
  [9999, "九千九百九十九"],
])("%i is %s", (n, word) => expect(chineseNumber(n)).toBe(word));

test("numbers outside the range are our own fault", () => {
  for (const n of [0, -1, 1.5, 10000]) expect(() => chineseNumber(n)).toThrow(RangeError);
});

test("every number has a name of its own", () => {
  const words = new Set(Array.from({ length: 9999 }, (_, i) => chineseNumber(i + 1)));
  expect(words.size).toBe(9999);
});

test("dates carry no leading zeros", () => expect(chineseDate("2026-03-05")).toBe("2026年3月5日"));
