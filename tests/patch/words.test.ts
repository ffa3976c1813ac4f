import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PatchPiece } from "../../src/ooxml/patch/types.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { anyParagraph, anyPieces, linesOf, partOf, patched, placed, read, textIn } from "./made.js";

/** As the reader gives a line: white space at its ends is indent. */
const asRead = (text: string) => text.replace(/^[\s　]+|[\s　]+$/g, "");
const inside = (xml: string) => /<w:body>(.*)<\/w:body>/s.exec(xml)![1]!;
const anchors = (xml: string) =>
  xml.match(
    /<w:(?:footnoteReference|pict|comment\w+|bookmark\w+) ?[^>]*>|<w:del .*?<\/w:del>|<w:vanish\/><\/w:rPr><w:t [^>]*>[^<]*/g,
  ) ?? [];

describe("words of a paragraph in runs of every kind", () => {
  const cases = anyParagraph.chain((one) => anyPieces(one.text).map((pieces) => ({ ...one, pieces })));

  test("the reader reads the new text, and nothing that is no text goes", () => {
    fc.assert(
      fc.property(cases, ({ xml, text, pieces }) => {
        const before = madeDocx(`${paragraph("前面一段")}${xml}${paragraph("后面一段")}`);
        const at = placed(read(before)).find((one) => one.text === asRead(text));
        fc.pre(at !== undefined && asRead(textIn(pieces, "-")) !== "");
        const after = patched(before, [{ do: "words", at: at!.at, pieces }]);
        expect(linesOf(read(after)).join("\n")).toBe(`前面一段\n${asRead(textIn(pieces, "-"))}\n后面一段`);
        const [was, is] = [partOf(before), partOf(after)];
        expect(is.slice(0, at!.at.start)).toBe(was.slice(0, at!.at.start));
        expect(is.endsWith(was.slice(at!.at.end))).toBe(true);
        expect(anchors(is)).toEqual(anchors(was));
        expect(inside(is)).toContain('<w:pPr><w:jc w:val="both"/></w:pPr>');
      }),
      { numRuns: 600 },
    );
  }, 120_000);
});

const one = (xml: string, pieces: readonly PatchPiece[]): string => {
  const bytes = madeDocx(xml);
  return inside(partOf(patched(bytes, [{ do: "words", at: read(bytes).places[0]!, pieces }])));
};

describe("properties of new text", () => {
  const bold = "<w:b/>";
  test("those of the text it replaces, else of the left, else of the right", () => {
    const xml = paragraph(`${run("甲")}${run("乙", bold)}${run("丙")}`);
    expect(
      one(xml, [
        { op: "=", text: "甲" },
        { op: "-", text: "乙" },
        { op: "+", text: "新" },
        { op: "=", text: "丙" },
      ]),
    ).toBe(paragraph(`${run("甲")}${run("新", bold)}${run("丙")}`));
    expect(
      one(xml, [
        { op: "=", text: "甲乙" },
        { op: "+", text: "新" },
        { op: "=", text: "丙" },
      ]),
    ).toBe(paragraph(`${run("甲")}${run("乙新", bold)}${run("丙")}`));
    expect(
      one(paragraph(`${run("乙", bold)}${run("丙")}`), [
        { op: "+", text: "新" },
        { op: "=", text: "乙丙" },
      ]),
    ).toBe(paragraph(`${run("新乙", bold)}${run("丙")}`));
  });

  const marked = (number: string, rest: string) =>
    paragraph(
      `<w:bookmarkStart w:id="1" w:name="_tl_0123456789abcdef"/>${run(number, bold)}<w:bookmarkEnd w:id="1"/>${run(rest)}`,
    );
  test("a replaced number stays in its bookmark, text behind it stays out", () => {
    const xml = marked("第七条", "　各单位应当照办。");
    const rest: PatchPiece = { op: "=", text: "　各单位应当照办。" };
    expect(one(xml, [{ op: "-", text: "第七条" }, { op: "+", text: "第十八条" }, rest])).toBe(marked("第十八条", rest.text));
    expect(
      one(xml, [
        { op: "=", text: "第七条　" },
        { op: "+", text: "全部" },
        { op: "=", text: "各单位应当照办。" },
      ]),
    ).toBe(marked("第七条", "　全部各单位应当照办。"));
    expect(one(xml, [{ op: "=", text: "第七条" }, { op: "+", text: "新" }, rest])).toBe(marked("第七条", "新　各单位应当照办。"));
    expect(
      one(xml, [
        { op: "-", text: "第七条　各单位" },
        { op: "+", text: "第八条　各部门" },
        { op: "=", text: "应当照办。" },
      ]),
    ).toBe(marked("第八条", "　各部门应当照办。"));
  });

  const field = (to: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF ${to} \\h \\* CHARFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const [a, b] = ["_tl_0123456789abcdef", "_tl_fedcba9876543210"];
  test("a field's result changes in the field; a new reference is a field; a lost one goes with its code", () => {
    const xml = paragraph(`${run("依照")}${field(a, "第七条")}${run("办理。")}`);
    const around = (...middle: PatchPiece[]): PatchPiece[] => [{ op: "=", text: "依照" }, ...middle, { op: "=", text: "办理。" }];
    expect(one(xml, around({ op: "-", text: "第七条" }, { op: "+", text: "第八条" }))).toBe(
      paragraph(`${run("依照")}${field(a, "第八条")}${run("办理。")}`),
    );
    expect(one(xml, around({ op: "-", text: "第七条" }, { op: "+", text: "第八条", to: a }))).toBe(
      paragraph(`${run("依照")}${field(a, "第八条")}${run("办理。")}`),
    );
    expect(one(xml, around({ op: "-", text: "第七条" }, { op: "+", text: "第八条", to: b }))).toBe(
      paragraph(`${run("依照")}${field(b, "第八条")}${run("办理。")}`),
    );
    expect(one(xml, around({ op: "-", text: "第七条" }))).toBe(paragraph(`${run("依照")}${run("办理。")}`));
    expect(one(xml, around({ op: "=", text: "第七条" }, { op: "+", text: "的规定" }))).toBe(
      paragraph(`${run("依照")}${field(a, "第七条")}${run("的规定办理。")}`),
    );
    expect(
      one(xml, [
        { op: "=", text: "依照" },
        { op: "-", text: "第七条办理" },
        { op: "+", text: "本条处理" },
        { op: "=", text: "。" },
      ]),
    ).toBe(paragraph(`${run("依照")}${run("本条处理。")}`));
    expect(one(paragraph(run("依照办理。", bold)), around({ op: "+", text: "第八条", to: b }))).toBe(
      paragraph(
        `${run("依照", bold)}${field(b, "第八条").replace(/<w:r>/g, `<w:r><w:rPr>${bold}</w:rPr>`)}${run("办理。", bold)}`,
      ),
    );
  });

  test("white space the tree does not keep stays, another text is refused", () => {
    const xml = paragraph("　　第一条  各单位  照办。 ");
    const pieces: PatchPiece[] = [
      { op: "=", text: "第一条　各单位" },
      { op: "-", text: "照" },
      { op: "+", text: "速" },
      { op: "=", text: "办。" },
    ];
    expect(one(xml, pieces)).toBe(paragraph("　　第一条  各单位  速办。 "));
    expect(() => one(xml, [{ op: "=", text: "第二条" }])).toThrow("ooxml/patch-text");
  });
});
