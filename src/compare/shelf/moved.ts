import { bare } from "../likeness.js";
import { matchClauses } from "../match.js";
import { tokenizer } from "../tokens.js";
import type { Side } from "../types.js";
import { differencesOf } from "../words.js";
import type { MovedClause, Paper, PaperPair, PlacedClause } from "./types.js";

/** Less alike, a clause of another paper is another clause: two papers on one matter share words. */
const alike = 0.6;
/** Shorter ones (附则, a name) stand in many papers. Characters, marks not counted. */
const enough = 15;

/** Clauses that left one paper and came into another. What stays inside its paper is told by that paper's own comparison. */
export function movedAcross(papers: readonly PaperPair[]): readonly MovedClause[] {
  const left = papers.flatMap(({ old, new: now, set, clauses }) => {
    if (set === null) return now === null ? placed(old!, clauses) : [];
    return placed(
      old!,
      set.changes.flatMap((change) => (change.kind === "deleted" ? [change.old!] : [])),
    );
  });
  const came = papers.flatMap(({ old, new: now, set, clauses }) => {
    if (set === null) return old === null ? placed(now!, clauses) : [];
    return placed(
      now!,
      set.changes.flatMap((change) => (change.kind === "added" ? [change.new!] : [])),
    );
  });
  const tokens = tokenizer([]);
  return matchClauses(left.map(counted), came.map(counted)).flatMap((pair): readonly MovedClause[] => {
    const [from, to] = [left[pair.old]!, came[pair.new]!];
    if (pair.likeness < alike || from.paper.document === to.paper.document) return [];
    const pieces = differencesOf(from.side.text, to.side.text, tokens);
    return [{ old: from, new: to, pieces, likeness: pair.likeness }];
  });
}

const placed = (paper: Paper, sides: readonly Side[]): readonly PlacedClause[] =>
  sides.filter((side) => side.row?.header !== true && bare(side.text).length >= enough).map((side) => ({ paper, side }));

/** Places count within what is matched. */
const counted = ({ side }: PlacedClause, index: number): Side => ({ ...side, index });
