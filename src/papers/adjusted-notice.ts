import type { Version } from "../archive/entry.js";
import type { Inputs } from "../archive/types.js";
import { withoutStandIn } from "../compose/own-kind.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Library } from "../library/types.js";
import { laterHolders } from "../profile/later-holders.js";
import type { DocumentFacts, Group, Profile } from "../profile/types.js";
import type { IssuedAs } from "../shelf/issued-in-word.js";
import { titled } from "../tree/nested-marks.js";
import { isOwnClause } from "../tree/own-clause.js";
import type { Doc } from "../tree/types.js";
import { docText, inlines } from "../tree/walk.js";
import { recordedProfile } from "../workspace/recorded-text.js";
import type { Unit } from "../workspace/units.js";
import { composeUnit } from "./compose-unit.js";

export const noticeKind = "leading-group-notice";

/** A recorded notice of a leading group, as it stands on the shelf. */
export interface Notices {
  /** Oldest first; at least one. */
  readonly versions: readonly Version[];
  /** How the file on the shelf was issued by hand, where the profile does not say so. */
  readonly inWord: IssuedAs | null;
}

/** What a notice is composed from. */
export interface NoticeSource {
  readonly unit: Unit;
  readonly library: Library;
}

/**
 * The unit with the facts its notice of a leading group is composed from. An issued notice is not rewritten when its members
 * change, on whatever day that is registered: a new one adjusts the group and repeals it, and has no number and date until
 * the profile gives it some. A corrected name, or a notice that was never issued, is no such change. Where the issued one is in
 * the office's own words, the one that adjusts it is the library's: those words set a group up.
 */
export function adjusted(unit: Unit, { versions, inWord }: Notices, topic: string, asOf: string, library: Library): NoticeSource {
  const { profile } = unit.loaded;
  const last = versions.at(-1)!;
  const { document: id, number } = last.doc.meta;
  const facts = profile.documents[id] ?? {};
  const libraryOf = { kind: noticeKind, topic, unit: profile.unit.id };
  const follows = !isOwn(last.doc) && replacedBy(last.doc) !== undefined;
  const known = follows ? withoutStandIn(library, libraryOf) : library;
  const changed = membersChanged(unit, last.inputs, topic, asOf, known);
  // The profile still speaks of the last notice, and so it should.
  if (!changed && facts.number === number && facts.replaces === replacedBy(last.doc)) return { unit, library: known };
  const renewed = changed && isIssued(last.doc, inWord);
  const replaces = renewed ? named(last.doc, inWord) : replacedBy(last.doc);
  if (replaces === undefined) return { unit, library: known };
  // A notice whose first version adjusts another has none of that other's: the profile's number is still the other's then.
  const isReplaced = facts.number !== undefined && replaces.includes(facts.number);
  const old = (one: string | undefined): boolean =>
    one === undefined ||
    one === inWord?.number ||
    isReplaced ||
    versions.some(({ doc }) => doc.meta.number === one && (doc !== last.doc || changed));
  const first = versions.every(({ doc }) => doc.meta.number !== facts.number);
  const said =
    typeof facts.replaces === "string" &&
    !(isReplaced && first) &&
    !versions.some(({ doc }) => replacedBy(doc) === facts.replaces);
  const given = old(facts.number) ? unissued(facts) : facts;
  const own: DocumentFacts = { ...given, replaces: said ? facts.replaces! : replaces };
  return { unit: withFacts(unit, id, own), library: renewed ? withoutStandIn(library, libraryOf) : known };
}

/**
 * What is said where the notice that adjusts an issued one cannot be composed, mostly because papers that were taken over told less
 * than the library's asks for: the issued one stays as it is, and stops no other paper.
 */
export const notAdjusted = ({ doc }: Version, why: readonly Diagnostic[]): readonly Diagnostic[] => [
  problem("merge/not-adjusted", { title: titled(doc.meta.title), unit: doc.meta.unit }),
  ...why.map((one) => ({ ...one, severity: "warning" as const })),
];

/**
 * The same for a notice that is made for the first time on a day when others are in office than on its own, which lies before:
 * it was issued without us, and what is needed now adjusts it. The unit as it is where the notice names nobody who came later.
 * @param doc the notice as the profile has it on that day
 */
