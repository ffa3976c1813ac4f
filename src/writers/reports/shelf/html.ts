import type { PaperPair } from "../../../compare/shelf/types.js";
import { phrase } from "../../../diag/phrase.js";
import { type Diagnostic, fail, succeed } from "../../../diag/types.js";
import { escapeText } from "../../../ooxml/xml.js";
import { unwritableText } from "../../writable-text.js";
import { chinese } from "../chinese.js";
import { legend, pageHtml } from "../html/index.js";
import { everywhereLines, filters, jumps, rowsTable, wordsHtml } from "../html/rows.js";
import { summaryLine } from "../kind-names.js";
import type { ShelfOptions, ShelfReport } from "./report.js";
import { citationPhrase, countsPhrase, headPhrase, isSame, lonePhrase, movePhrase } from "./told.js";

/** All papers of two shelves side by side in one page that needs nothing else, with a list to jump by. */
export const shelfHtml: ShelfReport = async (changes, options) => {
  const { papers, moved, citations } = changes;
  const faults = [...options.pairs.values()].flatMap(({ old, new: now }): readonly Diagnostic[] => [
    ...unwritableText(old),
    ...unwritableText(now),
  ]);
  if (faults.length > 0) return fail(...faults);
  const title = chinese(headPhrase(options));
  const changed = papers.flatMap((pair, i) => (pair.set === null || !isSame(pair.set) ? [{ pair, at: `p${i + 1}` }] : []));
  const sections = [
    ...(moved.length > 0 ? [{ at: "moved", name: chinese(phrase("shelf.moves")) }] : []),
    ...(citations.length > 0 ? [{ at: "citations", name: chinese(phrase("shelf.citations")) }] : []),
  ];
  const html = pageHtml(title, [
    `<header><h1>${escapeText(title)}</h1>`,
    `<p class="counts">${escapeText(chinese(countsPhrase(changes)))}</p>`,
    legend,
    filters(papers.flatMap(({ set }) => set?.changes ?? [])),
    "</header>",
    '<div class="page"><nav aria-label="改动"><ol>',
    ...sections.map(({ at, name }) => `<li><a href="#${at}"><b>${escapeText(name)}</b></a></li>`),
    ...changed.map(({ pair, at }) => paperJumps(pair, at, options)),
    "</ol></nav><main>",
    ...(moved.length === 0
      ? []
      : [
          `<h2 id="moved">${escapeText(sections[0]!.name)}</h2><ul>`,
          ...moved.map((one) => {
            const texts = `<del>${wordsHtml(one.pieces, "-")}</del><br><ins>${wordsHtml(one.pieces, "+")}</ins>`;
            const same = one.pieces.every(({ op }) => op === "=");
            return `<li>${escapeText(chinese(movePhrase(one)))}<br><bdi>${same ? wordsHtml(one.pieces, "+") : texts}</bdi></li>`;
          }),
          "</ul>",
        ]),
    ...(citations.length === 0
      ? []
      : [
          `<h2 id="citations">${escapeText(chinese(phrase("shelf.citations")))}</h2><ul>`,
          ...citations.map((one) => `<li>${escapeText(chinese(citationPhrase(one)))}</li>`),
          "</ul>",
        ]),
    ...changed.flatMap(({ pair, at }) => paperRows(pair, at, options)),
    "</main></div>",
  ]);
  return succeed(new TextEncoder().encode(html));
};

const nameOf = ({ old, new: now }: PaperPair): string => (now ?? old)!.title;

function paperJumps(pair: PaperPair, at: string, options: ShelfOptions): string {
  const inner = pair.set === null ? "" : `<ol>${jumps(pair.set, options, at)}</ol>`;
  return `<li><a href="#${at}"><b>${escapeText(nameOf(pair))}</b></a>${inner}</li>`;
}

function paperRows(pair: PaperPair, at: string, options: ShelfOptions): readonly string[] {
  const head = `<h2 id="${at}">${escapeText(nameOf(pair))}</h2>`;
  if (pair.set === null) return [head, `<p class="counts">${escapeText(chinese(lonePhrase(pair)))}</p>`];
  const of = options.pairs.get(pair.document)!;
  return [
    head,
    `<p class="counts">${escapeText(summaryLine(pair.set, of.open))}</p>`,
    ...everywhereLines(pair.set),
    ...rowsTable(pair.set, { ...of, ...(options.showFormat !== undefined && { showFormat: options.showFormat }) }, at),
  ];
}
