import { expect, test } from "vitest";
import { chineseDate } from "../../src/text/days.js";
import { chineseNumber, digitByDigit, isOrdinal, numeralValue, signValue } from "../../src/text/numerals.js";

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
  [10000, "一万"],
  [10001, "一万零一"],
  [10010, "一万零一十"],
  [12000, "一万二千"],
  [100000, "十万"],
  [110005, "十一万零五"],
])("%i is %s", (n, word) => expect(chineseNumber(n)).toBe(word));

test("numbers outside the range are our own fault", () => {
  for (const n of [0, -1, 1.5, 100_000_000]) expect(() => chineseNumber(n)).toThrow(RangeError);
});

test("every number has a name of its own, which is read as that number", () => {
  for (let n = 1; n <= 9999; n++) {
    expect(numeralValue(chineseNumber(n))).toBe(n);
    expect(isOrdinal(chineseNumber(n)), `${n}`).toBe(true);
    expect(numeralValue(chineseNumber(n, "financial"))).toBe(n);
    expect(numeralValue(chineseNumber(n, "japanese"))).toBe(n);
  }
});

test.each([
  [12, "壹拾贰", "十二"],
  [101, "壹佰零壹", "百一"],
  [110, "壹佰壹拾", "百十"],
  [2026, "贰仟零贰拾陆", "二千二十六"],
])("%i in financial figures and in Japanese", (n, financial, japanese) => {
  expect([chineseNumber(n, "financial"), chineseNumber(n, "japanese")]).toEqual([financial, japanese]);
});

test("a year is read and written digit by digit", () => {
  expect(digitByDigit(2026)).toBe("二〇二六");
  expect(numeralValue(digitByDigit(2026))).toBe(2026);
});

test.each([
  ["①", 1],
  ["⑳", 20],
  ["⑴", 1],
  ["⒛", 20],
  ["㈩", 10],
  ["㈪", null],
  ["1", null],
  ["①①", null],
])("the sign %s holds %s", (sign, value) => expect(signValue(sign)).toBe(value));

test("dates carry no leading zeros", () => expect(chineseDate("2026-03-05")).toBe("2026年3月5日"));
