import { matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

const pairs: Readonly<Record<string, string>> = { "《": "》", "“": "”", "（": "）", "〔": "〕", "【": "】", "(": ")" };
const marks = /[《》“”（）〔〕【】()]/gu;
const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/** Whether each mark of a text has its other half where it should: hardly any text has not. */
function isPaired(text: string): boolean {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Among all characters marks are few, and none of them is Chinese.
    if (code >= firstHan && code <= lastHan) continue;
    const other = others.get(code);
    if (other === undefined) continue;
    if (other === 0) open.push(code);
    else if (open.pop() !== other) return false;
  }
  return open.length === 0;
}
const [firstHan, lastHan] = [0x4e00, 0x9fff];
/** Of a closing mark the one that opens; 0 of one that opens. */
const others = new Map(
  Object.entries(pairs).flatMap(([open, close]) => [
    [open.charCodeAt(0), 0] as const,
    [close.charCodeAt(0), open.charCodeAt(0)] as const,
  ]),
);
const isOpenLine = (line: PaperLine | undefined): boolean => line !== undefined && !/[。；：:;]\s*$/u.test(line.text.trimEnd());
/** Whether the other half stands in the next line or the one before, which a page broke in the middle of a sentence. */
function isWrapped(lines: readonly PaperLine[], i: number, mark: string): boolean {
  const other = pairs[mark];
  const [from, beside] = other === undefined ? [lines[i - 1], lines[i - 1]] : [lines[i], lines[i + 1]];
  if (beside === undefined || !isOpenLine(from) || (other !== undefined && beside.number !== null)) return false;
  const [wanted, same] = [other ?? closing.get(mark)!, mark];
  const text = other === undefined ? beside.text.slice(beside.text.lastIndexOf(wanted)) : beside.text;
  const at = text.indexOf(wanted);
  return at >= 0 && !(other === undefined ? text : text.slice(0, at)).includes(same);
}

/** Brackets and quotation marks without the other half in the same paragraph; a number's 1) has none. */
export const unpaired: DriftRule = {
  code: "drift/unpaired",
  family: "wording",
  severity: "medium",
  find: ({ lines }) =>
    lines.flatMap((line, i): readonly Found[] => {
      if (isPaired(line.text)) return [];
      const all = matchesIn(line.text, marks);
      const open: { readonly mark: string; readonly at: number }[] = [];
      const found: Found[] = [];
      for (const { 0: mark, index: at } of all) {
        if (Object.hasOwn(pairs, mark)) open.push({ mark, at });
        const wanted = closing.get(mark);
        if (wanted === undefined) continue;
        const last = open.findLastIndex(
          (one) => one.mark === wanted || (wanted === "(" && one.mark === "（") || (wanted === "（" && one.mark === "("),
        );
        if (last >= 0) open.splice(last);
        else if (at >= line.lead + 3) found.push({ line, start: at, end: at + 1 });
      }
      const own = [...found, ...open.map(({ at }) => ({ line, start: at, end: at + 1 }))];
      return own.filter(({ start }) => !isWrapped(lines, i, line.text[start]!));
    }),
  examples: [
    { text: "根据《党委（党组）意识形态工作责任制实施办法和有关规定制定。", quotes: ["《"] },
    { text: "做到守土有责”、守土负责。", quotes: ["”"] },
  ],
  sound: [
    "依据《某某镇落实意\n识形态工作责任制实施方案》开展工作。",
    "根据《党委（党组）责任制实施办法》制定。",
    "1）加强领导。",
    "“一岗双责”（含分管领域）。",
  ],
};
