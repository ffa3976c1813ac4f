import type { NewSheet } from "../../tree/sheets.js";

/** A sheet's headers and rows as .csv in UTF-8 with a mark, by which Excel and WPS know the encoding; lines end as RFC 4180 asks. */
export function writeCsv({ columns, rows }: NewSheet): Uint8Array {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(({ value }) => value))];
  const text = lines.map((line) => `${line.map(cellOf).join(",")}\r\n`).join("");
  return new TextEncoder().encode(`\ufeff${text}`);
}

const cellOf = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
