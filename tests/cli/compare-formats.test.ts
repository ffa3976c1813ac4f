import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packParts } from "../../src/ooxml/zip.js";
import { type Extra, madeParts, paragraph, run } from "../readers/made-docx.js";
import { call } from "./desk.js";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "tiaoli-formats-"));
});

interface Made extends Extra {
  /** Properties of the first article's words, and of its paragraph. */
  readonly words?: string;
  readonly lines?: string;
  readonly section?: string;
  readonly theme?: string;
}
const same = { code: 0, out: "两份文件内容相同。\n", err: "" };

function put(name: string, { words = "", lines = "", section = "", theme, ...extra }: Made): void {
  const body = [
    paragraph("钥匙保管办法"),
    paragraph(run("第一条　钥匙由专人保管 24 小时。", words), lines),
    paragraph("第二条　每月清点一次。"),
    `<w:sectPr>${section}</w:sectPr>`,
  ];
  const parts = madeParts(body.join(""), extra);
  if (theme !== undefined) {
    const rels = "word/_rels/document.xml.rels";
    const own =
      '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme.xml"/>';
    const text = new TextDecoder().decode(parts.get(rels));
    parts.set(rels, new TextEncoder().encode(text.replace("</Relationships>", `${own}</Relationships>`)));
    parts.set("word/theme.xml", new TextEncoder().encode(theme));
  }
  writeFileSync(join(cwd, name), packParts(parts));
}
async function compared(old: Made, now: Made, ...more: readonly string[]) {
  put("old.docx", old);
  put("new.docx", now);
  return await call(cwd, ["compare", "old.docx", "new.docx", ...more]);
}

const font = (chinese: string, latin = "") => `<w:rFonts w:eastAsia="${chinese}"${latin && ` w:ascii="${latin}"`}/>`;
const size = (half: number) => `<w:sz w:val="${half}"/>`;
const colour = (hex: string) => `<w:color w:val="${hex}"/>`;
const margins = (left: number) => `<w:pgMar w:top="2098" w:bottom="1984" w:left="${left}" w:right="1474"/>`;
const header = (properties: string) => ({
  section: '<w:headerReference w:type="default" r:id="r0"/>',
  header: paragraph(run("内部资料", properties)),
});
const note = (properties: string) => ({
  words: `</w:rPr><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr>`,
  footnotes: `<w:footnote w:id="1">${paragraph(run("两把。", properties))}</w:footnote>`,
});

describe("what is printed otherwise is counted, and told on request", () => {
  test.each<readonly [string, Made, Made, string]>([
    ["the Chinese font", { words: font("仿宋") }, { words: font("黑体") }, "格式：中文字体（第一条）  仿宋 → 黑体"],
    ["a font where there was none", {}, { words: font("黑体") }, "未指定的字体 → 黑体"],
    [
      "the Latin font",
      { words: font("仿宋", "Arial") },
      { words: font("仿宋", "Courier") },
      "西文字体（第一条）  Arial → Courier\n  24",
    ],
    ["the size", { words: size(32) }, { words: size(28) }, "字号（第一条）  三号（16 磅） → 四号（14 磅）"],
    ["spacing of characters", {}, { words: '<w:spacing w:val="20"/>' }, "字符间距（第一条）  0 磅 → 1 磅"],
    ["width of characters", {}, { words: '<w:w w:val="66"/>' }, "字符缩放（第一条）  100% → 66%"],
    ["another colour", { words: colour("FF0000") }, { words: colour("0000FF") }, "文字颜色（第一条）  ff0000 → 0000ff"],
    ["another line", { words: '<w:u w:val="single"/>' }, { words: '<w:u w:val="double"/>' }, "下划线线型（第一条）"],
    ["alignment", { lines: '<w:jc w:val="left"/>' }, { lines: '<w:jc w:val="center"/>' }, "对齐方式（第一条）  左对齐 → 居中"],
    ["the left indent", {}, { lines: '<w:ind w:left="640"/>' }, "左缩进（第一条）  0 磅 → 32 磅"],
    [
      "the first line",
      { lines: '<w:ind w:firstLineChars="200"/>' },
      { lines: '<w:ind w:firstLineChars="400"/>' },
      "首行缩进（第一条）  2 字符 → 4 字符",
    ],
    [
      "the line",
      { lines: '<w:spacing w:line="560" w:lineRule="exact"/>' },
      { lines: '<w:spacing w:line="360"/>' },
      "行距（第一条）  固定值 28 磅 → 1.5 倍",
    ],
    ["space around", {}, { lines: '<w:spacing w:before="120" w:afterLines="100"/>' }, "段后（第一条）  0 磅 → 1 行"],
    ["a page break", {}, { lines: "<w:pageBreakBefore/>" }, "段前分页（第一条）  无 → 有"],
    ["margins", { section: margins(1588) }, { section: margins(1800) }, "格式：左边距  28 毫米 → 31.8 毫米"],
    ["a header", header(size(18)), header(size(32)), "页眉中的格式：字号  小五（9 磅） → 三号（16 磅）\n  内部资料"],
    ["a footnote", note(size(18)), note(size(24)), "脚注中的格式：字号  小五（9 磅） → 小四（12 磅）"],
  ])("%s", async (_, old, now, said) => {
    const { code, out } = await compared(old, now);
    expect([code, out]).toEqual([1, expect.stringMatching(/；格式改动 [12] 处\n格式改动没有逐处列出/)]);
    const listed = await compared(old, now, "--show-format");
    expect(listed.out).toContain(said);
    expect(listed.out).not.toContain("没有逐处列出");
  });

  test("json has the values as numbers", async () => {
    const { out } = await compared({ words: size(32) }, { words: size(28) }, "--format", "json");
    expect(JSON.parse(out).besides).toEqual([
      {
        kind: "format",
        change: "edited",
        format: { property: "size", from: { value: 16, unit: "pt" }, to: { value: 14, unit: "pt" } },
        row: 1,
        at: "第一条",
        pieces: [{ op: "=", text: "钥匙由专人保管 24 小时。" }],
      },
    ]);
  });

  test("a redline says that it does not show them", async () => {
    const { code, err } = await compared({ words: size(32) }, { words: size(28) }, "--format", "redline", "--out", "r.docx");
    expect([code, err]).toEqual([1, expect.stringContaining("修订稿没有反映下列改动：格式 1 处")]);
  });
});

