import { numberKey } from "./kinds.js";
import { citationsIn, leadTo, plainCitation } from "./own-references.js";
import type { Change, Piece, StaleReference } from "./types.js";

/**
 * References that stayed as they were although the clause they name has another number now or is gone: the text says
 * nothing new there, and means something else. Only those that surely name a clause of this text (`citationsIn`) are ours to report.
 */
export function staleReferences(changes: readonly Change[]): readonly StaleReference[] {
  const numbers = newNumbersOf(changes);
  if (numbers.size === 0) return [];
  return changes.flatMap(({ old, new: now, pieces }, row) => {
    if (old === null || now === null) return [];
    const found = new Map<string, StaleReference>();
    for (const { text, stayed } of linesOf(pieces)) {
      for (const { words, index, names, of } of citationsIn(text.line, text.lead)) {
        if (of !== "own") continue;
        const first = /^第[^第]*?(?:条(?:之[一二三四五六七八九十]+)?|部分|章|编)/u.exec(words)?.[0] ?? words;
        for (const named of names.length > 1 ? names : [first]) {
          const became = numbers.get(numberKey(named, old.annex));
          if (became === undefined || !stayed(index, names.length > 1 ? words.length : named.length)) continue;
          if ([...became].some((number) => plainCitation(number) === plainCitation(named))) continue;
          found.set(named, { row, reference: named, became: [...became][0] ?? "" });
        }
      }
    }
    return [...found.values()];
  });
}

export interface NewLine {
  readonly text: { readonly line: string; readonly lead: string };
  /** Whether a stretch of the line stood in the old text as it is. */
  readonly stayed: (start: number, length: number) => boolean;
}

/** The lines of the new text, with what of them is the old. */
export function linesOf(pieces: readonly Piece[]): readonly NewLine[] {
  const news = pieces.filter(({ op }) => op !== "-");
  const same = news.flatMap(({ op, text }) => Array<boolean>(text.length).fill(op === "="));
  const lines = news
    .map(({ text }) => text)
    .join("")
    .split("\n");
  let start = 0;
  return lines.map((line, i) => {
    const from = start;
    start += line.length + 1;
    return {
      text: { line, lead: leadTo(lines, i) },
      stayed: (at, length) => same.slice(from + at, from + at + length).every((one) => one),
    };
  });
}

/** The numbers each old 条 or 章 goes by now: several for one that was split, none for a deleted one. */
export function newNumbersOf(changes: readonly Change[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, string[]>();
  for (const { group, new: now } of changes)
    if (group !== undefined && now !== null) groups.set(group, [...(groups.get(group) ?? []), now.number]);
  const numbers = new Map<string, Set<string>>();
  for (const { old, new: now, group } of changes) {
    // 节 are counted anew in every 章.
    if (old === null || !/^第.+[条章编]/.test(old.number)) continue;
    const key = numberKey(old.number, old.annex);
    const own = group === undefined ? (now === null ? [] : [now.number]) : (groups.get(group) ?? []);
    numbers.set(key, new Set([...(numbers.get(key) ?? []), ...own]));
  }
  return numbers;
}
