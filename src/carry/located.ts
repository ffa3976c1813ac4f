import { isUnnamed } from "../readers/ids.js";
import type { NodeId } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import type { Answer } from "./answer.js";
import type { EditedFile } from "./edited-file.js";
import { locatedRow } from "./located-rows.js";
import { bare, partsOf } from "./settle-divided.js";

/** What an answer is about in the file; null where it has nothing any more. */
export type Located = Pick<Answer, "at" | "row"> | null;

/**
 * The ids that the answers' paragraphs and tables have in the file. One with a mark is found by it; one whose mark is lost
 * is named by its words, and may have another name since its number was changed: it is the one without a mark that has
 * something to settle and says what the person's text was. Of several with the same words each answer gets its own: in their
 * order where there are as many as lines in the sheet, else the one that stands where only it does. An answer left over keeps its id, unless
 * that is another's.
 * @returns for each answer its ids in the file
 */
export function located(answers: readonly Answer[], file: EditedFile): readonly Located[] {
  const { places, placesBefore, standing, open } = file;
  const isThere = (id: NodeId): boolean => places.has(id) || placesBefore.has(id);
  const unmarked = answers.filter(({ at, row }) => row === undefined && (isUnnamed(at) || !isThere(at)));
  const wheres = unmarked.length === 0 ? new Map<NodeId, string>() : wheresOf(standing.children);
  const found = new Map<Answer, NodeId>();
  for (const words of new Set(unmarked.map(({ mine }) => bare(mine)))) {
    const same = unmarked.filter(({ mine }) => bare(mine) === words);
    const stretches = standing.children
      .filter(({ id }) => isUnnamed(id))
      .filter(({ id }) => partsOf({ at: id, mine: same[0]!.mine }, file).some((part) => open.has(part)))
      .map(({ id }) => id);
    for (const [i, answer] of same.entries()) {
      const { n, of, alone } = answer.same ?? { n: i, of: same.length, alone: true };
      const here = alone ? stretches.filter((id) => wheres.get(id) === answer.where) : [];
      const id = stretches.length === of ? stretches[n] : here.length === 1 ? here[0] : undefined;
      if (id !== undefined && ![...found.values()].includes(id)) found.set(answer, id);
    }
  }
  const taken = new Set(found.values());
  return answers.map((answer): Located => {
    const { at, row } = answer;
    if (row !== undefined) return (places.has(row) ? null : locatedRow(answer, file)) ?? { at, row };
    const id = found.get(answer) ?? (unmarked.includes(answer) && taken.has(at) ? null : at);
    return id && { at: id };
  });
}
