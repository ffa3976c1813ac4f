import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { matchUnits, unitsOf } from "../../src/merge/match-blocks.js";
import { mergeDocs } from "../../src/merge/merge.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { restoreIds } from "../../src/readers/ids.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shelf, shippedFonts } from "../support/shelf.js";

/** What another program may take away: the hidden bookmarks, our document properties, the names of styles. */
const strips: Readonly<Record<string, (part: string, xml: string) => string>> = {
  bookmarks: (_, xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, ""),
  properties: (part, xml) => (part === "docProps/custom.xml" ? xml.replace(/<property .*<\/property>/s, "") : xml),
  styles: (part, xml) => (part === "word/document.xml" ? xml.replace(/<w:pStyle [^>]*\/>/g, "") : xml),
};

async function stripped(doc: Doc, strip: (part: string, xml: string) => string): Promise<Doc> {
  const written = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  const parts = written.ok ? unpackParts(written.value, "f") : written;
  if (!parts.ok) throw new Error(JSON.stringify(parts.diagnostics));
  const bytes = packParts(new Map([...parts.value].map(([name, part]) => [name, strToU8(strip(name, strFromU8(part)))])));
  const read = readDocx(bytes, "f");
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return restoreIds(
    read.value.doc,
    doc.children.map(({ id }) => id),
  );
}

/** Every seventh block a little changed, every nineteenth deleted; where each block of the base then is. */
function worked(mine: Doc): { readonly doc: Doc; readonly truth: readonly (number | undefined)[] } {
  const truth: (number | undefined)[] = [];
  const children: Doc["children"][number][] = [];
  for (const [i, block] of mine.children.entries()) {
    truth.push(i % 19 === 7 ? undefined : children.length);
    if (i % 19 === 7) continue;
    const text = block.type === "table" ? "" : inlinesText(block.children);
    const changed = `${text.slice(0, Math.floor(text.length / 2))}并做好登记${text.slice(Math.floor(text.length / 2) + 3)}`;
    children.push(
      i % 7 === 3 && block.type !== "table" && text.length > 12
        ? { ...block, children: [{ type: "text", value: changed }] }
        : block,
    );
  }
  return { doc: { ...mine, children }, truth };
}

const documents = [...shelf("hubin-primary", "ideology").slice(0, 22), ...shelf("dongwan-park", "ideology").slice(0, 10)];

test.each(Object.keys(strips))("without its %s a shelf's blocks are still known, 98 in 100", async (kind) => {
  let [right, all] = [0, 0];
  for (const base of documents) {
    const read = await stripped(base, strips[kind]!);
    // What the reader makes of the blocks may differ without styles; each must still be one.
    expect(read.children.length, base.meta.document).toBe(base.children.length);
    const { doc: mine, truth } = worked(read);
    const pairs = matchUnits(unitsOf(base.children), unitsOf(mine.children), 0.35);
    base.children.forEach((_, i) => {
      all += 1;
      if (pairs.get(i) === truth[i]) right += 1;
    });
  }
  expect(right / all).toBeGreaterThanOrEqual(0.98);
});

test("without its bookmarks an unedited file still becomes the new composition", async () => {
  const [base] = documents;
  const next = JSON.parse(JSON.stringify(base).replaceAll("教务处", "教学处")) as Doc;
  const merged = mergeDocs({ base: base!, mine: await stripped(base!, strips["bookmarks"]!), next });
  expect(merged.doc).toEqual(next);
});
