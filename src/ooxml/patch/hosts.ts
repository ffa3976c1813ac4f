import type { Field } from "../body/reading.js";
import type { XmlElement } from "../xml-tree.js";
import type { FieldSpan, ParagraphText, Source } from "./paragraph-text.js";
import type { PatchPiece } from "./types.js";

/** A stretch that goes, and what comes in its place. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly PatchPiece[];
}

/** Where new text goes: into a run before a character's place, or as a run of its own at an offset of the source. */
export type Host = { readonly in: Source; readonly offset: number } | Edge;
/** `like` lends its properties; `beside` is the element the offset touches. -1: a paragraph without text. */
export interface Edge {
  readonly edge: number;
  readonly like: XmlElement | null;
  readonly beside: XmlElement | null;
}

/** The changes of a list of pieces over a paragraph's whole text. */
export function changesOf(pieces: readonly PatchPiece[]): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: { start: number; end: number; parts: PatchPiece[] } | null = null;
  for (const piece of pieces) {
    if (piece.op === "=") {
      at += piece.text.length;
      open = null;
      continue;
    }
    if (open === null) {
      open = { start: at, end: at, parts: [] };
      changes.push(open);
    }
    if (piece.op === "+") open.parts.push(piece);
    else {
      at += piece.text.length;
      open.end = at;
    }
  }
  return changes;
}

/** A printed number at the start of a text, as far as a bookmark of ours holds one. */
const printedNumber =
  /^(?:第[〇零一二三四五六七八九十百千\d]{1,9}[编章节条]|[一二三四五六七八九十百]{1,5}、|（[一二三四五六七八九十百\d]{1,5}）|\d{1,3}[.．])/;

/**
 * A change across the end of a hidden bookmark of ours, which holds a number, becomes two: the new number stays in it and
 * the rest stays out.
 */
export function splitAtMarks(changes: readonly Change[], { ourEnds, sources }: ParagraphText): readonly Change[] {
  return changes.flatMap((change): readonly Change[] => {
    for (const end of ourEnds) {
      const at = sources.findLast(({ from }) => from.end <= end.start)?.end ?? 0;
      if (at <= change.start || at >= change.end) continue;
      const [first, ...rest] = change.parts;
      const number = first === undefined || first.to !== undefined ? "" : (printedNumber.exec(first.text)?.[0] ?? "");
      const head: readonly PatchPiece[] = number === "" ? [] : [{ op: "+", text: number }];
      const left = first === undefined ? [] : number === "" ? [first] : [{ ...first, text: first.text.slice(number.length) }];
      return [
        { start: change.start, end: at, parts: head },
        {
          start: at,
          end: change.end,
          parts: [...left, ...rest].filter(({ text, mark, comment }) => text !== "" || mark || comment),
        },
      ];
    }
    return [change];
  });
}

/** Where the new text of a change goes (see `PatchPiece`): to the text it replaces, else to the left, else to the right. */
export function hostOf(change: Change, text: ParagraphText): Host {
  return change.end > change.start ? replacing(change, text) : between(change.start, text);
}

function replacing({ start, end, parts }: Change, text: ParagraphText): Host {
  const covered = text.fields.filter((span) => start <= span.start && span.end <= end && isWithin(span.field, text));
  // Of fields within each other, such as page numbers in a contents list, the innermost.
  const around = text.fields.filter((span) => span.start <= start && end <= span.end);
  const exact = around.reduce<FieldSpan | undefined>(
    (least, one) => (least === undefined || one.end - one.start <= least.end - least.start ? one : least),
    undefined,
  );
  const refers = parts.some(({ to }) => to !== undefined);
  const goesWhole = (source: Source): boolean =>
    covered.some(({ field }) => source.fields.includes(field) && (refers || exact?.field !== field));
  const inside = text.sources.filter((source) => source.end > start && source.start < end);
  const free = inside.filter((source) => source.locked === null && !goesWhole(source));
  const chosen = free.find(({ fields }) => fields.length === 0) ?? free[0];
  if (chosen) return { in: chosen, offset: Math.max(0, start - chosen.start) };
  // Everything that goes is fields, formulas and their like: before the first of them.
  const first = inside[0]!;
  const outer = outermost(first, covered);
  return { edge: outer.start, like: first.run, beside: outer };
}

/** Does a field begin and end in the paragraph? */
export const isWithin = ({ begin, end }: Field, { firstStart, lastEnd }: ParagraphText): boolean =>
  begin !== null && begin.start >= firstStart && end !== null && end.end <= lastEnd;

const outermost = (source: Source, spans: readonly FieldSpan[]): XmlElement =>
  spans.find(({ field }) => source.fields.includes(field))?.field.begin ?? source.locked ?? source.run ?? source.from;

function between(offset: number, text: ParagraphText): Host {
  const left = offset > 0 ? text.at(offset - 1) : undefined;
  const right = text.at(offset);
  if (!left && !right) return { edge: -1, like: null, beside: null };
  const mark = left && right && text.ourEnds.find((end) => end.start >= left.from.end && end.end <= right.from.start);
  const closes = left?.fields.find(
    (field) => !right?.fields.includes(field) && field.end !== null && field.end.end <= text.lastEnd,
  );
  const leaves = left?.link !== right?.link ? left?.link : null;
  if (left && left.locked === null && !mark && !closes && !leaves) return { in: left, offset: offset - left.start };
  const opens = right?.fields.find((field) => !left?.fields.includes(field) && isWithin(field, text));
  const enters = right?.link !== left?.link ? right?.link : null;
  if (right && right.locked === null && !opens && !enters) return { in: right, offset: offset - right.start };
  if (left) {
    const around = [mark, closes?.end, leaves, left.locked, left.run].filter((one) => one !== null && one !== undefined);
    const last = around.reduce((a, b) => (b.end > a.end ? b : a));
    return { edge: last.end, like: (mark ? right?.run : left.run) ?? left.run, beside: last };
  }
  const around = [opens?.begin, enters, right?.locked].filter((one) => one !== null && one !== undefined);
  const first = around.reduce((a, b) => (b.start < a.start ? b : a));
  return { edge: first.start, like: right?.run ?? null, beside: first };
}
