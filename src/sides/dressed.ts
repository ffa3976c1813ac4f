import type { Dressed, FormatProperty, LayoutDress, LetterDress, LineDress, PageDress } from "../compare/dress.js";
import { readBesideTexts } from "../layout/word/beside-texts.js";
import type { Paragraph, WordFile } from "../layout/word/file.js";
import type { Letters } from "../layout/word/letters.js";
import type { ParagraphLayout } from "../layout/word/paragraph-layout.js";
import { readWordFile } from "../layout/word/read.js";
import type { Section } from "../layout/word/section.js";
import { styleChains } from "../ooxml/body/style-chains.js";
import { child, elements, valOf, within, type XmlElement } from "../ooxml/xml-tree.js";
import { idsOf } from "../readers/ids.js";
import type { ReadDoc } from "../readers/types.js";
import type { Doc, NodeId } from "../tree/types.js";

/** Twips in a point. */
const twips = 20;

/**
 * How the words of a Word file are printed, by the ids of the side's document; null for other files.
 * @param doc the document of the side: the same blocks and rows as the file, under ids of its own
 */
export function dressedOf(doc: Doc, { word, places, doc: read }: ReadDoc): Dressed | null {
  if (word === undefined || places.length === 0) return null;
  const file = word.once("dressed", () => readWordFile(word, word.name));
  if (!file.ok) return null;
  const ids = idsOf(doc);
  const own = new Map(idsOf(read).map((id, i) => [id, ids[i] ?? id]));
  const lines = new Map<NodeId, LineDress[]>();
  const dress = dresserOf(file.value);
  // A row stands within the place of its table: the last that begins before a paragraph is the nearest.
  const inOrder = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: (typeof inOrder)[number][] = [];
  let next = 0;
  for (const paragraph of file.value.paragraphs) {
    const { start } = paragraph.element;
    while (next < inOrder.length && inOrder[next]!.start <= start) open.push(inOrder[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    const place = open.at(-1);
    if (place === undefined || paragraph.text.trim() === "") continue;
    const id = own.get(place.id) ?? place.id;
    const list = lines.get(id);
    if (list) list.push(dress(paragraph));
    else lines.set(id, [dress(paragraph)]);
  }
  const besides = readBesideTexts(word).map(({ kind, paragraphs }) => ({ kind, lines: paragraphs.map(dress) }));
  return { lines, besides, pages: pagesOf(file.value) };
}

/** Letters and layouts of one look become one object. */
function dresserOf({ word }: WordFile): (paragraph: Paragraph) => LineDress {
  const letters = new Map<string, LetterDress>();
  const byObject = new Map<Letters, LetterDress>();
  const layouts = new Map<string, LayoutDress>();
  const styles = word.file.related("styles");
  const { chain } = styleChains(styles.ok ? styles.value[0] : undefined);
  const decided = new Map<XmlElement, ReadonlySet<FormatProperty>>();
  const unsureIn = (table: XmlElement | undefined): ReadonlySet<FormatProperty> => {
    if (table === undefined) return none;
    const known = decided.get(table) ?? saidBy(chain(valOf(child(table, "w:tblPr"), "w:tblStyle")));
    decided.set(table, known);
    return known;
  };
  const lettersOf = (of: Letters): LetterDress => {
    const known = byObject.get(of);
    if (known) return known;
    const made = letterDress(of);
    const same = unique(letters, made);
    byObject.set(of, same);
    return same;
  };
  return ({ text, auto, runs, layout, table, section }) => {
    const size = runs[0]?.letters.size ?? 10.5;
    const unsure = unsureIn(table?.element);
    const made = layoutDress(layout, size, section, unsure);
    const key = JSON.stringify([made, [...unsure]]);
    const kept = layouts.get(key) ?? made;
    layouts.set(key, kept);
    const stretches: { length: number; of: LetterDress }[] = [];
    for (const run of runs) stretches.push({ length: run.text.length, of: lettersOf(run.letters) });
    return { text, auto, letters: stretches, layout: kept };
  };
}

const none: ReadonlySet<FormatProperty> = new Set();

function unique<Of>(known: Map<string, Of>, made: Of): Of {
  const key = JSON.stringify(made);
  const same = known.get(key) ?? made;
  known.set(key, same);
  return same;
}

function letterDress(of: Letters): LetterDress {
  const { fonts, size, spacing, scale, raised, colour, underline } = of;
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

/** Margins of the sections that hold words, mm. */
function pagesOf({ sections, paragraphs }: WordFile): readonly PageDress[] {
  const used = new Set(paragraphs.filter(({ text }) => text.trim() !== "").map(({ section }) => section));
  const mm = (length: number): number => (length / 1440) * 25.4;
  return sections
    .filter((section) => used.has(section))
    .map(({ margins }) => ({
      "margin-top": mm(margins.top),
      "margin-bottom": mm(margins.bottom),
      "margin-left": mm(margins.left),
      "margin-right": mm(margins.right),
    }));
}
