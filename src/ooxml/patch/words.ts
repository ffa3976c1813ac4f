import type { Splice } from "../../text/splice.js";
import type { BodyParagraph } from "../body/blocks.js";
import { drawsSigns } from "../body/symbols.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import { breaksOf, mayBreak } from "./breaks.js";
import { commentEnd } from "./comments.js";
import { controlEdits } from "./controls.js";
import { type Change, changesOf, type Edge, hostOf, splitAtMarks } from "./hosts.js";
import { type Source, textOfParagraph } from "./paragraph-text.js";
import { isBookmarkName, refField, runsOf, type Stretch, textElements } from "./run-xml.js";
import type { PatchPiece } from "./types.js";
import { encloses, fieldEdits, goesWhole, lockedFate } from "./wholes.js";
import { cuts, isGone, otherFate, type Rewrite, source, type Work, wrapped } from "./work.js";

/**
 * The edits that change a paragraph's words. null where the change cuts through a construct that has no text of its own
 * to cut, or where a revision would stand inside somebody else's in a way Word does not know.
 * @param pieces over all of the paragraph's text, exactly
 */
export function rewriteWords(
  paragraph: BodyParagraph,
  pieces: readonly PatchPiece[],
  rewrite: Rewrite,
): readonly Splice[] | null {
  const text = textOfParagraph(paragraph, rewrite.map);
  const changes = splitAtMarks(changesOf(pieces), text);
  const hosts = changes.filter(({ parts }) => parts.length > 0).map((change) => ({ change, host: hostOf(change, text) }));
  const breaks = breaksOf(pieces, paragraph, rewrite);
  if (
    breaks === null ||
    hosts.some(({ change, host }) => change.parts.some(({ mark }) => mark) && !mayBreak(host, paragraph, rewrite))
  )
    return null;
  const work: Work = { ...rewrite, paragraph, text, changes, hosts, breaks, gone: (at) => isGone(changes, at) };
  const fields = text.fields.filter((span) => goesWhole(span, work));
  const edits: Splice[] = [];
  for (const span of fields)
    if (!fields.some((other) => other !== span && other.start <= span.start && span.end <= other.end && encloses(other, span)))
      edits.push(...fieldEdits(span, work));
  const done = (element: XmlElement) => edits.some(({ start, end }) => start <= element.start && element.end <= end);
  for (const run of runsToChange(work)) {
    if (done(run)) continue;
    const edit = runEdit(run, work);
    if (edit === null) return null;
    edits.push(edit);
  }
  for (const locked of new Set(text.sources.flatMap(({ locked }) => locked ?? []))) {
    const fate = lockedFate(locked, work);
    if (fate === null) return null;
    if (fate === "keep" || locked.name === "w:ruby" || done(locked)) continue;
    edits.push({ start: locked.start, end: locked.end, text: wrapped(fate, source(locked, work), null, work) ?? "" });
  }
  for (const { change, host } of hosts) {
    if (!("edge" in host)) continue;
    const edit = edgeEdit(change, host, work);
    if (edit === null) return null;
    edits.push(edit);
  }
  for (const edit of controlEdits(work))
    if (!edits.some(({ start, end }) => start < edit.start && edit.end < end)) edits.push(edit);
  return edits;
}

// ---------------------------------------------------------------- runs

/** The runs to write anew: those with text that goes or comes; all of them where what stays has moved. */
function runsToChange(work: Work): ReadonlySet<XmlElement> {
  const runs = new Set<XmlElement>();
  if (work.fates["="] !== "keep") for (const element of work.paragraph.elements) allRuns(element, runs);
  for (const source of work.text.sources) {
    const run = source.run ?? (source.locked?.name === "w:ruby" ? runAround(source.locked, work) : null);
    if (run && cuts(source, work).some(({ gone }) => gone)) runs.add(run);
  }
  for (const { host } of work.hosts) if ("in" in host && host.in.run) runs.add(host.in.run);
  return runs;
}
const runAround = (element: XmlElement, { map }: Rewrite): XmlElement | null => {
  const above = map.parent(element);
  return above?.name === "w:r" ? above : null;
};

/** Runs of the accepted view. */
function allRuns(element: XmlElement, found: Set<XmlElement>): void {
  for (const inner of elements(element))
    if (inner.name === "w:r") found.add(inner);
    else if (inner.name !== "w:del" && inner.name !== "w:moveFrom" && inner.name !== "w:pPr") allRuns(inner, found);
}

function runEdit(run: XmlElement, work: Work): Splice | null {
  const stretches: Stretch[] = [];
  for (const inner of elements(run)) {
    if (inner.name === "w:rPr") continue;
    const own = work.text.of.get(inner);
    if (own) stretches.push(...sourceStretches(own, work));
    else {
      const fate = inner.name === "w:ruby" ? lockedFate(inner, work) : otherFate(inner, work);
      if (fate === null) return null;
      stretches.push({ fate, content: { element: source(inner, work) } });
    }
  }
  const properties = child(run, "w:rPr");
  let unsafe = false;
  const xml = runsOf(
    stretches,
    work.map.source.slice(run.start, run.innerStart),
    properties ? source(properties, work) : "",
    (fate, runs) => {
      const made = wrapped(fate, runs, work.map.parent(run) ?? null, work);
      if (made === null) unsafe = true;
      return made ?? "";
    },
  );
  return unsafe ? null : { start: run.start, end: run.end, text: xml };
}

