import { escapeText } from "../../ooxml/xml.js";
import { pageHtml } from "./html/index.js";

export interface PageTable {
  readonly title: string;
  /** Header and width in characters of each column. */
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Tables of a report as one page that needs nothing else: the same tables as `reportBook` makes sheets of. */
export function tablesPage(title: string, tables: readonly PageTable[]): Uint8Array {
  const body = tables.flatMap(({ title: head, columns, rows }) => [
    `<h2>${escapeText(head)}</h2>`,
    `<table><colgroup>${columns.map(([, width]) => `<col style="width:${width}em">`).join("")}</colgroup>`,
    `<thead><tr>${columns.map(([name]) => `<th scope="col">${escapeText(name)}</th>`).join("")}</tr></thead><tbody>`,
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeText(String(cell ?? ""))}</td>`).join("")}</tr>`),
    "</tbody></table>",
  ]);
  const html = pageHtml(title, [`<header><h1>${escapeText(title)}</h1></header>`, "<main>", ...body, "</main>"]);
  return new TextEncoder().encode(html);
}
