import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { DatedPhrase } from "../library/phrases.js";
import { tableText } from "../tree/table.js";
import { blockText } from "../tree/text.js";
import type { Block } from "../tree/types.js";

/**
 * Phrases of a time (templates/terms.yaml, `phrases`) that a paper of another time prints, whoever wrote them: a clause
 * or the profile. Told once a paper, at the first block that has one.
 * @param day of the document, ISO
 */
export function datedPhrases(
  blocks: readonly Block[],
  phrases: ReadonlyMap<string, DatedPhrase>,
  day: string,
): readonly Diagnostic[] {
  const outside = [...phrases.values()].filter(({ from, until }) => day < from || (until !== undefined && day >= until));
  if (outside.length === 0) return [];
  // A title is a name: what it says of its own time stands.
  const printed = blocks.map((block) =>
    (block.type === "table" ? tableText(block) : blockText(block)).replace(/《[^》]*》/g, ""),
  );
  return outside.flatMap(({ text, from, until, instead }): readonly Diagnostic[] => {
    const block = blocks[printed.findIndex((words) => words.includes(text))];
    if (block === undefined) return [];
    const at = { node: block.id, ...(block.origin && { origin: block.origin }) };
    if (day < from) return [problem("compose/phrase-not-yet", { text, from, day }, at)];
    return [
      instead === undefined
        ? problem("compose/phrase-ended", { text, until: until!, day }, at)
        : problem("compose/phrase-replaced", { text, until: until!, day, instead }, at),
    ];
  });
}
