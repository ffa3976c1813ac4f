import { PDFExtract } from "pdf.js-extract";
import { describe, expect, test } from "vitest";
import { documentsOf } from "../../src/compose/compose.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { draftDoc, gb9704, shippedFonts, units } from "../support/shelf.js";

const extract = new PDFExtract();
const mm = 72 / 25.4;
const { margins, height } = gb9704.page;
const bottom = (height - margins.bottom) * mm;

/** Three dozen documents to compose and some to draw; the machines that run tests are shared. */
const patience = { timeout: 60_000 };

/** How many pages a document fills, the last one as far as its text reaches: 1.4 is one page and two fifths. */
async function pagesOf(doc: Doc): Promise<number> {
  const written = await writePdf(doc, { look: gb9704 }, shippedFonts);
  if (!written.ok) throw new Error(printDiagnostics(written.diagnostics));
  const { pages } = await extract.extractBuffer(Buffer.from(written.value));
  const lines = pages.at(-1)!.content.filter(({ str, y }) => str.trim() !== "" && y < bottom);
  const reach = Math.max(...lines.map(({ y }) => y));
  return pages.length - 1 + (reach - margins.top * mm) / (bottom - margins.top * mm);
}

/** The longest documents of a kind for a unit, whatever the topic. As drafts: the stage under the title takes a line more. */
function longest(unit: string, kind: string, count: number): readonly Doc[] {
  const loaded = sample(unit);
  const docs = loaded.profile.topics.flatMap((topic) =>
    documentsOf({ library, loaded, kind, topic, asOf }).map((subject) => draftDoc(unit, kind, topic, subject)),
  );
  return docs.sort((a, b) => docText(b).length - docText(a).length).slice(0, count);
}

describe.each(units)("%s", (unit) => {
  test("a duty card fits one page", patience, async () => {
    const cards = longest(unit, "duty-card", 2);
    expect(cards).toHaveLength(2);
    for (const card of cards) expect(await pagesOf(card), card.meta.document).toBeLessThan(1);
  });
  test(
    "a responsibility letter, with the room to sign and seal it, takes three fifths of its second page at most",
    patience,
    async () => {
      const letters = longest(unit, "responsibility-letter", 3);
      expect(letters).toHaveLength(3);
      for (const letter of letters) expect(await pagesOf(letter), letter.meta.document).toBeLessThanOrEqual(1.6);
    },
  );
});
