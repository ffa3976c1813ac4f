import type { Library } from "../../library/types.js";
import type { DrawerPaper, Identified } from "../types.js";
import { collect } from "./collect.js";
import type { Said } from "./said.js";
import { isHeldOnce } from "./titles.js";

/**
 * Who held posts before, by earlier issues of papers: nothing else they say is true today, and of a post that today's papers name
 * nobody in they say nothing.
 * @param now what today's papers say
 */
export function earlierHolders(
  papers: readonly DrawerPaper[],
  identified: readonly Identified[],
  now: readonly Said[],
  library: Library,
): readonly Said[] {
  const titles = new Set(now.flatMap((one) => (one.is === "post" && one.name !== undefined ? [one.title] : [])));
  const before = identified.flatMap((one, i) => {
    const last = lastOf(one, identified);
    const isEarlier = last !== one && one.date !== null && last.date !== null && one.date < last.date;
    if (!isEarlier) return [];
    const { superseded: _, ...issue } = one;
    return [{ paper: papers[i]!, issue }];
  });
  return collect(
    before.map(({ paper }) => paper),
    before.map(({ issue }) => issue),
    library,
  ).filter((one) => one.is === "post" && one.name !== undefined && isHeldOnce(one.title) && titles.has(one.title));
}

/** The last state of a paper. */
function lastOf(paper: Identified, all: readonly Identified[]): Identified {
  const next = paper.superseded === undefined ? undefined : all.find(({ file }) => file === paper.superseded);
  return next === undefined ? paper : lastOf(next, all);
}
