import { programPieces } from "../program-text.js";
import type { LayoutRule } from "../types.js";

const c = "\\u3400-\\u9fff";
/** Marks between Chinese, or at the end after Chinese. A colon after 附件 and the like is the matter of those elements. */
const marks = new RegExp(`(?<=[${c}》”）])[,;:?!](?=[${c}《“（]|$)|(?<=[${c}》”）])\\.(?=[${c}《“（]|$)`, "g");
/** Brackets around Chinese; 《…》(2026) and (R&D) are let pass. */
const brackets = new RegExp(`\\([^()]*[${c}][^()]*\\)`, "g");

export const halfWidthPunctuation: LayoutRule = {
  code: "layout/half-width-punctuation",
  strength: "规定",
  source: "punctuation",
  why: "中文用全角标点；半角标点多半是输入法没有切换。",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, text, numbered } = paragraph;
      if (paragraph.isProgram || role === "contents" || role === "number" || role === "front") continue;
      const isLabel = role === "attachment-list" || role === "copies-to" || role === "addressee" || role === "attachment-label";
      const line = text.trimEnd();
      const pieces = programPieces(line);
      // (一) at the start is the matter of the number.
      const skipped = numbered === null ? 0 : line.indexOf(numbered.rest === "" ? "\0" : numbered.rest.slice(0, 8));
      const found = [...line.matchAll(marks), ...line.matchAll(brackets)]
        .filter(({ index }) => index >= skipped && !pieces.some(({ from, to }) => from <= index && index < to))
        .map(([mark]) => (mark.length > 1 ? "( )" : mark))
        .filter((mark) => !(isLabel && mark === ":"));
      if (found.length === 0) continue;
      report(paragraph, { found: `半角的“${[...new Set(found)].join("”“")}”`, wanted: "全角标点" });
    }
  },
};
