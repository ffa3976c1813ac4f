import { expect, test } from "vitest";
import { harmless, harmlessHtml, harmlessJson } from "../../src/diag/harmless.js";
import { problem } from "../../src/diag/problem.js";
import { printDiagnostics } from "../support/said.js";

const nasty = "清\u001b[2J屏\u009b31m红\u202e反\u200e\u0007\u007f\r\n行\t格";

test("what steers a terminal becomes visible; line ends, tabs and all other characters stay", () => {
  expect(harmless(nasty)).toBe("清<U+001B>[2J屏<U+009B>31m红<U+202E>反<U+200E><U+0007><U+007F><U+000D>\n行\t格");
  expect(harmless("条理“一”　𠮷 é ①")).toBe("条理“一”　𠮷 é ①");
});

test("JSON says the same to a program, a web page to a reader", () => {
  const made = harmlessJson(JSON.stringify({ [nasty]: [nasty] }));
  expect(JSON.parse(made)).toEqual({ [nasty]: [nasty] });
  expect(made).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u202e]/);
  expect(harmlessHtml("<p>\u202e\u001b</p>")).toBe("<p>&#x202e;<U+001B></p>");
});

test("a name with a line end makes no message of its own", () => {
  const said = printDiagnostics([problem("file/missing", { path: "a\n错误：磁盘坏了 [file/full]" })]);
  expect(said.split("\n").filter((line) => line.startsWith("错误"))).toHaveLength(1);
});