export function adjustedUnmade(unit: Unit, doc: Doc, asOf: string, library: Library): NoticeSource {
  const { document: id, kind, topic } = doc.meta;
  const same = { unit, library };
  if (kind !== noticeKind || !isIssued(doc) || laterHolders({ doc }, unit.loaded.profile, asOf).length === 0) return same;
  const facts = { ...unissued(unit.loaded.profile.documents[id] ?? {}), replaces: named(doc, null) };
  return {
    unit: withFacts(unit, id, facts),
    library: withoutStandIn(library, { kind, topic, unit: unit.loaded.profile.unit.id }),
  };
}

/** What the profile says of a paper but for its issue. */
function unissued({ number: _, date: __, effective: ___, status: ____, ...kept }: DocumentFacts): DocumentFacts {
  return kept;
}

const withFacts = (unit: Unit, id: string, facts: DocumentFacts): Unit => {
  const { profile } = unit.loaded;
  return { ...unit, loaded: { ...unit.loaded, profile: { ...profile, documents: { ...profile.documents, [id]: facts } } } };
};

/** Whether a notice is another paper than the issued one it repeals, which stays as it was issued. */
export function replacesIssued(doc: Doc, base: Doc, inWord: IssuedAs | null): boolean {
  const said = replacedBy(doc);
  const number = base.meta.number ?? inWord?.number;
  const names = said !== undefined && (said === named(base, inWord) || (number !== undefined && said.includes(number)));
  const another = doc.meta.number === undefined || doc.meta.number !== base.meta.number;
  return doc.meta.kind === noticeKind && isIssued(base, inWord) && names && another;
}

const named = ({ meta }: Doc, inWord: IssuedAs | null): string => {
  const number = inWord?.number ?? meta.number;
  return `${titled(meta.title)}${number === undefined ? "" : `（${number}）`}`;
};

/**
 * Issued is what bears a number, wherever it was written: in the profile, or by hand in the Word file. A paper an office already had
 * may bear its day alone.
 */
export const isIssued = (doc: Doc, inWord: IssuedAs | null = null): boolean =>
  doc.meta.status === "final" || doc.meta.number !== undefined || inWord !== null || (doc.meta.date !== undefined && isOwn(doc));

const isOwn = ({ meta }: Doc): boolean => Object.keys(meta.clauses).some(isOwnClause);

/** What a notice says it repeals. */
function replacedBy(doc: Doc): string | undefined {
  for (const { inline } of inlines(doc))
    if (inline.type === "value" && /^documents?\..*replaces$/.test(inline.path)) return inline.value;
  return undefined;
}

/** Whether the notice names other members now than when it was made. */
function membersChanged(unit: Unit, made: Inputs, topic: string, asOf: string, library: Library): boolean {
  const then = textOf(withMembers(unit, made.profile, topic, library), topic, made.asOf, library);
  const now = textOf(unit, topic, asOf, library);
  return then !== null && now !== null && then !== now;
}

function textOf(unit: Unit, topic: string, asOf: string, library: Library): string | null {
  const made = composeUnit(unit, { kinds: [noticeKind], topics: [topic], named: false, asOf }, library);
  return made.ok ? made.value.docs.map(({ doc }) => docText(doc)).join("\n") : null;
}

/**
 * The unit as it is but for who belongs to the group, which is as another profile has it: office holders by their ids, so
 * that a corrected name is nobody else, and the group's own posts. The same unit where that profile cannot be read any more.
 */
function withMembers(unit: Unit, text: string, topic: string, library: Library): Unit {
  const recorded = recordedProfile(text, library);
  if (recorded === null) return unit;
  const { profile } = unit.loaded;
  const then = recorded.profile;
  const held = Object.entries(profile.posts).map(([key, post]) => [key, { ...post, holders: then.posts[key]?.holders ?? [] }]);
  const gone = Object.entries(then.posts).filter(([key]) => !(key in profile.posts));
  const known = new Set(profile.people.map(({ id }) => id));
  const people = [...profile.people, ...then.people.filter(({ id }) => !known.has(id))];
  const posts = Object.fromEntries([...held, ...gone]);
  const [own, old] = [groupOf(profile, topic), groupOf(then, topic)];
  const group = own && old ? { ...own, head: old.head, deputies: old.deputies, members: old.members } : own;
  const byTopic = { ...profile["by-topic"], [topic]: { ...profile["by-topic"]?.[topic], ...(group && { group }) } };
  return { ...unit, loaded: { ...unit.loaded, profile: { ...profile, people, posts, "by-topic": byTopic } } };
}

const groupOf = (profile: Profile, topic: string): Group | undefined => profile["by-topic"]?.[topic]?.group ?? profile.group;
