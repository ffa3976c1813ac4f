import { fail, type Outcome } from "../../diag/types.js";
import type { Env } from "../../env/types.js";
import type { Look } from "../../look/types.js";
import type { Doc } from "../../tree/types.js";
import { lostMarks } from "../lost-marks.js";
import { withNotesPrinted } from "../printed.js";
import { unwritableText } from "../writable-text.js";
import { openArchiveFile } from "./archive-file.js";
import { charactersOf } from "./characters.js";
import { drawnMarks } from "./draw-marked.js";
import { drawPages } from "./draw-pages.js";
import { penOf } from "./drawing.js";
import { layoutPages } from "./layout-pages.js";
import { prepareFonts } from "./prepare-fonts.js";
import { documentRoot, structureOf } from "./structure.js";

/**
 * Writes a document as PDF, laid out as PDF/A-3a asks: own line layout, embedded subset fonts, tags, outline, title and language.
 * @returns the file, with notes on fonts replaced and a warning for characters no font has; fails when there is no font at all, and for
 *   characters no file can hold. The same document, look and fonts give the same bytes.
 */
export async function writePdf(whole: Doc, { look }: { readonly look: Look }, env: Env): Promise<Outcome<Uint8Array>> {
  const faults = unwritableText(whole);
  if (faults.length > 0) return fail(...faults);
  const doc = withNotesPrinted(whole, "page");
  const prepared = await prepareFonts(charactersOf(doc, look), look, env);
  if (!prepared.ok) return prepared;
  const { metrics, fonts } = prepared.value;
  const { document, end } = await openArchiveFile(look, doc.meta, [doc]);
  const pen = penOf(document, fonts);
  const structure = structureOf(document, doc.children, documentRoot(document));
  drawPages(layoutPages(doc, look, metrics), { document, look, metrics, pen, structure, blocks: doc.children });
  await pen.ready();
  return { ok: true, value: end(), diagnostics: [...prepared.diagnostics, ...lostMarks(whole, drawnMarks, "PDF")] };
}
