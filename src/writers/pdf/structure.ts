import { inlinesText, numberText } from "../../tree/text.js";
import type { Block, Heading } from "../../tree/types.js";

/** Tags (PDF 1.7, 14.8.4) for screen readers, and the outline of headings. */
export interface Structure {
  /** Draws part of a block as content of its element; called once a page the block stands on. */
  readonly draw: (block: number, part: () => void) => void;
  /** The same for one cell of a table row; row −1 is the header. */
  readonly drawCell: (block: number, row: number, column: number, part: () => void) => void;
  /** Draws lines of a note, once a page. */
  readonly note: (number: string, part: () => void) => void;
  /** Draws a picture, with the name it has for those who cannot see it. */
  readonly figure: (name: string, part: () => void) => void;
  /** Draws what is no part of the text: borders, page numbers, repeated headers. */
  readonly artifact: (type: "Pagination" | "Layout", part: () => void) => void;
  /** Adds a heading to the outline, once; `top` is pt from the page's top edge. */
  readonly bookmark: (block: number, top: number) => void;
}

const depths: Readonly<Record<Heading["level"], 2 | 3 | 4>> = {
  "level-1": 2,
  "level-2": 3,
  "level-3": 4,
  "level-4": 4,
  chapter: 2,
  section: 3,
  article: 4,
  subparagraph: 4,
  item: 4,
};
const tagOf = (block: Block): string =>
  block.type === "title" ? "H1" : block.type === "heading" ? `H${depths[block.level]}` : block.type === "table" ? "Table" : "P";

/** Which cells a header cell speaks of (PDF 1.7, 14.8.5.7); pdfkit has no option for it. */
function headsColumn(cell: PDFKit.PDFStructureElement): void {
  const { data } = (cell as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary;
  data["A"] = { O: "Table", Scope: "Column" };
}

/** Where the elements and the outline entries of a document go. */
export interface Root {
  readonly element: PDFKit.PDFStructureElement;
  /** Asked for when the first heading is drawn. */
  readonly outline: PDFKit.PDFOutline;
}

/** Starts the structure of a tagged pdfkit document, with one element for the whole. */
export function documentRoot(document: PDFKit.PDFDocument): Root {
  const element = document.struct("Document");
  document.addStructure(element);
  return { element, outline: document.outline };
}

/** The structure of one document's blocks below a root. */
export function structureOf(document: PDFKit.PDFDocument, blocks: readonly Block[], root: Root): Structure {
  const elements = new Map<string, PDFKit.PDFStructureElement>();
  const element = (key: string, tag: string, parent: () => PDFKit.PDFStructureElement): PDFKit.PDFStructureElement => {
    const known = elements.get(key);
    if (known !== undefined) return known;
    const made = document.struct(tag);
    if (tag === "TH") headsColumn(made);
    parent().add(made);
    elements.set(key, made);
    return made;
  };
  const blockElement = (index: number): PDFKit.PDFStructureElement => {
    const block = blocks[index]!;
    if (block.type !== "item") return element(`${index}`, tagOf(block), () => root.element);
    let first = index;
    while (blocks[first - 1]?.type === "item") first--;
    return element(`${index}`, "LBody", () =>
      element(`${index}/entry`, "LI", () => element(`${first}/list`, "L", () => root.element)),
    );
  };
  const content = (owner: PDFKit.PDFStructureElement, tag: string, part: () => void): void => {
    const marked = document.markStructureContent(tag);
    part();
    document.endMarkedContent();
    owner.add(marked);
  };
  return {
    draw: (index, part) => content(blockElement(index), blocks[index]!.type === "item" ? "LBody" : tagOf(blocks[index]!), part),
    drawCell: (index, row, column, part) => {
      const tag = row < 0 ? "TH" : "TD";
      const rowElement = () => element(`${index}/${row}`, "TR", () => blockElement(index));
      content(element(`${index}/${row}/${column}`, tag, rowElement), tag, part);
    },
    note: (number, part) =>
      content(
        element(`note ${number}`, "Note", () => root.element),
        "Note",
        part,
      ),
    figure: (name, part) => {
      const figure = document.struct("Figure", { alt: name === "" ? "图片" : name });
      root.element.add(figure);
      content(figure, "Figure", part);
    },
    artifact: (type, part) => {
      document.markContent("Artifact", { type });
      part();
      document.endMarkedContent();
    },
    bookmark: bookmarksOf(document, blocks, root),
  };
}

function bookmarksOf(document: PDFKit.PDFDocument, blocks: readonly Block[], root: Root): Structure["bookmark"] {
  const open: { readonly depth: number; readonly item: PDFKit.PDFOutline }[] = [];
  const done = new Set<number>();
  return (index, top) => {
    const block = blocks[index]!;
    if (block.type !== "heading" || done.has(index)) return;
    done.add(index);
    const depth = depths[block.level];
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    // pdfkit counts `left` from the right edge: the page's width is its left edge.
    const place = { expanded: depth === 2, top, left: document.page.width };
    const parent = open.at(-1)?.item ?? root.outline;
    open.push({
      depth,
      item: parent.addItem(numberText(block) + inlinesText(block.children), place as Parameters<PDFKit.PDFOutline["addItem"]>[1]),
    });
  };
}
