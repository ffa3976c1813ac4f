// Lines of text of a PDF, page by page, as another reader (pdf.js) sees them.
import { PDFExtract } from "pdf.js-extract";

/** Glyphs on one line may stand a little apart in height: digits, marks, a table's cells. */
const sameLine = 2.5;

/** A page number; one that is turned on its side would run into the text beside it. */
const number = /^—\d+—$/;

/** @returns a page's stretches of text, each with its place in pt; what a wide gap parts (cells) stays apart */
export async function pagesOf(bytes) {
  const { pages } = await new PDFExtract().extractBuffer(Buffer.from(bytes), { disableCombineTextItems: true });
  return pages.map(({ content }) => stretches(content));
}

function stretches(content) {
  const items = content.filter(({ str }) => str.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  const rows = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row && item.y - row[0].y < sameLine) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => {
    const parts = [];
    for (const { str, x, y, width, height } of row.sort((a, b) => a.x - b.x)) {
      const part = parts.at(-1);
      const text = str.replace(/\s/g, "");
      if (part && !number.test(part.text) && x - part.right < 0.75 * height) {
        part.text += text;
        part.right = Math.max(part.right, x + width);
      } else parts.push({ text, x, y, right: x + width, size: height });
    }
    return parts;
  });
}
