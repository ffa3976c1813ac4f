import { lineNumber } from "../../recognise/line-number.js";
import { plainForms } from "../../text/plain-forms.js";

/** A stretch of text on a page; lengths in points, y from the page's upper edge. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PdfPage {
  readonly width: number;
  readonly items: readonly PdfItem[];
}
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Type size. */
  readonly size: number;
  readonly page: number;
}

/** In type sizes: Latin fonts have spaces of a fifth to a half. */
const narrowestSpace = 0.18;

/**
 * Items that stand on one base line, in reading order; a wide gap between two becomes a tab, as between cells, and one of a
 * character a full-width space. A space that was typed stays one; those put between characters to fill a line are narrower.
 */
export function linesOf(page: PdfPage, number: number): readonly PdfLine[] {
  const items = page.items.filter(({ str }) => str !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PdfItem[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const base = row?.[0];
    if (row && base && Math.abs(item.y - base.y) <= Math.max(item.height, base.height) * 0.4) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => {
    const sorted = row.filter(({ str }) => str.trim() !== "").sort((a, b) => a.x - b.x);
    if (sorted.length === 0) return [];
    const spaces = row.filter(({ str }) => str.trim() === "").map(({ x }) => x);
    const size = Math.max(...sorted.map(({ height }) => height));
    let text = "";
    let right = sorted[0]!.x;
    for (const item of sorted) {
      const gap = item.x - right;
      const typed = () => gap > size * narrowestSpace && spaces.some((x) => x > right - size * 0.1 && x < item.x);
      if (text !== "") text += gap > size * 1.5 ? "\t" : gap > size * 0.7 ? "　" : typed() ? " " : "";
      text += plainForms(item.str);
      right = Math.max(right, item.x + item.width);
    }
    return [{ text: text.trim(), left: sorted[0]!.x, right, size, page: number }];
  });
}

/**
 * Places of the lines that repeat a table's head at the top of a page: cells side by side at the very places where the same
 * words stand on the page before, after a page that ends in a row of cells.
 */
export function repeatedHeads(lines: readonly PdfLine[]): ReadonlySet<number> {
  const drop = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined || before.page === line.page || !line.text.includes("\t") || !before.text.includes("\t")) continue;
    const same = (one: PdfLine) =>
      one.page === before.page &&
      one.text === line.text &&
      Math.abs(one.left - line.left) < 1 &&
      Math.abs(one.right - line.right) < 1;
    if (lines.slice(0, i).some(same)) drop.add(i);
  }
  return drop;
}

/** How far two places may lie apart and still be the same edge, in characters. */
const tolerance = 0.7;

/**
 * Lines joined into paragraphs. A line goes on the one before where that one is full (it ends at the right edge) and this
 * one starts at the left edge, not indented; so a page's end does not end a paragraph. Lines set in the middle stay alone.
 */
export function paragraphsOf(lines: readonly PdfLine[]): readonly { readonly text: string; readonly centred: boolean }[] {
  if (lines.length === 0) return [];
  const left = Math.min(...common(lines.map((line) => line.left)));
  const right = Math.max(...lines.map((line) => line.right));
  const found: { text: string; centred: boolean }[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const centred = line.left - left > line.size * 3 && Math.abs(line.left - left - (right - line.right)) < line.size * 2;
    const full = before !== null && right - before.right < before.size * (1 + tolerance);
    const flush = Math.abs(line.left - left) < line.size * tolerance;
    const last = found.at(-1);
    const begins = last !== undefined && /[。；：]$/.test(last.text) && isNumbered(line.text);
    if (
      last &&
      before &&
      full &&
      flush &&
      !begins &&
      !last.centred &&
      !line.text.includes("\t") &&
      Math.abs(line.size - before.size) < 1
    )
      last.text += (/[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z]/.test(line.text) ? " " : "") + line.text;
    else found.push({ text: line.text, centred });
    before = line;
  }
  return found;
}

function isNumbered(text: string): boolean {
  const number = lineNumber(text);
  return number !== null && number.doubtful !== true;
}

/** Edges that at least one line in twenty begins at. */
function common(edges: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= Math.max(2, edges.length / 20)).map(([edge]) => edge);
  return often.length > 0 ? often : edges;
}
