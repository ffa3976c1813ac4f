import type { ChangedFact } from "../compare/causes.js";
import { findableBy } from "../compare/side-place.js";
import type { Cause, Change, ChangeSet, Piece } from "../compare/types.js";
import type { Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import { printedPath } from "../profile/printed-path.js";
import type { LoadedProfile } from "../profile/types.js";
import { titled } from "../tree/nested-marks.js";
import type { HolderChange } from "./holders.js";
import { fieldPlace } from "./holders.js";
import type { ClauseChange, FieldPlace, ImpactCause, SentenceChange } from "./types.js";

export interface Known {
  readonly loaded: LoadedProfile;
  readonly library: Library;
  readonly holders: readonly HolderChange[];
  /** What differs between the recorded profile and the present one. */
  readonly facts: readonly ChangedFact[];
  /** Id of the document. */
  readonly document: string;
  /** What the document says before and after. */
  readonly printed?: string;
}

/** A row of a comparison as a person reads it before anything is written. */
export function clauseChange(change: Change, known: Known): ClauseChange {
  const side = change.new ?? change.old!;
  return {
    kind: change.kind,
    place: findableBy(side),
    sentences: sentencesOf(change.pieces),
    causes: causesOf(change, known),
  };
}

/** Sentences end at these, in a table at the cell. */
const end = /[。！？；\n\t]/;

/** The sentences that differ, whole: what stands between two sentence ends that both sides share. */
export function sentencesOf(pieces: readonly Piece[]): readonly SentenceChange[] {
  const found: SentenceChange[] = [];
  let [was, now, differs] = ["", "", false];
  const close = () => {
    const [a, b] = [was.trim(), now.trim()];
    if (differs && a !== b) found.push({ was: a === "" ? null : a, now: b === "" ? null : b });
    [was, now, differs] = ["", "", false];
  };
  for (const { op, text } of pieces) {
    if (op === "-") was += text;
    if (op === "+") now += text;
    if (op !== "=") differs = true;
    else
      for (const character of text) {
        was += character;
        now += character;
        if (end.test(character)) close();
      }
  }
  close();
  return found;
}

/**
 * A comparison with its causes in the words of every other report: whose post it is, instead of the names that changed or that
 * something in the profile did. What a person changed by hand stays theirs.
 */
export const withNamedCauses = (set: ChangeSet, known: Known): ChangeSet => ({
  ...set,
  changes: set.changes.map((change) => {
    const { kind, cause = [] } = change;
    const byHand = cause.filter(({ by }) => by === "hand");
    if (kind === "same" || (byHand.length > 0 && byHand.length === cause.length)) return change;
    const named = [...causesOf(change, known).map(plain), ...byHand];
    return named.length === 0 ? change : { ...change, cause: named };
  }),
});

/** As a comparison says it: places and titles are for those who look them up. */
function plain(cause: ImpactCause): Cause {
  if (cause.by === "library") return cause;
  if (cause.by === "regulation") return { by: "regulation", from: cause.from, to: cause.to };
  if (cause.by === "clause") {
    const { clause, from, to, reason } = cause;
    return { by: "clause", clause, from, to, reason };
  }
  const { file: _, line: __, ...rest } = cause;
  return rest;
}

function causesOf({ cause = [], kind, pieces }: Change, known: Known): readonly ImpactCause[] {
  const concerned = concernedBy(pieces, known);
  const causes = cause.flatMap((one): readonly ImpactCause[] => located(one, concerned, known));
  if (causes.length > 0) return once(causes);
  if (kind === "renumbered" || kind === "moved" || kind === "reference") return [];
  // The same profile on another day: nothing in it has another value, and yet other people hold the posts.
  return concerned.map(holderCause);
}

/** Holders that a row has to do with: those its changed words name, else those it names at all, else whose names the document prints. */
function concernedBy(pieces: readonly Piece[], { holders, printed = "" }: Known): readonly HolderChange[] {
  const changed = pieces.map(({ op, text }) => (op === "=" ? "" : text)).join("\n");
  const row = pieces.map(({ text }) => text).join("");
  const names = ({ from, to }: HolderChange) => [from, to];
  const naming = (text: string, wordsOf: (holder: HolderChange) => readonly string[]) =>
    holders.filter((holder) => wordsOf(holder).some((word) => word !== "" && text.includes(word)));
  const all = (holder: HolderChange) => [...names(holder), holder.title];
  const found = [naming(changed, names), naming(changed, all), naming(row, all), naming(printed, names)];
  return (found.find((one) => one.length > 0) ?? []).slice(0, 3);
}

const holderCause = ({ post: _, ...change }: HolderChange): ImpactCause => ({ by: "holder", ...change });

function located(
  cause: Cause,
  concerned: readonly HolderChange[],
  { loaded, library, holders, facts, document }: Known,
): readonly ImpactCause[] {
  if (cause.by === "hand") return [];
  if (cause.by === "library" || cause.by === "holder") return [cause];
  if (cause.by === "regulation") return [untilWhen(cause, library)];
  if (cause.by === "clause") {
    const clause = unitLibrary(library, loaded.profile.unit).clauses.get(cause.clause);
    return [{ ...cause, title: clause?.title ?? "", ...(clause && { file: clause.file }) }];
  }
  const post = /^posts\.([^.]+)\.holders(?:\.|$)/.exec(cause.path)?.[1];
  const person = /^people\.(.+)\.name$/.test(cause.path) || post !== undefined || cause.path === "";
  // A person's name stands in a document because of the post: that is what changed.
  const names = [cause.from, cause.to].filter((name) => name !== "");
  const own = person ? holders.filter((h) => h.post === post || names.every((name) => [h.from, h.to].includes(name))) : [];
  const near = person ? holders.filter((h) => names.some((name) => h.from === name || h.to === name)) : [];
  const by = cause.path !== "" && own.length > 0 ? own : near;
  if (by.length > 0) return by.map(holderCause);
  if ((cause.path === "" || isFollowing(cause, facts)) && concerned.length > 0) return concerned.map(holderCause);
  if (cause.path === "") return [{ ...cause }];
  // 党支部书记、主任 prints as 党支部书记 once somebody else is 主任: the profile says the same as before.
  const parted = holders.filter((holder) => cause.path.startsWith(`posts.${holder.post}.`));
  if (isAsBefore(cause.path, facts) && holders.length > 0)
    return (parted.length > 0 ? parted : holders.slice(0, 3)).map(holderCause);
  return [{ ...cause, ...profilePlace(cause.path, loaded, document) }];
}

/** Says since when the earlier regulation is in force no more, where the library knows. */
function untilWhen(cause: Extract<Cause, { readonly by: "regulation" }>, { regulations }: Library): ImpactCause {
  const until = [...regulations.values()].find(({ title }) => cause.from.startsWith(titled(title)))?.until;
  return { ...cause, ...(until !== undefined && { until }) };
}

/** Facts of a document that no profile changed: the notice that adjusts a leading group has no date yet, and names the one it replaces. */
const isFollowing = ({ path }: { readonly path: string }, facts: readonly ChangedFact[]): boolean =>
  /^documents?\./.test(path) && !facts.some((fact) => fact.path.startsWith("documents."));

/** Whether the profile has the same value at a path; lists by count are not followed. */
const isAsBefore = (path: string, facts: readonly ChangedFact[]): boolean =>
  facts.length > 0 &&
  /^(?:posts|organ|topics|unit)\./.test(path) &&
  !facts.some((fact) => fact.path === path || fact.path.startsWith(`${path}.`) || path.startsWith(`${fact.path}.`));

/** Where a printed value's path stands in the profile of a document's unit; nowhere for values of the library. */
export function profilePlace(path: string, loaded: LoadedProfile, document: string): FieldPlace {
  const steps = printedPath(path, loaded.profile, document);
  return steps === null ? {} : fieldPlace(loaded.placeOf(steps));
}

const once = (causes: readonly ImpactCause[]): readonly ImpactCause[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values(),
];
