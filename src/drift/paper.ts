import { isDay } from "../recognise/line-forms.js";
import { lineNumber } from "../recognise/line-number.js";
import { isoDate } from "../text/days.js";
import { gridOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";
import type { Paper, PaperLine, PaperSelf } from "./types.js";

/** A document as its lines, with what it says of itself. */
export function paperOf(file: string, doc: Doc): Paper {
  const found = doc.children.flatMap((block, i): readonly Omit<PaperLine, "number">[] => {
    const paragraph = i + 1;
    if (block.type === "table")
      return gridOf(block).flatMap((cells, row) =>
        cells.map((cell, column) => ({ text: inlinesText(cell), lead: 0, paragraph, block, cell: { row, column } })),
      );
    const number = "number" in block ? block.number : "";
    return [{ text: number + inlinesText(block.children), lead: number.length, paragraph, block }];
  });
  const texts = ownTexts(found.map((line) => line.text));
  const lines = found.map(({ lead, paragraph, block, cell }, i): PaperLine => {
    const line = { text: texts[i]!, lead, number: lineNumber(texts[i]!), paragraph, block };
    return cell === undefined ? line : { ...line, cell };
  });
  const text = texts.join("\n");
  return { file, doc, lines, text, self: selfOf(lines, text) };
}
/** The same texts as strings of their own: pieces of a file's XML, or of two strings, are slower to read, and rules read them all. */
const ownTexts = (texts: readonly string[]): readonly string[] => JSON.parse(JSON.stringify(texts)) as readonly string[];

/** What a unit calls itself after 我 and 本: 我校, 本局. */
export const selfWords =
  /(?:我|本)(校|院|局|委|办(?!法|理|公|事)|园|区|镇|乡|街道|场|社|馆|站|中心|公司|厂|所|县|市)(?![长内外区史训董务庆友园会员系])/gu;
const ofUnit = /(校|院|局|委|园|镇|乡|场|社|馆)党(?:组|委|工委|总支|支部)/gu;
const organs = /党委(?!宣传部|组织部|统战部)|党组(?!织)|党工委|党总支|党支部/gu;

function selfOf(lines: readonly PaperLine[], text: string): PaperSelf {
  const title = lines.find(({ block }) => block.type === "title")?.text ?? "";
  const words = new Map(counted([...text.matchAll(selfWords)].map(([, word]) => word!)));
  // 局党组, 校党委 and 镇党委 tell as well what kind of unit speaks.
  for (const [, word] of text.matchAll(ofUnit)) if (words.has(word!)) words.set(word!, words.get(word!)! + 1);
  const day = lines.findLast((line) => isDay(line.text.trim()))?.text ?? "";
  return {
    title,
    word: mostOf(words),
    words,
    organ: mostOf(counted([...text.matchAll(organs)].map(([word]) => word))),
    day: isoDate(day.trim()),
  };
}

export function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
export const mostOf = (counts: ReadonlyMap<string, number>): string | null =>
  [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
