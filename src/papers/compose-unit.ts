import type { AskedForm, Inputs } from "../archive/types.js";
import { type ComposeRequest, compose, documentId, documentsOf, lookIdOf, unsuited } from "../compose/compose.js";
import { isIssued, shelfOf } from "../compose/shelf.js";
import { unitTopics } from "../compose/unit-topics.js";
import { problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import type { Look } from "../look/types.js";
import type { DocumentFacts, LoadedProfile } from "../profile/types.js";
import { inlinesText } from "../tree/text.js";
import type { Doc, Origin } from "../tree/types.js";
import { shownList } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import { recordedText } from "../workspace/recorded-text.js";
import type { Unit } from "../workspace/units.js";
import { fitMasthead, longestMasthead } from "../writers/elements/masthead.js";

export interface ComposeChoice {
  /** Absent: those on the unit's shelf. */
  readonly kinds?: readonly string[];
  /** In place of the unit's own shelf: every kind of the library, or entries `<kind>`, `<kind>.<topic>`. */
  readonly shelf?: "full" | readonly string[];
  /** Absent: the profile's own topics. Those the profile did not choose are an error for a unit that was named, and passed over otherwise. */
  readonly topics?: readonly string[];
  readonly named: boolean;
  /** ISO day */
  readonly asOf: string;
  /** Id of a look for all documents; absent: each document's own. */
  readonly look?: string;
  /** Facts for all documents, before each one's own: a layout, a seal. */
  readonly facts?: DocumentFacts;
}
/** A unit with its documents composed, still without bytes. */
export interface ComposedUnit {
  readonly id: string;
  readonly docs: readonly { readonly doc: Doc; readonly look: Look }[];
  readonly inputs: Omit<Inputs, "clauses" | "look" | "reason">;
}

/** Composes a unit's documents: all of them, or all their problems. Kinds and topics must be the library's. */
export function composeUnit(unit: Unit, choice: ComposeChoice, library: Library): Outcome<ComposedUnit> {
  const { loaded } = unit;
  const { topics: own, unit: named } = loaded.profile;
  const held = unitTopics(own, library);
  const missing = choice.named ? (choice.topics ?? []).filter((topic) => !held.includes(topic)) : [];
  const notChosen = missing.map((topic) =>
    problem("compose/topic-not-chosen", { topic, known: shownList(own) }, { origin: loaded.placeOf(["topics"]) }),
  );
  const docs = wantedKinds(unit, choice, library).flatMap((wanted) => composeKind(wanted, choice.kinds !== undefined));
  // A kind nobody asked for may have nothing to say about a topic or to a unit; one that was asked for may not.
  const spoken = docs.filter((doc) => doc.ok || doc.diagnostics.some((d) => d.code !== "compose/empty-document"));
  const kept = choice.kinds === undefined && spoken.length > 0 ? spoken : docs;
  const joined = all([...kept, ...notChosen.map((d) => fail(d))]);
  const asked = askedForm(choice);
  const inputs = { profile: recordedText(unit), library: library.hash, asOf: choice.asOf, ...(asked && { asked }) };
  return joined.ok ? succeed({ id: named.id, docs: joined.value, inputs }, joined.diagnostics) : joined;
}

/** The kinds and topics of a choice, in its order; what there is of each is not looked at yet. */
export function wantedKinds(
  { loaded, attached }: Pick<Unit, "loaded" | "attached">,
  choice: ComposeChoice,
  library: Library,
): readonly ComposeRequest[] {
  const held = unitTopics(loaded.profile.topics, library);
  const topics = [...new Set(choice.topics ?? held)].filter((topic) => held.includes(topic));
  const kinds = [...new Set(choice.kinds ?? library.kinds.keys())];
  const shelf = choice.shelf === undefined || choice.shelf === "full" ? shelfOf(loaded.profile, library) : choice.shelf;
  const isWanted = (kind: string, topic: string) =>
    choice.kinds !== undefined || choice.shelf === "full" || isIssued(shelf, kind, topic);
  /** A kind that joins topics is asked for by its name alone: the single topics beside are not meant. */
  const isSpoken = (kind: string, topic: string) =>
    choice.topics !== undefined || (library.topics.get(topic)?.joins === true) === joinsTopics(kind, library);
  const shared = {
    ...{ library: unitLibrary(library, loaded.profile.unit), loaded, asOf: choice.asOf },
    ...(choice.look !== undefined && { look: choice.look }),
    ...(choice.facts && { facts: choice.facts }),
    ...(attached && { attached }),
  };
  return kinds.flatMap((kind) =>
    topics
      .filter((topic) => isWanted(kind, topic) && isSpoken(kind, topic))
      .map((topic): ComposeRequest => ({ ...shared, kind, topic })),
  );
}

/** What somebody asked of the form beside the profile; a regeneration keeps to it. */
function askedForm({ look, facts: { layout, seal } = {} }: ComposeChoice): AskedForm | null {
  const asked = { ...(layout && { layout }), ...(look !== undefined && { look }), ...(seal !== undefined && { seal }) };
  return Object.keys(asked).length === 0 ? null : asked;
}

const joinsTopics = (kind: string, { kinds, topics }: Library): boolean =>
  (kinds.get(kind)?.topics ?? []).some((id) => topics.get(id)?.joins === true);

/** A kind's documents for one topic: one, or one for each subject; none where the kind is not for this unit and nobody asked for it. */
function composeKind(request: ComposeRequest, asked: boolean): readonly Outcome<{ doc: Doc; look: Look }>[] {
  const { library, loaded } = request;
  const reason = unsuited(request);
  if (reason !== null) {
    const kind = library.kinds.get(request.kind)!;
    const data = { kind: kind.name, unit: loaded.profile.unit["full-name"], topic: request.topic, field: reason };
    return asked ? [fail(problem("compose/unsuited-kind", data, { origin: loaded.placeOf(reason.split(".")) }))] : [];
  }
  return documentsOf(request).map((subject) => composePaper({ ...request, ...(subject && { subject }) }));
}

/** One paper, with the look it is laid out with. */
export function composePaper(one: ComposeRequest): Outcome<{ doc: Doc; look: Look }> {
  const look = lookById(lookIdOf(one), one.library.looks, lookPlace(one));
  const doc = compose({ ...one, ...(look.ok && { itemBrackets: look.value.itemReferenceBrackets }) });
  if (!doc.ok) return look.ok ? doc : fail(...look.diagnostics, ...doc.diagnostics);
  if (!look.ok) return look;
  const tooLong = mastheadFault(doc.value, look.value, one.loaded);
  return tooLong === null
    ? succeed({ doc: doc.value, look: look.value }, [...doc.diagnostics, ...look.diagnostics])
    : fail(tooLong, ...doc.diagnostics);
}

/** A masthead stands on one line: which it fits depends on the look. */
function mastheadFault({ children, meta }: Doc, look: Look, { profile, placeOf }: LoadedProfile): Diagnostic | null {
  const mark = children.find((block) => block.type === "paragraph" && block.role === "masthead");
  const text = mark && mark.type !== "table" ? inlinesText(mark.children) : "";
  if (text === "" || fitMasthead(text, meta.layout, look) !== null) return null;
  const own = ["documents", meta.document, "masthead"];
  const issuer = profile.organ.name === meta.issuer ? ["organ", "name"] : ["unit", "full-name"];
  const origin = placeOf(profile.documents[meta.document]?.masthead === undefined ? issuer : own);
  return problem(
    "compose/masthead-too-long",
    { document: meta.document, text, count: [...text].length, most: longestMasthead(meta.layout, look) },
    { origin },
  );
}

/** Where the profile names the look of a document; undefined for one asked for on the command line. */
function lookPlace(request: ComposeRequest): Origin | undefined {
  const { loaded, kind, topic, subject } = request;
  if (request.look !== undefined) return undefined;
  const own = [documentId(kind, topic, subject), documentId(kind, topic)].find(
    (id) => loaded.profile.documents[id]?.look !== undefined,
  );
  return loaded.placeOf(own === undefined ? ["wording", "look"] : ["documents", own, "look"]);
}
