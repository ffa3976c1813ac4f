import { inlinesText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";

/** What tells that the first document is the newer one: a fact of each. */
export interface Swapped {
  readonly a: string;
  readonly b: string;
}

/**
 * Whether the first document looks like the later version of the second, by what they say of themselves: their dates,
 * else the year of their document numbers, else that only the first calls itself revised. A hint, never a reason to stop.
 */
export function looksSwapped(a: Doc, b: Doc): Swapped | null {
  const [first, second] = [saidBy(a), saidBy(b)];
  for (const fact of ["date", "year"] as const) {
    const [x, y] = [first[fact], second[fact]];
    if (x === undefined || y === undefined || x === y) continue;
    return x > y ? { a: x, b: y } : null;
  }
  return first.revised !== undefined && second.revised === undefined ? { a: first.revised, b: "" } : null;
}

interface Said {
  /** ISO: the latest date under the title or in the signature. */
  readonly date?: string;
  /** Of the document number. */
  readonly year?: string;
  readonly revised?: string;
}

function saidBy(doc: Doc): Said {
  const [heads, closings]: [string[], string[]] = [[doc.meta.title], []];
  for (const block of doc.children) {
    if (block.type === "title" || (block.type === "paragraph" && block.role === "note")) heads.push(inlinesText(block.children));
    if (block.type === "paragraph" && block.role === "date") closings.push(inlinesText(block.children));
  }
  const dates = [...(doc.meta.date === undefined ? [] : [doc.meta.date]), ...[...heads, ...closings].flatMap(datesIn)].sort();
  const year = /〔(\d{4})〕/.exec([doc.meta.number ?? "", ...heads].join("\n"))?.[1];
  const revised = heads.map((text) => /\d{4}年修[订正]|修[订正](?:版|本|稿)|第[一二三四五六七八九十]+次修[订正]/.exec(text)?.[0]);
  const mark = revised.find((found) => found !== undefined);
  const date = dates.at(-1);
  return {
    ...(date !== undefined && { date }),
    ...(year !== undefined && { year }),
    ...(mark !== undefined && { revised: mark }),
  };
}

const datesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].map(
    ([, year, month, day]) => `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`,
  );
