import type { Inline } from "./types.js";

/** GB/T 15834-2011 4.8.3.4 and 4.15.3.5: inside quotes and titles the other kind of mark stands, and inside that the first again. */
const pairs = [
  ["《", "》", "〈", "〉"],
  ["“", "”", "‘", "’"],
] as const;
type Outer = "《" | "“";

/** A text as it stands inside a pair of marks: 《 within 《》 as 〈, “ within “” as ‘, and the other way about. */
export function insideMarks(text: string, outer: Outer): string {
  const [open, close, inner, innerClose] = pairs.find(([first]) => first === outer)!;
  const turned: Readonly<Record<string, string>> = { [open]: inner, [close]: innerClose, [inner]: open, [innerClose]: close };
  // Inner marks alone (〈序〉) are right already where nothing outer stands around them.
  return text.includes(open) || text.includes(close) ? text.replace(/[《》〈〉“”‘’]/g, (mark) => turned[mark] ?? mark) : text;
}

/** 《…》 around a title. */
export const titled = (title: string): string => `《${insideMarks(title, "《")}》`;
/** “…” around a name. */
export const quoted = (name: string): string => `“${insideMarks(name, "“")}”`;

/** Values that a template prints inside its own 《》 or “”, with their inner marks turned. */
export function nestValues(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(({ type }) => type === "value")) return inlines;
  const depth: Record<Outer, number> = { "《": 0, "“": 0 };
  return inlines.map((inline): Inline => {
    if (inline.type === "text")
      for (const [open, close] of pairs)
        for (const mark of inline.value)
          if (mark === open) depth[open] += 1;
          else if (mark === close) depth[open] = Math.max(0, depth[open] - 1);
    if (inline.type !== "value") return inline;
    const value = pairs.reduce((text, [open]) => (depth[open] > 0 ? insideMarks(text, open) : text), inline.value);
    return value === inline.value ? inline : { ...inline, value };
  });
}
