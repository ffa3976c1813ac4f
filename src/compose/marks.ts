import { nestValues } from "../tree/nested-marks.js";
import type { Inline, NodeId } from "../tree/types.js";

/**
 * What a template prints is one string, yet each value must keep its path. So values go into Handlebars wrapped in
 * private-use characters and come out again as inlines. Profiles and templates may not hold such characters themselves.
 */
const line = { open: "\uE000", close: "\uE001" };
const middle = "\uE003";
const close = "\uE004";
const kinds = {
  value: "\uE002",
  cite: "\uE005",
  ref: "\uE006",
  blank: "\uE007",
  label: "\uE008",
  plain: "\uE009",
  break: "\uE00A",
} as const;
type Kind = keyof typeof kinds;
const anyMark = /[\uE000-\uE00A]/;
const kindOf = new Map<string, Kind>(Object.entries(kinds).map(([kind, mark]) => [mark, kind as Kind]));

const wrap = (kind: Kind, key: string, text: string): string => kinds[kind] + key + middle + text + close;

/** A value of the profile (or unit type, organ, topic) with its path. "" stays "", so that conditions see it as absent. */
export const markValue = (path: string, value: string): string => (value === "" ? "" : wrap("value", path, value));
export const markCite = (regulation: string): string => wrap("cite", regulation, "");
export const markRef = (clause: string, label: string): string => wrap("ref", label === "" ? clause : `${clause}#${label}`, "");
export const markBlank = (label: string): string => wrap("blank", label, "");
/** Text that no rule of the block grammar touches: a line may begin with - or | in it, and end in white space. */
export const markPlain = (text: string): string => (text === "" ? "" : wrap("plain", "", text));
export const markBreak = (): string => wrap("break", "", "");
export const markLabel = (label: string): string => wrap("label", label, "");
export const hasMarks = (text: string): boolean => anyMark.test(text);

/** The plain text of a marked value. */
export const unmark = (text: string): string => text.replace(/\uE002[^\uE003]*\uE003([^\uE004]*)\uE004/g, "$1");
/** The path of a marked value, "" when there is none. */
export const pathOf = (text: string): string => /^\uE002([^\uE003]*)\uE003/.exec(text)?.[1] ?? "";

/**
 * Writes each line's own number into it before Handlebars runs: an {{#if}} removes lines and an {{#each}} repeats
 * them, so counting lines in the printed text would point at the wrong place. Lines that hold one block tag alone
 * stay bare, because Handlebars drops such a line only while nothing else stands on it.
 */
export const markLines = (text: string, first: number): string =>
  text
    .split("\n")
    .map((content, i) =>
      /^\s*(\{\{~?\s*(?:[#/^!]|else)[^{}]*\}\}\s*)?$/.test(content) ? content : line.open + (first + i) + line.close + content,
    )
    .join("\n");

/** The first line number marked in a text (0: none) and the text without line marks. */
export function takeLine(text: string): { readonly line: number; readonly text: string } {
  return { line: Number(/\uE000(\d+)\uE001/.exec(text)?.[1] ?? 0), text: text.replace(/\uE000\d+\uE001/g, "") };
}

/** Marked text to inlines, with the block label that was in it. Cites and refs come out unresolved: their texts are "". */
export function parseInlines(text: string): { readonly inlines: readonly Inline[]; readonly label: string | null } {
  const inlines: Inline[] = [];
  let label: string | null = null;
  for (const [whole, mark, key = "", value = ""] of text.matchAll(
    /([\uE002\uE005-\uE00A])([^\uE003]*)\uE003([^\uE004]*)\uE004|[^\uE002\uE005-\uE00A]+/g,
  )) {
    const kind = mark === undefined ? undefined : kindOf.get(mark);
    if (kind === undefined) inlines.push({ type: "text", value: whole });
    else if (kind === "value") inlines.push({ type: "value", path: key, value });
    else if (kind === "cite") inlines.push({ type: "cite", regulation: key, value: "" });
    else if (kind === "ref") inlines.push({ type: "ref", to: key as NodeId, live: "", rest: "" });
    else if (kind === "blank") inlines.push({ type: "blank", label: key });
    else if (kind === "plain") inlines.push({ type: "text", value });
    else if (kind === "break") inlines.push({ type: "break" });
    else label = key;
  }
  // The space that stands before a label in the clause file is not part of the sentence.
  const last = inlines.at(-1);
  if (last?.type === "text" && !/\uE009[^\uE004]*\uE004$/.test(text))
    inlines.splice(-1, 1, ...(last.value.trimEnd() === "" ? [] : [{ ...last, value: last.value.trimEnd() }]));
  return { inlines: nestValues(inlines), label };
}
