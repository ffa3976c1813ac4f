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
