import type { Splice } from "../../text/splice.js";
import { elements, type XmlElement } from "../xml-tree.js";
import { isWithin } from "./hosts.js";
import type { FieldSpan } from "./paragraph-text.js";
import type { Fate } from "./run-xml.js";
import { type Rewrite, source, type Work, wrapped } from "./work.js";

/** Ruby, a formula, alternate content: stays or goes as a whole, and what has two versions only stays; null otherwise. */
export function lockedFate(locked: XmlElement, { text, gone, fates }: Work): Fate | null {
  const own = text.sources.filter((one) => one.locked === locked);
  const flags = own.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => gone(start + i)));
  if (flags.every((flag) => !flag)) return fates["="];
  return flags.every((flag) => flag) && locked.name !== "mc:AlternateContent" ? fates["-"] : null;
}

/** A field all of whose result goes, with nothing put into it, goes with its code. */
export function goesWhole({ field, start, end }: FieldSpan, { gone, hosts, text }: Work): boolean {
  if (!isWithin(field, text)) return false;
  for (let at = start; at < end; at++) if (!gone(at)) return false;
  return !hosts.some(({ host }) => "in" in host && host.in.fields.includes(field));
}
export const encloses = (outer: FieldSpan, inner: FieldSpan): boolean =>
  outer.field.begin!.start <= inner.field.begin!.start && inner.field.end!.end <= outer.field.end!.end;

const fieldParts = new Set([
  "w:rPr",
  "w:fldChar",
  "w:instrText",
  "w:t",
  "w:tab",
  "w:br",
  "w:lastRenderedPageBreak",
  "w:noBreakHyphen",
]);

/** The runs of a field go; bookmarks, anchors and pictures among them stay. A field in an odd shape keeps its marks. */
export function fieldEdits({ field }: FieldSpan, work: Work): readonly Splice[] {
  const [begin, end] = [field.begin!, field.end!];
  const parent = work.map.parent(begin);
  if (parent === undefined || work.map.parent(end) !== parent) return [];
  const all =
    begin === end ? elements(begin) : elements(parent).filter(({ start, end: e }) => start >= begin.start && e <= end.end);
  const runs = all.filter(({ name }) => name === "w:r");
  if (runs.some((run) => elements(run).some(({ name }) => !fieldParts.has(name)))) return [];
  // A run may hold text before its field begins.
  const foreign = (run: XmlElement) => elements(run).some((one) => work.text.of.get(one)?.fields.includes(field) === false);
  if (runs.some(foreign)) return [];
  const fate = work.fates["-"];
  if (begin !== end) {
    const edits = runs.map((run) => wrapped(fate, source(run, work), parent, work));
    return edits.includes(null) ? [] : runs.map((run, i) => ({ start: run.start, end: run.end, text: edits[i]! }));
  }
  // A simple field cannot stand in a deletion: its long form can.
  const kept = all.filter(({ name }) => name !== "w:r").map((one) => source(one, work));
  const result = runs.map((run) => source(run, work)).join("");
  const long = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${attributeAsText(begin, work)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const text = fate === "drop" ? "" : wrapped(fate, long, parent, work);
  return text === null ? [] : [{ start: begin.start, end: begin.end, text: text + kept.join("") }];
}

/** w:instr as it stands in the source, fit for character data. */
const attributeAsText = (field: XmlElement, { map }: Rewrite): string =>
  /\bw:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/
    .exec(map.source.slice(field.start, field.innerStart))
    ?.slice(1)
    .find((one) => one !== undefined) ?? "";
