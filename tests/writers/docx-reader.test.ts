import fc from "fast-check";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { closedEnv, docs, fullDoc, sampleLook } from "./every-node.js";

const look = sampleLook();

/** The part of mammoth's own document model this test reads. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly styleId?: string;
  readonly children?: readonly Part[];
}
const childrenOf = (type: string) => (part: Part) => (part.children ?? []).filter((child) => child.type === type);
const plain = (part: Part): string => {
  if (part.type === "text") return part.value ?? "";
  if (part.type === "break") return "\n";
  // The writer's own line breaks in a title are layout.
  if (part.styleId === "TitleLine") return "";
  return part.type === "tab" ? "\t" : (part.children ?? []).map(plain).join("");
};
const line = (part: Part): string =>
  part.type === "table"
    ? childrenOf("tableRow")(part)
        .map((row) => childrenOf("tableCell")(row).map(plain).join("\t"))
        .join("\n")
    : plain(part);

async function textByMammoth(bytes: Uint8Array): Promise<string> {
  let root: Part = { type: "document" };
  // mammoth's types do not describe the document model it hands to transformDocument.
  const transformDocument = (found: unknown) => {
    root = found as Part;
    return found;
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument } as never);
  return (root.children ?? [])
    .filter((part) => part.styleId !== "AfterTable")
    .map(line)
    .join("\n");
}

async function bytesOf(doc: Doc): Promise<Uint8Array> {
  const outcome = await writeDocx(doc, { look }, closedEnv);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

test("another reader finds the whole text, number by number and cell by cell", async () => {
  expect(await textByMammoth(await bytesOf(fullDoc))).toBe(docText(fullDoc));
});

test("another reader finds the whole text of any tree", async () => {
  await fc.assert(
    fc.asyncProperty(docs, async (doc) => {
      expect(await textByMammoth(await bytesOf(doc))).toBe(docText(doc));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("no text of any tree becomes markup, and no bookmark repeats", async () => {
  const known =
    /^(?:\/?w:(?:document|body|p|pPr|pStyle|keepNext|pageBreakBefore|framePr|pBdr|top|bottom|tabs|autoSpaceDE|autoSpaceDN|sz|szCs|spacing|ind|jc|r|rPr|rStyle|rFonts|t|br|tab|fldChar|instrText|bookmarkStart|bookmarkEnd|tbl|tblPr|tblStyle|tblW|tblLayout|tblGrid|gridCol|tr|trPr|cantSplit|tblHeader|tc|tcPr|tcW|vAlign|sectPr|titlePg|footerReference|pgSz|pgMar|pgNumType|docGrid)|\?xml)\b[^<]*$/;
  await fc.assert(
    fc.asyncProperty(docs, async (doc) => {
      const outcome = unpackParts(await bytesOf(doc), "a.docx");
      const xml = outcome.ok ? partText(outcome.value, "word/document.xml") : "";
      expect(xml.endsWith("</w:sectPr></w:body></w:document>")).toBe(true);
      for (const [, tag] of xml.matchAll(/<([^>]*)>/g)) expect(tag).toMatch(known);
      const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((m) => m[1]);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 100 },
  );
}, 60_000);
