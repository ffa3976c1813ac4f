import { endsAsDocument } from "../../recognise/document-names.js";
import { level } from "../level.js";
import type { DrawerPaper } from "../types.js";
import { isPageLine } from "./page-line.js";
import { closedUp, collected, longestTitle, titleIn } from "./title.js";

/** A paper as its words tell what it is: marks in one width, no white space. */
export interface Glance {
  readonly paper: DrawerPaper;
  /** As printed, on one line; the file's name where the paper prints none. */
  readonly title: string;
  /** The title says what the paper is; false where somebody put a heading of a collection over it. */
  readonly isTitled: boolean;
  /** Every paragraph with words, numbers included. */
  readonly lines: readonly string[];
  /** Those below title, number and notes. */
  readonly body: readonly string[];
  readonly text: string;
}

export function glanceAt(paper: DrawerPaper): Glance {
  const lines = paper.lines.map(({ text }) => level(text)).filter((text) => text !== "");
  const marked = paper.lines
    .filter(({ block }) => block.type === "title")
    .map(({ text }) =>
      text
        .split(/\s*\n\s*/u)
        .filter((line) => !isPageLine(line))
        .join(""),
    )
    .filter((text) => text !== "");
  const first = closedUp(marked[0] ?? "");
  const isSound = first !== "" && !collected.test(level(first)) && level(first).length <= longestTitle;
  const printed = paper.lines
    .flatMap(({ text, block }) => (block.type === "table" ? [] : text.split("\n")))
    .filter((text) => text.trim() !== "" && !isPageLine(text));
  const found = isSound && endsAsDocument(level(first)) ? null : titleIn(printed);
  const own = found?.title ?? (isSound ? first : "");
  const carried = /关于印发《(.+)》的通知$/u.exec(level(own))?.[1];
  const above = new Set(found?.lines.map(level));
  const body = paper.lines.flatMap(({ text, block }) =>
    block.type === "title" ||
    (block.type === "paragraph" && block.role !== "body") ||
    collected.test(level(text)) ||
    above.has(level(text)) ||
    text.trim() === ""
      ? []
      : [level(text)],
  );
  return {
    paper,
    title: carried ?? (own || first || paper.read.doc.meta.title || paper.read.doc.children.length.toString()),
    isTitled: own !== "",
    lines,
    body,
    text: lines.join("\n"),
  };
}

/** How often a word stands in a text. */
export function timesIn(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}
/** The key with the most points; null where none has as many as asked. */
export function most(points: ReadonlyMap<string, number>, least: number): string | null {
  const [first] = [...points].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= least ? first[0] : null;
}

const anyUnit = /各级党委（党组）|本地区、?本部门、?本单位/gu;
/** Whether a paper speaks of any unit, and of none as its own. */
export const isGeneral = ({ text }: Glance): boolean =>
  (text.match(anyUnit)?.length ?? 0) >= 3 && !/我[校院局委办镇乡场社馆园]/u.test(text);
