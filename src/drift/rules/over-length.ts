import { phrase } from "../../diag/phrase.js";
import { charactersOf } from "../../tree/measure.js";
import type { DriftFacts, DriftRule, Paper } from "../types.js";

/** Laws and what binds everybody are as long as they must be. */
const lawful = /(?:法|条例|法典|解释|规程|标准|章程|汇编|手册|规划)(?:实施(?:细则|办法|条例))?(?:[（(][^）)]*[）)])?$/u;
/** A masthead, a 版记 and what a hand added are no fault. */
const margin = 1.1;

/** The measure of a paper: of its kind where it is a unit's, else that of all. */
function measureOf(
  { self }: Paper,
  { unit, length }: DriftFacts,
): { readonly most: number; readonly source: string | null } | null {
  const own = (unit?.budgets ?? [])
    .flatMap(({ titles, characters }) => titles.map((title) => ({ title, characters })))
    .filter(({ title }) => self.title.endsWith(title))
    .sort((a, b) => b.title.length - a.title.length)[0];
  if (own !== undefined) return { most: own.characters, source: null };
  return length === undefined || lawful.test(self.title) ? null : { most: length.characters, source: length.source };
}

/** A paper longer than papers of its kind should be: nobody reads it, and those below must answer every line of it. */
export const overLength: DriftRule = {
  code: "drift/over-length",
  family: "burden",
  severity: "low",
  find: (paper, facts) => {
    const measure = measureOf(paper, facts);
    const line = paper.lines.find(({ text, block }) => block.type === "title" && text.trim() !== "");
    if (measure === null || line === undefined) return [];
    // A paper has fewer characters than its lines have with their white space.
    if (paper.text.length <= measure.most * margin) return [];
    const characters = charactersOf(paper.doc);
    if (characters <= measure.most * margin) return [];
    const said = { characters, most: measure.most };
    const evidence =
      measure.source === null
        ? phrase("drift.length-of-kind", said)
        : phrase("drift.length", { ...said, source: measure.source });
    return [{ line, start: 0, end: line.text.length, evidence: [evidence] }];
  },
  examples: [{ text: `安全工作方案\n${"各部门按照分工做好安全工作。\n".repeat(600)}`, quotes: ["安全工作方案"] }],
  sound: [
    `安全工作方案\n${"各部门按照分工做好安全工作。\n".repeat(300)}`,
    `安全生产条例\n${"各部门按照分工做好安全工作。\n".repeat(600)}`,
  ],
};
