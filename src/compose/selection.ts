import { type Outcome, succeed } from "../diag/types.js";
import type { Clause, Kind, Library, Organ, Topic, UnitType } from "../library/types.js";
import { forTopic } from "../profile/by-topic.js";
import type { DocumentFacts, LoadedProfile } from "../profile/types.js";
import { standardLook } from "../tree/look.js";
import type { Block } from "../tree/types.js";
import { namesAuthority, withAuthority } from "./facts/authority.js";
import { type Facts, factsOf } from "./facts/facts.js";
import { type Subject, subjectsOf } from "./facts/subject.js";
import { printsTasks, withTasks } from "./facts/tasks.js";
import { kindFor } from "./own-kind.js";
import { failedCondition, hasPlace, holds, inSlot, rolesWithClause, suitingClauses, traitsOf } from "./select.js";

export interface ComposeRequest {
  readonly library: Library;
  readonly loaded: LoadedProfile;
  /** Ids known to the library. */
  readonly kind: string;
  readonly topic: string;
  /** ISO day on which posts are looked up. */
  readonly asOf: string;
  /** For a kind that makes several documents: which one. */
  readonly subject?: Subject;
  /** Id of the look asked for; absent: the profile's. */
  readonly look?: string;
  /** The look writes 第（三）项; the profile may ask for it too. */
  readonly itemBrackets?: boolean;
  /** Facts of the document that go before the profile's. */
  readonly facts?: DocumentFacts;
  /** What the files hold that the profile names as attachments, by their path there. */
  readonly attached?: ReadonlyMap<string, Outcome<readonly Block[]>>;
}

/** Id of the look a document is laid out with: the one asked for, the document's own, the unit's, the standard one. */
export const lookIdOf = (request: ComposeRequest): string =>
  request.look ?? partsOf(request).document.look ?? request.loaded.profile.wording.look ?? standardLook;

/** `<kind>.<topic>[.<subject>]`: the key of a document's facts in the profile and of its history. */
export const documentId = (kind: string, topic: string, subject?: Subject): string =>
  [kind, topic, ...(subject ? [subject.key] : [])].join(".");

/** The documents a kind makes for a unit: one, or one for each subject (sheets of a collection besides the whole). */
export function documentsOf(given: ComposeRequest): readonly (Subject | undefined)[] {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const kind = kindFor(request.library, { ...request, unit: request.loaded.profile.unit.id });
  const subjects = subjectsOf(kind, request.loaded.profile, request.asOf);
  if (!kind.subjects.includes("slots")) return kind.subjects.length === 0 ? [undefined] : subjects;
  const filled = filledSlots(request);
  return [undefined, ...subjects.filter((subject) => subject.of !== "slots" || filled.has(subject.key))];
}

/** Slots that get a clause for this unit and topic: an empty one has no sheet. */
function filledSlots(request: ComposeRequest): ReadonlySet<string> {
  const parts = partsOf(request);
  const suiting = suitingClauses(request.library, parts);
  const { tree } = factsFor(request, parts, suiting);
  const chosen = suiting.filter((clause) => holds(clause, tree));
  return new Set(parts.kind.outline.filter((slot) => inSlot(chosen, parts.kind, slot, tree).length > 0).map(({ id }) => id));
}

interface Parts {
  readonly kind: Kind;
  readonly topic: Topic;
  readonly unitType: UnitType;
  readonly organ: Organ;
  readonly traits: ReadonlySet<string>;
  readonly document: DocumentFacts;
}

function partsOf({ library, loaded, kind, topic, subject, facts }: ComposeRequest): Parts {
  const { profile } = loaded;
  const unitType = library.unitTypes.get(profile.unit.type)!;
  const organ = library.organs.get(profile.organ.form)!;
  const { number: _, ...shared } = profile.documents[documentId(kind, topic)] ?? {};
  const own = profile.documents[documentId(kind, topic, subject)] ?? {};
  return {
    kind: kindFor(library, { kind, topic, unit: profile.unit.id }),
    topic: library.topics.get(topic)!,
    unitType,
    organ,
    traits: traitsOf(unitType, organ, loaded, library),
    // Dates and stage of the whole set hold for each of its documents; a number is one document's own.
    document: { ...shared, ...own, ...facts },
  };
}

/**
 * Why a kind is not for a unit.
 * @returns null when it is; else the trait, topic or profile path that stands in the way
 */
export function unsuited(given: ComposeRequest): string | null {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const parts = partsOf(request);
  const { kind, topic, traits } = parts;
  if (kind.own !== undefined && kind.own.unit !== request.loaded.profile.unit.id) return "unit.id";
  // A kind that names no topics is for every single one, not for all of them together.
  if (kind.topics === undefined ? topic.joins === true : !kind.topics.includes(topic.id)) return `topics: ${topic.id}`;
  const trait = kind.traits.find((t) => (t.startsWith("!") ? traits.has(t.slice(1)) : !traits.has(t)));
  if (trait !== undefined) return trait;
  return failedCondition(kind.when, factsFor(request, parts, []).tree);
}

const factsFor = (request: ComposeRequest, parts: Parts, suiting: readonly Clause[]): Facts =>
  factsOf({ ...request, ...parts, ownRoles: rolesWithClause(suiting) });

/** The facts of a document before any clause is chosen: enough for its title and conditions. */
export const plainFacts = (request: ComposeRequest): Facts => factsFor(request, partsOf(request), []);

/** What one document is made of before a word of it is printed. */
export interface Selection extends Parts {
  /** The kind with the outline this one document has: a sheet of a collection holds one slot of it. */
  readonly shown: Kind;
  readonly facts: Facts;
  /** Clauses that kind, topic, traits and organ form let in. */
  readonly suiting: readonly Clause[];
  /** Those whose conditions hold. */
  readonly chosen: readonly Clause[];
}

/** Chooses the clauses of one document. Fails only when a task of the year, or who may decide, cannot be printed. */
export function selectionOf(given: ComposeRequest): Outcome<Selection> {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const { library, subject } = request;
  const parts = partsOf(request);
  const { kind } = parts;
  const suiting = suitingClauses(library, parts);
  const plain = factsFor(request, parts, suiting);
  const scheduled = suiting.some(printsTasks) ? withTasks(plain, library, parts.topic) : succeed(plain);
  if (!scheduled.ok) return scheduled;
  const authorised = suiting.some(namesAuthority) ? withAuthority(scheduled.value, library, parts) : scheduled;
  if (!authorised.ok) return authorised;
  const facts = authorised.value;
  const outline =
    subject?.of === "slots"
      ? kind.outline.filter((slot) => inSheet(slot, subject)).map(untitled)
      : kind.outline.filter((slot) => slot.sheets !== true);
  const shown: Kind = { ...kind, outline };
  const chosen = suiting.filter((clause) => holds(clause, facts.tree) && hasPlace(clause, shown));
  return succeed({ ...parts, shown, facts, suiting, chosen });
}

/** A sheet holds its one slot and those every sheet gets; other slots that frame the collection stay out. */
const inSheet = (slot: Kind["outline"][number], subject: Subject): boolean => slot.id === subject.key || slot.sheets === true;
const untitled = ({ title: _, ...slot }: Kind["outline"][number]) => slot;
