import type { BodyParagraph } from "../body/blocks.js";
import type { XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";
import { type Ids, type Revision, revised } from "./edit.js";
import type { Change, Host } from "./hosts.js";
import type { ParagraphText, Source } from "./paragraph-text.js";
import { asDeleted, type Fate } from "./run-xml.js";
import type { Author, Comment, PatchPiece } from "./types.js";

/** What becomes of each kind of piece; what is no text follows the text that stays. */
export type Fates = Readonly<Record<PatchPiece["op"], Fate>>;

/** How a paragraph's text is changed: by whom, where fates are revisions. */
export interface Rewrite {
  readonly map: BodyMap;
  readonly ids: Ids;
  readonly fates: Fates;
  readonly by: Author | null;
  /** Where all text goes: do its fields go with it? Those that reach beyond the paragraph may not. */
  readonly withFields?: boolean;
  /** The number of a comment whose ends stand in the text. */
  readonly commentId?: (comment: Comment) => number;
}

/** The change of one paragraph in the making. */
export interface Work extends Rewrite {
  readonly paragraph: BodyParagraph;
  readonly text: ParagraphText;
  readonly changes: readonly Change[];
  readonly hosts: readonly { readonly change: Change; readonly host: Host }[];
  /** What ends a paragraph and begins the next, for each piece that does. */
  readonly breaks: ReadonlyMap<PatchPiece, string>;
  readonly gone: (at: number) => boolean;
}

/** An element as it stands in the file. */
export const source = ({ start, end }: XmlElement, { map }: Rewrite): string => map.source.slice(start, end);
export const isGone = (changes: readonly Change[], at: number): boolean =>
  changes.some(({ start, end }) => start <= at && at < end);

/** Stretches of a source by what becomes of them. */
export function cuts(
  { start, end }: Source,
  { changes }: Work,
): readonly { readonly start: number; readonly end: number; readonly gone: boolean }[] {
  const found: { start: number; end: number; gone: boolean }[] = [];
  let at = start;
  for (const change of changes) {
    const [from, to] = [Math.max(change.start, start), Math.min(change.end, end)];
    if (from >= to) continue;
    if (from > at) found.push({ start: at, end: from, gone: false });
    found.push({ start: from, end: to, gone: true });
    at = to;
  }
  if (at < end) found.push({ start: at, end, gone: false });
  return found;
}

/** What of a run outlives its text: pictures and the marks of comments. */
const lasting = new Set(["w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:commentReference"]);
const fieldMarks = new Set(["w:fldChar", "w:instrText"]);
export const otherFate = ({ name }: XmlElement, { fates, withFields }: Rewrite): Fate =>
  (lasting.has(name) || (fieldMarks.has(name) && withFields !== true)) && (fates["="] === "drop" || fates["="] === "del")
    ? "keep"
    : fates["="];

const others = new Set(["w:ins", "w:moveTo"]);

/**
 * Runs as a revision. Inside somebody's insertion a deletion may stand; an insertion ends theirs and begins it again
 * behind, for Word knows none within another. null where theirs is not the element right above.
 */
export function wrapped(fate: Fate, runs: string, above: XmlElement | null, work: Work): string | null {
  if (fate === "keep") return runs;
  if (fate === "drop") return "";
  if (work.by === null) throw new Error("a revision needs an author");
  const own = revised(fate as Revision, work.by, work.ids, fate === "del" ? asDeleted(runs) : runs);
  let theirs: XmlElement | null = null;
  for (let up = above; up !== null && up.name !== "w:p"; up = work.map.parent(up) ?? null) if (others.has(up.name)) theirs = up;
  if (theirs === null || fate === "del") return own;
  if (theirs !== above || fate !== "ins") return null;
  const open = work.map.source.slice(theirs.start, theirs.innerStart).replace(/(\bw:id=")\d+/, `$1${work.ids.next()}`);
  return `</${theirs.name}>${own}${open}`;
}
