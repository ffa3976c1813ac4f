import { phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { Value } from "../diag/types.js";
import { inlinesText, numberText } from "../tree/text.js";
import type { Block, Doc, Inline, ParagraphRole, Table } from "../tree/types.js";

/** A blank of a document, and where a person finds it: 二、工作情况（三）, 第七条, 落款. */
export interface BlankPlace {
  readonly label: string;
  readonly where: Value;
}

/** Labels of the lines that people sign on paper: nothing to fill in before it is printed. */
const signed = /签字|签名|签收/;
/** Whether a blank is filled in by the pen of the person concerned. */
export const isSignature = ({ label }: Pick<BlankPlace, "label">): boolean => signed.test(label);

/** Every blank of a document, in order. */
export function blanksOf(doc: Doc): readonly BlankPlace[] {
  let heading = "";
  return doc.children.flatMap((block) => {
    if (block.type === "heading") heading = numberText(block) + inlinesText(block.children);
    if (block.type === "table") return blanksInTable(block, heading);
    return labels(block.children).map((label) => ({ label, where: whereIs(block, heading) }));
  });
}

const labels = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => (inline.type === "blank" ? [inline.label] : []));

/** What a clerk calls the part of a document that an element belongs to. */
const parts: Partial<Record<ParagraphRole, PhraseKey>> = {
  number: "where.masthead",
  signers: "where.masthead",
  issuer: "where.closing",
  date: "where.closing",
  "copies-to": "where.imprint",
  printer: "where.imprint",
};

function whereIs(block: Exclude<Block, Table>, heading: string): Value {
  if (block.type === "title") return phrase("where.title");
  if (block.type === "heading") return heading;
  const part = block.type === "paragraph" ? parts[block.role] : undefined;
  if (part !== undefined) return phrase(part);
  const number = numberText(block).trim();
  // An article's number says where it is by itself; an item's only under its heading.
  if (block.type === "item" && block.level === "article") return number;
  return heading + number || phrase("where.start");
}

/** A cell is found by its table's heading and the number of its row, the header not counted. */
const blanksInTable = ({ rows }: Table, heading: string): readonly BlankPlace[] =>
  rows.flatMap(({ cells }, i) =>
    cells.flatMap(labels).map((label) => ({
      label,
      where: heading === "" ? phrase("where.row", { n: i + 1 }) : phrase("where.row-under", { heading, n: i + 1 }),
    })),
  );
