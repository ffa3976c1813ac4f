import type { LeftCitation, MovedClause, PaperPair, PlacedClause, ShelfChanges } from "../../../compare/shelf/types.js";
import { findableBy } from "../../../compare/side-place.js";
import type { ChangeSet } from "../../../compare/types.js";
import { listed, phrase } from "../../../diag/phrase.js";
import type { Phrase, Value } from "../../../diag/types.js";
import { titled } from "../../../tree/nested-marks.js";
import type { ShelfName, ShelfOptions } from "./report.js";

/** 岚江县湖滨小学（2026-03-01）. */
const shelfPhrase = ({ unit, on }: ShelfName): Phrase =>
  on === "current" ? phrase("shelf.now", { unit }) : phrase("shelf.on", { unit, day: on });

/** Of one unit its name stands once. */
export const headPhrase = ({ old, new: now }: ShelfOptions): Phrase =>
  old.unit === now.unit
    ? phrase("shelf.one", { unit: now.unit, old: dayPhrase(old), new: dayPhrase(now) })
    : phrase("shelf.between", { old: shelfPhrase(old), new: shelfPhrase(now) });
const dayPhrase = ({ on }: ShelfName): Phrase => (on === "current" ? phrase("shelf.today") : phrase("shelf.then", { day: on }));

/** True where nothing differs, besides the words neither. */
export const isSame = (set: ChangeSet): boolean => set.changes.every(({ kind }) => kind === "same") && set.besides.length === 0;

/** How many papers changed, came, went, stayed; clauses that moved across, and citations to look at. */
export function countsPhrase({ papers, moved, citations }: ShelfChanges): Value {
  const both = papers.flatMap(({ set }) => set ?? []);
  const same = both.filter(isSame).length;
  const counts = [
    ["shelf.changed", both.length - same],
    ["shelf.added", papers.filter(({ old }) => old === null).length],
    ["shelf.deleted", papers.filter(({ new: now }) => now === null).length],
    ["shelf.same", same],
    ["shelf.moved", moved.length],
    ["shelf.left", citations.length],
  ] as const;
  return listed(counts.flatMap(([key, count]) => (count > 0 ? [phrase(key, { count })] : [])));
}

/** 《…》：新增，共 12 处, of a paper that only one side has. */
export function lonePhrase({ old, new: now, clauses }: PaperPair): Phrase {
  const data = { title: phrase("titled", { title: (now ?? old)!.title }), count: clauses.length };
  return old === null ? phrase("shelf.paper-added", data) : phrase("shelf.paper-deleted", data);
}

const place = ({ side }: PlacedClause): string => findableBy(side);

/** 《甲》第五条 → 《乙》第七条. */
export const movePhrase = ({ old, new: now }: MovedClause): Phrase =>
  phrase("shelf.move", { old: titled(old.paper.title), was: place(old), new: titled(now.paper.title), is: place(now) });

/** Where a citation stands, what it names, and what to write. */
export function citationPhrase({ at, cited, words, proposed, movedTo }: LeftCitation): Phrase {
  const data = { at: `${titled(at.paper.title)}${place(at)}`, cited: titled(cited.title), words, number: proposed };
  if (movedTo) return phrase("shelf.citation-moved", { ...data, paper: titled(movedTo.title) });
  return phrase(proposed === "" ? "shelf.citation-gone" : "shelf.citation-now", data);
}
