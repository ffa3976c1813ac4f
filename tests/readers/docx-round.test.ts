import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { restoreIds } from "../../src/readers/ids.js";
import type { ReadDoc } from "../../src/readers/types.js";
import type { Doc } from "../../src/tree/types.js";
import { inlines } from "../../src/tree/walk.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { shelf, units } from "../support/shelf.js";
import { closedEnv, docs, fullDoc, sampleLook } from "../writers/every-node.js";
import { expectSameLines, expectSameReading } from "./same-reading.js";

const look = sampleLook();

async function reread(doc: Doc): Promise<ReadDoc> {
  const bytes = await writeDocx(doc, { look }, closedEnv);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  const read = readDocx(bytes.value, "a.docx");
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

describe("a Word file we wrote reads as the tree it was written from", () => {
  test.each(units)(
    "all documents of %s",
    async (unit) => {
      for (const topic of ["ideology", "network-ideology"])
        for (const doc of shelf(unit, topic)) {
          const read = await reread(doc);
          expectSameReading(read.doc, doc);
          expect(read.notes).toEqual([]);
          expect(read.openRevisions).toBe(0);
          expect(read.properties).toEqual({ unit: doc.meta.unit, document: doc.meta.document, version: doc.meta.version });
          if (doc.children.some((block) => block.type === "paragraph" && block.role === "date"))
            expect(read.doc.meta.date).toBe(doc.meta.date);
          const ids = doc.children.flatMap((block) =>
            block.type === "table" ? [block.id, ...block.rows.map((row) => row.id)] : [block.id],
          );
          expect(restoreIds(read.doc, ids).children.map(({ id }) => id)).toEqual(doc.children.map(({ id }) => id));
          expect(read.places.map(({ id }) => id)).toHaveLength(ids.length);
        }
    },
    120_000,
  );

  test("live references point at the block they name", async () => {
    const doc = shelf("yunting-college", "ideology").find((one) =>
      [...inlines(one)].some(({ inline }) => inline.type === "ref"),
    )!;
    const refs = (of: Doc) =>
      [...inlines(of)].flatMap(({ inline }) =>
        inline.type === "ref" && inline.live.startsWith("第") ? [`${inline.to} ${inline.live}`] : [],
      );
    const ids = doc.children.map(({ id }) => id);
    expect(refs(restoreIds((await reread(doc)).doc, ids))).toEqual(refs(doc));
    expect(refs(doc).length).toBeGreaterThan(0);
  });

  test("every type of node keeps its line, its id and its cells", async () => {
    expectSameLines((await reread(fullDoc)).doc, fullDoc);
  });

  test("random trees keep every line, id and cell", async () => {
    await fc.assert(
      fc.asyncProperty(docs, async (doc) => {
        if (doc.children.length > 0) expectSameLines((await reread(doc)).doc, doc);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
