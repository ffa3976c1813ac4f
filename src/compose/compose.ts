import { inFile, problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome } from "../diag/types.js";
import { lookText } from "../library/looks.js";
import type { Kind } from "../library/types.js";
import { missingHolders } from "../profile/as-of.js";
import { forTopic } from "../profile/by-topic.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, DocMeta, Inline } from "../tree/types.js";
import type { Scheme } from "./assemble.js";
import { factAt } from "./facts/fact-at.js";
import type { Facts } from "./facts/facts.js";
import { closing, notes, titleBlock } from "./frame.js";
import { unmark } from "./marks.js";
import { numberBlocks } from "./number.js";
import { resolveCites, resolveNames, resolveRefs } from "./resolve.js";
import { clashes, unmetNeeds } from "./select.js";
import { type ComposeRequest, documentId, lookIdOf, plainFacts, type Selection, selectionOf } from "./selection.js";
import { draftSlots, renderLine } from "./slots.js";
import { versionOf } from "./version.js";

export type { Subject } from "./facts/subject.js";
export { type ComposeRequest, documentId, documentsOf, lookIdOf, unsuited } from "./selection.js";

/**
 * Composes one document of one unit.
 * @returns the numbered tree, or every problem found. Throws only when kind, topic or unit type are not the library's.
 */
export function compose(given: ComposeRequest): Outcome<Doc> {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const { library, loaded, asOf } = request;
  const { profile } = loaded;
  const kind = library.kinds.get(request.kind)!;
  const needed = kind.holders.map((post) => (post === "direct-responsible" ? profile["direct-responsible"] : post));
  const vacant = missingHolders(loaded, [...new Set(needed)], asOf);
  if (vacant.length > 0) return { ok: false, diagnostics: vacant };

  const selected = selectionOf(request);
  if (!selected.ok) return selected;
  const { facts, chosen, shown, document } = selected.value;
  const faults = [...chosen.flatMap((clause) => unmetNeeds(clause, facts.tree, loaded.file)), ...clashes(chosen, library)];
  if (faults.length > 0) return { ok: false, diagnostics: faults };

  const drafted = draftSlots(shown, chosen, facts, schemeOf(kind, profile.wording.numbering));
  const title = titleOf(request, kind, facts);
  const diagnostics = [...drafted.diagnostics, ...(title.ok ? [] : title.diagnostics)];
  if (!title.ok || diagnostics.some((d) => d.severity === "error")) return { ok: false, diagnostics };
  if (drafted.blocks.every((block) => block.type === "heading"))
    return fail(problem("compose/empty-document", { title: inlinesText(title.value) }));

  const brackets = profile.wording["item-brackets"] === true || request.itemBrackets === true;
  const referred = resolveRefs(numberBlocks(drafted.blocks), brackets);
  const cited = resolveCites(referred.blocks, library.regulations);
  const named = resolveNames(cited.blocks, namesOf(facts));
  const all = [...diagnostics, ...referred.diagnostics, ...cited.diagnostics, ...repeatedIds(named)];
  if (all.some((d) => d.severity === "error")) return { ok: false, diagnostics: all };

  const children = [titleBlock(title.value), ...notes(document), ...named, ...closing(kind, facts, document)];
  const meta = metaOf(request, selected.value, inlinesText(title.value));
  const version = versionOf(meta, children, lookText(meta.look, library.looks));
  return { ok: true, value: { type: "doc", meta: { ...meta, version }, children }, diagnostics: all };
}

/** The title a document of a kind without subjects would have, without composing it; null when it cannot be printed. */
export function plannedTitle(given: ComposeRequest): string | null {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const title = titleOf(request, request.library.kinds.get(request.kind)!, plainFacts(request));
  return title.ok ? inlinesText(title.value) : null;
}

function metaOf(request: ComposeRequest, { kind, document, chosen }: Selection, title: string): Omit<DocMeta, "version"> {
  const { profile } = request.loaded;
  return {
    unit: profile.unit.id,
    document: documentId(kind.id, request.topic, request.subject),
    kind: kind.id,
    topic: request.topic,
    title,
    issuer: kind.issuer === "organ" ? profile.organ.name : profile.unit["full-name"],
    layout: document.layout ?? kind.layout,
    look: lookIdOf(request),
    status: document.status ?? "draft",
    ...(document.number !== undefined && { number: document.number }),
    ...(document.date !== undefined && { date: document.date }),
    // By id: the version must not depend on the order in which clauses were found.
    clauses: Object.fromEntries(
      chosen.map((clause) => [clause.id, clause.version] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

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
