import type { Dressed, FormatProperty, LayoutDress, LetterDress, LineDress, PageDress } from "../compare/dress.js";
import type { Letters } from "../layout/word/letters.js";
import type { ParagraphLayout } from "../layout/word/paragraph-layout.js";
import { dresserBy, sectionFinder, sectionsOf, sideParts } from "../layout/word/read.js";
import type { Section } from "../layout/word/section.js";
import { styleChains } from "../ooxml/body/style-chains.js";
import type { OpenWord } from "../ooxml/open-word.js";
import { child, elements, valOf, within, type XmlElement } from "../ooxml/xml-tree.js";
import { idsOf } from "../readers/ids.js";
import type { ReadDoc, WordParagraph } from "../readers/types.js";
import type { Doc, NodeId } from "../tree/types.js";

/** Twips in a point. */
const twips = 20;

/** What both files of a comparison are dressed with: one object for one look, so that equal looks are the same object. */
export interface Wardrobe {
  readonly letters: Map<string, LetterDress>;
  readonly layouts: Map<string, LayoutDress>;
}
export const newWardrobe = (): Wardrobe => ({ letters: new Map(), layouts: new Map() });

/**
 * How the words of a Word file are printed, by the ids of the side's document; null for other files.
 * @param doc the document of the side: the same blocks and rows as the file, under ids of its own
 */
export function dressedOf(doc: Doc, read: ReadDoc, wardrobe: Wardrobe): Dressed | null {
  const { word, places, paragraphs, besideTexts } = read;
  const body = word && child(word.file.document, "w:body");
  if (!word || !body || !paragraphs || places.length === 0) return null;
  const dress = dresserOf(word, wardrobe);
  if (dress === null) return null;
  const ids = idsOf(doc);
  const own = new Map(idsOf(read.doc).map((id, i) => [id, ids[i] ?? id]));
  const lines = new Map<NodeId, LineDress[]>();
  const sections = sectionsOf(body);
  const sectionAt = sectionFinder(sections);
  const used = new Set<Section>();
  const placeAt = placeFinder(places);
  for (const paragraph of paragraphs()) {
    if (paragraph.pieces.every(({ text }) => text.trim() === "")) continue;
    const section = sectionAt(paragraph.start);
    used.add(section);
    const id = placeAt(paragraph.start);
    if (id === undefined) continue;
    const line = dress(paragraph, section);
    const known = lines.get(own.get(id) ?? id);
    if (known) known.push(line);
    else lines.set(own.get(id) ?? id, [line]);
  }
  const besides = (besideTexts?.() ?? []).map(({ kind, paragraphs: all }) => ({
    kind,
    lines: all.map((one) => dress(one, sections[0]!)),
  }));
  return { lines, besides, pages: sections.filter((section) => used.has(section)).map(pageOf) };
}

