import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Author, Patch, PatchPiece } from "../../src/ooxml/patch/types.js";
import { packParts } from "../../src/ooxml/zip.js";
import { madeDocx, madeParts, paragraph, run } from "../readers/made-docx.js";
import { linesOf, partOf, patchDocx, patched, placed, read } from "./made.js";

const by: Author = { name: "条理", date: "2026-03-05T00:00:00Z" };
const inside = (bytes: Uint8Array) => /<w:body>(.*)<\/w:body>/s.exec(partOf(bytes))![1]!;
const tried = (bytes: Uint8Array, patches: readonly Patch[]): readonly string[] => {
  const outcome = patchDocx(bytes, patches, { name: "旧.docx" });
  return outcome.ok ? ["done"] : outcome.diagnostics.map(({ code }) => code);
};
const words = (bytes: Uint8Array, ...pieces: PatchPiece[]): Patch => ({ do: "words", at: read(bytes).places[0]!, pieces });
const [keep, cut, put] = (["=", "-", "+"] as const).map(
  (op) =>
    (text: string): PatchPiece => ({ op, text }),
) as [(text: string) => PatchPiece, (text: string) => PatchPiece, (text: string) => PatchPiece];

describe("constructs that cannot be cut", () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>意识</w:t></w:r></w:rubyBase></w:ruby></w:r>`;
  const formula = "<m:oMath><m:r><m:t>ab</m:t></m:r></m:oMath>";
  const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>新式</w:t></mc:Choice><mc:Fallback><w:t>旧式</w:t></mc:Fallback></mc:AlternateContent></w:r>`;

  test.each([
    ["ruby", ruby, "意识"],
    ["a formula", formula, "ab"],
  ])("%s stays or goes as a whole", (_, xml, text) => {
    const bytes = madeDocx(paragraph(`${run("前")}${xml}${run("后")}`));
    expect(linesOf(read(bytes))).toEqual([`前${text}后`]);
    expect(tried(bytes, [words(bytes, keep(`前${text[0]}`), cut(text[1]!), keep("后"))])).toEqual(["ooxml/patch-unsafe"]);
    const without = patched(bytes, [words(bytes, keep("前"), cut(text), put("新"), keep("后"))]);
    expect(linesOf(read(without))).toEqual(["前新后"]);
    expect(inside(without)).not.toMatch(/ruby|oMath/);
    const around = patched(bytes, [words(bytes, keep("前"), put("甲"), keep(text), put("乙"), keep("后"))]);
    expect(linesOf(read(around))).toEqual([`前甲${text}乙后`]);
    expect(inside(around)).toContain(xml);
    const tracked = patched(bytes, [{ ...words(bytes, keep("前"), cut(text), keep("后")), by } as Patch]);
    expect([linesOf(read(tracked)), linesOf(read(tracked, "original"))]).toEqual([["前后"], [`前${text}后`]]);
  });

  test("text that stands twice is left alone", () => {
    const bytes = madeDocx(paragraph(`${run("前")}${choice}${run("后")}`));
    expect(tried(bytes, [words(bytes, keep("前"), cut("新式"), keep("后"))])).toEqual(["ooxml/patch-unsafe"]);
    expect(inside(patched(bytes, [words(bytes, keep("前新式"), cut("后"), put("完"))]))).toBe(
      paragraph(`${run("前")}${choice}${run("完")}`),
    );
    const whole = madeDocx(
      `<mc:AlternateContent><mc:Choice Requires="x">${paragraph("新式一段")}</mc:Choice><mc:Fallback>${paragraph("旧式一段")}</mc:Fallback></mc:AlternateContent>`,
    );
    expect(tried(whole, [words(whole, cut("新式一段"), put("一段"))])).toEqual(["ooxml/patch-unsafe"]);
  });

  test("a field that runs through several paragraphs keeps its halves", () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const begin = `${mark("begin")}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${mark("separate")}`;
    const bytes = madeDocx(
      [
        paragraph(`${begin}${run("目录一")}`),
        paragraph("目录二"),
        paragraph(`${run("目录三")}${mark("end")}`),
        paragraph("正文一段。"),
      ].join(""),
    );
    const first = { start: partOf(bytes).indexOf("<w:p>"), end: partOf(bytes).indexOf("</w:p>") + 6 };
    const after = patchDocx(bytes, [{ do: "remove", at: first }]);
    if (!after.ok) throw new Error("refused");
    expect(after.diagnostics.map(({ code }) => code)).toEqual(["ooxml/kept-parts"]);
    expect(inside(after.value).match(/fldCharType="\w+"/g)).toEqual([
      'fldCharType="begin"',
      'fldCharType="separate"',
      'fldCharType="end"',
    ]);
    expect(tried(bytes, [{ do: "move", at: first, before: partOf(bytes).indexOf("<w:p>", first.end + 1) }])).toEqual([
      "ooxml/patch-unsafe",
    ]);
  });
});

