import { automaticNumber } from "../../ooxml/body/automatic.js";
import type { BodyBlock, BodyParagraph, BodyRow, BodyTable } from "../../ooxml/body/blocks.js";
import type { Numbering } from "../../ooxml/list-numbers.js";
import { valOf } from "../../ooxml/xml-tree.js";
import type { ParagraphStyle, Styles } from "./styles.js";

/** A paragraph with what its style and its list say of it. */
export interface FoundParagraph extends BodyParagraph {
  readonly style: ParagraphStyle;
  readonly heading?: number;
  readonly align?: string;
  readonly auto?: { readonly text: string; readonly depth: number };
}
export interface FoundRow extends BodyRow {
  readonly cells: readonly (readonly FoundParagraph[])[];
}
export interface FoundTable extends BodyTable {
  readonly rows: readonly FoundRow[];
}
export type FoundBlock = FoundParagraph | FoundTable;

/** Adds styles and automatic numbers to the blocks of a body; numbers count in the order of the paragraphs. */
export function dressed(blocks: readonly BodyBlock[], styles: Styles, numbering: Numbering): readonly FoundBlock[] {
  const paragraph = (block: BodyParagraph): FoundParagraph => {
    const { properties } = block;
    const style = styles.paragraph(valOf(properties, "w:pStyle"));
    const level = valOf(properties, "w:outlineLvl");
    const heading = level === undefined ? style.heading : /^[0-8]$/.test(level) ? Number(level) + 1 : undefined;
    const align = valOf(properties, "w:jc") ?? style.align;
    // Word numbers no paragraph that is empty.
    const auto = block.pieces.length === 0 ? null : automaticNumber(properties, style, numbering);
    return {
      ...block,
      style,
      ...(heading !== undefined && { heading }),
      ...(align !== undefined && { align }),
      ...(auto !== null && auto.text !== "" && { auto }),
    };
  };
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? paragraph(block)
      : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(paragraph)) })) },
  );
}
