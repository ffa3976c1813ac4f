import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/readers/index.js";
import type { ReadDoc } from "../../src/readers/types.js";
import { blockText, inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { outline } from "../../src/tree/walk.js";
import { writers } from "../../src/writers/index.js";
import { asNamed } from "../support/as-named.js";
import { gb9704, shelf, shippedFonts, units } from "../support/shelf.js";

async function reread(doc: Doc, format: "txt" | "md" | "json" | "pdf"): Promise<ReadDoc> {
  const bytes = await (await writers[format]())(doc, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  const read = await readDocument(bytes.value, `a.${format}`);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}
/** Every line of a document without white space: blocks, and tables row by row. */
const lines = (doc: Doc): readonly string[] =>
  doc.children.flatMap((block) =>
    block.type === "table"
      ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].map((row) =>
          row.map(inlinesText).join("").replace(/\s/g, ""),
        )
      : [blockText(block).replace(/\s/g, "")],
  );
const all = units.flatMap((unit) => shelf(unit, "ideology"));
const inArticles = all.find((doc) => doc.meta.kind === "implementation-rules")!;
const inOutline = all.find((doc) => doc.meta.kind === "responsibility-list")!;
const kinds = (doc: Doc): readonly string[] =>
  doc.children.map((block) =>
    "level" in block ? `${block.type} ${block.level} ${block.number}` : block.type === "paragraph" ? block.role : block.type,
  );

const numbers = (doc: Doc): readonly string[] => doc.children.flatMap((block) => ("number" in block ? [block.number] : []));

describe("our own files in other formats", () => {
  test("json: every document of the shelves is the same tree", async () => {
    for (const doc of all) {
      const read = await reread(doc, "json");
      expect(outline(read.doc)).toBe(outline(doc));
      expect(read.doc).toEqual(asNamed(doc));
    }
  }, 60_000);

  test("md: every line of every document, and the tables as tables", async () => {
    for (const doc of all) {
      const read = (await reread(doc, "md")).doc;
      expect(lines(read).join("")).toBe(lines(doc).join(""));
      expect(read.children.filter(({ type }) => type === "table")).toHaveLength(
        doc.children.filter(({ type }) => type === "table").length,
      );
    }
  }, 60_000);

  test("txt: every line of every document", async () => {
    for (const doc of all) expect(lines((await reread(doc, "txt")).doc).join("")).toBe(lines(doc).join(""));
  }, 60_000);

  test("txt and md: articles, chapters, items, signature and date are found again", async () => {
    for (const format of ["txt", "md"] as const) {
      expect(kinds((await reread(inArticles, format)).doc)).toEqual(kinds(inArticles));
      const found = (await reread(inOutline, format)).doc;
      expect(numbers(found)).toEqual(numbers(inOutline));
      expect(kinds(found).slice(-2)).toEqual(["issuer", "date"]);
      expect(found.meta.title).toBe(inOutline.meta.title);
    }
  });

  test("pdf: paragraphs are joined across lines and pages, page numbers go", async () => {
    for (const doc of [inArticles, inOutline]) {
      const read = await reread(doc, "pdf");
      const titleless = (of: Doc) => lines(of).slice(of.children.findIndex(({ type }) => type !== "title"));
      expect(titleless(read.doc)).toEqual(titleless(doc));
      expect(kinds(read.doc).filter((kind) => kind.startsWith("item"))).toEqual(
        kinds(doc).filter((kind) => kind.startsWith("item")),
      );
    }
  }, 60_000);
});
