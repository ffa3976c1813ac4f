import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { type Extra, madeParts, paragraph, run } from "../readers/made-docx.js";
import { call } from "./desk.js";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "tiaoli-besides-"));
});

interface Made extends Extra {
  /** What stands in the first article, and in the second. */
  readonly first?: string;
  readonly second?: string;
  readonly section?: string;
  /** Bytes of word/media/x.png, which r9 names. */
  readonly picture?: string;
}
function put(name: string, { first = "", second = "", section = "", picture, ...extra }: Made = {}): void {
  const body = [
    paragraph("钥匙保管办法"),
    paragraph(`${run("第一条　钥匙由专人保管，")}${first}${run("借用须登记。")}`),
    paragraph(`${run("第二条　每月清点一次，")}${second}${run("结果报办公室。")}`),
    `<w:sectPr>${section}</w:sectPr>`,
  ];
  const parts = madeParts(body.join(""), extra);
  if (picture !== undefined) {
    const rels = "word/_rels/document.xml.rels";
    const text = new TextDecoder().decode(parts.get(rels));
    const own = '<Relationship Id="r9" Type="x/image" Target="media/x.png"/>';
    parts.set(rels, new TextEncoder().encode(text.replace("</Relationships>", `${own}</Relationships>`)));
    parts.set("word/media/x.png", new TextEncoder().encode(picture));
  }
  writeFileSync(join(cwd, name), packParts(parts));
}
const compare = (...more: readonly string[]) => call(cwd, ["compare", "old.docx", "new.docx", ...more]);
const footnote = (text: string) => `<w:footnote w:id="1">${paragraph(text)}</w:footnote>`;
const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="平面图"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="r9"/></wp:inline></w:drawing></w:r>';
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const list = (chosen: number) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="${chosen}"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const ruby = (sound: string) => `<w:r><w:ruby><w:rt>${run(sound)}</w:rt><w:rubyBase>${run("缪")}</w:rubyBase></w:ruby></w:r>`;
const box = (text: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const formula = (shape: string) =>
  `<m:oMath><m:${shape}><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:${shape}></m:oMath>`;
const whole = (name: string, styles?: string): void =>
  writeFileSync(
    join(cwd, name),
    packParts(madeParts(paragraph("第一条　钥匙由专人保管。"), styles === undefined ? {} : { styles })),
  );
const cells = (...row: readonly string[]) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
const keeper = (down: "" | "restart" | "continue", text: string) =>
  `<w:tcPr>${down === "" ? "" : `<w:vMerge w:val="${down}"/>`}</w:tcPr>${paragraph(run(text))}`;
/** A table whose one keeper keeps the first key, or both. */
const keys = (joined: boolean, rooms: readonly string[] = ["库房", "机房"]) =>
  `</w:p><w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>${cells(paragraph("房间"), paragraph("保管人"))}${rooms
    .map((room, i) => cells(paragraph(room), keeper(joined ? (i === 0 ? "restart" : "continue") : "", i === 0 ? "甲" : "")))
    .join("")}</w:tbl><w:p>`;
const header = '<w:headerReference w:type="default" r:id="r0"/>';

const signStyle = (font: string) =>
  `<w:style w:type="character" w:styleId="x"><w:name w:val="勾"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:style>`;
const shape = (inner: string) => `<w:r><w:pict>${inner}</w:pict></w:r>`;
const letter = "<m:e><m:r><m:t>x</m:t></m:r></m:e>";
const sum = (sign: string) => `<m:oMath><m:nary><m:naryPr><m:chr m:val="${sign}"/></m:naryPr>${letter}</m:nary></m:oMath>`;
const brackets = (open: string) => `<m:oMath><m:d><m:dPr><m:begChr m:val="${open}"/></m:dPr>${letter}</m:d></m:oMath>`;

describe("a change besides the words is a change", () => {
  test.each<readonly [string, Made, Made, string]>([
    [
      "a footnote",
      { first: mark, footnotes: footnote("两把。") },
      { first: mark, footnotes: footnote("三把。") },
      "脚注（第一条）  修改\n  [-两把-]{+三把+}。",
    ],
    [
      "a footnote that is struck out",
      { first: mark, footnotes: footnote("两把。") },
      { first: mark, footnotes: `<w:footnote w:id="1"><w:p>${run("两把。", "<w:strike/>")}</w:p></w:footnote>` },
      "〔划去",
    ],
    [
      "a footnote in another place",
      { first: mark, footnotes: footnote("两把。") },
      { second: mark, footnotes: footnote("两把。") },
      "脚注（第二条）  移动",
    ],
    [
      "a header beside a page number",
      { section: header, header: paragraph(`${run("甲　第")}${field("PAGE", "1")}`) },
      { section: header, header: paragraph(`${run("乙　第")}${field("PAGE", "7")}`) },
      "[-甲-]{+乙+}",
    ],
    ["a text box", { first: box("甲") }, { first: box("乙") }, "文本框（第一条）  修改"],
    ["a watermark", { first: '<w:r><w:pict><v:shape><v:textpath string="草稿"/></v:shape></w:pict></w:r>' }, {}, "[-草稿-]"],
    [
      "a comment",
      {},
      {
        first: '<w:r><w:commentReference w:id="4"/></w:r>',
        comments: `<w:comment w:id="4" w:author="核稿人">${paragraph("几把？")}</w:comment>`,
      },
      "批注（第一条，核稿人）  新增",
    ],
    ["the bytes of a picture", { first: picture, picture: "甲" }, { first: picture, picture: "乙" }, "图片（第一条）  内容不同"],
    [
      "a picture in a text box",
      { first: box("甲"), picture: "甲" },
      { first: box("甲").replace("</w:t></w:r></w:p>", `</w:t></w:r>${picture}</w:p>`), picture: "甲" },
      "文本框中的图片（第一条）  新增",
    ],
    [
      "hidden words",
      { first: run("两把，", "<w:vanish/>") },
      { first: run("三把，", "<w:vanish/>") },
      "隐藏文字（第一条）  修改",
    ],
    ["the sound above a character", { first: ruby("miào") }, { first: ruby("móu") }, "注音（第一条）  修改"],
    [
      "the target of a link",
      { first: field('HYPERLINK "http://a.example/"', "见此") },
      { first: field('HYPERLINK "http://b.example/"', "见此") },
      "链接（第一条）  修改",
    ],
    ["a field's code", { first: field("SEQ 表", "1") }, { first: field("SEQ 图", "1") }, "域（第一条）  修改"],
    ["the entry chosen in a form", { first: list(0) }, { first: list(1) }, "[-甲-]{+乙+}"],
    ["the form of a formula", { first: formula("sSup") }, { first: formula("sSub") }, "公式（第一条）  内容不同"],
    [
      "a symbol nobody can read",
      { first: '<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>' },
      { first: '<w:r><w:sym w:font="Webdings" w:char="F072"/></w:r>' },
      "特殊符号（第一条）  修改",
    ],
    [
      "words that are struck out",
      { first: run("并上锁，") },
      { first: run("并上锁，", "<w:dstrike/>") },
      "格式：删除线（第一条）  加上\n  并上锁，",
    ],
    [
      "words struck out by a style",
      { first: run("并上锁，") },
      {
        first: run("并上锁，", '<w:rStyle w:val="x"/>'),
        styles: '<w:style w:type="character" w:styleId="x"><w:name w:val="废"/><w:rPr><w:strike/></w:rPr></w:style>',
      },
      "格式：删除线（第一条）  加上",
    ],
    [
      "a cell that was joined with the next",
      { first: keys(false) },
      { first: keys(true) },
      "合并单元格（第一条 表中“库房”一行）  新增\n  {+“保管人”列，2 行 1 列+}",
    ],
    ["another file the text goes on in", {}, { first: '<w:subDoc r:id="r7"/>' }, "嵌入对象（第一条）  新增"],
    [
      "what of a picture is shown",
      { first: picture, picture: "甲" },
      {
        first: picture.replace(
          "/></wp:inline>",
          '/><a:srcRect xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" l="50000"/></wp:inline>',
        ),
        picture: "甲",
      },
      "图片（第一条）  内容不同",
    ],
    [
      "a sign only its font knows",
      { first: run("a", '<w:rFonts w:ascii="Webdings"/>') },
      { first: run("b", '<w:rFonts w:ascii="Webdings"/>') },
      "特殊符号（第一条）  修改",
    ],
    [
      "a row that is hidden",
      { first: keys(false) },
      {
        first: keys(false).replace(
          '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">机房',
          '<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t xml:space="preserve">机房',
        ),
      },
      "隐藏文字（第一条 表格）  新增\n  {+机房+}",
    ],
    [
      "a header of the first page on all pages",
      { section: `${header.replace("default", "first")}<w:titlePg/>`, header: paragraph("内部资料") },
      { section: header, header: paragraph("内部资料") },
      "页眉  修改\n  [-〔首页〕-]内部资料",
    ],
    [
      "a header that no page shows any more",
      { section: `${header.replace("default", "first")}<w:titlePg/>`, header: paragraph("内部资料") },
      { section: header.replace("default", "first"), header: paragraph("内部资料") },
      "页眉  删去",
    ],
    [
      "a header of odd pages alone",
      { section: header, header: paragraph("内部资料") },
      { section: header, header: paragraph("内部资料"), settings: "<w:evenAndOddHeaders/>" },
      "{+〔奇数页〕+}内部资料",
    ],
    [
      "the form of a shape",
      { first: shape('<v:rect alt="标"/>') },
      { first: shape('<v:oval alt="标"/>') },
      "图片（第一条）  内容不同",
    ],
    [
      "the form of a shape that has a type",
      { first: shape('<v:shape type="#_x0000_t13"/>') },
      { first: shape('<v:shape type="#_x0000_t66"/>') },
      "图片（第一条）  内容不同",
    ],
    [
      "the direction of a shape",
      { first: shape('<v:shape type="#_x0000_t13"/>') },
      { first: shape('<v:shape type="#_x0000_t13" style="width:9pt;flip:x"/>') },
      "图片（第一条）  内容不同",
    ],
    [
      "the form of a shape around words",
      { first: box("甲") },
      { first: box("甲").replaceAll("v:shape", "v:oval") },
      "文本框（第一条）  内容不同",
    ],
    ["the sign of a sum", { first: sum("∑") }, { first: sum("∏") }, "公式（第一条）  内容不同"],
    ["the brackets of a formula", { first: brackets("[") }, { first: brackets("{") }, "公式（第一条）  内容不同"],
    ["new words that are struck out", {}, { first: run("并上锁，", "<w:strike/>") }, "格式：删除线（第一条）  加上"],
  ])("%s", async (_, old, now, said) => {
    put("old.docx", old);
    put("new.docx", now);
    const { code, out } = await compare();
    expect(code).toBe(1);
    expect(out).toContain(said);
    expect(out).toMatch(/；文字以外的改动：|；格式改动 /);
  });

  test.each<readonly [string, Made, Made, string]>([
    [
      "a sign that a symbol font draws for a letter",
      { first: run("þ", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') },
      { first: run("¨", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') },
      "[-☑-]{+□+}",
    ],
    ["a letter that becomes a sign", { first: run("þ") }, { first: run("þ", '<w:rFonts w:ascii="Wingdings"/>') }, "[-þ-]{+☑+}"],
    [
      "a sign of a font a style names",
      { first: run("R", '<w:rStyle w:val="x"/>'), styles: signStyle("Wingdings 2") },
      { first: run("S", '<w:rStyle w:val="x"/>'), styles: signStyle("Wingdings 2") },
      "[-☑-]{+☒+}",
    ],
  ])("%s is another word", async (_, old, now, said) => {
    put("old.docx", old);
    put("new.docx", now);
    expect(await compare()).toMatchObject({ code: 1, out: expect.stringContaining(said) });
  });

  test("what the file says of all its text counts, as far as a style does not say otherwise", async () => {
    const defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>";
    const normal = (inner: string) =>
      `<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:rPr>${inner}</w:rPr></w:style>`;
    whole("old.docx");
    whole("new.docx", defaults);
    expect(await compare()).toMatchObject({ code: 1, out: expect.stringContaining("格式：删除线（第一条）  加上") });
    whole("new.docx", defaults + normal('<w:strike w:val="0"/>'));
    expect((await compare()).code).toBe(0);
  });

  test("a joined cell goes with its row, and stays itself where a row comes above it", async () => {
    put("old.docx", { first: keys(true) });
    put("new.docx", {
      first: keys(true).replace("保管人</w:t></w:r></w:p></w:tc></w:tr>", `$&${cells(paragraph("门厅"), paragraph("乙"))}`),
    });
    const { out } = await compare();
    expect(out).toContain("门厅");
    expect(out).not.toContain("合并单元格");
  });

  test("a line that ends within a cell is something to decide", async () => {
    const two = (...lines: readonly string[]) => ({
      first: keys(false).replace(paragraph("库房"), lines.map((line) => paragraph(line)).join("")),
    });
    put("old.docx", two("一楼库房"));
    put("new.docx", two("一楼", "库房"));
    const { code, out } = await compare("--format", "decision");
    expect(code).toBe(1);
    expect(out).toContain("的分行修改为：“一楼");
    expect(out).not.toContain("内容未作修改");
  });

  test("text in alternate content around runs is text", async () => {
    const choice = (text: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x"><x:y xmlns:x="urn:x"/></mc:Choice><mc:Fallback>${run(text)}</mc:Fallback></mc:AlternateContent>`;
    put("old.docx", { first: choice("甲门，") });
    put("new.docx", { first: choice("乙门，") });
    expect((await compare()).out).toContain("[-甲-]{+乙+}门，");
  });

  test("another tick is no change of punctuation", async () => {
    put("old.docx", { first: run("☐同意，") });
    put("new.docx", { first: run("☑同意，") });
    expect((await compare()).out).toContain("第一条  修改");
  });
});

describe("Markdown files", () => {
  const md = (old: string, now: string) => {
    for (const [name, text] of [
      ["old.md", old],
      ["new.md", now],
    ] as const)
      writeFileSync(join(cwd, name), `# 钥匙保管办法\n\n第一条　钥匙由专人保管。${text}\n`);
    return call(cwd, ["compare", "old.md", "new.md"]);
  };
  test("the words of a note are words", async () => {
    const { code, out } = await md("[^1]\n\n[^1]: 两把", "[^1]\n\n[^1]: 三把");
    expect([code, out]).toEqual([1, expect.stringContaining("[^1]: [-两把-]{+三把+}")]);
  });
  test.each([
    ["见[通知](http://a.example/)", "见[通知](http://b.example/)", "链接地址 1 处"],
    ["见[通知][1]\n\n[1]: http://a.example/", "见[通知][1]\n\n[1]: http://b.example/", "链接地址 1 处"],
    ["须登记。", "<s>须登记。</s>", "强调 1 处"],
    ["须登记。", "**须登记。**", "强调 1 处"],
    ["须登记。", "须登记。<!-- 待核 -->", "注释 1 处"],
  ])("%s → %s: what was not compared is named, and nobody says the two are the same", async (old, now, things) => {
    const { code, out, err } = await md(old, now);
    expect([code, out, err]).toEqual([1, expect.not.stringContaining("内容相同"), expect.stringContaining(things)]);
  });
});

describe("formats", () => {
  test("bold and colour are counted, and listed on request", async () => {
    put("old.docx", { first: run("并上锁，") });
    put("new.docx", { first: run("并上锁，", '<w:b/><w:color w:val="FF0000"/>') });
    const { code, out } = await compare();
    expect([code, out]).toEqual([
      1,
      "《钥匙保管办法》\n\n正文的文字没有不同；未变 3 处；格式改动 2 处\n格式改动没有逐处列出，加 --show-format 即列出。\n",
    ]);
    expect((await compare("--show-format")).out).toContain("格式：加粗（第一条）  加上");
  });

  const table = (properties: string, cell = "") =>
    keys(false)
      .replace("<w:tbl>", `<w:tbl><w:tblPr>${properties}</w:tblPr>`)
      .replaceAll("<w:tcPr></w:tcPr>", `<w:tcPr>${cell}</w:tcPr>`);
  const lines = (value: string) =>
    `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="${value}"/>`).join("")}</w:tblBorders>`;
  const grey = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>';
  const below = (inner: string) => ({ first: `</w:p><w:p><w:pPr>${inner}</w:pPr>${run("钥匙牌编号。")}</w:p><w:p>` });

  test.each<readonly [string, Made, Made, string]>([
    ["what lies behind a paragraph", below(""), below(grey), "{+段落底纹 D9D9D9+}"],
    ["lines around a paragraph", below('<w:pBdr><w:top w:val="single"/></w:pBdr>'), below(""), "[-段落边框（上）-]"],
    ["what lies behind a cell", { first: table("") }, { first: table("", grey) }, "单元格底纹（第 2 列 D9D9D9）"],
    ["the lines of a table", { first: table(lines("none")) }, { first: table(lines("single")) }, "表格框线：[-无-]{+全部+}"],
    ["the paper", { section: '<w:pgSz w:w="11906" w:h="16838"/>' }, { section: '<w:pgSz w:w="16838" w:h="11906"/>' }, "纸张"],
    ["a setting that changes what prints", {}, { settings: "<w:printFormsData/>" }, "只打印窗体内容"],
    ["the first page number", {}, { section: '<w:pgNumType w:start="3"/>' }, "页码从 3 开始"],
  ])("%s is counted, and told on request", async (_, old, now, said) => {
    put("old.docx", old);
    put("new.docx", now);
    const { code, out } = await compare();
    expect([code, out]).toEqual([1, expect.stringContaining("；格式改动 ")]);
    expect(out).not.toContain(said);
    expect((await compare("--show-format")).out).toContain(said);
  });

  test("settings that say what is so anyway are no change", async () => {
    put("old.docx", { ...below('<w:shd w:val="clear" w:fill="auto"/><w:pBdr><w:top w:val="nil"/></w:pBdr>') });
    put("new.docx", {
      ...below(""),
      section:
        '<w:pgNumType w:fmt="decimal"/><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr><w:textDirection w:val="lrTb"/>',
      settings: '<w:evenAndOddHeaders w:val="0"/>',
    });
    expect(await compare()).toEqual({ code: 0, out: "两份文件内容相同。\n", err: "" });
  });

  test("lines that the style of a table draws are those its cells draw", async () => {
    const styles = `<w:style w:type="table" w:styleId="g"><w:name w:val="Grid"/><w:tblPr>${lines("single")}</w:tblPr></w:style>`;
    put("old.docx", { first: table('<w:tblStyle w:val="g"/>'), styles });
    put("new.docx", { first: table(lines("single")) });
    expect((await compare()).code).toBe(0);
  });

  test("however the file says it, the same look is the same", async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>';
    put("old.docx", { first: run("并上锁，"), styles });
    put("new.docx", { first: run("并上锁，", '<w:b/><w:color w:val="auto"/><w:u w:val="none"/>'), styles });
    expect(await compare()).toEqual({ code: 0, out: "两份文件内容相同。\n", err: "" });
  });
});

test("a report says the same of revisions that are open", async () => {
  put("old.docx", { first: run("并上锁，") });
  put("new.docx", { first: `<w:ins w:id="1" w:author="甲">${run("并上锁，")}</w:ins>` });
  expect(await compare()).toMatchObject({ code: 1, out: expect.stringContaining("修订还没有处理") });
  expect((await compare("--accepted")).code).toBe(0);
  for (const [format, name] of [
    ["html", "o.html"],
    ["table", "o.docx"],
  ] as const) {
    await compare("--format", format, "--out", name);
    const text = format === "html" ? readFileSync(join(cwd, name), "utf8") : new TextDecoder().decode(partOf(name));
    expect(text).toContain("修订还没有处理");
    expect(text).not.toContain("没有不同");
  }
  const { out } = await compare("--format", "decision");
  expect(out).not.toContain("内容未作修改");
});

describe("in every form of the report", () => {
  const both = () => {
    put("old.docx", { first: mark, footnotes: footnote("两把。"), second: run("逐一") });
    put("new.docx", { first: mark, footnotes: footnote("三把。"), second: run("逐一", "<w:strike/>") });
  };

  test("json", async () => {
    both();
    const { besides } = JSON.parse((await compare("--format", "json")).out);
    expect(besides).toMatchObject([
      { kind: "footnote", change: "edited", row: 1, at: "第一条" },
      { kind: "format", change: "added", mark: "struck", pieces: [{ op: "=", text: "逐一" }] },
    ]);
  });

  test("html and table have rows for it", async () => {
    both();
    await compare("--format", "html", "--out", "a.html");
    expect(readFileSync(join(cwd, "a.html"), "utf8")).toContain("<del>两把</del>。</bdi>");
    await compare("--format", "table", "--out", "a.docx");
    expect(new TextDecoder().decode(partOf("a.docx"))).toContain("脚注（第一条）：");
  });

  test("a redline and a decision say what they do not show", async () => {
    both();
    expect((await compare("--format", "redline", "--out", "r.docx")).err).toContain("修订稿没有反映下列改动：格式 1 处");
    expect((await compare("--format", "decision")).err).toContain("[report/besides-unmarked]");
  });
});

test("what the other format cannot tell is named, and the two are not called the same", async () => {
  put("old.docx", { first: mark, footnotes: footnote("两把。") });
  writeFileSync(
    join(cwd, "new.txt"),
    "钥匙保管办法\n第一条　钥匙由专人保管，借用须登记。\n第二条　每月清点一次，结果报办公室。\n",
  );
  const { code, out, err } = await call(cwd, ["compare", "old.docx", "new.txt"]);
  expect([code, out]).toEqual([1, "两份文件读出的文字相同，其余内容没有比较。\n"]);
  expect(err).toContain("旧的一份里有脚注 1 处");
  put("old.docx");
  expect((await call(cwd, ["compare", "old.docx", "new.txt"])).code).toBe(0);
});

const partOf = (name: string): Uint8Array | undefined => {
  const parts = unpackParts(readFileSync(join(cwd, name)), name);
  return parts.ok ? parts.value.get("word/document.xml") : undefined;
};
