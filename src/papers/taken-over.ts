import type { Drafted } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Doc } from "../tree/types.js";
import type { Unit } from "../workspace/units.js";
import { composeUnit } from "./compose-unit.js";
import { renderDoc } from "./render-doc.js";

/** An office's own Word file, and the same to be managed. */
export interface ManageWord {
  readonly original: Uint8Array;
  readonly managed: (doc: Doc) => Uint8Array;
}
/** A paper that comes under management, and the office's own Word file of it. */
export interface TakenPaper {
  readonly kind: string;
  readonly topic: string;
  /** How the file was called. */
  readonly file: string;
  /** null: it was no .docx or the library's text is taken, and the paper gets our layout. */
  readonly word: ManageWord | null;
}
export interface TakingOver {
  readonly unit: Unit;
  /** With the clauses the paper is composed from. */
  readonly library: Library;
  /** ISO day. */
  readonly asOf: string;
  readonly reason: string;
}

/**
 * The first version of a paper an office already had. Its own Word file is recorded as one that carries a person's edits, so that
 * every later run merges into that very file and never replaces it.
 */
export async function takenOver(
  { kind, topic, file, word }: TakenPaper,
  { unit, library, asOf, reason }: TakingOver,
  env: Env,
): Promise<Outcome<Drafted>> {
  const composed = composeUnit(unit, { kinds: [kind], topics: [topic], named: false, asOf }, library);
  if (!composed.ok) return composed;
  const one = composed.value.docs.find(({ doc }) => doc.meta.document === `${kind}.${topic}`);
  if (one === undefined) return fail(problem("compose/empty-document", { title: file }));
  const { doc, look } = one;
  const made = await renderDoc(doc, look, word === null ? ["docx"] : [], env);
  if (!made.ok) return made;
  const inputs = { ...composed.value.inputs, clauses: doc.meta.clauses, look: doc.meta.look, reason };
  const { docx } = made.value;
  if (word === null) return succeed({ doc, inputs, ...made.value }, composed.diagnostics);
  const managed = word.managed(doc);
  const drafted = { docx, files: [{ format: "docx", bytes: managed }] };
  const merged = { merged: { mine: word.original, docx: managed, record: { imported: file } } };
  return succeed({ doc, inputs, ...drafted, ...merged }, composed.diagnostics);
}
