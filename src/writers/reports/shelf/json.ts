import type { PlacedClause } from "../../../compare/shelf/types.js";
import { succeed } from "../../../diag/types.js";
import { rowsJson, side } from "../json.js";
import type { ShelfReport } from "./report.js";

/** The differences of two shelves for programs: a paper each with rows as of one comparison, then what concerns several papers. */
export const shelfJson: ShelfReport = async ({ papers, moved, citations }, { old, new: now, pairs }) => {
  const at = ({ paper, side: found }: PlacedClause) => ({ ...paper, ...side(found) });
  const data = {
    a: old,
    b: now,
    papers: papers.map(({ document, old: was, new: is, set, clauses }) => ({
      document,
      old: was && { title: was.title },
      new: is && { title: is.title },
      ...(set === null ? { clauses: clauses.map(side) } : { versions: pairs.get(document)?.versions, ...rowsJson(set) }),
    })),
    moved: moved.map((one) => ({ ...one, old: at(one.old), new: at(one.new) })),
    citations: citations.map((one) => ({ ...one, at: at(one.at) })),
  };
  return succeed(new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`));
};
