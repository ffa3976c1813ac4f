import { phrase } from "../../diag/phrase.js";
import { han } from "../../text/han.js";
import { textMends } from "../mend/make.js";
import { programPieces } from "../program-text.js";
import type { LayoutRule } from "../types.js";

const beside = /[\u3400-\u9fff，。；：、！？《》（）]/;

export const straightQuote: LayoutRule = {
  code: "layout/straight-quote",
  strength: "required",
  source: "punctuation",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { text, isProgram } = paragraph;
      if (!text.includes('"') || !han.test(text) || isProgram) continue;
      const pieces = programPieces(text);
      const marks = [...text.matchAll(/"/g)]
        .map(({ index }) => index)
        .filter((at) => !pieces.some(({ from, to }) => from <= at && at < to));
      // 15" and "Word" have no Chinese beside them.
      if (!marks.some((at) => beside.test(text[at - 1] ?? "") || beside.test(text[at + 1] ?? ""))) continue;
      report(
        paragraph,
        { found: phrase("straight-quote.found", { count: marks.length }), wanted: phrase("straight-quote.wanted") },
        textMends(paragraph, paired(text, marks)) ?? [],
      );
    }
  },
};

/** In front of a quote that may be typed into a machine: ping "主机", a="…". */
const typedBefore = /[a-z_=({[]\s{0,3}$/;

/** Curly quotes in turn where nothing speaks against it: pairs, none curly yet, no opening one before a space or the end. */
function paired(text: string, marks: readonly number[]): readonly { from: number; to: number; text: string }[] {
  if (marks.length % 2 !== 0 || /[“”]/.test(text)) return [];
  const sound = marks.every((at, i) => {
    const [before, after] = [text[at - 1] ?? "", text[at + 1] ?? ""];
    return i % 2 === 0
      ? after !== "" &&
          !/[\s，。；：、！？）》]/.test(after) &&
          !/\d/.test(before) &&
          !typedBefore.test(text.slice(Math.max(0, at - 4), at))
      : !/[\s（《]/.test(before) && before !== '"';
  });
  return sound ? marks.map((from, i) => ({ from, to: from + 1, text: i % 2 === 0 ? "“" : "”" })) : [];
}