const style = (inner: string) =>
  `<w:style w:type="paragraph" w:styleId="z" ><w:name w:val="条"/><w:basedOn w:val="n"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>${inner}</w:style>`;
const defaults = (inner: string) => `<w:docDefaults><w:rPrDefault><w:rPr>${inner}</w:rPr></w:rPrDefault></w:docDefaults>`;
const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Arial"/><a:ea typeface="仿宋"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

describe("what is printed alike is no change, however the file says it", () => {
  test.each<readonly [string, Made, Made]>([
    [
      "by a style or by itself",
      { styles: style(`<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>${size(32)}</w:rPr>`), lines: '<w:pStyle w:val="z"/>' },
      {
        styles: style(`<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>${size(32)}</w:rPr>`),
        lines: '<w:jc w:val="center"/>',
        words: size(32),
      },
    ],
    ["by defaults or by a style", { styles: defaults(size(32)) }, { styles: style(`<w:rPr>${size(32)}</w:rPr>`) }],
    [
      "a font of the theme",
      { words: '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"/>', theme },
      { words: font("仿宋", "Arial") },
    ],
    ["a font by its other name", { words: font("SimHei") }, { words: font("黑体") }],
    ["a list of fonts", { words: font("仿宋;FangSong") }, { words: font("仿宋") }],
    ["a font named where the program's own is used", {}, { words: font("Noto Serif CJK SC", "Liberation Serif") }],
    [
      "characters as a length",
      { lines: '<w:ind w:firstLineChars="200" w:firstLine="640"/>', words: size(32) },
      { lines: '<w:ind w:firstLine="640"/>', words: size(32) },
    ],
    [
      "only characters",
      { lines: '<w:ind w:firstLineChars="200"/>', words: size(32) },
      { lines: '<w:ind w:firstLine="643"/>', words: size(32) },
    ],
    [
      "rounded lengths",
      { lines: '<w:ind w:left="640"/><w:spacing w:line="579" w:lineRule="exact"/>' },
      { lines: '<w:ind w:left="643"/><w:spacing w:line="581" w:lineRule="exact"/>' },
    ],
    ["rounded margins", { section: margins(1588) }, { section: margins(1587) }],
    ["black by name", { words: colour("000000") }, { words: colour("auto") }],
    [
      "the look of a space",
      { words: `</w:rPr><w:t> </w:t></w:r><w:r><w:rPr>` },
      { words: `${size(72)}</w:rPr><w:t> </w:t></w:r><w:r><w:rPr>` },
    ],
  ])("%s", async (_, old, now) => {
    expect(await compared(old, now)).toEqual(same);
    expect(await compared(now, old)).toEqual(same);
  });

  test.each(["list.libreoffice", "list.libreoffice-doc", "rules.libreoffice", "rules.libreoffice-doc"])(
    "a paper saved again: %s",
    async (name) => {
      const corpus = resolve("tests/corpus/docx");
      for (const [to, from] of [
        ["a.docx", name.split(".")[0]!],
        ["b.docx", name],
      ] as const)
        writeFileSync(join(cwd, to), readFileSync(join(corpus, `${from}.docx`)));
      expect((await call(cwd, ["compare", "a.docx", "b.docx"])).out).toBe("两份文件内容相同。\n");
    },
  );
});

test("what LibreOffice writes in its own way is the same: breaks before a page, and borders", async () => {
  const put = (name: string, ...body: readonly string[]) =>
    writeFileSync(join(cwd, name), packParts(madeParts([...body, "<w:sectPr/>"].join(""))));
  const border = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:pBdr>';
  const page = '<w:r><w:br w:type="page"/></w:r>';
  const breakBefore = paragraph("第二条　每月清点一次。", `<w:pageBreakBefore/>${border}`);
  put("old.docx", paragraph("第一条　钥匙由专人保管。"), breakBefore);
  const bordered = paragraph("第二条　每月清点一次。", `<w:pBdr></w:pBdr>${border}`);
  const first = run("第一条　钥匙由专人保管。");
  const written: readonly (readonly string[])[] = [
    [paragraph(first + page), bordered],
    [paragraph(first), paragraph(page), bordered],
    [paragraph(first), paragraph(page + run("第二条　每月清点一次。"), border)],
  ];
  for (const body of written) {
    put("new.docx", ...body);
    expect(await call(cwd, ["compare", "old.docx", "new.docx"])).toEqual(same);
  }
  put("new.docx", paragraph(first), bordered);
  expect((await call(cwd, ["compare", "old.docx", "new.docx", "--show-format"])).out).toContain("段前分页");
  put("new.docx", paragraph(page + first), breakBefore);
  expect((await call(cwd, ["compare", "old.docx", "new.docx"])).code).toBe(1);
});
