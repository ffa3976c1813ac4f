import { expect, test } from "vitest";
import { clerkWords } from "../../src/carry/clerk-words.js";
import type { Block, NodeId } from "../../src/tree/types.js";

const block = (number: string): Block => ({ type: "item", id: "a" as NodeId, level: "subparagraph", number, children: [] });

test.each([
  ["（二）", "（二）每周检查一次。"],
  ["（二）", "(二) 每周检查一次。"],
  ["（二）", "（二）　每周检查一次。"],
  ["（二）", "㈡每周检查一次。"],
  ["（二）", "二、每周检查一次。"],
  ["第二条", "第二条　每周检查一次。"],
  ["第二条", "第2条 每周检查一次。"],
  ["2.", "２．每周检查一次。"],
  ["2.", "2、每周检查一次。"],
])("%s and %s: the number is not said twice", (number, text) => {
  expect(clerkWords(text, block(number))).toEqual({ words: "每周检查一次。" });
});

test.each([
  ["（二）", "（三）每周检查一次。", "（三）"],
  ["第二条", "第四条　每周检查一次。", "第四条"],
])("%s and %s: another number of its form is asked about", (number, text, typed) => {
  expect(clerkWords(text, block(number))).toEqual({ typed });
});

test.each([
  ["", "（二）每周检查一次。"],
  ["（二）", "每周检查一次。"],
  ["（二）", "（二）班的家长会前检查一次。"],
  ["第二条", "第二条街的商户每周检查一次。"],
  ["第五条", "一、每周检查；二、每月通报。"],
  ["（一）", "1.每周检查；2.每月通报。"],
  ["2.", "2.5万元以上的，每周检查一次。"],
])("%s and %s: words stay as they are", (number, text) => {
  expect(clerkWords(text, block(number))).toEqual({ words: text });
});
