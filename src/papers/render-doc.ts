import type { Drafted, RenderedFile } from "../archive/types.js";
import { all, type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Look } from "../look/types.js";
import type { Doc } from "../tree/types.js";
import { type Format, writers } from "../writers/index.js";
import type { ComposedUnit } from "./compose-unit.js";

/** What a paper is written as where nobody says otherwise. */
export const defaultFormats = ["docx", "pdf", "html"] as const satisfies readonly Format[];

/**
 * Told before each paper is made, when nothing is written yet: what throws here ends the work and leaves everything as it was.
 * @param done papers made before @param total papers of the unit
 */
export type OnPaper = (title: string, done: number, total: number) => void | Promise<void>;

/** One document in every wanted format. The Word file is always made, because the history keeps it. */
export async function renderDoc(
  doc: Doc,
  look: Look,
  wanted: readonly Format[],
  env: Env,
): Promise<Outcome<{ readonly docx: Uint8Array; readonly files: readonly RenderedFile[] }>> {
  const files: RenderedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const format of new Set<Format>(["docx", ...wanted])) {
    const written = await (await writers[format]())(doc, { look }, env);
    diagnostics.push(...written.diagnostics);
    if (written.ok) files.push({ format, bytes: written.value });
  }
  const docx = files.find((f) => f.format === "docx")?.bytes;
  if (docx === undefined || diagnostics.some((d) => d.severity === "error")) return { ok: false, diagnostics };
  return succeed({ docx, files: files.filter((f) => wanted.some((format) => format === f.format)) }, diagnostics);
}

/** The bytes of a unit's documents. */
export async function renderUnit(
  { docs, inputs }: ComposedUnit,
  reason: string,
  wanted: (kind: string) => readonly Format[],
  env: Env,
  onPaper?: OnPaper,
): Promise<Outcome<readonly Drafted[]>> {
  const drafted: Outcome<Drafted>[] = [];
  for (const { doc, look } of docs) {
    await onPaper?.(doc.meta.title, drafted.length, docs.length);
    const files = await renderDoc(doc, look, wanted(doc.meta.kind), env);
    const { clauses, look: lookId } = doc.meta;
    const recorded = { ...inputs, clauses, look: lookId, reason };
    drafted.push(files.ok ? { ...files, value: { doc, inputs: recorded, ...files.value } } : files);
  }
  return all(drafted);
}
