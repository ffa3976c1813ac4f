import { problem } from "../../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../diag/types.js";
import { readBlocks } from "../../ooxml/body/blocks.js";
import { readHiding } from "../../ooxml/body/hiding.js";
import { noText } from "../../ooxml/body/no-text.js";
import { type BodyReading, newBodyReading, type View } from "../../ooxml/body/reading.js";
import { styleChains } from "../../ooxml/body/style-chains.js";
import { parts, properties as propertyNames } from "../../ooxml/names.js";
import { readNumbering } from "../../ooxml/numbering.js";
import type { OpenWord, WordSource } from "../../ooxml/open-word.js";
import type { Package } from "../../ooxml/package.js";
import { child, elements, textOf, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Aside } from "../../tree/aside.js";
import type { Block, NodeId } from "../../tree/types.js";
import { docOf } from "../doc-of.js";
import { contentIds } from "../ids.js";
import { inlinesOf } from "../line-text.js";
import { structure } from "../structure.js";
import type { ReadDoc } from "../types.js";
import { type AsideReader, asideReader } from "./asides.js";
import { besideTexts } from "./beside-texts.js";
import { dressed, type FoundBlock } from "./body.js";
import { firstParagraph, foundLines, joinedCells, paragraphsOf, placesOf, type Whole } from "./found.js";
import type { Read } from "./found-aside.js";
import { identities } from "./identity.js";
import { insetsOf } from "./insets.js";
import { looksOf } from "./looks.js";
import { readingNotes } from "./notes.js";
import { openDocx } from "./open.js";
import { pageLooks } from "./page-looks.js";
import { readStyles } from "./styles.js";

/**
 * Reads a Word file of any origin into the tree. The ids of blocks and rows that carry one of our bookmarks are the
 * bookmarks' names (`restoreIds` gives the archived ids back); all others come from the text.
 * @param name how messages name the file
 * @param view where revisions are open: the text with all accepted, as it was before, or before those of one author
 */
export function readDocx(source: WordSource, name: string, view: View = "accepted"): Outcome<ReadDoc> {
  const opened = openDocx(source, name);
  // Each view of a state is read once.
  return opened.ok ? opened.value.once(`read ${JSON.stringify(view)}`, () => readState(opened.value, view)) : opened;
}

function readState(word: OpenWord, view: View): Outcome<ReadDoc> {
  const { file, name } = word;
  const side = sideParts(file);
  if (!side.ok) return side;
  const { styles, numbering, custom, settings } = side.value;
  const body = child(file.document, "w:body");
  if (!body) return fail(problem("reader/no-body", { name, part: "w:body" }));
  const reading = newBodyReading(view, readHiding(styles));
  const found = dressed(readBlocks(body, reading), readStyles(styles), readNumbering(numbering));
  const properties = ownProperties(custom);
  const ownLayout = isImported(custom);
  const trusted = properties.document !== undefined && !ownLayout;
  const blocks = treeOf(found, reading, name, { trusted, ownLayout });
  const reader = asideReader(file, reading);
  if (blocks.length === 0) return onlyBoxes(reading, reader, body, name);
  const starts = byParagraph(blocks);
  const holder = holders(starts);
  const placed = ({ paragraph, ...aside }: Read): Aside => {
    const block = paragraph === undefined ? undefined : holder(paragraph);
    return { ...aside, ...(block !== undefined && { block }) };
  };
  const doc = docOf(blocks, name, properties);
  return succeed({
    doc,
    notes: readingNotes(reading),
    asides: () => [
      ...[...reader.headers(body), ...reader.of(reading), ...reader.comments(reading)].map(placed),
      ...found.flatMap((one) => (one.kind === "table" ? joinedCells(one, starts.get(firstParagraph(one))) : [])),
      ...[...pageLooks(file.document, body, settings), ...looksOf(found, styleChains(styles))].map(placed),
    ],
    full: (marks = "marks") =>
      isPlain(found, reading)
        ? doc
        : {
            ...doc,
            children: treeOf(found, reading, name, { trusted, ownLayout }, { insets: insetsOf(reading.things, reader), marks }),
          },
    openRevisions: reading.revisions,
    properties,
    word,
    paragraphs: () => paragraphsOf(found),
    besideTexts: () => besideTexts(file, reading),
    places: placesOf(found, (paragraph) => starts.get(paragraph)),
  });
}

