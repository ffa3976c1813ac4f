import { problem } from "../../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../diag/types.js";
import { type BodyBlock, type BodyParagraph, readBlocks } from "../../ooxml/body/blocks.js";
import { readHiding } from "../../ooxml/body/hiding.js";
import { noText } from "../../ooxml/body/no-text.js";
import { newBodyReading } from "../../ooxml/body/reading.js";
import { parts, properties } from "../../ooxml/names.js";
import { readNumbering } from "../../ooxml/numbering.js";
import type { OpenWord } from "../../ooxml/open-word.js";
import type { Package } from "../../ooxml/package.js";
import { child, elements, switchOf, textOf, within, type XmlElement } from "../../ooxml/xml-tree.js";
import { type Dresser, dresser } from "./dress.js";
import type { Paragraph, Table, WordFile } from "./file.js";
import { readPageNumbers } from "./page-numbers.js";
import { readSection, type Section } from "./section.js";
import { readTheme } from "./theme.js";

/**
 * Reads how a Word file of any origin is laid out. Open revisions count as accepted; text boxes are left out.
 * @param name how messages name the file
 */
export function readWordFile(word: OpenWord, name: string): Outcome<WordFile> {
  const { file } = word;
  const body = child(file.document, "w:body");
  if (!body) return fail(problem("reader/no-body", { name, part: "w:body" }));
  const side = sideParts(file);
  if (!side.ok) return side;
  const { styles, settings, custom } = side.value;
  const reading = newBodyReading("accepted", readHiding(styles));
  const blocks = readBlocks(body, reading);
  const dress = dresserBy(side.value);
  const sections = sectionsOf(body);
  const sectionAt = sectionFinder(sections);
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  for (const block of blocks) {
    const section = sectionAt(block.start);
    if (block.kind === "paragraph") paragraphs.push(dress.paragraph(block, section, null));
    else {
      const table = tableOf(block, section);
      tables.push(table);
      for (const row of block.rows)
        for (const cell of row.cells) for (const one of cell) paragraphs.push(dress.paragraph(one, section, table));
    }
  }
  if (paragraphs.every(({ text }) => text.trim() === "")) return fail(noText(reading, name));
  return succeed({
    name,
    word,
    paragraphs,
    tables,
    sections,
    pageNumbers: readPageNumbers(file, sections, dress),
    oddAndEven: switchOf(settings, "w:evenAndOddHeaders") === true,
    look: customProperty(custom, properties.look),
  });
}

export const dresserBy = ({ styles, numbering, theme }: Sides): Dresser =>
  dresser(styles, numbering, readTheme(theme), readNumbering(numbering));

/** The section a place of the main part lies in: each ends where its w:sectPr stands. Asked in the order of the text. */
export function sectionFinder(sections: readonly Section[]): (offset: number) => Section {
  let at = 0;
  return (offset) => {
    while (at < sections.length - 1 && (sections[at]!.element?.end ?? 0) <= offset) at += 1;
    return sections[at]!;
  };
}

/** Sections in order: those that end in a paragraph, and the last one, which ends the body. */
export function sectionsOf(body: XmlElement): readonly Section[] {
  const found = [...within(body, "w:sectPr")];
  const sections: Section[] = [];
  for (const element of found) sections.push(readSection(element, sections.at(-1)));
  return sections.length > 0 ? sections : [readSection(undefined, undefined)];
}

function tableOf(block: Extract<BodyBlock, { kind: "table" }>, section: Section): Table {
  const first: BodyParagraph | undefined = block.rows.flatMap(({ cells }) => cells.flat())[0];
  return {
    element: block.element,
    rows: block.rows.map(({ element, isHead, cells }) => ({
      element,
      isHead,
      maySplit: switchOf(child(element, "w:trPr"), "w:cantSplit") !== true,
      ...cellsOf(cells),
      height: Number(child(child(element, "w:trPr"), "w:trHeight")?.attributes.get("w:val") ?? 0) || 0,
    })),
    widths: block.widths,
    section,
    first: (first?.paragraph ?? 0) + 1,
  };
}

function cellsOf(of: readonly (readonly BodyParagraph[])[]): Pick<Table["rows"][number], "cells" | "length"> {
  const cells = of.map((paragraphs) =>
    paragraphs
      .map(({ pieces }) => pieces.map(({ text }) => text).join(""))
      .join("\n")
      .trim(),
  );
  return { cells, length: cells.reduce((sum, text) => sum + text.length, 0) };
}

const customProperty = (custom: XmlElement | null, name: string): string | undefined => {
  const found = custom === null ? undefined : elements(custom).find(({ attributes }) => attributes.get("name") === name);
  return found === undefined ? undefined : textOf(found);
};

export interface Sides {
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
  readonly settings: XmlElement | undefined;
  readonly custom: XmlElement | null;
}

/** The parts beside the body; a broken one is a broken file, and every one that is broken is named. */
export function sideParts(file: Package): Outcome<Sides> {
  const faults: Diagnostic[] = [];
  const of = (kind: string): XmlElement | undefined => {
    const found = file.related(kind);
    if (!found.ok) faults.push(...found.diagnostics);
    return found.ok ? found.value[0] : undefined;
  };
  const custom = file.part(parts.custom);
  if (!custom.ok) faults.push(...custom.diagnostics);
  const sides = {
    styles: of("styles"),
    numbering: of("numbering"),
    theme: of("theme"),
    settings: of("settings"),
    custom: custom.ok ? custom.value : null,
  };
  return faults.length > 0 ? fail(...faults) : succeed(sides);
}
