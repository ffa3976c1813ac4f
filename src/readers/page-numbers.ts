import { halfWidth } from "../text/numerals.js";

const dashed = /^[\s　]*[-—–－─]+\s*([0-9０-９]{1,4})\s*[-—–－─]+[\s　]*$/;
const named = /^[\s　]*第\s*([0-9０-９]{1,4})\s*页(?:[\s，,/]*共\s*[0-9０-９]{1,4}\s*页)?[\s　]*$/;
const bare = /^[\s　]*([0-9０-９]{1,4})[\s　]*$/;

/**
 * Places of the lines that hold a page number. Only sure ones go: — 3 — or 第3页 that go up by one from the first to the
 * last of them, at least two; a bare number only at a page's edge, where every page has one that goes up by one.
 * @param lines a form feed begins a page
 */
export function pageNumberLines(lines: readonly string[]): ReadonlySet<number> {
  const drop = new Set<number>();
  for (const form of [dashed, named]) {
    const found = lines.flatMap((line, i) => valueIn(form, line, i));
    if (found.length >= 2 && rising(found)) for (const { at } of found) drop.add(at);
  }
  const pages = pagesOf(lines);
  if (drop.size === 0 && pages.length >= 2) {
    for (const edge of [0, -1] as const) {
      const found = pages.flatMap((page) => {
        const at = page.at(edge);
        return at === undefined ? [] : valueIn(bare, lines[at]!, at);
      });
      if (found.length === pages.length && rising(found)) for (const { at } of found) drop.add(at);
    }
  }
  return drop;
}

const valueIn = (form: RegExp, line: string, at: number): readonly { readonly at: number; readonly value: number }[] => {
  const found = form.exec(line.replace(/\f/g, ""));
  return found ? [{ at, value: Number(halfWidth(found[1]!)) }] : [];
};

const rising = (found: readonly { readonly value: number }[]): boolean =>
  found.every(({ value }, i) => i === 0 || value === found[i - 1]!.value + 1);

/** Places of the lines with text, page by page. */
function pagesOf(lines: readonly string[]): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  for (const [i, line] of lines.entries()) {
    if (line.includes("\f")) pages.push([]);
    if (line.trim() !== "") pages.at(-1)!.push(i);
  }
  return pages.filter((page) => page.length > 0);
}
