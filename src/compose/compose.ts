import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import { lookText } from "../library/looks.js";
import type { Clause } from "../library/types.js";
import { forTopic } from "../profile/by-topic.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, DocMeta } from "../tree/types.js";
import { composeText, titleOf } from "./compose-text.js";
import { frame } from "./frame.js";
import { kindFor } from "./own-kind.js";
import { type ComposeRequest, documentId, lookIdOf, plainFacts, type Selection } from "./selection.js";
import { versionOf } from "./version.js";

export type { Subject } from "./facts/subject.js";
export { type ComposeRequest, documentId, documentsOf, lookIdOf, unsuited } from "./selection.js";

/**
 * Composes one document of one unit.
 * @returns the numbered tree, or every problem found. Throws only when kind, topic or unit type are not the library's.
 */
export function compose(given: ComposeRequest): Outcome<Doc> {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const composed = composeText(request);
  if (!composed.ok) return composed;
  const { selection, title } = composed.value;
  const framed = frame(request, composed.value);
  if (!framed.ok) return { ok: false, diagnostics: [...composed.diagnostics, ...framed.diagnostics] };
  const { children, clauses } = framed.value;
  const all = [...composed.diagnostics, ...framed.diagnostics, ...repeatedIds(children)];
  if (all.some((d) => d.severity === "error")) return { ok: false, diagnostics: all };
  const meta = metaOf(request, selection, clauses, inlinesText(title));
  const version = versionOf(meta, children, lookText(meta.look, request.library.looks));
  return { ok: true, value: { type: "doc", meta: { ...meta, version }, children }, diagnostics: all };
}

/** The title a document of a kind without subjects would have, without composing it; null when it cannot be printed. */
export function plannedTitle(given: ComposeRequest): string | null {
  const request = { ...given, loaded: forTopic(given.loaded, given.topic) };
  const kind = kindFor(request.library, { ...request, unit: request.loaded.profile.unit.id });
  const title = titleOf(request, kind, plainFacts(request));
  return title.ok ? inlinesText(title.value) : null;
}

function metaOf(
  request: ComposeRequest,
  { kind, document }: Selection,
  chosen: readonly Clause[],
  title: string,
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
    look: lookIdOf(request),
    status: document.status ?? "draft",
    ...(document.seal === true && { seal: true as const }),
    ...(document.number !== undefined && { number: document.number }),
    ...(document.date !== undefined && { date: document.date }),
    // By id: the version must not depend on the order in which clauses were found.
    clauses: Object.fromEntries(
      chosen.map((clause) => [clause.id, clause.version] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function repeatedIds(blocks: readonly Block[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return blocks.flatMap((block) => {
    const repeated = seen.has(block.id);
    seen.add(block.id);
    const at = block.origin?.from === "file" ? inFile(block.origin.file, block.origin.line) : {};
    return repeated ? problem("compose/duplicate-block", { id: block.id }, { ...at, node: block.id }) : [];
  });
}