/** A w:t or another element with text: what stays and goes of it, and what is put into it, behind what it replaces. */
function sourceStretches(own: Source, work: Work): readonly Stretch[] {
  const here = work.hosts.flatMap(({ change, host }) => {
    if (!("in" in host) || host.in !== own) return [];
    const at = change.end > change.start ? Math.min(change.end, own.end) : own.start + host.offset;
    return [{ at, stretches: coming(change, own.run, work) }];
  });
  const text = rawText(own, work);
  const parts = cuts(own, work);
  const ends = new Set([own.start, ...parts.map(({ end }) => end), ...here.map(({ at }) => at)]);
  const stretches: Stretch[] = [];
  let from = own.start;
  for (const to of [...ends].sort((a, b) => a - b)) {
    if (to > from) {
      const gone = parts.some((part) => part.gone && part.start <= from && to <= part.end);
      const content = text === null ? { element: source(own.from, work) } : { text: text(from - own.start, to - own.start) };
      stretches.push({ fate: work.fates[gone ? "-" : "="], content });
    }
    stretches.push(...here.filter(({ at }) => at === to).flatMap((one) => one.stretches));
    from = to;
  }
  return stretches;
}

/** The characters of a w:t between two places of its text, soft hyphens included; null for what is no w:t. */
function rawText({ from, start, end }: Source, { paragraph }: Work): ((from: number, to: number) => string) | null {
  if (from.name !== "w:t") return null;
  const raw = from.children.map((part) => (typeof part === "string" ? part : "")).join("");
  const piece = paragraph.pieces.find((one) => one.from === from)!;
  if (raw === piece.text) return (a, b) => raw.slice(a, b);
  const places: number[] = [];
  for (let i = 0; i < raw.length; i++) if (raw[i] !== "\u00AD") places.push(i);
  const place = (at: number): number => (at === 0 ? 0 : at >= end - start ? raw.length : places[at]!);
  return (a, b) => raw.slice(place(a), place(b));
}

/** New text with the properties of a run; a reference becomes a field. */
function coming({ parts }: Change, like: XmlElement | null, work: Work): readonly Stretch[] {
  const properties = like === null ? undefined : child(like, "w:rPr");
  const raw = properties ? source(properties, work) : "";
  // In a symbol font new words would be signs.
  const draws = like !== null && work.paragraph.pieces.some(({ from, look }) => look.signs && work.map.parent(from) === like);
  const plain = draws ? withoutFont(properties, work) : null;
  return parts.map((part): Stretch => {
    const { text, to, xml } = part;
    const ends = work.breaks.get(part);
    if (ends !== undefined) return { fate: "keep", content: { runs: ends } };
    if (part.comment) return { fate: "keep", content: { runs: commentEnd(part.comment.side, work.commentId!(part.comment.of)) } };
    if (xml !== undefined) return { fate: work.fates["+"], content: { runs: xml } };
    const live = to !== undefined && text !== "" && isBookmarkName(to);
    if (live) return { fate: work.fates["+"], content: { runs: refField(to, text, plain ?? raw) } };
    const own = plain === null || text === "" ? { text } : { runs: `<w:r>${plain}${textElements(text)}</w:r>` };
    return { fate: work.fates["+"], content: own };
  });
}

/** Properties of a run in a symbol font without that font: a style names it where the run itself does not. */
function withoutFont(properties: XmlElement | undefined, work: Work): string {
  const font = child(properties, "w:rFonts")?.attributes;
  const isOwn = drawsSigns(font?.get("w:ascii") ?? font?.get("w:hAnsi") ?? "");
  const kept = (properties ? elements(properties) : []).filter(({ name }) => name !== (isOwn ? "w:rFonts" : "w:rStyle"));
  return kept.length === 0 ? "" : `<w:rPr>${kept.map((one) => source(one, work)).join("")}</w:rPr>`;
}

function edgeEdit(change: Change, host: Edge, work: Work): Splice | null {
  const above = host.beside === null ? null : (work.map.parent(host.beside) ?? null);
  // No run can stand in a run.
  if (above?.name === "w:r") return null;
  const properties = host.like === null ? markProperties(work) : child(host.like, "w:rPr");
  const raw = typeof properties === "string" ? properties : properties ? source(properties, work) : "";
  let unsafe = false;
  const xml = runsOf(coming(change, host.like, work), "<w:r>", raw, (fate, runs) => {
    const made = wrapped(fate, runs, above, work);
    if (made === null) unsafe = true;
    return made ?? "";
  });
  const at = host.edge >= 0 ? host.edge : emptyPlace(work);
  return unsafe || at === null ? null : { start: at, end: at, text: xml };
}

/** Where text goes in a paragraph without any: into our own bookmark, else to its end. */
function emptyPlace({ paragraph, text, map }: Work): number | null {
  const last = paragraph.elements.at(-1)!;
  const own = text.ourEnds.find((end) => {
    const start = map.range(end).start;
    return map.parent(end) === last && start !== undefined && map.parent(start) === last;
  });
  if (own) return own.start;
  return last.innerEnd === last.end ? null : last.innerEnd;
}

/** The properties of a paragraph's mark, as those of a run. */
function markProperties(work: Work): string {
  const mark = child(child(work.paragraph.elements.at(-1)!, "w:pPr"), "w:rPr");
  if (!mark) return "";
  const inner = elements(mark).filter(({ name }) => !/^w:(?:ins|del|moveFrom|moveTo|rPrChange)$/.test(name));
  return inner.length === 0 ? "" : `<w:rPr>${inner.map((one) => source(one, work)).join("")}</w:rPr>`;
}
