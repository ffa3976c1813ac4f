import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome } from "../diag/types.js";
import type { Clause, Kind, Library, Organ, Slot, Topic, UnitType } from "../library/types.js";
import { missingHolders } from "../profile/as-of.js";
import type { DocumentFacts, LoadedProfile } from "../profile/types.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, DocMeta, Inline, NodeId, Paragraph } from "../tree/types.js";
import { type Draft, placeClause, type Scheme, slotHeading } from "./assemble.js";
import { type Facts, factsOf } from "./facts.js";
import { parseInlines, takeLine, unmark } from "./marks.js";
import { numberBlocks } from "./number.js";
import { chineseDate } from "./numerals.js";
import { parsePieces } from "./parse.js";
import { renderText } from "./render.js";
import { resolveCites, resolveNames, resolveRefs } from "./resolve.js";
import { clashes, factAt, holds, inSlot, rolesWithClause, suits, traitsOf, unmetNeeds } from "./select.js";
import { versionOf } from "./version.js";

export interface ComposeRequest {
  readonly library: Library;
  readonly loaded: LoadedProfile;
  /** Ids known to the library. */
  readonly kind: string;
  readonly topic: string;
  /** ISO day on which posts are looked up. */
  readonly asOf: string;
}

/** `<kind>.<topic>`: the key of a document's facts in the profile and of its history. */
export const documentId = (kind: string, topic: string): string => `${kind}.${topic}`;

/**
 * Composes one document of one unit.
 * @returns the numbered tree, or every problem found. Throws only when kind, topic or unit type are not the library's.
 */
export function compose({ library, loaded, kind: kindId, topic: topicId, asOf }: ComposeRequest): Outcome<Doc> {
  const { profile } = loaded;
  const kind = library.kinds.get(kindId)!;
  const topic = library.topics.get(topicId)!;
  const unitType = library.unitTypes.get(profile.unit.type)!;
  const organ = library.organs.get(profile.organ.form)!;
  const document = profile.documents[documentId(kindId, topicId)] ?? {};
  const needed = kind.holders.map((post) => (post === "direct-responsible" ? profile["direct-responsible"] : post));
  const vacant = missingHolders(loaded, [...new Set(needed)], asOf);
  if (vacant.length > 0) return { ok: false, diagnostics: vacant };

  const suiting = suitingClauses(library, kind, topic, unitType, organ, loaded);
  const facts = factsOf({ library, loaded, unitType, organ, topic, kind, document, ownRoles: rolesWithClause(suiting), asOf });
  const chosen = suiting.filter((clause) => holds(clause, facts.tree));
  const faults = [...chosen.flatMap((clause) => unmetNeeds(clause, facts.tree, loaded.file)), ...clashes(chosen, library)];
  if (faults.length > 0) return { ok: false, diagnostics: faults };

  const scheme = schemeOf(kind, profile.wording.numbering);
  const drafted = draftSlots(kind, chosen, facts, scheme);
  const title = renderInlines(kind.title, kind.file, facts);
  const diagnostics = [...drafted.diagnostics, ...(title.ok ? [] : title.diagnostics)];
  if (!title.ok || diagnostics.some((d) => d.severity === "error")) return { ok: false, diagnostics };
  const titleText = inlinesText(title.value);
  if (drafted.blocks.every((block) => block.type === "heading"))
    return fail(problem("compose/empty-document", { title: titleText }));

  const numbered = numberBlocks(drafted.blocks);
  const referred = resolveRefs(numbered, profile.wording["item-brackets"] ?? false);
  const cited = resolveCites(referred.blocks, library.regulations);
  const named = resolveNames(cited.blocks, namesOf(facts));
  const repeated = repeatedIds(named);
  const all = [...diagnostics, ...referred.diagnostics, ...cited.diagnostics, ...repeated];
  if (all.some((d) => d.severity === "error")) return { ok: false, diagnostics: all };

  const issuer = kind.issuer === "organ" ? profile.organ.name : profile.unit["full-name"];
  const lookId = document.look ?? "gb9704";
  const children = [titleBlock(title.value), ...notes(document), ...named, ...closing(kind, facts, document)];
  const meta: Omit<DocMeta, "version"> = {
    unit: profile.unit.id,
    document: documentId(kindId, topicId),
    kind: kindId,
    topic: topicId,
    title: titleText,
    issuer,
    layout: document.layout ?? kind.layout,
    look: lookId,
    status: document.status ?? "draft",
    ...(document.number !== undefined && { number: document.number }),
    ...(document.date !== undefined && { date: document.date }),
    clauses: Object.fromEntries(chosen.map((clause) => [clause.id, clause.version])),
  };
  const version = versionOf(meta, children, library.looks.get(lookId)?.text ?? "");
  return { ok: true, value: { type: "doc", meta: { ...meta, version }, children }, diagnostics: all };
}