describe("files that are not as they should be", () => {
  test("another prefix, no body, no zip, a text box, a nested table", () => {
    const own = madeParts(paragraph("一段"));
    const with0 = (xml: string) => packParts(new Map([...own, ["word/document.xml", strToU8(xml)]]));
    const xml = new TextDecoder().decode(own.get("word/document.xml"));
    const other = with0(xml.replaceAll("<w:", "<ns0:").replaceAll("</w:", "</ns0:").replace("xmlns:w=", "xmlns:ns0="));
    expect(tried(other, [{ do: "remove", at: { start: 0, end: 1 } }])).toEqual(["ooxml/patch-prefix"]);
    expect(tried(strToU8("no zip"), [{ do: "remove", at: { start: 0, end: 1 } }])).toEqual(["ooxml/not-a-zip"]);
    expect(tried(with0(xml.slice(0, -20)), [{ do: "remove", at: { start: 0, end: 1 } }])).toEqual(["reader/bad-xml"]);
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph("框里")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const boxed = madeDocx(paragraph(`${run("框外")}${box}`));
    const at = partOf(boxed).indexOf(paragraph("框里"));
    expect(tried(boxed, [{ do: "remove", at: { start: at, end: at + paragraph("框里").length } }])).toEqual([
      "ooxml/patch-place",
    ]);
    expect(inside(patched(boxed, [words(boxed, cut("框外"))]))).toContain(box);
    const inner = `<w:tbl><w:tr><w:tc>${paragraph("里表")}</w:tc></w:tr></w:tbl>`;
    const nested = madeDocx(
      `${paragraph("标题")}<w:tbl><w:tr><w:tc>${paragraph("外表")}${inner}${paragraph("尾")}</w:tc></w:tr></w:tbl>`,
    );
    const in0 = partOf(nested).indexOf(paragraph("里表"));
    const changed = patched(nested, [
      { do: "words", at: { start: in0, end: in0 + paragraph("里表").length }, pieces: [cut("里"), put("内"), keep("表")] },
    ]);
    expect(inside(changed)).toContain(inner.replace("里表", "内表"));
  });

  test("every cut and every flipped tag of a sample is refused or done, never thrown", () => {
    const bytes = new Uint8Array(readFileSync("tests/corpus/docx/rules.libreoffice.docx"));
    const list = placed(read(bytes)).filter(({ text }) => text !== null);
    const xml = partOf(bytes);
    const patches: Patch[] = [
      { do: "remove", at: list[3]!.at },
      { do: "insert", before: list[6]!.at.start, xml: paragraph("新"), by },
      { do: "words", at: list[8]!.at, pieces: [{ op: "=", text: list[8]!.text! }, put("新")], by },
      { do: "move", at: list[10]!.at, before: list[2]!.at.start, by },
    ];
    const parts = madeParts(paragraph("x"));
    for (let i = 0; i < 60; i++) {
      const from = Math.floor((xml.length / 60) * i);
      const broken = i % 2 === 0 ? xml.slice(0, from) : xml.replace(/<w:r>/g, (tag, at: number) => (at > from ? "<w:ins>" : tag));
      const file = packParts(new Map([...parts, ["word/document.xml", strToU8(broken)]]));
      expect(() => patchDocx(file, patches)).not.toThrow();
    }
  });
});

test("comments and properties may be added in one go; a comment on what goes hangs where it stood", () => {
  const bytes = madeDocx([paragraph("甲甲"), paragraph("乙乙"), paragraph("丙丙")].join(""));
  const at = read(bytes).places[1]!;
  const outcome = patchDocx(
    bytes,
    [
      { do: "comment", at, text: "为什么删", by },
      { do: "remove", at },
    ],
    {
      properties: { TiaoliUnit: "hubin" },
    },
  );
  if (!outcome.ok) throw new Error("refused");
  const after = read(outcome.value);
  expect(after.asides!()).toEqual([{ kind: "comment", by: "条理", text: "为什么删", block: after.places[1]!.id }]);
  expect(after.properties).toEqual({ unit: "hubin" });
  expect(partOf(outcome.value, "[Content_Types].xml").match(/<Override/g)).toHaveLength(3);
});
