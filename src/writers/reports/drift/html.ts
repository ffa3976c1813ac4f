import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import type { ToldFile, ToldFinding } from "./told.js";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (value: string): string => value.replace(/[&<>"]/gu, (mark) => entities[mark]!);
const css = [
  "body{font:16px/1.7 serif;margin:1.5em auto;max-width:64em;padding:0 1em}",
  "table{border-collapse:collapse;width:100%;table-layout:fixed}",
  "th,td{border:1px solid #bbb;padding:.4em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}",
  "th{background:#eef1f5}th:nth-child(1){width:3em}th:nth-child(2){width:3em}th:nth-child(3){width:8em}",
  "th:nth-child(4),th:nth-child(5){width:20%}h2{font-size:1.05em;overflow-wrap:anywhere}",
  ".high{background:#fbe3e0}.medium{background:#fdf3d8}.low{background:#eef1f5}small{color:#555;display:block}",
].join("");
const headers = ["drift.number", "drift.severity", "drift.place", "drift.quote", "drift.right", "drift.fault"] as const;

/** The findings as a page, a table a file, a row a finding. Loads nothing from elsewhere. */
export function html(files: readonly ToldFile[], total: string): string {
  const title = text(zh, "drift.report");
  const head = headers.map((key) => `<th>${text(zh, key)}</th>`).join("");
  const row = ({ number, severity, grade, at, quote, right, message, reasons, code }: ToldFinding): string => {
    const said = `${safe(message)}${[...reasons, code].map((one) => `<small>${safe(one)}</small>`).join("")}`;
    const cells = [String(number), grade, at, quote, right].map(safe);
    const marked = cells.map((cell, i) => (i === 1 ? `<td class="${severity}">${cell}</td>` : `<td>${cell}</td>`));
    return `<tr>${marked.join("")}<td>${said}</td></tr>`;
  };
  const tables = files
    .filter(({ findings }) => findings.length > 0)
    .map(
      ({ name, findings }) =>
        `<h2>${safe(name)}</h2>\n<table><thead><tr>${head}</tr></thead>\n<tbody>\n${findings.map(row).join("\n")}\n</tbody></table>`,
    );
  const page = [`<h1>${title}</h1>`, `<p>${safe(total)}</p>`, ...tables].join("\n");
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${css}</style></head>\n<body>${page}\n</body></html>\n`;
}
