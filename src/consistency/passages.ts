import { listed, phrase } from "../diag/phrase.js";
import type { Diagnostic, Value } from "../diag/types.js";
import { inlineText } from "../tree/text.js";
import type { Block, Doc, Inline } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";

/** A piece of running text of a document: a whole text block, a table cell, or a part of one. */
export interface Passage {
  readonly doc: Doc;
  readonly block: Block;
  readonly text: string;
  /** Where the inlines lie in the text, `end` exclusive, and which fact each prints ("" for plain text). */
  readonly spans: readonly Span[];
}
interface Span {
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly type: Inline["type"];
}

/** Every text block and table cell of some documents, in order. */
export const passages = (docs: readonly Doc[]): readonly Passage[] =>
  docs.flatMap((doc) =>
    doc.children.flatMap((block) => inlineLists(block).map((inlines) => ({ doc, block, ...laidOut(inlines) }))),
  );

function laidOut(inlines: readonly Inline[]): Pick<Passage, "text" | "spans"> {
  let text = "";
  const spans = inlines.map((inline): Span => {
    const start = text.length;
    text += inlineText(inline);
    return { start, end: text.length, path: inline.type === "value" ? inline.path : "", type: inline.type };
  });
  return { text, spans };
}

/** A passage's parts between ，；。 and their like, without the marks; spans keep their paths. */
export const clausesOf = (passage: Passage): readonly Passage[] => partsOf(passage, /[^，；。：！？\n]+/g);

/** A passage's parts between ；。 and their like. */
export const sentencesOf = (passage: Passage): readonly Passage[] => partsOf(passage, /[^；。！？\n]+/g);

function partsOf(passage: Passage, form: RegExp): readonly Passage[] {
  const parts = [...passage.text.matchAll(form)].map((m) => [m.index, m.index + m[0].length] as const);
  return parts.map(([from, to]) => ({
    ...passage,
    text: passage.text.slice(from, to),
    spans: passage.spans
      .filter(({ start, end }) => start < to && end > from)
      .map((span) => ({ ...span, start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from })),
  }));
}

/** The path of the fact printed at a place of the text; "" where it was written there. */
export const pathAt = ({ spans }: Passage, at: number): string =>
  spans.find(({ start, end }) => start <= at && at < end)?.path ?? "";

/** Where a finding points: the block, and the clause it came from. */
export const placeOf = ({ block }: Pick<Passage, "block">): NonNullable<Diagnostic["at"]> => ({
  node: block.id,
  ...(block.origin && { origin: block.origin }),
});

/** Documents named in a message, each once; more than three are counted. */
export function named(docs: readonly Doc[]): Value {
  const titles = [...new Set(docs.map(({ meta }) => meta.title))];
  const shown = listed(
    titles.slice(0, 3).map((title) => phrase("titled", { title })),
    "titles",
  );
  return titles.length > 3 ? phrase("check.documents", { titles: shown, count: titles.length }) : shown;
}
