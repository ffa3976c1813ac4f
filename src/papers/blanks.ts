import { phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { Value } from "../diag/types.js";
import type { Block, Doc, Inline, ParagraphRole } from "../tree/types.js";
import { placesIn, type Where } from "../tree/where.js";

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
  const places = placesIn(doc.children);
  return doc.children.flatMap(partsOf).flatMap(({ id, inlines }) => {
    const place = places.get(id)!;
    return labels(inlines).map((label) => ({ label, where: section(place) }));
  });
}

/** What stands in a block; in a table the rows, each by itself. */
const partsOf = (block: Block): readonly { readonly id: Block["id"]; readonly inlines: readonly Inline[] }[] =>
  block.type === "table"
    ? block.rows.map(({ id, cells }) => ({ id, inlines: cells.flat() }))
    : [{ id: block.id, inlines: block.children }];

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

/** The part of the paper a place is in, its heading uncut; a row also by its number. */
function section({ kind, heading: { number: own, words }, number, role, row }: Where): Value {
  if (kind === "title") return phrase("where.title");
  const heading = own + (own.startsWith("第") ? "　" : "") + words;
  if (kind === "heading") return heading;
  if (row !== undefined) return heading === "" ? phrase("where.row", { n: row }) : phrase("where.row-under", { heading, n: row });
  const part = role === undefined ? undefined : parts[role];
  if (part !== undefined) return phrase(part);
  // An article's number says where it is by itself; an item's only under its heading.
  if (/^第.+条$/.test(number)) return number;
  return heading + number || phrase("where.start");
}