/** Whether there is nothing but words: a long list need not be read twice. */
const isPlain = (found: readonly FoundBlock[], { things }: BodyReading): boolean =>
  things.length === 0 &&
  found.every((one) => one.kind === "paragraph" && one.pieces.every(({ look }) => look.marks.length === 0));

/** @param whole for all of the document, not only its words */
function treeOf(
  found: readonly FoundBlock[],
  reading: BodyReading,
  file: string,
  { trusted, ownLayout }: { readonly trusted: boolean; readonly ownLayout: boolean },
  whole?: Whole,
): readonly Block[] {
  const known = identities(reading);
  const nextId = contentIds([...known.values()].map(({ id }) => id));
  const context = { file, identities: known, nextId, ...(whole && { whole }) };
  return structure(foundLines(found, context), trusted || (!ownLayout && known.size > 0));
}

/** A file whose words all stand in text boxes is read as these; one without any words is none. */
function onlyBoxes(reading: BodyReading, reader: AsideReader, body: XmlElement, name: string): Outcome<ReadDoc> {
  const boxes = reading.things.filter(({ kind }) => kind === "text-box");
  const blocks = structure(boxes.flatMap(reader.words).map((line) => ({ children: inlinesOf(line) })));
  if (blocks.length === 0) return fail(noText(reading, name));
  const others = reader.of(reading).filter(({ kind, within }) => kind !== "text-box" && within !== "text-box");
  return succeed({
    doc: docOf(blocks, name),
    notes: [...readingNotes(reading), problem("reader/boxes-read", { name })],
    asides: () => [...reader.headers(body), ...others].map(({ paragraph: _, ...aside }) => aside),
    openRevisions: reading.revisions,
    properties: {},
    places: [],
  });
}

/** Blocks by the number of the paragraph they begin with. */
const byParagraph = (blocks: readonly Block[]): ReadonlyMap<number, Block> =>
  new Map(blocks.flatMap((block) => (block.origin?.from === "docx" ? [[block.origin.paragraph - 1, block] as const] : [])));

/** What hangs on a later paragraph of a block, or in a table, hangs on the block. */
function holders(blocks: ReadonlyMap<number, Block>): (paragraph: number) => NodeId | undefined {
  const starts = [...blocks.keys()].sort((a, b) => a - b);
  return (paragraph) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= paragraph) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : blocks.get(starts[low - 1]!)!.id;
  };
}

/** Whether the file is an office's own that was taken over: it is read by its words, as it was then. */
const isImported = (custom: XmlElement | null): boolean =>
  (custom ? elements(custom) : []).some((one) => one.attributes.get("name") === propertyNames.imported && textOf(one) !== "");

function ownProperties(custom: XmlElement | null): ReadDoc["properties"] {
  const values = new Map(
    (custom ? elements(custom) : []).map((property) => [property.attributes.get("name") ?? "", textOf(property)]),
  );
  const [unit, document, version] = [propertyNames.unit, propertyNames.document, propertyNames.version].map((key) =>
    values.get(key),
  );
  return {
    ...(unit !== undefined && { unit }),
    ...(document !== undefined && { document }),
    ...(version !== undefined && { version }),
  };
}

interface Sides {
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly custom: XmlElement | null;
  readonly settings: XmlElement | undefined;
}

/** The parts beside the body; a broken one is a broken file, and every one that is broken is named. */
function sideParts(file: Package): Outcome<Sides> {
  const faults: Diagnostic[] = [];
  const of = (kind: string): readonly XmlElement[] => {
    const found = file.related(kind);
    if (!found.ok) faults.push(...found.diagnostics);
    return found.ok ? found.value : [];
  };
  const custom = file.part(parts.custom);
  if (!custom.ok) faults.push(...custom.diagnostics);
  const sides = {
    styles: of("styles")[0],
    numbering: of("numbering")[0],
    custom: custom.ok ? custom.value : null,
    settings: of("settings")[0],
  };
  for (const kind of ["header", "footer", "footnotes", "endnotes", "comments"]) of(kind);
  return faults.length > 0 ? fail(...faults) : succeed(sides);
}
