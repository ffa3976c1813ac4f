import { expect, test } from "vitest";
import { displayWidth, nominalWidth, spacedWidth, widthInCharacters } from "../../src/text/width.js";

test.each([
  ["学校", 4],
  ["a1.", 3],
  ["第1条", 5],
  ["“——…①”", 12],
  ["e\u0301", 1],
  ["a\u200bb", 2],
  ["𠮷", 2],
])("%s takes %i columns", (text, columns) => expect(displayWidth(text)).toBe(columns));

test("a long line is measured in one pass", () => {
  expect(displayWidth("学校党支部每年至少两次专题研究。".repeat(20_000))).toBe(640_000);
});

test("on paper a digit is half a character; fonts and programs make it a little more", () => {
  expect(widthInCharacters("2026年")).toBe(3);
  expect(spacedWidth("2026年")).toBeCloseTo(3.2);
  expect(nominalWidth("2026年")).toBeCloseTo(3.45);
});
