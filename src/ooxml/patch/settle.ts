import { strToU8 } from "fflate";
import type { Outcome } from "../../diag/types.js";
import { type Splice, splice } from "../../text/splice.js";
import { nextState, type OpenWord } from "../open-word.js";
import type { Package } from "../package.js";
import { xmlText } from "../xml-text.js";
import { elements, type XmlElement } from "../xml-tree.js";
import type { Span } from "./types.js";

/** Whether an author's changes in a stretch of the body are taken or undone. */
export interface Settlement {
  readonly at: Span;
  readonly take: boolean;
}

/**
 * Accepts or rejects the changes one author tracked in some places, and removes that author's comments there. Other
 * people's changes and everything outside the places stay byte for byte.
 * @returns the next state of the file
 */
export function settleWord(word: OpenWord, settlements: readonly Settlement[], author: string): Outcome<OpenWord> {
  const { file } = word;
  const comments = commentsOf(file, author);
  const cuts: Splice[] = [];
  const gone = new Set<string>();
  for (const { at, take } of settlements)
    for (const element of inside(file.document, at))
      settle(element, { take, author, source: file.text, comments: comments.ids, cuts, gone });
  const parts = new Map([[file.path, inUtf8(splice(file.text, cuts))]]);
  if (comments.path !== null && gone.size > 0) {
    const left = comments.all.filter(({ attributes }) => gone.has(attributes.get("w:id") ?? ""));
    const without = left.map(({ start, end }) => ({ start, end, text: "" }));
    parts.set(comments.path, inUtf8(splice(comments.text, without)));
  }
  return nextState(word, parts);
}

/** A part that was in another encoding is written in UTF-8, and says so. */
const inUtf8 = (text: string): Uint8Array => strToU8(text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8"));

interface Settling {
  readonly take: boolean;
  readonly author: string;
  readonly source: string;
  /** Numbers of the author's comments. */
  readonly comments: ReadonlySet<string>;
  readonly cuts: Splice[];
  /** Numbers of comments that were taken out. */
  readonly gone: Set<string>;
}

const added = new Set(["w:ins", "w:moveTo"]);
const removed = new Set(["w:del", "w:moveFrom"]);

function settle(element: XmlElement, settling: Settling): void {
  const { cuts, author, take, comments, gone } = settling;
  const { name, attributes, start, end, innerStart, innerEnd } = element;
  const id = attributes.get("w:id") ?? "";
  if (/^w:comment(RangeStart|RangeEnd)$/.test(name) && comments.has(id)) {
    cuts.push({ start, end, text: "" });
    return;
  }
  if (name === "w:r") {
    const reference = elements(element).find((one) => one.name === "w:commentReference");
    const number = reference?.attributes.get("w:id") ?? "";
    if (reference && comments.has(number)) {
      gone.add(number);
      cuts.push({ start, end, text: "" });
      return;
    }
  }
  const isChange = (added.has(name) || removed.has(name)) && attributes.get("w:author") === author;
  if (!isChange) {
    if (goesWhole(element, settling)) cuts.push({ start, end, text: "" });
    else for (const inner of elements(element)) settle(inner, settling);
    return;
  }
  if (added.has(name) !== take) {
    cuts.push({ start, end, text: "" });
    return;
  }
  if (innerStart >= innerEnd) {
    cuts.push({ start, end, text: "" });
    return;
  }
  cuts.push({ start, end: innerStart, text: "" }, { start: innerEnd, end, text: "" });
  for (const inner of elements(element)) {
    if (removed.has(name)) asText(inner, settling);
    settle(inner, settling);
  }
}

/** A row or paragraph whose insertion is undone or whose removal is taken, and a table all of whose rows go. */
function goesWhole(element: XmlElement, settling: Settling): boolean {
  if (element.name === "w:tbl") {
    const rows = elements(element).filter(({ name }) => name === "w:tr");
    return rows.length > 0 && rows.every((row) => goesWhole(row, settling));
  }
  const { take, author } = settling;
  const of = (parent: XmlElement | undefined, wanted: string) => parent && elements(parent).find(({ name }) => name === wanted);
  // Only a paragraph that was put in goes as a whole: one that is struck keeps what stands in it besides text.
  const properties =
    element.name === "w:tr"
      ? of(element, "w:trPr")
      : element.name === "w:p" && !take
        ? of(of(element, "w:pPr"), "w:rPr")
        : undefined;
  return (properties ? elements(properties) : []).some(
    ({ name, attributes }) =>
      attributes.get("w:author") === author && ((added.has(name) && !take) || (removed.has(name) && take)),
  );
}

/** Text that was struck is text again. */
function asText(element: XmlElement, settling: Settling): void {
  const { name, start, end, innerStart, innerEnd } = element;
  if (name !== "w:delText" && name !== "w:delInstrText") {
    for (const inner of elements(element)) asText(inner, settling);
    return;
  }
  const word = (tag: string) => tag.replace("delText", "t").replace("delInstrText", "instrText");
  const { source, cuts } = settling;
  cuts.push({ start, end: innerStart, text: word(source.slice(start, innerStart)) });
  if (innerEnd < end) cuts.push({ start: innerEnd, end, text: word(source.slice(innerEnd, end)) });
}

/** The outermost elements that stand wholly in a stretch. */
function inside(root: XmlElement, { start, end }: Span): readonly XmlElement[] {
  return elements(root).flatMap((one) =>
    one.start >= start && one.end <= end ? [one] : one.end <= start || one.start >= end ? [] : inside(one, { start, end }),
  );
}

function commentsOf(
  file: Package,
  author: string,
): {
  readonly path: string | null;
  readonly text: string;
  readonly all: readonly XmlElement[];
  readonly ids: ReadonlySet<string>;
} {
  const target = file.relationships.find(({ kind }) => kind === "comments")?.target;
  const path = target === undefined ? undefined : file.nameOf(target);
  const root = path === undefined ? null : file.part(path);
  if (path === undefined || root === null || !root.ok || root.value === null)
    return { path: null, text: "", all: [], ids: new Set() };
  const all = elements(root.value).filter(
    ({ name, attributes }) => name === "w:comment" && attributes.get("w:author") === author,
  );
  const text = xmlText(file.parts.get(path)!) ?? "";
  return { path, text, all, ids: new Set(all.map(({ attributes }) => attributes.get("w:id") ?? "")) };
}
