import type { Version } from "../archive/entry.js";
import type { Library } from "../library/types.js";
import type { DocumentFacts } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import { docText, inlines } from "../tree/walk.js";
import { composeUnit } from "./compose-unit.js";
import type { Unit } from "./units.js";

const kind = "leading-group-notice";

/**
 * The unit with the facts its notice of a leading group is composed from. An issued notice is not rewritten when office
 * holders change: a new one adjusts the group and repeals it, and has no number and date yet. A corrected name, or a notice
 * that was never issued, is no such change.
 * @param version the newest recorded notice
 */
export function adjusted(unit: Unit, { doc, inputs }: Version, topic: string, asOf: string, library: Library): Unit {
  const { profile } = unit.loaded;
  const id = doc.meta.document;
  const facts = profile.documents[id] ?? {};
  if (typeof facts.replaces === "string") return unit;
  const replaces = membersChanged(unit, topic, [inputs.asOf, asOf], library)
    ? isIssued(doc) && `《${doc.meta.title}》${doc.meta.number === undefined ? "" : `（${doc.meta.number}）`}`
    : replacedBy(doc);
  if (!replaces) return unit;
  const isOld = facts.number === undefined || replaces.includes(facts.number);
  const { number: _, date: __, effective: ___, status: ____, ...kept } = facts;
  const own: DocumentFacts = { ...(isOld ? kept : facts), replaces };
  return { ...unit, loaded: { ...unit.loaded, profile: { ...profile, documents: { ...profile.documents, [id]: own } } } };
}

const isIssued = ({ meta }: Doc): boolean => meta.status === "final" || meta.number !== undefined;

/** What a notice says it repeals. */
function replacedBy(doc: Doc): string | undefined {
  for (const { inline } of inlines(doc)) if (inline.type === "value" && inline.path === "document.replaces") return inline.value;
  return undefined;
}

/** Whether the same profile names other members on the two days. */
function membersChanged(unit: Unit, topic: string, days: readonly [string, string], library: Library): boolean {
  if (days[0] === days[1]) return false;
  const [then, now] = days.map((asOf) => {
    const made = composeUnit(unit, { kinds: [kind], topics: [topic], named: false, asOf }, library);
    return made.ok ? made.value.docs.map(({ doc }) => docText(doc)).join("\n") : null;
  });
  return then !== null && now !== null && then !== now;
}
