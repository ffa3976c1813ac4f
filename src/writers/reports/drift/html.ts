import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import type { ToldPlace } from "./told.js";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (value: string): string => value.replace(/[&<>"]/gu, (mark) => entities[mark]!);
const css =
  "body{font:16px/1.7 serif;margin:1.5em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.4em .6em;text-align:left;vertical-align:top}th{background:#eef1f5}h2{font-size:1.05em;overflow-wrap:anywhere}";

/** The findings as a page, a table a file. Loads nothing from elsewhere. */
export function html(places: readonly ToldPlace[]): string {
  const title = text(zh, "drift.report");
  const headers = (["drift.place", "drift.severity", "drift.fault", "drift.advice"] as const).map((key) => text(zh, key));
  const files = [...new Set(places.map(({ file }) => file))];
  const row = ({ at, severity, message, advice }: ToldPlace): string =>
    `<tr>${[at, severity, message, advice].map((value) => `<td>${safe(value)}</td>`).join("")}</tr>`;
  const tables = files.map((file) => {
    const own = places.filter((one) => one.file === file).map(row);
    return `<h2>${safe(file)}</h2>\n<table><thead><tr>${headers.map((one) => `<th>${one}</th>`).join("")}</tr></thead>\n<tbody>\n${own.join("\n")}\n</tbody></table>`;
  });
  const body = tables.length === 0 ? `<p>${text(zh, "drift.none")}</p>` : tables.join("\n");
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${css}</style></head>\n<body><h1>${title}</h1>\n${body}\n</body></html>\n`;
}
