import type { Version } from "../archive/entry.js";
import type { Library } from "../library/types.js";
import type { DocumentFacts } from "../profile/types.js";
import { titled } from "../tree/nested-marks.js";
import type { Doc } from "../tree/types.js";
import { docText, inlines } from "../tree/walk.js";
import { composeUnit } from "./compose-unit.js";
import type { Unit } from "./units.js";

export const noticeKind = "leading-group-notice";

/**
 * The unit with the facts its notice of a leading group is composed from. An issued notice is not rewritten when office
 * holders change: a new one adjusts the group and repeals it, and has no number and date until the profile gives it some. A
 * corrected name, or a notice that was never issued, is no such change.
 * @param versions the recorded notices, oldest first; at least one
 */
export function adjusted(unit: Unit, versions: readonly Version[], topic: string, asOf: string, library: Library): Unit {
  const { profile } = unit.loaded;
  const { doc: last, inputs } = versions.at(-1)!;
  const id = last.meta.document;
  const facts = profile.documents[id] ?? {};
  const changed = membersChanged(unit, topic, [inputs.asOf, asOf], library);
  // The profile still speaks of the last notice, and so it should.
  if (!changed && facts.number === last.meta.number && facts.replaces === replacedBy(last)) return unit;
  const replaces = changed && isIssued(last) ? named(last) : replacedBy(last);
  if (replaces === undefined) return unit;
  const old = (number: string | undefined): boolean =>
    number === undefined || versions.some(({ doc }) => doc.meta.number === number && (doc !== last || changed));
  const said = typeof facts.replaces === "string" && !versions.some(({ doc }) => replacedBy(doc) === facts.replaces);
  const { number: _, date: __, effective: ___, status: ____, ...kept } = facts;
  const own: DocumentFacts = { ...(old(facts.number) ? kept : facts), replaces: said ? facts.replaces! : replaces };
  return { ...unit, loaded: { ...unit.loaded, profile: { ...profile, documents: { ...profile.documents, [id]: own } } } };
}

/** Whether a notice is another paper than the issued one it repeals, which stays as it was issued. */
export function replacesIssued(doc: Doc, base: Doc): boolean {
  const said = replacedBy(doc);
  const names =
    said !== undefined && (said === named(base) || (base.meta.number !== undefined && said.includes(base.meta.number)));
  return doc.meta.kind === noticeKind && isIssued(base) && names && doc.meta.number !== base.meta.number;
}

const named = ({ meta }: Doc): string => `${titled(meta.title)}${meta.number === undefined ? "" : `（${meta.number}）`}`;
export const isIssued = ({ meta }: Doc): boolean => meta.status === "final" || meta.number !== undefined;

/** What a notice says it repeals. */
function replacedBy(doc: Doc): string | undefined {
  for (const { inline } of inlines(doc))
    if (inline.type === "value" && /^documents?\..*replaces$/.test(inline.path)) return inline.value;
  return undefined;
}

/** Whether the same profile names other members on the two days. */
function membersChanged(unit: Unit, topic: string, days: readonly [string, string], library: Library): boolean {
  if (days[0] === days[1]) return false;
  const [then, now] = days.map((asOf) => {
    const made = composeUnit(unit, { kinds: [noticeKind], topics: [topic], named: false, asOf }, library);
    return made.ok ? made.value.docs.map(({ doc }) => docText(doc)).join("\n") : null;
  });
  return then !== null && now !== null && then !== now;
}
