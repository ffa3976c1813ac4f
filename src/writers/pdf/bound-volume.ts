import { fail, type Outcome } from "../../diag/types.js";
import type { Env } from "../../env/types.js";
import type { FontRole, Look } from "../../look/types.js";
import type { Doc } from "../../tree/types.js";
import { lostMarks } from "../lost-marks.js";
import { withNotesPrinted } from "../printed.js";
import { unwritableText } from "../writable-text.js";
import { openArchiveFile } from "./archive-file.js";
import { charactersOf } from "./characters.js";
import { drawnMarks } from "./draw-marked.js";
import { drawPages } from "./draw-pages.js";
import { penOf } from "./drawing.js";
import type { Page } from "./flow.js";
import { blank, contentsPages, coverPage, frontSpans } from "./front-pages.js";
import { layoutPages } from "./layout-pages.js";
import { measureOf } from "./paragraphs.js";
import { prepareFonts } from "./prepare-fonts.js";
import { documentRoot, structureOf } from "./structure.js";
import { unitsOf } from "./units.js";

/** Documents bound into one. */
export interface Volume {
  /** The volume's own tree: whose it is, its title, its date, the heading of the contents, and one block for each document. */
  readonly doc: Doc;
  readonly docs: readonly Doc[];
}
/** The first blocks of a volume's tree are the cover's; the heading of the contents comes after them. */
const contentsAt = 3;

/**
 * Prints documents as one PDF: cover, contents with page numbers, the documents with their pages counted through, an outline of all. Each
 * document is laid out once, each font cut once. Printed on both sides, the contents and the first document begin on right-hand pages.
 */
export async function writeBoundVolume({ doc, docs: given }: Volume, look: Look, env: Env): Promise<Outcome<Uint8Array>> {
  const faults = [doc, ...given].flatMap(unwritableText);
  if (faults.length > 0) return fail(...faults);
  const docs = given.map((one) => withNotesPrinted(one, "page"));
  const prepared = await prepareFonts(charactersOfAll(doc, docs, look), look, env);
  if (!prepared.ok) return prepared;
  const { metrics, fonts } = prepared.value;
  let count = 0;
  const laid = docs.map((one) => {
    const pages = layoutPages(one, look, metrics).map((page, i) => ({ ...page, number: count + i + 1 }));
    count += pages.length;
    return { doc: one, pages };
  });
  const { document, end } = await openArchiveFile(look, doc.meta, [doc, ...docs]);
  const pen = penOf(document, fonts);
  const root = documentRoot(document);
  const drawing = { document, look, metrics, pen };
  const starts = laid.map(({ pages }) => pages[0]!.number);
  const structure = structureOf(document, doc.children, root);
  drawPages(frontPages(doc, starts, look, metrics), { ...drawing, structure, blocks: doc.children });
  for (const one of laid) {
    const element = document.struct("Part");
    root.element.add(element);
    const own = { element, outline: root.outline };
    const begin = (page: Page): void => {
      if (page !== one.pages[0]) return;
      // pdfkit counts `left` from the right edge: the page's width is its left edge.
      const place = { expanded: false, top: 0, left: document.page.width } as Parameters<PDFKit.PDFOutline["addItem"]>[1];
      own.outline = root.outline.addItem(one.doc.meta.title, place);
    };
    const parts = structureOf(document, one.doc.children, own);
    drawPages(one.pages, { ...drawing, structure: parts, blocks: one.doc.children, onPage: begin });
  }
  await pen.ready();
  return {
    ok: true,
    value: end(),
    diagnostics: [...prepared.diagnostics, ...given.flatMap((one) => lostMarks(one, drawnMarks, "PDF"))],
  };
}

function frontPages(
  { children }: Doc,
  starts: readonly number[],
  look: Look,
  metrics: Parameters<typeof measureOf>[1],
): readonly Page[] {
  const measure = measureOf(look, metrics);
  const contents = contentsPages(children, contentsAt, starts, measure);
  return [coverPage(children, measure), blank, ...contents, ...(contents.length % 2 === 1 ? [blank] : [])];
}

function charactersOfAll(doc: Doc, docs: readonly Doc[], look: Look): ReadonlyMap<FontRole, ReadonlySet<string>> {
  const all = new Map<FontRole, Set<string>>();
  const add = (role: FontRole, characters: Iterable<string>): void => {
    const known = all.get(role) ?? new Set<string>();
    for (const character of characters) known.add(character);
    all.set(role, known);
  };
  for (const one of [doc, ...docs]) for (const [role, characters] of charactersOf(one, look)) add(role, characters);
  unitsOf(frontSpans(doc.children, look), {
    glyph: (role, char) => {
      add(role, [char]);
      return { font: 0, advance: 1 };
    },
  });
  // The heading of the contents is set spaced.
  add("title", "　");
  return all;
}
