import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { markdownBoundPassed } from "../../src/readers/bounds.js";
import { readDocument } from "../../src/readers/index.js";
import { limits } from "../../src/tree/limits.js";
import { madeDocx, paragraph, run } from "./made-docx.js";

async function code(bytes: Uint8Array, name: string): Promise<string> {
  const found = await readDocument(bytes, name);
  return found.ok ? "read" : found.diagnostics.map((one) => one.code).join();
}
const deep = (n: number): string => (n === 0 ? paragraph("底") : `<w:sdt><w:sdtContent>${deep(n - 1)}</w:sdtContent></w:sdt>`);

describe("a bound has a message of its own", () => {
  test.each<readonly [string, () => Uint8Array, string, string]>([
    ["paragraphs", () => madeDocx(paragraph("甲").repeat(limits.paragraphs + 1)), "a.docx", "reader/too-many-paragraphs"],
    [
      "cells",
      () => madeDocx(`<w:tbl>${`<w:tr>${`<w:tc>${paragraph("甲")}</w:tc>`.repeat(50)}</w:tr>`.repeat(1100)}</w:tbl>`),
      "a.docx",
      "reader/too-many-paragraphs",
    ],
    [
      "one paragraph",
      () => madeDocx(paragraph(run("甲".repeat(limits.paragraph)) + run("乙"))),
      "a.docx",
      "reader/too-long-paragraph",
    ],
    ["characters", () => madeDocx(paragraph("甲".repeat(190_000)).repeat(16)), "a.docx", "reader/too-many-characters"],
    ["levels", () => madeDocx(deep(200)), "a.docx", "reader/too-deep"],
    ["runs", () => madeDocx(paragraph("<w:r/>".repeat(limits.xml.elements))), "a.docx", "reader/too-many-elements"],
    [
      "attributes",
      () => madeDocx(`<w:p ${Array.from({ length: 1001 }, (_, i) => `w:a${i}="1"`).join(" ")}/>`),
      "a.docx",
      "reader/too-many-attributes",
    ],
    ["lines", () => strToU8("甲\n".repeat(limits.paragraphs + 1)), "a.txt", "reader/too-many-paragraphs"],
    ["a line", () => strToU8("甲".repeat(limits.paragraph + 1)), "a.txt", "reader/too-long-paragraph"],
    ["quotations", () => strToU8(`${"> ".repeat(3000)}甲`), "a.md", "reader/too-deep"],
    ["lists in a line", () => strToU8(`${"- ".repeat(3000)}甲`), "a.md", "reader/too-deep"],
    [
      "lists",
      () => strToU8(Array.from({ length: 400 }, (_, i) => `${"  ".repeat(i)}- 甲`).join("\n")),
      "a.md",
      "reader/too-deep",
    ],
    ["asterisks", () => strToU8("**a*".repeat(30_000)), "a.md", "reader/too-many-marks"],
    ["links", () => strToU8("[a](".repeat(30_000)), "a.md", "reader/too-many-marks"],
    ["lines of Markdown", () => strToU8("> 甲\n\n".repeat(15_000)), "a.md", "reader/too-many-lines"],
  ])(
    "%s",
    async (_, bytes, name, expected) => {
      expect(await code(bytes(), name)).toBe(expected);
    },
    60_000,
  );
});

test("what papers hold is far from every bound", async () => {
  expect(await code(madeDocx(paragraph("第一条　甲。").repeat(3000) + deep(100)), "a.docx")).toBe("read");
  const table = `| 甲 | **乙** |\n|--|--|\n${"| 一 | **二** |\n".repeat(400)}`;
  expect(
    markdownBoundPassed(`${"*".repeat(200)}\n\n* * * * * * * * * * * * * * * * * * * *  * * * * * * * * * * * *\n\n${table}`),
  ).toBeNull();
  expect(markdownBoundPassed(`${" ".repeat(90)}2026年3月5日\n\n> - 1. 甲`)).toBeNull();
});
