import { contentsRange } from "../recognise/contents.js";
import { isContentsHead } from "../recognise/line-forms.js";
import type { Paragraph } from "./word/file.js";

const page = "[-—–（(]?\\s*(?:\\d{1,4}|[ivxIVX]{1,6})\\s*[-—–）)]?";
/** Words, then dots or a tab, then a page. */
const entry = new RegExp(`\\S[^\\n]*(?:[.…·・⋯]{3,}\\s*|\\t\\s*)${page}\\s*$`);
/** Words, then a space and a page: only below or among entries. */
const loose = new RegExp(`^[^\\n。；]*\\S\\s+${page}\\s*$`);
/** So many last characters tell whether a line ends in a page. */
const end = 200;
/** Names of styles by Word, WPS and LibreOffice. */
const style = /^(?:toc|contents|目录|wpsoffice手动目录)\s*(?:\d|heading|标题|$)/;

type Line = Pick<Paragraph, "styles" | "text" | "table">;

/** A line of a table of contents, counted by the program or written by hand. */
const isEntry = ({ styles, text, table }: Line): boolean =>
  styles.some((name) => style.test(name)) || (table === null && entry.test(text.slice(-end)));

/** So many entries at most stand in a row without their page. */
const mostBare = 4;

/**
 * Which paragraphs are lines of a table of contents: those that look like it, those among and below such that have no dots or
 * no page, and those between 目录 and the place where its first line stands again.
 */
export function contentsLines(paragraphs: readonly Line[]): readonly boolean[] {
  const isOne = paragraphs.map(isEntry);
  const filled = [...paragraphs.keys()].filter((at) => paragraphs[at]!.text.trim() !== "");
  const texts = filled.map((at) => paragraphs[at]!.text.trim());
  const mayBe = (i: number) => paragraphs[filled[i]!]!.table === null && texts[i]!.length <= 60 && !/[。；]/.test(texts[i]!);
  const mark = (from: number, to: number): void => {
    for (const at of filled.slice(from, to)) isOne[at] = true;
  };
  const range = contentsRange(texts);
  if (range !== null) mark(range.start + 1, range.end);
  /** The entry before, or the head. */
  let last: number | null = null;
  for (const [i, text] of texts.entries()) {
    const isSure: boolean = isOne[filled[i]!]! || (last === i - 1 && mayBe(i) && loose.test(text));
    if (isSure && last !== null && i - last - 1 <= mostBare && texts.slice(last + 1, i).every((_, j) => mayBe(last! + 1 + j)))
      mark(last + 1, i);
    if (isSure) mark(i, i + 1);
    if (isSure || isContentsHead(text)) last = i;
  }
  return isOne;
}
