import { inFile, problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Clause, Kind, Library, Organ, Topic, UnitType } from "../library/types.js";
import { missingHolders } from "../profile/as-of.js";
import type { DocumentFacts, LoadedProfile } from "../profile/types.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, DocMeta, Inline } from "../tree/types.js";
import type { Scheme } from "./assemble.js";
import { factAt } from "./facts/fact-at.js";
import { type Facts, factsOf } from "./facts/facts.js";
import { type Subject, subjectsOf } from "./facts/subject.js";
import { withTasks } from "./facts/tasks.js";
import { closing, notes, titleBlock } from "./frame.js";
import { unmark } from "./marks.js";
import { numberBlocks } from "./number.js";
import { resolveCites, resolveNames, resolveRefs } from "./resolve.js";
import { clashes, failedCondition, holds, inSlot, rolesWithClause, suits, traitsOf, unmetNeeds } from "./select.js";
import { draftSlots, renderLine } from "./slots.js";
import { versionOf } from "./version.js";

export type { Subject } from "./facts/subject.js";

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
}

/** `<kind>.<topic>[.<subject>]`: the key of a document's facts in the profile and of its history. */
export const documentId = (kind: string, topic: string, subject?: Subject): string =>
  [kind, topic, ...(subject ? [subject.key] : [])].join(".");

/** The documents a kind makes for a unit: one, or one for each subject (sheets of a collection besides the whole). */
export function documentsOf(request: ComposeRequest): readonly (Subject | undefined)[] {
  const kind = request.library.kinds.get(request.kind)!;
  const subjects = subjectsOf(kind, request.loaded.profile, request.asOf);
  if (!kind.subjects.includes("slots")) return kind.subjects.length === 0 ? [undefined] : subjects;
  const filled = filledSlots(request);
  return [undefined, ...subjects.filter((subject) => subject.of !== "slots" || filled.has(subject.key))];
}

