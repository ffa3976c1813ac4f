import { beforeAll, describe, expect, test } from "vitest";
import { mergeFile } from "../../src/carry/merge-file.js";
import { compose } from "../../src/compose/compose.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { edited, mainPart, words } from "../cli/edit-docx.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

const rules = (numbering: string): Doc => {
  const loaded = sample("hubin-primary", { "wording.numbering": numbering });
  const doc = compose({ library, loaded, kind: "responsibility-list", topic: "ideology", asOf });
  if (!doc.ok) throw new Error();
  return doc.value;
};
const text = (bytes: Uint8Array): string => {
  const read = readDocx(bytes, "file");
  if (!read.ok) throw new Error();
  return docText(read.value.doc);
};
/** Some words as a run with something round it. */
const dressed = (found: string, before: string, after: string, look = "") =>
  words(
    found,
    `</w:t></w:r>${before}<w:r>${look}<w:t xml:space="preserve">${found}</w:t></w:r>${after}<w:r><w:t xml:space="preserve">`,
  );

describe("another form of numbers, where a person put in more than words", () => {
  const [base, next] = [rules("outline"), rules("articles")];
  /** Words that stand in the list once, each in an item of its own. */
  const phrases = base.children.flatMap((block) => {
    const text = block.type === "item" ? block.children.findLast(({ type }) => type === "text") : undefined;
    const words = text?.type === "text" ? text.value.slice(-10, -1) : "";
    return words.length === 9 && docText(base).split(words).length === 2 ? [words] : [];
  });
  const cut = (n: number): string => phrases[n]!;
  let xml: string;
  let now: string;
  beforeAll(async () => {
    const written = await writeDocx(base, { look: gb9704 }, shippedFonts);
    if (!written.ok) throw new Error();
    const bytes = edited(
      written.value,
      dressed(cut(0), "", "", "<w:rPr><w:b/></w:rPr>"),
      dressed(cut(1), '<w:hyperlink w:anchor="x">', "</w:hyperlink>"),
      words(cut(2), `${cut(2)}（周五前）`),
    );
    const made = await mergeFile({ source: bytes, name: "file.docx", base, next, look: gb9704, day: "2026-12-01" });
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
    expect(made.value.merged.conflicts).toEqual([]);
    xml = mainPart(made.value.bytes);
    now = text(made.value.bytes);
  });

  test("bold words, a link and typed words stay", () => {
    expect(xml).toContain(`<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${cut(0)}</w:t>`);
    expect(xml).toContain(`<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">${cut(1)}</w:t></w:r></w:hyperlink>`);
    expect(now).toContain("（周五前）");
  });

  test("numbers and styles are the new ones, and each number stands alone in its bookmark", () => {
    expect(now.replace("（周五前）", "")).toBe(docText(next));
    const own = xml.match(/<w:p>(?:(?!<\/w:p>).)*<w:b\/>(?:(?!<\/w:p>).)*<\/w:p>/s)![0];
    expect(own).toMatch(
      /<w:bookmarkStart [^>]*\/><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>第[^<]+条<\/w:t><\/w:r><w:bookmarkEnd/,
    );
  });
});

test("what a person set on a paragraph, and a break of pages, outlive another form of its number", async () => {
  const [base, next] = [rules("outline"), rules("articles")];
  const written = await writeDocx(base, { look: gb9704 }, shippedFonts);
  if (!written.ok) throw new Error();
  const items = [
    ...mainPart(written.value).matchAll(
      /<w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr>(?:(?!<\/w:p>).)*（[一二三]）.*?<\/w:p>/gs,
    ),
  ];
  const set = [
    '<w:jc w:val="right"/>',
    '<w:shd w:val="clear" w:fill="FFFF00"/>',
    '<w:ind w:left="840"/>',
    "<w:pageBreakBefore/>",
  ];
  const repeated = '<w:jc w:val="both"/>';
  const properties = (own: string) => `<w:pPr><w:pStyle w:val="BodyText"/>${own}</w:pPr>`;
  const bytes = edited(written.value, (xml) =>
    [...set, repeated].reduce(
      (all, own, i) => all.replace(items[i]![0], items[i]![0].replace(properties(""), properties(own))),
      xml.replace(items[9]![0], items[9]![0].replace("</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>')),
    ),
  );
  const made = await mergeFile({ source: bytes, name: "file.docx", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  const xml = mainPart(made.value.bytes);
  expect(text(made.value.bytes)).toBe(docText(next));
  for (const own of set) expect(xml).toContain(own);
  expect(xml).toContain('<w:br w:type="page"/>');
  // A program repeats unasked what the style says.
  expect(xml).not.toContain(properties(repeated));
});
