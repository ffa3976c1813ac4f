import { problem } from "../../diag/problem.js";
import { tooMuch } from "../../diag/too-much.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../diag/types.js";
import { limits } from "../../tree/limits.js";
import { docOf } from "../doc-of.js";
import { pageNumberLines } from "../page-numbers.js";
import { structure } from "../structure.js";
import type { Line, ReadDoc } from "../types.js";
import { linesOf, type PdfLine, type PdfPage, paragraphsOf, repeatedHeads } from "./lines.js";
import { drawsTooMuch } from "./streams.js";

/**
 * Reads the text of a PDF that has any. Where lines belong together is told by their place on the page; a table's cells
 * come as tabs in a line. Page numbers go only where they are sure (`pageNumberLines`).
 * @param name how messages name the file
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Outcome<ReadDoc>> {
  if (bytes.length > limits.file) return fail(problem("reader/too-large", { name }));
  if (drawsTooMuch(bytes)) return fail(problem("reader/too-large", { name }));
  const pages = await pagesOf(bytes, name);
  if (!pages.ok) return pages;
  const lines = pages.value.flatMap((page, i) => linesOf(page, i));
  if (lines.length === 0) return fail(problem("reader/scanned", { name }));
  if (lines.length > limits.paragraphs) return fail(tooMuch("paragraphs", name));
  const { kept, dropped } = withoutPageNumbers(lines);
  const heads = repeatedHeads(kept);
  const found = paragraphsOf(kept.filter((_, i) => !heads.has(i))).map(
    ({ text, centred }): Line => ({
      children: [{ type: "text", value: text }],
      ...(centred && { place: "center" as const }),
      origin: { from: "file", file: name },
    }),
  );
  const notes: Diagnostic[] = [problem("reader/pdf-lines", { name })];
  if (dropped > 0) notes.push(problem("reader/page-numbers", { count: dropped }));
  if (heads.size > 0) notes.push(problem("reader/repeated-heads", { count: heads.size }));
  const doc = docOf(structure(found), name);
  return succeed({ doc, notes, unread: true, openRevisions: 0, properties: {}, places: [] });
}

function withoutPageNumbers(lines: readonly PdfLine[]): { readonly kept: readonly PdfLine[]; readonly dropped: number } {
  const starts = lines.map((line, i) => (i > 0 && line.page !== lines[i - 1]!.page ? "\f" : "") + line.text);
  const drop = pageNumberLines(starts);
  return { kept: lines.filter((_, i) => !drop.has(i)), dropped: drop.size };
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<Outcome<readonly PdfPage[]>> {
  const { PDFExtract } = await import("pdf.js-extract");
  try {
    const read = await new PDFExtract().extractBufferAsync(Buffer.from(bytes), { lastPage: limits.pages });
    if (read.info.numPages > limits.pages) return fail(tooMuch("pages", name));
    return succeed(read.pages.map(({ info, content }) => ({ width: info.width, items: content })));
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    // pdf.js names its faults: PasswordException, InvalidPDFException, UnknownErrorException …
    return fail(problem(thrown.name === "PasswordException" ? "reader/locked" : "reader/bad-pdf", { name }));
  }
}
