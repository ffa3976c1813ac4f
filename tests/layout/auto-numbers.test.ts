import { expect, test } from "vitest";
import { checkLayout } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import { gb9704 } from "../support/shelf.js";
import { body, letters, made, notice, run, side } from "./made.js";
import { readMade } from "./read-made.js";

/** The letters of automatic numbers go with those of their words: mended alone, the words would stand beside an odd number. */
const sentence = notice["closing"]!;
const numbered = (text: string, more: string, mark: string): string =>
  body(text, "黑体")
    .replace("<w:spacing w:line", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:line')
    .replace("</w:pPr>", `<w:rPr><w:rFonts w:eastAsia="黑体"/>${mark}<w:sz w:val="32"/></w:rPr></w:pPr>`)
    .replace(run(text, letters("黑体", 16)), run(text, letters("黑体", 16, more)));
const paper = (more: string, mark: string, list = "") =>
  made(
    {
      title: notice["title"]!,
      text: numbered("检查内容", more, mark) + sentence + numbered("工作要求", more, mark) + sentence,
      section: notice["section"]!,
    },
    { ...side, numbering: side["numbering"]!.replace("</w:lvl>", `${list && `<w:rPr>${list}</w:rPr>`}</w:lvl>`) },
  );
const codes = (bytes: Uint8Array) => checkLayout(readMade(bytes), gb9704).map(({ code }) => code.replace("layout/", ""));
function numbers(bytes: Uint8Array) {
  const { file, left } = mendAll(readMade(bytes), gb9704)!;
  expect(left).toEqual([]);
  expect(mendAll(file, gb9704)).toBeNull();
  return file.paragraphs.flatMap(({ autoRun, runs }) => (autoRun ? [[autoRun.letters, runs[0]!.letters]] : []));
}
const red = '<w:color w:val="FF0000"/>';

test.each([
  ["the mark", "<w:b/>", ""],
  ["their list", "", "<w:b/>"],
])("bold that %s gives goes with that of the words", (_, mark, list) => {
  for (const [number, words] of numbers(paper("<w:b/>", mark, list))) expect([number!.bold, words!.bold]).toEqual([false, false]);
  expect(codes(paper("", mark, list))).toEqual(["bold-heading", "bold-heading"]);
});

test("bold that the list gives stays where a paragraph of it may be meant to be bold", () => {
  const text = body("逐项登记，按时上报，发现的问题立即整改。").replace(
    "<w:spacing w:line",
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:line',
  );
  const numbering = side["numbering"]!.replace("</w:lvl>", "<w:rPr><w:b/></w:rPr></w:lvl>");
  const pieces = { title: notice["title"]!, text: numbered("检查内容", "", "") + text, section: notice["section"]! };
  const file = readMade(made(pieces, { ...side, numbering }));
  const after = mendAll(file, gb9704)?.file ?? file;
  expect(after.paragraphs.flatMap(({ autoRun }) => (autoRun ? [autoRun.letters.bold] : []))).toEqual([true, true]);
});

test("colours of words and number go together; of the number alone they are noticed", () => {
  for (const [number, words] of numbers(paper(red, red))) expect([number!.colour, words!.colour]).toEqual(["auto", "auto"]);
  expect(codes(paper("", red))).toEqual(["coloured-text", "coloured-text"]);
  for (const [number] of numbers(paper("", red))) expect(number!.colour).toBe("auto");
  expect(codes(paper("", "", red))).toEqual([]);
});
