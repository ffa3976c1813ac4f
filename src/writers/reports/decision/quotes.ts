const swapped: Readonly<Record<string, string>> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };

/** Inside a quotation double quotes become single ones, and those within them double again. */
const inner = (text: string): string => text.replace(/[“”‘’]/g, (c) => swapped[c]!);

export const quoted = (text: string): string => `“${inner(text)}”`;

/** Paragraphs of a quotation: each opens with “, only the last closes with ”. */
export const quotedLines = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `“${inner(line)}${i === lines.length - 1 ? "”" : ""}`);

/** Whether every quotation a text opens it closes: only such a text can be quoted within a sentence. */
export function balanced(text: string): boolean {
  const open: string[] = [];
  for (const c of text)
    if (c === "“" || c === "‘") open.push(c);
    else if ((c === "”" && open.pop() !== "“") || (c === "’" && open.pop() !== "‘")) return false;
  return open.length === 0;
}

/** What a quotation never begins or ends within: titles, brackets, references, numbers with their unit, Latin words. */
const uncut =
  /《[^《》]*》|（[^（）]*）|第[0-9０-９一二三四五六七八九十百千零〇]+[条款项章节编目](?:之[一二三四五六七八九十]+)?|[0-9０-９.．%％年月日]+|[零〇一二三四五六七八九十百千万亿两]+(?:个?[年月日天次人名元条份级倍]|工作日|小时)?|[A-Za-z][A-Za-z0-9_.@/-]*/g;

/** Places of a text where it may be cut, by an index into it: true between two words, its ends included. */
export function cuts(text: string): (at: number) => boolean {
  const inside = new Set<number>();
  for (const found of text.matchAll(uncut)) for (let at = 1; at < found[0].length; at++) inside.add(found.index + at);
  return (at) => !inside.has(at) && !/[\ud800-\udbff]$/.test(text.slice(0, at));
}

/** A sentence that ends with a quotation needs a stop of its own where the quotation has none: a heading, a row of a table. */
export const stopAfter = (quotation: string): string => (/[。！？；：…]$/.test(quotation) ? "" : "。");
