import { problem } from "../../diag/problem.js";
import type { Outcome } from "../../diag/types.js";
import type { Env } from "../../env/types.js";
import type { Look } from "../../look/types.js";
import type { Doc, DocMeta } from "../../tree/types.js";
import { charactersOf } from "./characters.js";
import { drawPages } from "./draw-pages.js";
import { penOf } from "./drawing.js";
import { chooseFonts, type FontSet } from "./fonts.js";
import { layoutPages } from "./layout-pages.js";
import { structureOf } from "./structure.js";
import { type PdfSubset, subset } from "./subset.js";

/**
 * Writes a document as PDF: own line layout, embedded subset fonts, tags, outline, title and language.
 * @returns the file, with notes on fonts replaced and a warning for characters no font has; fails only when there is no font at all.
 * The same document, look and fonts give the same bytes.
 */
export async function writePdf(doc: Doc, options: { readonly look: Look }, env: Env): Promise<Outcome<Uint8Array>> {
  const { look } = options;
  const chosen = await chooseFonts(charactersOf(doc, look), look, env.fonts);
  if (!chosen.ok) return chosen;
  const { fonts, metrics } = chosen.value;
  const subsets: PdfSubset[] = [];
  for (const { font, characters } of fonts) {
    try {
      subsets.push(await subset(font, characters));
    } catch (error) {
      // A table is damaged in a way layout did not meet; the file is what the user can act on.
      const detail = error instanceof Error ? error.message : String(error);
      return {
        ok: false,
        diagnostics: [...chosen.diagnostics, problem("writer/font-refused", { path: font.file.path, detail })],
      };
    }
  }
  const value = await draw(doc, look, { metrics, fonts }, subsets);
  return { ok: true, value, diagnostics: chosen.diagnostics };
}

async function draw(doc: Doc, look: Look, { metrics, fonts }: FontSet, subsets: readonly PdfSubset[]): Promise<Uint8Array> {
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [points(look.page.width), points(look.page.height)],
    margin: 0,
    pdfVersion: "1.7",
    lang: "zh-CN",
    tagged: true,
    displayTitle: true,
    // No default font: pdfkit would read Helvetica's metrics for nothing.
    font: null as unknown as string,
    info: infoOf(doc.meta),
  });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => document.on("end", resolve).on("error", reject));
  const pen = penOf(
    document,
    fonts.map(({ font }, i) => ({ cut: subsets[i]!, advance: font.sfnt.advance })),
  );
  const structure = structureOf(document, doc.children);
  drawPages(layoutPages(doc, look, metrics), { document, look, metrics, pen, structure, blocks: doc.children });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const points = (mm: number): number => (mm * 72) / 25.4;

/** Document properties. The date is the document's own, never the clock's, or no two runs would give the same bytes. */
function infoOf(meta: DocMeta): PDFKit.DocumentInfo {
  const date = new Date(`${meta.date ?? "2000-01-01"}T00:00:00+08:00`);
  return {
    Title: meta.title,
    Author: meta.issuer,
    ...(meta.number !== undefined && { Subject: meta.number }),
    Keywords: meta.version,
    Creator: "条理 Tiaoli",
    CreationDate: date,
    ModDate: date,
  };
}
