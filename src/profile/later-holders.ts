import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic, Value } from "../diag/types.js";
import { titled } from "../tree/nested-marks.js";
import type { Doc } from "../tree/types.js";
import { inlines } from "../tree/walk.js";
import { holderOn } from "./as-of.js";
import type { Profile } from "./types.js";

/** Somebody a paper names for a post that another held, or nobody, on the paper's own day. */
export interface LaterHolder {
  readonly title: string;
  readonly name: string;
  /** ISO day from which the person holds it. */
  readonly from: string;
}

/** A paper that is to come, and the one it takes the place of, where there is one. */
export interface ComingPaper {
  readonly doc: Doc;
  readonly old?: Doc | undefined;
}

/**
 * Whom a dated paper names though they came into office after its day: under that date nobody could have written it. Whom the
 * paper before it named already is nothing new: the profile may only know no earlier day.
 * @param asOf ISO day the paper is composed for
 */
export function laterHolders({ doc, old }: ComingPaper, profile: Profile, asOf: string): readonly LaterHolder[] {
  const { date } = doc.meta;
  if (date === undefined || date >= asOf) return [];
  const [printed, before] = [printedIn(doc), old ? printedIn(old) : new Set<string>()];
  const held = new Set(Object.keys(profile.posts).flatMap((post) => holderOn(profile, post, date)?.person ?? []));
  const found = Object.entries(profile.posts).flatMap(([post, { title }]): readonly LaterHolder[] => {
    const now = holderOn(profile, post, asOf);
    // Who goes from one post to another may be named for the earlier one.
    if (now === null || now.from <= date || held.has(now.person)) return [];
    const name = profile.people.find(({ id }) => id === now.person)?.name;
    const key = name?.replace(/\s/gu, "");
    return name !== undefined && printed.has(key!) && !before.has(key!) ? [{ title, name, from: now.from }] : [];
  });
  return found.filter((one, i) => found.findIndex(({ name }) => name === one.name) === i);
}

function printedIn(doc: Doc): ReadonlySet<string> {
  const printed = new Set<string>();
  for (const { inline } of inlines(doc)) if (inline.type === "value") printed.add(inline.value.replace(/\s/gu, ""));
  return printed;
}

/** Names with posts and days, as messages say them. */
export const laterNames = (later: readonly LaterHolder[]): Value => listed(later.map((one) => phrase("holder-from", { ...one })));

/** A warning for each such paper. */
export const namesLater = (papers: readonly ComingPaper[], profile: Profile, asOf: string): readonly Diagnostic[] =>
  papers.flatMap((paper) => {
    const later = laterHolders(paper, profile, asOf);
    if (later.length === 0) return [];
    const { date, title, document } = paper.doc.meta;
    const [who, unit] = [laterNames(later), profile.unit.id];
    return [problem("merge/names-later", { title: titled(title), date: date!, who, unit, document })];
  });
