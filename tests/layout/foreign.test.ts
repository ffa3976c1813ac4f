import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLayout, readWordFile } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import type { WordFile } from "../../src/layout/word/file.js";
import { escapeText } from "../../src/ooxml/xml.js";
import { openDocx } from "../../src/readers/docx/open.js";
import { gb9704 } from "../support/shelf.js";
import { made, notice } from "./made.js";

function read(bytes: Uint8Array): WordFile {
  const opened = openDocx(bytes, "a.docx");
  const file = opened.ok ? readWordFile(opened.value, "a.docx") : opened;
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics));
  return file.value;
}

test("a file of the docx library as it comes: styles and defaults of Word, found and mended", async () => {
  const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });
  const doc = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [new TextRun("关于开展读书活动的通知")],
          }),
          text("各年级组："),
          text(
            "为了丰富学生课余生活，学校定于本月开展读书活动，请各年级组认真组织，做好记录，活动结束后把材料交教务处存档，优秀的班级予以表扬。",
          ),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun("一、活动时间")] }),
          text(
            "活动从3月5日开始，到3月25日结束，每天下午第三节课后进行，由班主任负责，语文教师辅导，图书室按时开放，借还手续一次办清。",
          ),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(doc));
  const result = mendAll(read(bytes), gb9704)!;
  const codes = new Set([...result.done, ...result.followed].map(({ code }) => code.replace("layout/", "")));
  expect([...codes].sort()).toEqual([
    "character-pitch",
    // Word's headings are blue.
    "coloured-text",
    "first-line-indent",
    "level-font",
    "line-pitch",
    "page-margins",
    "page-number-missing",
    "title-form",
    "wrong-font",
    "wrong-size",
  ]);
  expect(result.left).toEqual([]);
});

const piece = fc.constantFrom(
  "检查",
  "　",
  " ",
  "\t",
  '"',
  "“",
  "”",
  "2026年03月05日",
  "[2026]第03号",
  "湖教〔2025〕7号",
  "(一)",
  "一、",
  "二、",
  "1. ",
  "1)",
  "2)",
  "4)",
  "（1）",
  "，",
  ",",
  "。",
  "附件：",
  "A&B<",
  "各单位：",
  "同时做好各项登记工作，及时上报",
);
const properties = fc.constantFrom(
  "",
  "<w:pPr/>",
  '<w:pPr><w:jc w:val="center"/></w:pPr>',
  '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:left="420"/></w:pPr>',
  '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
);
const letters = fc.constantFrom(
  "",
  "<w:rPr/>",
  '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>',
  '<w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia" w:eastAsia="仿宋"/></w:rPr>',
);
const content = (text: string) =>
  text
    .split(/(\t)/)
    .map((one) => (one === "\t" ? "<w:tab/>" : one === "" ? "" : `<w:t xml:space="preserve">${escapeText(one)}</w:t>`))
    .join("");
const paragraph = fc
  .tuple(properties, fc.array(fc.tuple(letters, fc.array(piece, { maxLength: 4 })), { maxLength: 4 }))
  .map(([own, runs]) => `<w:p>${own}${runs.map(([set, texts]) => `<w:r>${set}${content(texts.join(""))}</w:r>`).join("")}</w:p>`);

/** What mending may change in a text, taken away. */
const bare = (file: WordFile) =>
  file.paragraphs
    .map(({ text }) => text.replace(/[\s　"“”〔〕[\]第0(),（），]/g, ""))
    .filter((text) => text !== "")
    .join("\n");

test("whatever stands in a file, mending loses no word, ends, and leaves nothing it could mend", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
      const bytes = made({
        title: notice["title"]!,
        text: paragraphs.join(""),
        closing: notice["closing"]!,
        section: notice["section"]!,
      });
      const file = read(bytes);
      const result = mendAll(file, gb9704);
      if (result === null) return;
      const now = read(result.bytes);
      expect(bare(now)).toBe(bare(file));
      // No mend puts a number in: one that is left out must not merely be lost from sight.
      expect(result.done.filter(({ code }) => code === "layout/number-gap")).toEqual([]);
      expect(checkLayout(now, gb9704).filter(({ mends }) => mends.length > 0)).toEqual([]);
    }),
    { numRuns: 150, seed: 7 },
  );
});