/** Slots that get a clause for this unit and topic: an empty one has no sheet. */
function filledSlots(request: ComposeRequest): ReadonlySet<string> {
  const parts = partsOf(request);
  const suiting = [...request.library.clauses.values()].filter((clause) => suits(clause, parts));
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

function partsOf({ library, loaded, kind, topic, subject }: ComposeRequest): Parts {
  const { profile } = loaded;
  const unitType = library.unitTypes.get(profile.unit.type)!;
  const organ = library.organs.get(profile.organ.form)!;
  const { number: _, ...shared } = profile.documents[documentId(kind, topic)] ?? {};
  const own = profile.documents[documentId(kind, topic, subject)] ?? {};
  return {
    kind: library.kinds.get(kind)!,
    topic: library.topics.get(topic)!,
    unitType,
    organ,
    traits: traitsOf(unitType, organ, loaded),
    // Dates and stage of the whole set hold for each of its documents; a number is one document's own.
    document: { ...shared, ...own },
  };
}

/**
 * Why a kind is not for a unit.
 * @returns null when it is; else the trait, topic or profile path that stands in the way
 */
export function unsuited(request: ComposeRequest): string | null {
  const parts = partsOf(request);
  const { kind, topic, traits } = parts;
  if (kind.topics !== undefined && !kind.topics.includes(topic.id)) return `topics: ${topic.id}`;
  const trait = kind.traits.find((t) => (t.startsWith("!") ? traits.has(t.slice(1)) : !traits.has(t)));
  if (trait !== undefined) return trait;
  return failedCondition(kind.when, factsFor(request, parts, []).tree);
}

const factsFor = (request: ComposeRequest, parts: Parts, suiting: readonly Clause[]): Facts =>
  factsOf({ ...request, ...parts, ownRoles: rolesWithClause(suiting) });

/**
 * Composes one document of one unit.
 * @returns the numbered tree, or every problem found. Throws only when kind, topic or unit type are not the library's.
 */
export function compose(request: ComposeRequest): Outcome<Doc> {
  const { library, loaded, asOf } = request;
  const { profile } = loaded;
  const parts = partsOf(request);
  const { kind } = parts;
  const needed = kind.holders.map((post) => (post === "direct-responsible" ? profile["direct-responsible"] : post));
  const vacant = missingHolders(loaded, [...new Set(needed)], asOf);
  if (vacant.length > 0) return { ok: false, diagnostics: vacant };

  const suiting = [...library.clauses.values()].filter((clause) => suits(clause, parts));
  const plain = factsFor(request, parts, suiting);
  // Working out a year's tasks costs more than all other facts, and few clauses print them.
  const scheduled = suiting.some((clause) => "tasks" in clause.needs) ? withTasks(plain, library, parts.topic) : succeed(plain);
  if (!scheduled.ok) return scheduled;
  const facts = scheduled.value;
  const outline =
    request.subject?.of === "slots"
      ? kind.outline.filter((slot) => inSheet(slot, request.subject!)).map(untitled)
      : kind.outline.filter((slot) => slot.sheets !== true);
  const shown: Kind = { ...kind, outline };
  const chosen = suiting.filter((clause) => holds(clause, facts.tree) && suits(clause, { ...parts, kind: shown }));
  const faults = [...chosen.flatMap((clause) => unmetNeeds(clause, facts.tree, loaded.file)), ...clashes(chosen, library)];
  if (faults.length > 0) return { ok: false, diagnostics: faults };

  const drafted = draftSlots(shown, chosen, facts, schemeOf(kind, profile.wording.numbering));
  const title = titleOf(request, kind, facts);
  const diagnostics = [...drafted.diagnostics, ...(title.ok ? [] : title.diagnostics)];
  if (!title.ok || diagnostics.some((d) => d.severity === "error")) return { ok: false, diagnostics };
  if (drafted.blocks.every((block) => block.type === "heading"))
    return fail(problem("compose/empty-document", { title: inlinesText(title.value) }));

  const referred = resolveRefs(numberBlocks(drafted.blocks), profile.wording["item-brackets"] ?? false);
  const cited = resolveCites(referred.blocks, library.regulations);
  const named = resolveNames(cited.blocks, namesOf(facts));
  const all = [...diagnostics, ...referred.diagnostics, ...cited.diagnostics, ...repeatedIds(named)];
  if (all.some((d) => d.severity === "error")) return { ok: false, diagnostics: all };

  const children = [titleBlock(title.value), ...notes(parts.document), ...named, ...closing(kind, facts, parts.document)];
  const meta = metaOf(request, parts, inlinesText(title.value), chosen);
  const version = versionOf(meta, children, library.looks.get(meta.look)?.text ?? "");
  return { ok: true, value: { type: "doc", meta: { ...meta, version }, children }, diagnostics: all };
}

function metaOf(
  request: ComposeRequest,
  { kind, document }: Parts,
  title: string,
  chosen: readonly Clause[],
): Omit<DocMeta, "version"> {
  const { profile } = request.loaded;
  return {
    unit: profile.unit.id,
    document: documentId(kind.id, request.topic, request.subject),
    kind: kind.id,
    topic: request.topic,
    title,
    issuer: kind.issuer === "organ" ? profile.organ.name : profile.unit["full-name"],
    layout: document.layout ?? kind.layout,
    look: document.look ?? "gb9704",
    status: document.status ?? "draft",
    ...(document.number !== undefined && { number: document.number }),
    ...(document.date !== undefined && { date: document.date }),
    clauses: Object.fromEntries(chosen.map((clause) => [clause.id, clause.version])),
  };
}

/** A sheet holds its one slot and those every sheet gets; other slots that frame the collection stay out. */
const inSheet = (slot: Kind["outline"][number], subject: Subject): boolean => slot.id === subject.key || slot.sheets === true;
const untitled = ({ title: _, ...slot }: Kind["outline"][number]) => slot;

/** The kind's title, or the sheet's with its slot's name in it. */
function titleOf(request: ComposeRequest, kind: Kind, facts: Facts): Outcome<readonly Inline[]> {
  const slot = request.subject?.of === "slots" && kind.outline.find(({ id }) => id === request.subject?.key);
  return slot && slot.title !== undefined
    ? renderLine((kind.sheetTitle ?? kind.title).replace("{{subject.name}}", slot.title), kind.file, facts)
    : renderLine(kind.title, kind.file, facts);
}

const schemeOf = (kind: Kind, wanted: Scheme | undefined): Scheme =>
  wanted !== undefined && kind.numbering.includes(wanted) ? wanted : (kind.numbering[0] ?? "outline");

const namesOf = ({ tree }: Facts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["organ.name", "organ.short", "unit.full-name", "unit.short-name"].flatMap((path) => {
      const fact = factAt(tree, path);
      return typeof fact === "string" ? [[path, unmark(fact)]] : [];
    }),
  );

function repeatedIds(blocks: readonly Block[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    const repeated = seen.has(block.id);
    seen.add(block.id);
    const at = block.origin?.from === "file" ? inFile(block.origin.file, block.origin.line) : {};
    return repeated ? problem("compose/duplicate-block", { id: block.id }, { ...at, node: block.id }) : [];
  });
}
