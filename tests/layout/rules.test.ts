import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes as allCodes } from "../../src/diag/codes/index.js";
import { layoutRules } from "../../src/layout/rules/index.js";
import { worded } from "../../src/words/say.js";
import type { Rule } from "../../src/words/types.js";
import { zh } from "../../src/words/zh/index.js";
import { checked, lines } from "./checked.js";
import { body, broken, letters, made, notice, run, side } from "./made.js";

const codes = (bytes: Uint8Array): readonly string[] => checked(bytes).map(({ code }) => code.replace("layout/", ""));
const swap =
  (from: string | RegExp, to: string) =>
  (xml: string): string =>
    xml.replace(from, to);
const all =
  (from: string, to: string) =>
  (xml: string): string =>
    xml.replaceAll(from, to);

test("a notice made by hand without a fault has none", () => {
  expect(lines(checked(made()))).toEqual([]);
});

/** What is changed, where, and the one finding it must give. */
const cases: readonly (readonly [string, string, string, (xml: string) => string])[] = [
  ["page-size", "Letter paper", "section", swap('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  [
    "page-orientation",
    "text on its side",
    "section",
    swap('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"'),
  ],
  ["page-margins", "an inch on top", "section", swap('w:top="2098"', 'w:top="1440"')],
  ["page-margins", "2 mm too much on the left", "section", swap('w:left="1588"', 'w:left="1701"')],
  ["line-pitch", "1.5 lines", "closing", swap('w:line="560" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"')],
  ["line-pitch", "25 pt", "points", swap('w:line="560"', 'w:line="500"')],
  ["paragraph-spacing", "Word's 8 pt after", "points", swap("<w:spacing w:line", '<w:spacing w:after="160" w:line')],
  ["paragraph-spacing", "automatic spacing", "points", swap("<w:spacing w:line", '<w:spacing w:afterAutospacing="1" w:line')],
  ["character-pitch", "no tracking", "points", swap('<w:spacing w:val="-5"/>', "")],
  ["wrong-font", "宋体 in the body", "points", all("仿宋_GB2312", "宋体")],
  ["wrong-font", "a pasted piece", "closing", swap("</w:p>", `${run("另有规定的从其规定。", letters("微软雅黑", 16))}</w:p>`)],
  ["wrong-font", "a long paragraph in 黑体", "points", all("仿宋_GB2312", "黑体")],
  ["latin-font", "Calibri digits", "points", all("Times New Roman", "Calibri")],
  [
    "theme-font",
    "a theme font over a named one",
    "points",
    swap('w:eastAsia="仿宋_GB2312"', 'w:eastAsia="仿宋_GB2312" w:eastAsiaTheme="minorEastAsia"'),
  ],
  ["quote-font", "quotes without a hint", "opening", swap('w:hint="eastAsia" ', "")],
  ["wrong-size", "四号", "closing", all('w:val="32"', 'w:val="28"')],
  ["first-line-indent", "no indent", "points", swap(/<w:ind [^>]*>/, "")],
  ["first-line-indent", "four characters in twips", "points", swap(/<w:ind [^>]*>/, '<w:ind w:firstLine="1280"/>')],
  ["addressee", "an indented addressee", "addressee", swap("</w:pPr>", '<w:ind w:firstLineChars="200"/></w:pPr>')],
  ["addressee", "a half-width colon", "addressee", swap("：", ":")],
  ["level-font", "一、 in 仿宋", "one", swap("黑体", "仿宋_GB2312")],
  ["level-font", "（一） in 黑体", "oneOne", swap("楷体_GB2312", "黑体")],
  ["bold-heading", "bold （一）", "oneTwo", swap("<w:spacing w:val", "<w:b/><w:spacing w:val")],
  ["number-form", "（一）、", "oneTwo", swap("（二）", "（二）、")],
  ["number-form", "half-width brackets", "oneOne", swap("（一）", "(一)")],
  ["line-break-item", "two items in a paragraph", "point2", swap("杂物。", "杂物；</w:t><w:br/><w:t>3. 没有水渍。")],
  ["number-form", "2、", "point2", swap("2. ", "2、")],
  ["number-gap", "一、三、", "two", swap("二、", "三、")],
  ["number-gap", "（二） twice", "point2", () => body("（二）其他设施", "楷体_GB2312")],
  ["document-number", "square brackets", "number", swap("〔2026〕", "[2026]")],
  ["document-number", "第 and a leading zero", "number", swap("3号", "第03号")],
  ["document-number", "round brackets in a citation", "opening", swap("〔2025〕", "（2025）")],
  ["date-form", "Chinese digits", "date", swap("2026年3月15日", "二〇二六年三月十五日")],
  ["date-form", "a day that is none", "date", swap("2026年3月15日", "2026年2月30日")],
  ["date-zero", "03月", "date", swap("2026年3月15日", "2026年03月15日")],
  ["date-zero", "05日 in the body", "points", swap("3月5日", "3月05日")],
  ["attachment-form", "a half-width colon", "attached", swap("附件：", "附件:")],
  ["attachment-form", "a full stop behind a name", "attached2", swap("汇总表", "汇总表。")],
  ["attachment-form", "1、", "attached", swap("1. ", "1、")],
  ["attachment-missing", "another name", "second", swap("隐患整改汇总表", "隐患排查汇总表")],
  ["title-form", "黑体", "title", swap("方正小标宋简体", "黑体")],
  ["title-form", "三号", "title", all('w:val="44"', 'w:val="32"')],
  ["title-form", "bold", "title", swap("<w:spacing w:val", "<w:b/><w:spacing w:val")],
  ["title-pitch", "20 pt", "title", swap('w:line="720"', 'w:line="400"')],
  ["wide-table", "20 cm", "table", swap('w:w="4800"', 'w:w="7400"')],
  ["header-row", "no head that repeats", "table", swap("<w:tblHeader/>", "")],
  ["split-row", "a row that may split", "table", swap("</w:tr><w:tr><w:trPr><w:cantSplit/>", "</w:tr><w:tr><w:trPr>")],
  ["typed-space", "two full-width spaces", "points", (xml) => xml.replace(/<w:ind [^>]*>/, "").replace("检查灭", "　　检查灭")],
  ["typed-space", "a tab", "points", (xml) => xml.replace(/<w:ind [^>]*>/, "").replace("<w:t ", "<w:tab/><w:t ")],
  [
    "typed-space",
    "a title in the middle by spaces",
    "title",
    (xml) => xml.replace('<w:jc w:val="center"/>', "").replace("青石", "　　　　　　青石"),
  ],
  ["empty-paragraphs", "three in a row", "gap2", (xml) => xml.repeat(3)],
  ["empty-paragraphs", "one within the body", "point2", (xml) => `${notice["gap"]}${xml}`],
  ["straight-quote", "straight quotes", "opening", (xml) => xml.replace("“", '"').replace("”", '"')],
  ["half-width-punctuation", "a comma", "closing", swap("，", ",")],
  ["half-width-punctuation", "brackets", "closing", swap("文化站逐项", "文化站(综合股)逐项")],
  ["coloured-text", "red", "closing", swap("<w:spacing w:val", '<w:color w:val="FF0000"/><w:spacing w:val')],
  ["coloured-text", "highlighted", "closing", swap("</w:rPr>", '<w:highlight w:val="yellow"/></w:rPr>')],
  ["signature-place", "no right indent", "date", swap(/<w:ind [^>]*>/, "")],
  ["imprint", "五号", "copies", all('w:val="28"', 'w:val="21"')],
  ["imprint", "no full stop", "copies", swap("。", "")],
  ["imprint-rule", "thin rules", "printer", swap('w:sz="8"', 'w:sz="4"')],
];

describe("each rule", () => {
  test.each(cases)("%s: %s", (code, _, piece, change) => {
    const found = checked(made(broken(piece, change)));
    expect(lines(found).map((line) => line.split(" ")[0])).toEqual([`layout/${code}`]);
    for (const { data, part } of found)
      expect([worded(zh, data.found), worded(zh, data.wanted), part].every((words) => words.length > 0)).toBe(true);
  });

  test("attachments named but absent, present but unnamed", () => {
    const { label: _, gap4: _2, first: _3, table: _4, label2: _5, second: _6, text: _7, ...without } = notice;
    expect(codes(made(without))).toEqual(["attachment-missing"]);
    const { attached2: _8, ...unnamed } = notice;
    expect(codes(made(unnamed))).toEqual(["attachment-missing"]);
    const { attached: _9, ...more } = unnamed;
    expect(codes(made(more))).toEqual(["attachment-missing", "attachment-missing"]);
  });

  test("automatic numbers are counted", () => {
    const auto = (text: string) =>
      body(text, "黑体")
        .replace("<w:pPr>", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        .replace("</w:pPr>", `${letters("黑体", 16)}</w:pPr>`);
    const numbered = { ...notice, one: auto("检查内容"), two: auto("工作要求") };
    expect(lines(checked(made(numbered)))).toEqual([]);
    const font = checked(made({ ...numbered, two: auto("工作要求").replaceAll("黑体", "仿宋_GB2312") }));
    expect(font.map(({ data }) => worded(zh, data.found))).toEqual(["“一、”一级用仿宋_GB2312", "“一、”的自动编号用仿宋_GB2312"]);
    expect(codes(made({ ...numbered, two: body("四、工作要求", "黑体") }))).toEqual(["number-gap"]);
  });

  test("articles skipped, and 一、 between them", () => {
    const rules = (...lines: readonly string[]) =>
      made({ title: notice["title"]!, text: lines.map((line) => body(line)).join(""), section: notice["section"]! });
    expect(codes(rules("第一条　甲。", "第二条　乙。", "第三条　丙。"))).toEqual([]);
    expect(codes(rules("第一条　甲。", "第三条　乙。", "第四条　丙。"))).toEqual(["number-gap"]);
    expect(codes(rules("第一条　甲。", "一、乙。", "二、丙。", "第二条　丁。"))).toEqual(["number-order", "number-order"]);
    expect(codes(rules("第一条　甲。", "第三条规定的除外，按第五条和第七条办理。", "第二条　丁。"))).toEqual([]);
    expect(codes(rules("第一条　甲。", "第二条　乙。", "第三条　丙。", "第二条街的宣传栏另行安排。"))).toEqual([]);
    expect(codes(rules("第一条　甲。", "第二条　乙。", "第二条　丙。", "第三条　丁。"))).toEqual(["number-gap"]);
    expect(codes(rules("（一）甲。", "（二）乙。", "（五一）假期另行安排。", "（二）班除外。", "（三）丙。"))).toEqual([]);
  });

  test("levels the wrong way round", () => {
    const paper = (...lines: readonly string[]) =>
      made({ title: notice["title"]!, text: lines.map((line) => body(line)).join(""), section: notice["section"]! });
    expect(codes(paper("一、甲，有关要求。", "1. 乙。", "（一）丙。", "（二）丁。"))).toEqual(["number-order"]);
    expect(codes(paper("一、甲，有关要求。", "（一）丙。", "1. 乙。", "2. 乙。", "（二）丁。", "二、戊，有关要求。"))).toEqual(
      [],
    );
    expect(codes(paper("一、甲，有关要求。", "1. 乙。", "（1）丙。", "二、戊，有关要求。", "（1）己。"))).toEqual([]);
  });

  test("page numbers", () => {
    const bare = broken("section", (xml) => xml.replace(/<w:footerReference[^>]*>/g, ""));
    expect(codes(made(bare))).toEqual(["page-number-missing"]);
    expect(codes(made(notice, { ...side, odd: side["odd"]!.replace("— ", "- ").replace(" —", " -") }))).toEqual([
      "page-number-form",
    ]);
    expect(codes(made(notice, { ...side, odd: side["odd"]!.replace('w:jc w:val="right"', 'w:jc w:val="center"') }))).toEqual([
      "page-number-place",
    ]);
    expect(codes(made(notice, { ...side, settings: "" }))).toEqual(["page-number-place"]);
  });

  test("in a text box or frame the page number's place is not judged", () => {
    const boxed = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${side["odd"]!.replace('"right"', '"left"')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(codes(made(notice, { ...side, odd: boxed, even: boxed }))).toEqual([]);
  });
});

/** What looks like a fault and is none. */
describe("no false alarm", () => {
  test.each([
    ["29 pt, which offices print 22 lines with", "points", swap('w:line="560"', 'w:line="580"')],
    ["a grid of 22 lines", "points", swap('w:line="560" w:lineRule="exact"', 'w:line="240" w:lineRule="auto"')],
    ["仿宋 under another name", "points", all("仿宋_GB2312", "FangSong")],
    ["华文中宋 for 小标宋", "title", swap("方正小标宋简体", "华文中宋")],
    ["digits in 仿宋", "points", all("Times New Roman", "仿宋_GB2312")],
    ["an indent in twips", "points", swap(/<w:ind [^>]*>/, '<w:ind w:firstLine="630"/>')],
    [
      "a lead in 楷体",
      "point",
      swap(
        "1. 线路",
        `1. </w:t></w:r>${run("线路完好。", letters("楷体_GB2312", 16))}<w:r>${letters("仿宋_GB2312", 16)}<w:t>线路`,
      ),
    ],
    ["a time and a ratio", "points", swap("值班人员", "8:30至17:30值班人员按1:2")],
    ["Latin in brackets", "points", swap("值班人员", "值班人员(A/B)")],
    ["一、二年级", "points", swap("检查灭", "一、二年级检查灭")],
    ["a court's number", "points", swap("值班人员", "按（2024）江民终第12号值班人员")],
    ["near black", "closing", swap("<w:spacing w:val", '<w:color w:val="0D0D0D"/><w:spacing w:val')],
    [
      "a table as wide as the page, whatever its columns came to",
      "table",
      (xml: string) =>
        xml.replace('<w:tblLayout w:type="fixed"/>', '<w:tblW w:w="5000" w:type="pct"/>').replace('w:w="4800"', 'w:w="7400"'),
    ],
    [
      "a line of a form",
      "closing",
      (xml: string) =>
        `${xml}<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>${run("联系人：文化站　联系电话：", letters("仿宋_GB2312", 16))}</w:p>`,
    ],
    [
      "long rows that may split",
      "table",
      (xml: string) => xml.replaceAll("<w:cantSplit/></w:trPr>", "</w:trPr>").replace(/第 \d+ 件/g, "检查情况".repeat(25)),
    ],
    ["a sentence that ends like an addressee", "addressee", () => body("文化站决定对检查办法作如下修改：")],
    ["1 again in a new list", "closing", swap(/^/, body("1. 逐项登记。"))],
  ] as const)("%s", (_, piece, change) => {
    expect(lines(checked(made({ ...notice, [piece]: change(notice[piece]!) })))).toEqual([]);
  });

  test("a line that stands off from the table under it", () => {
    const led = body("下表所列各项逐一检查，查出的问题当场登记。").replace("<w:spacing ", '<w:spacing w:after="160" ');
    expect(lines(checked(made({ ...notice, table: led + notice["table"]! })))).toEqual([]);
  });

  test("a seal's places", () => {
    const date = notice["date"]!.replace('w:rightChars="200"', 'w:rightChars="400"');
    const issuer = notice["issuer"]!.replace('w:rightChars="450"', 'w:rightChars="425"');
    expect(lines(checked(made({ ...notice, date, issuer })))).toEqual([]);
  });

  test("no hints for quotes at all, as LibreOffice saves", () => {
    const pieces = Object.entries(notice).map(([name, xml]) => [name, xml.replaceAll('w:hint="eastAsia" ', "")]);
    expect(lines(checked(made(Object.fromEntries(pieces))))).toEqual([]);
  });
});

test("every rule stands in the list, has a message, and is tried above", () => {
  const files = readdirSync("src/layout/rules").filter((file) => file !== "index.ts");
  expect(layoutRules.map(({ code }) => `${code.replace("layout/", "")}.ts`)).toEqual(files.sort());
  for (const { code } of layoutRules) {
    expect(allCodes).toHaveProperty([code]);
    expect(zh.why[code as Rule]).toMatch(/。$/);
  }
  const tried = new Set([
    ...cases.map(([code]) => code),
    "number-order",
    "page-number-missing",
    "page-number-form",
    "page-number-place",
  ]);
  expect(files.map((file) => file.replace(".ts", "")).filter((code) => !tried.has(code))).toEqual([]);
});
