import { phrase } from "../../diag/phrase.js";
import type { PhraseKey } from "../../diag/phrases/index.js";
import { textMends } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import type { NumberKind } from "../numbers.js";
import type { Placed } from "../roles.js";
import { inLists } from "../series.js";
import type { LayoutRule } from "../types.js";

const wanted: Readonly<Record<string, PhraseKey>> = {
  comma: "number-form.comma",
  bracket: "number-form.bracket",
  point: "number-form.point",
  "digit-bracket": "number-form.digit-bracket",
  article: "number-form.article",
  chapter: "number-form.chapter",
  section: "number-form.section",
};

export const numberForm: LayoutRule = {
  code: "layout/number-form",
  strength: "usual",
  source: "standard",
  check({ paragraphs }, report) {
    const listed = inLists(paragraphs);
    for (const paragraph of paragraphs) {
      const { role, numbered } = paragraph;
      if ((role !== "heading" && role !== "item") || numbered === null || !numbered.isOdd) continue;
      const mend = listed.has(paragraph) ? markMends(paragraph) : [];
      report(
        paragraph,
        { found: phrase("date-form.is", { text: numbered.number.trim() }), wanted: phrase(wanted[numbered.kind]!) },
        mend,
      );
    }
  },
};

/** What stands before and behind the numeral of a kind. */
const marks: Partial<Record<NumberKind, readonly [string, string]>> = {
  comma: ["", "、"],
  bracket: ["（", "）"],
  point: ["", "."],
  "digit-bracket": ["（", "）"],
};

/** Other marks around a typed numeral, which stays as it is; none where a program counts, or where the numeral is odd itself. */
function markMends(paragraph: Placed): readonly Mend[] {
  const { numbered, text, auto } = paragraph;
  const [before, behind] = marks[numbered!.kind] ?? [];
  const start = text.length - text.trimStart().length;
  const parted = /^([（(]?\s*)([\dA-Za-z\u3007\u3400-\u9fff]+)(.*)$/.exec(numbered!.number);
  if (auto !== "" || before === undefined || behind === undefined || parted === null) return [];
  const [, open, numeral, close] = parted as unknown as readonly [string, string, string, string];
  const inner = start + open.length;
  const end = inner + numeral.length;
  // 1.2026年 would read as one number.
  const after = behind === "." && /^\d/.test(text.slice(end + close.length)) ? ". " : behind;
  const changes = [
    ...(open === before ? [] : [{ from: start, to: inner, text: before }]),
    ...(close === after ? [] : [{ from: end, to: end + close.length, text: after }]),
  ];
  return textMends(paragraph, changes) ?? [];
}
