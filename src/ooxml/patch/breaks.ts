import type { BodyParagraph } from "../body/blocks.js";
import { child, elements } from "../xml-tree.js";
import { revised } from "./edit.js";
import type { Host } from "./hosts.js";
import { shapeOf } from "./shapes.js";
import type { PatchPiece } from "./types.js";
import type { Rewrite } from "./work.js";

/**
 * For each piece that ends a paragraph: the end of one w:p and the start of the next, which looks like it. The old mark
 * stands at the last of them, all others are new; that of the first is written with the other marks. null where the
 * paragraph ends a section, or is no single w:p.
 */
export function breaksOf(
  pieces: readonly PatchPiece[],
  { elements: own }: BodyParagraph,
  { map, by, ids }: Rewrite,
): ReadonlyMap<PatchPiece, string> | null {
  const marks = pieces.filter(({ mark }) => mark);
  const [paragraph] = own;
  const properties = child(paragraph, "w:pPr");
  if (marks.length > 0 && (own.length !== 1 || child(properties, "w:sectPr"))) return null;
  const mark = child(properties, "w:rPr");
  const runs = (mark ? elements(mark) : [])
    .filter(({ name }) => !/^w:(?:ins|del|moveFrom|moveTo|rPrChange)$/.test(name))
    .map(({ start, end }) => map.source.slice(start, end))
    .join("");
  return new Map(
    marks.map((piece, k) => {
      const revision = by !== null && k < marks.length - 1 ? revised("ins", by, ids) : "";
      const inMark = revision + runs;
      const inside = shapeOf(paragraph!, map.source) + (inMark === "" ? "" : `<w:rPr>${inMark}</w:rPr>`);
      return [piece, `</w:p><w:p>${inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`}`];
    }),
  );
}

/** A paragraph can end between its runs only, in no field, link or control. */
export function mayBreak(host: Host, { elements: own }: BodyParagraph, { map }: Rewrite): boolean {
  if (!("in" in host)) return host.beside === null || map.parent(host.beside) === own[0];
  const { run, fields } = host.in;
  return run !== null && fields.length === 0 && map.parent(run) === own[0];
}