const suitingClauses = (
  library: Library,
  kind: Kind,
  topic: Topic,
  unitType: UnitType,
  organ: Organ,
  loaded: LoadedProfile,
): readonly Clause[] => {
  const traits = traitsOf(unitType, organ, loaded);
  return [...library.clauses.values()].filter((clause) => suits(clause, { kind, topic, traits, organ }));
};

const schemeOf = (kind: Kind, wanted: Scheme | undefined): Scheme =>
  wanted !== undefined && kind.numbering.includes(wanted) ? wanted : (kind.numbering[0] ?? "outline");

/** Every slot's clauses in order, each slot under its heading; a slot without clauses leaves nothing behind. */
function draftSlots(
  kind: Kind,
  chosen: readonly Clause[],
  facts: Facts,
  scheme: Scheme,
): { blocks: readonly Draft[]; diagnostics: readonly Diagnostic[] } {
  const blocks: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slot of kind.outline) {
    const placed = inSlot(chosen, kind.id, slot.id).map((clause) => draftClause(clause, slot, facts, scheme));
    diagnostics.push(...placed.flatMap((p) => p.diagnostics));
    const body = placed.flatMap((p) => p.blocks);
    if (body.length === 0) continue;
    if (slot.title !== undefined) {
      const heading = renderInlines(slot.title, kind.file, facts);
      if (heading.ok) blocks.push(slotHeading(kind.id, slot, scheme, heading.value));
      else diagnostics.push(...heading.diagnostics);
    }
    blocks.push(...body);
  }
  return { blocks, diagnostics };
}

function draftClause(
  clause: Clause,
  slot: Slot,
  facts: Facts,
  scheme: Scheme,
): { blocks: readonly Draft[]; diagnostics: readonly Diagnostic[] } {
  const printed = renderText({ text: clause.text, file: clause.file, line: clause.textLine }, facts);
  return printed.ok
    ? placeClause(clause, parsePieces(printed.value), slot, scheme)
    : { blocks: [], diagnostics: printed.diagnostics };
}

/** A one-line text of a kind file, such as a title. */
function renderInlines(text: string, file: string, facts: Facts): Outcome<readonly Inline[]> {
  const printed = renderText({ text, file, line: 1 }, facts);
  return printed.ok ? { ...printed, value: parseInlines(takeLine(printed.value).text.trim()).inlines } : printed;
}

const namesOf = ({ tree }: Facts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["organ.name", "organ.short", "unit.full-name", "unit.short-name"].flatMap((path) => {
      const fact = factAt(tree, path);
      return typeof fact === "string" ? [[path, unmark(fact)]] : [];
    }),
  );

const repeatedIds = (blocks: readonly Block[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    if (!seen.has(block.id)) {
      seen.add(block.id);
      return [];
    }
    return problem(
      "compose/duplicate-block",
      { id: block.id },
      { node: block.id, ...(block.origin && { origin: block.origin }) },
    );
  });
};

const titleBlock = (children: readonly Inline[]): Block => ({ type: "title", id: "document.title" as NodeId, children });

const paragraph = (id: string, role: Paragraph["role"], children: readonly Inline[]): Block => ({
  type: "paragraph",
  id: id as NodeId,
  role,
  children,
});

const statusNotes = { draft: "（征求意见稿）", review: "（送审稿）", final: "" } as const;

/** What stands under the title: the stage until the document is final, then its number. */
function notes(document: DocumentFacts): readonly Block[] {
  const stage = statusNotes[document.status ?? "draft"];
  return [
    ...(stage === "" ? [] : [paragraph("document.status", "note", [{ type: "text", value: stage }])]),
    ...(document.number === undefined
      ? []
      : [
          paragraph("document.number", "note", [
            { type: "text", value: "（" },
            { type: "value", path: "document.number", value: document.number },
            { type: "text", value: "）" },
          ]),
        ]),
  ];
}

/** Signature and date; an unknown date stays a visible blank. */
function closing(kind: Kind, { tree }: Facts, document: DocumentFacts): readonly Block[] {
  const path = kind.issuer === "organ" ? "organ.name" : "unit.full-name";
  const name = unmark(String(factAt(tree, path)));
  const date: Inline =
    document.date === undefined
      ? { type: "blank", label: "成文日期" }
      : { type: "value", path: "document.date", value: chineseDate(document.date) };
  return [
    paragraph("document.issuer", "issuer", [{ type: "value", path, value: name }]),
    paragraph("document.date", "date", [date]),
  ];
}
