import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/readers/index.js";
import type { Doc } from "../../src/tree/types.js";
import { type Format, writers } from "../../src/writers/index.js";
import { expectSameReading } from "../readers/same-reading.js";
import { asNamed } from "../support/as-named.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { kinds, layouts } from "./official-docs.js";

async function reread(doc: Doc, format: Format): Promise<Doc> {
  const bytes = await (await writers[format]())(doc, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  const read = await readDocument(bytes.value, `a.${format}`);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value.doc;
}

describe.each(Object.entries(layouts))("%s reads as the tree it was written from", (_, make) => {
  test("docx: every element in its place, with its words", async () => {
    const doc = make();
    const read = await reread(doc, "docx");
    // Widths of columns are the writer's.
    const bare = (of: Doc): Doc => ({ ...of, children: of.children.filter(({ type }) => type !== "table") });
    expectSameReading(bare(read), bare(doc));
    expect(read.children).toHaveLength(doc.children.length);
  });

  test("json: the very same tree", async () => {
    const doc = make();
    expect(await reread(doc, "json")).toEqual(asNamed(doc));
  });

  test("md and txt: the same elements", async () => {
    const doc = make();
    expect(kinds(await reread(doc, "md"))).toEqual(kinds(doc));
    const withoutTables = kinds(doc).filter((kind) => kind !== "table");
    // A table is lines with tabs in a text file.
    const head = withoutTables.indexOf("title") + 1;
    expect(kinds(await reread(doc, "txt")).slice(0, head)).toEqual(withoutTables.slice(0, head));
  });
});
