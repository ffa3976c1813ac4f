import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { decoded, guessEncoding } from "../../text/encoding.js";
import { limits } from "../../tree/limits.js";
import type { FoundCell, FoundSheet } from "../../tree/sheets.js";

/**
 * Reads a .csv as Excel, WPS and databases write it: UTF-8 with or without a mark, GB18030, UTF-16; commas, semicolons or tabs;
 * quoted cells with line ends in them (RFC 4180). Every cell is a text.
 * @param name how messages name the file
 */
export function readCsv(bytes: Uint8Array, name: string, sheet: string): Outcome<FoundSheet> {
  if (bytes.length > limits.unitTable.file) return fail(problem("sheet/too-large", { name }));
  const text = textOf(bytes);
  if (text === null || text.includes("\0")) return fail(problem("units/not-csv", { name }));
  const rows = rowsOf(text, separatorOf(text));
  if (rows === null) return fail(problem("units/open-quote", { name }));
  if (rows.length > limits.unitTable.rows) return fail(problem("sheet/too-large", { name }));
  return succeed({ name: sheet, rows, merges: [] });
}

function textOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, "utf-16le");
  if (a === 0xfe && b === 0xff) return decoded(bytes, "utf-16be");
  const utf8 = decoded(a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes, "utf-8");
  return utf8 ?? guessEncoding(bytes)?.text ?? null;
}

/** What stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.search(/\r?\n|$/))).replace(/"[^"]*"/g, "");
  const count = (mark: string) => line.split(mark).length;
  return [",", "\t", ";"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** null where a quote is never closed. */
function rowsOf(text: string, separator: string): readonly (readonly FoundCell[])[] | null {
  const rows: FoundCell[][] = [];
  let row: FoundCell[] = [];
  let at = 0;
  const end = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let value = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 2) {
        const close = text.indexOf('"', at);
        if (close < 0) return null;
        value += text.slice(at, close);
        at = close;
        if (text[close + 1] !== '"') break;
        value += '"';
      }
      at += 1;
    }
    const stop = nextOf(text, at, separator);
    value += text.slice(at, stop);
    row.push({ value: value.replace(/\r\n?/g, "\n") === "" ? null : value.replace(/\r\n?/g, "\n") });
    at = stop;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at === text.length) row.push({ value: null });
    } else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      end();
    }
  }
  if (row.length > 0) end();
  return rows;
}

function nextOf(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === separator || text[at] === "\n" || text[at] === "\r") return at;
  return text.length;
}
