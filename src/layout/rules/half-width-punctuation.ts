import { phrase } from "../../diag/phrase.js";
import { type Splice, splice } from "../../text/splice.js";
import { textMends } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import { programPieces } from "../program-text.js";
import type { Placed } from "../roles.js";
import type { LayoutRule } from "../types.js";

const c = "\\u3400-\\u9fff";
/** Marks between Chinese, or at the end after Chinese. A colon after 附件 and the like is the matter of those elements. */
const marks = new RegExp(`(?<=[${c}》”）])[,;:?!](?=[${c}《“（]|$)|(?<=[${c}》”）])\\.(?=[${c}《“（]|$)`, "g");
/** Brackets around Chinese; 《…》(2026) and (R&D) are let pass. */
const brackets = new RegExp(`\\([^()]*[${c}][^()]*\\)`, "g");

export const halfWidthPunctuation: LayoutRule = {
  code: "layout/half-width-punctuation",
  strength: "required",
  source: "punctuation",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, text, numbered } = paragraph;
      if (paragraph.isProgram || role === "contents" || role === "number" || role === "front") continue;
      const isLabel = role === "attachment-list" || role === "copies-to" || role === "addressee" || role === "attachment-label";
      const line = text.trimEnd();
      const pieces = programPieces(line);
      // (一) at the start is the matter of the number.
      const skipped = numbered === null ? 0 : line.indexOf(numbered.rest === "" ? "\0" : numbered.rest.slice(0, 8));
      const found = (form: RegExp, within: string): readonly Mark[] =>
        [...within.matchAll(form)]
          .filter(
            ({ index, 0: mark }) =>
              index >= skipped && !pieces.some(({ from, to }) => from <= index && index < to) && !(isLabel && mark === ":"),
          )
          .map(({ index, 0: mark }) => ({ index, mark, mend: wider(paragraph, line, index, mark) }));
      const pairs = found(brackets, line);
      // What stands beside a bracket that will be a wide one stands beside Chinese.
      const widened = splice(line, pairs.filter(({ mend }) => mend.length > 0).flatMap(inWide));
      const all = [...found(marks, widened), ...pairs];
      // What can be mended is a finding of its own, so that one unsure mark keeps no other from it.
      for (const isSure of [true, false]) {
        const some = all.filter(({ mend }) => mend.length > 0 === isSure);
        const shown = [...new Set(some.map(({ mark }) => (mark.length > 1 ? "( )" : mark)))].join("”“");
        if (some.length > 0)
          report(
            paragraph,
            { found: phrase("half-width.marks", { marks: shown }), wanted: phrase("half-width.full") },
            some.flatMap(({ mend }) => mend),
          );
      }
    }
  },
};

interface Mark {
  readonly index: number;
  readonly mark: string;
  readonly mend: readonly Mend[];
}

const inWide = ({ index, mark }: Mark): readonly Splice[] =>
  [index, index + mark.length - 1].map((at, i) => ({ start: at, end: at + 1, text: i === 0 ? "（" : "）" }));

const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
  "(": "（",
  ")": "）",
};
/** What stands beside brackets that belong to Chinese text. */
const beside = new RegExp(`[${c}\\u3000-\\u303f\\uff00-\\uffef“”‘’\\s,;:.!?]`);

/** A dot may be the one of a foreign name unless running text ends with it, and max(甲) is a formula: those are left. */
function wider(paragraph: Placed, line: string, index: number, mark: string): readonly Mend[] {
  const end = index + mark.length;
  const isText = (one: string | undefined) => one === undefined || beside.test(one);
  const ends = end === line.length && (paragraph.role === "body" || paragraph.role === "item");
  if ((mark === "." && !ends) || (mark.length > 1 && !(isText(line[index - 1]) && isText(line[end])))) return [];
  const places = mark.length > 1 ? [index, end - 1] : [index];
  return (
    textMends(
      paragraph,
      places.map((at) => ({ from: at, to: at + 1, text: wide[line[at]!]! })),
    ) ?? []
  );
}
