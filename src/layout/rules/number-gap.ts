import { phrase } from "../../diag/phrase.js";
import { groupedBy } from "../../text/grouped-by.js";
import { namesNumber, type ParagraphNumber } from "../numbers.js";
import type { Placed } from "../roles.js";
import { openSeries, type Series, type Step, stepsOf } from "../series.js";
import type { LayoutRule } from "../types.js";

export const numberGap: LayoutRule = {
  code: "layout/number-gap",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    const parts = groupedBy(paragraphs, ({ part }) => part);
    for (const part of parts.values()) {
      const steps = stepsOf(part);
      const open = openSeries();
      for (const [i, { number, at }] of steps.entries()) {
        if (number === null) open.endItems();
        else if (!open.goesOn(number, at)) {
          const series = open.like(number);
          const words = series === undefined ? [] : between(part, series.from, at);
          // 1 may begin a new list anywhere; a list without its own beginning may be quoted from elsewhere.
          if (number.value === 1 || series === undefined || beginsIn(words, number, series)) open.begin(number, at);
          else if (isFault(number, series, words, nextLike(steps, i))) {
            const { last } = series;
            const found = phrase(number.value > last ? "number-gap.jump" : "number-gap.twice", { last, value: number.value });
            report(part[at]!, { found, wanted: phrase("number-gap.wanted", { number: number.number.trim(), next: last + 1 }) });
            open.resume(series, number, at);
          } else if (number.value > series.last) open.resume(series, number, at);
        }
      }
    }
  },
};

/** A list whose beginning stands within a paragraph or in a table: 包括：1.甲；… and then 2.乙 in a line of its own. */
const beginsIn = (words: readonly string[], { kind, value }: ParagraphNumber, { last }: Series): boolean =>
  value <= last && words.some((text) => namesNumber(text, kind, value - 1));

function isFault(
  { kind, value, rest }: ParagraphNumber,
  { last }: Series,
  words: readonly string[],
  next: number | undefined,
): boolean {
  // 2. 1 under 2. is a number of two parts.
  if (value === last && /^\d{1,2}(?!\d)/.test(rest)) return false;
  // One odd number may be part of a sentence: the next must go on from it, or from where it should have gone on.
  if (next !== undefined && ![value + 1, value, last + 1, last + 2, 1].includes(next)) return false;
  // What is left out may stand among the words, behind a line break, or in a table.
  return !words.some((text) => namesNumber(text, kind, last + 1));
}

/** Texts from one paragraph on to another, without that; the first without its own number. */
function between(part: readonly Placed[], from: number, to: number): readonly string[] {
  const { printed, numbered } = part[from]!;
  const own = printed.trimStart().slice(numbered?.number.length ?? 0);
  return [own, ...part.slice(from + 1, to).map((one) => one.printed.trimStart())];
}

const nextLike = (steps: readonly Step[], i: number): number | undefined =>
  steps.slice(i + 1).find(({ number }) => number?.kind === steps[i]!.number!.kind)?.number?.value;
