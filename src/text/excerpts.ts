/** So many characters beside a difference are kept; a longer difference is cut in its middle. */
const beside = 10;
const longest = 60;

/** What tells several versions of a text apart: each without what all of them begin and end with, but for a few characters. */
export function excerpts(texts: readonly string[]): readonly string[] {
  const all = texts.map((text) => [...text]);
  const shortest = Math.min(...all.map(({ length }) => length));
  const same = (at: (text: readonly string[]) => string | undefined): boolean => new Set(all.map(at)).size <= 1;
  let start = 0;
  while (start < shortest && same((text) => text[start])) start += 1;
  let end = 0;
  while (end < shortest - start && same((text) => text.at(-1 - end))) end += 1;
  const from = Math.max(0, start - beside);
  const rest = Math.max(0, end - beside);
  return all.map((text) => {
    const kept = text.slice(from, text.length - rest);
    return `${from > 0 ? "…" : ""}${cut(kept)}${rest > 0 ? "…" : ""}`;
  });
}

/** A text by its beginning and its end. */
export const shortened = (text: string): string => cut([...text]);
const cut = (text: readonly string[]): string =>
  text.length <= longest ? text.join("") : `${text.slice(0, longest / 2).join("")}…${text.slice(-longest / 2).join("")}`;
