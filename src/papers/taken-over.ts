import type { Drafted } from "../archive/types.js";
import { versionOf } from "../compose/version.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
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
  /** ISO day it was signed; absent: it does not say, or the day is still to come. */
  readonly signed?: string;
  /** What was in force before, oldest first. */
  readonly earlier: readonly EarlierPaper[];
}
/** An earlier issue of a paper, as it was read. */
export interface EarlierPaper {
  readonly file: string;
  readonly doc: Doc;
  readonly title: string;
  readonly number: string | null;
  readonly signed: string;
  /** Its own Word file; null: it was no .docx, and gets our layout. */
  readonly word: Uint8Array | null;
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
  { kind, topic, file, word, signed, earlier }: TakenPaper,
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
  const inputs = { ...composed.value.inputs, clauses: doc.meta.clauses, look: doc.meta.look, reason, ...(signed && { signed }) };
  const { docx } = made.value;
  const before: EarlierVersion[] = [];
  for (const issue of earlier) {
    const version = await earlierVersion(issue, { doc, look, inputs }, env);
    if (!version.ok) return version;
    before.push(version.value);
  }
  const past = before.length > 0 && { earlier: before };
  if (word === null) return succeed({ doc, inputs, ...made.value, ...past }, composed.diagnostics);
  const managed = word.managed(doc);
  const drafted = { docx, files: [{ format: "docx", bytes: managed }] };
  const merged = { merged: { mine: word.original, docx: managed, record: { imported: file } } };
  return succeed({ doc, inputs, ...drafted, ...merged, ...past }, composed.diagnostics);
}

type EarlierVersion = NonNullable<Drafted["earlier"]>[number];

/** An earlier issue as a version: its words as they were read, with the office holders of its own day. */
async function earlierVersion(
  { file, doc: read, title, number, signed, word }: EarlierPaper,
  { doc: { meta: now }, look, inputs }: { readonly doc: Doc; readonly look: Look; readonly inputs: Drafted["inputs"] },
  env: Env,
): Promise<Outcome<EarlierVersion>> {
  const { version: _, number: __, date: ___, ...kept } = now;
  const meta = { ...kept, title, date: signed, clauses: {}, ...(number !== null && { number }) };
  const doc: Doc = {
    type: "doc",
    meta: { ...meta, version: versionOf(meta, read.children, now.look) },
    children: read.children,
  };
  const made = word === null ? await renderDoc(doc, look, ["docx"], env) : succeed({ docx: word });
  if (!made.ok) return made;
  const merged = word !== null && { merged: { mine: word, docx: word, record: { imported: file } } };
  const then = { ...inputs, clauses: {}, asOf: signed, signed };
  return succeed({ doc, inputs: then, docx: made.value.docx, ...merged });
}
