import { createHash } from "node:crypto";
import { fail, succeed } from "../../../diag/types.js";
import { escapeText } from "../../../ooxml/xml.js";
import { titled } from "../../../tree/nested-marks.js";
import { unwritableText } from "../../writable-text.js";
import { summaryLine } from "../kind-names.js";
import type { Report } from "../report.js";
import { css, script } from "./page.js";
import { everywhereLines, filters, jumps, rowsTable } from "./rows.js";

/**
 * The whole of both documents side by side, a row a clause, in one file that needs nothing else: a list to jump by and
 * boxes that hide kinds of change. Only its own script may run, and without one everything is shown.
 */
export const reportHtml: Report = async (set, options) => {
  const faults = [...unwritableText(options.old), ...unwritableText(options.new)];
  if (faults.length > 0) return fail(...faults);
  const title = set.a === set.b ? `${titled(set.b)}修订对照` : `${titled(set.a)}与${titled(set.b)}对照`;
  const html = pageHtml(title, [
    `<header><h1>${escapeText(title)}</h1>`,
    `<p class="counts">${escapeText(summaryLine(set, options.open))}</p>`,
    ...everywhereLines(set),
    legend,
    filters(set.changes),
    "</header>",
    `<div class="page"><nav aria-label="改动"><ol>${jumps(set, options)}</ol></nav>`,
    "<main>",
    ...rowsTable(set, options),
    "</main></div>",
  ]);
  return succeed(new TextEncoder().encode(html));
};

/** How to read the marks. */
export const legend = '<p class="legend"><del>删去的文字</del>　<ins>增加的文字</ins></p>';

/** A whole page around its body, in one file that loads nothing. */
export function pageHtml(title: string, body: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
  const html = [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash(css)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${css}</style>`,
    "</head>",
    "<body>",
    ...body,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ];
  return html.join("\n");
}