/** The block or row a place lies in: a row stands within its table, and is nearer. Asked in the order of the text. */
function placeFinder(places: ReadDoc["places"]): (offset: number) => NodeId | undefined {
  const inOrder = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: (typeof inOrder)[number][] = [];
  let next = 0;
  return (offset) => {
    while (next < inOrder.length && inOrder[next]!.start <= offset) open.push(inOrder[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= offset) open.pop();
    return open.at(-1)?.id;
  };
}

/** What the file says in the same words is read once. null where a part cannot be read. */
function dresserOf(word: OpenWord, { letters, layouts }: Wardrobe): ((of: WordParagraph, section: Section) => LineDress) | null {
  const side = sideParts(word.file);
  if (!side.ok) return null;
  const dresser = dresserBy(side.value);
  const { chain } = styleChains(side.value.styles);
  const unsureIn = kept((table: XmlElement | undefined) => saidBy(chain(valOf(child(table, "w:tblPr"), "w:tblStyle"))));
  const nameOf = kept((element: XmlElement | undefined) => (element === undefined ? "" : JSON.stringify(plain(element))));
  const lettersKept = new Map<string, LetterDress>();
  const layoutsKept = new Map<string, LayoutDress>();
  const lettersOf = (of: XmlElement | undefined, paragraph: XmlElement | undefined): LetterDress => {
    const key = `${valOf(paragraph, "w:pStyle") ?? ""}\n${nameOf(of)}`;
    const known = lettersKept.get(key) ?? unique(letters, letterDress(dresser.lettersBy(of, paragraph)));
    lettersKept.set(key, known);
    return known;
  };
  return ({ properties, pieces, table, auto, startsPage = false }, section) => {
    const worn = pieces.map(({ text, properties: of }) => ({ length: text.length, of: lettersOf(of, properties) }));
    const size = worn[0]?.of.size ?? 10.5;
    const unsure = table === undefined ? none : unsureIn(table);
    const key = `${size} ${section.number} ${startsPage} ${[...unsure].join()} ${nameOf(properties)}`;
    const broken = (of: ParagraphLayout): ParagraphLayout => (startsPage ? { ...of, breaksPageBefore: true } : of);
    const layout =
      layoutsKept.get(key) ??
      unique(layouts, layoutDress(broken(dresser.layoutInList(properties)), size, section, unsure), [...unsure].join());
    layoutsKept.set(key, layout);
    const same = worn.every(({ of }) => of === worn[0]!.of);
    const text = pieces.length === 1 ? pieces[0]!.text : pieces.map((piece) => piece.text).join("");
    return { text, auto, letters: same && worn[0] ? [{ length: text.length, of: worn[0].of }] : worn, layout };
  };
}

/** What an element says, without its place. */
const plain = ({ name, attributes, children }: XmlElement): unknown => [
  name,
  ...attributes,
  ...children.filter((one) => typeof one !== "string").map(plain),
];

function kept<Of, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new Map<Of, T>();
  return (of) => {
    const value = known.get(of) ?? make(of);
    known.set(of, value);
    return value;
  };
}

const none: ReadonlySet<FormatProperty> = new Set();

/** The object of this content that is worn already, or this one. @param more what JSON does not tell of it */
function unique<Of>(known: Map<string, Of>, made: Of, more = ""): Of {
  const key = JSON.stringify(made) + more;
  const same = known.get(key) ?? made;
  known.set(key, same);
  return same;
}

function letterDress({ fonts, size, spacing, scale, raised, colour, underline }: Letters): LetterDress {
  return {
    chinese: fonts.eastAsia ?? null,
    latin: fonts.ascii ?? null,
    size,
    spacing: spacing / twips,
    scale,
    raised: raised / 2,
    colour: colour === "auto" || colour === "000000" ? null : colour,
    underline: underline === "none" ? null : underline,
  };
}

function layoutDress(of: ParagraphLayout, size: number, { grid }: Section, unsure: ReadonlySet<FormatProperty>): LayoutDress {
  const line = grid.linePitch > 0 && (grid.type === "lines" || grid.type === "linesAndChars") ? grid.linePitch / twips : 12;
  const length = (value: number, given: number | undefined, each: number) => ({
    pt: value / twips,
    ...(given !== undefined && { given: given / 100 }),
    each,
  });
  return {
    align: of.align,
    left: length(of.left, of.leftChars, size),
    right: length(of.right, of.rightChars, size),
    "first-line": length(of.firstLine, of.firstLineChars, size),
    line: { rule: of.lineRule, value: of.lineRule === "auto" ? of.line / 240 : of.line / twips },
    before: of.autoSpaced ? null : length(of.before, of.beforeLines, line),
    after: of.autoSpaced ? null : length(of.after, of.afterLines, line),
    "page-break": of.breaksPageBefore,
    unsure,
  };
}

/** What a table's style says of paragraphs. */
function saidBy(styles: readonly XmlElement[]): ReadonlySet<FormatProperty> {
  const names = new Set(
    styles.flatMap((style) => [...within(style, "w:pPr")].flatMap((properties) => elements(properties).map(({ name }) => name))),
  );
  const said: readonly FormatProperty[] = [
    ...(names.has("w:jc") ? (["align"] as const) : []),
    ...(names.has("w:ind") ? (["left", "right", "first-line"] as const) : []),
    ...(names.has("w:spacing") ? (["line", "before", "after"] as const) : []),
  ];
  return new Set(said);
}

const pageOf = ({ margins }: Section): PageDress => {
  const mm = (length: number): number => (length / 1440) * 25.4;
  return {
    "margin-top": mm(margins.top),
    "margin-bottom": mm(margins.bottom),
    "margin-left": mm(margins.left),
    "margin-right": mm(margins.right),
  };
};
