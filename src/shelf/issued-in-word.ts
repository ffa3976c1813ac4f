import type { DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import type { ReadDoc } from "../readers/types.js";
import { numberLine } from "../recognise/issue-marks.js";
import { isDay } from "../recognise/line-forms.js";
import { isoDate } from "../text/days.js";
import { halfWidth } from "../text/numerals.js";
import { inlinesText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";
import { wordFile } from "./word-file.js";

/** What a person's Word file says of its own issue: the number typed into it, where it was not only sealed. */
export interface IssuedAs {
  readonly number?: string;
}

/**
 * Whether a document's Word file on the shelf was issued by hand: somebody typed its number or its day, or put in a picture (the
 * seal) where the program prints none. The profile may know nothing of it. null where it was not, or nobody changed the file.
 * @param base the document as it was generated; undefined where no history tells
 */
export async function issuedInWord(
  history: DocumentHistory,
  base: Doc | undefined,
  folder: string,
  env: Env,
): Promise<IssuedAs | null> {
  const word = await wordFile(history, folder, env);
  const read = word === null || word.is === "generated" ? null : word.read();
  return read?.ok ? issuedAs(read.value, base) : null;
}

/** The same of a file that somebody changed, opened already. */
export function issuedInFile(word: NonNullable<ReadDoc["word"]>, base: Doc | undefined): IssuedAs | null {
  const read = readDocx(word, word.name);
  return read.ok ? issuedAs(read.value, base) : null;
}

/** A masthead laid out as a table stands among the first blocks; tables further down may list the numbers of other papers. */
const top = 4;

function issuedAs({ doc, asides }: ReadDoc, base: Doc | undefined): IssuedAs | null {
  const beside = asides?.() ?? [];
  const printed = new Set(base === undefined ? [] : textsOf(base).flatMap(linesOf));
  const texts = [
    ...textsOf(doc),
    ...beside.flatMap(({ kind, text }) => (kind === "text-box" || kind === "header" || kind === "footer" ? [text] : [])),
  ];
  const lines = texts.flatMap(linesOf);
  const typed = lines.filter((line) => !printed.has(line));
  const number = typed.flatMap((line) => numberLine(line)?.words ?? [])[0]?.replace(/\s/g, "");
  const isWholeDay = (line: string): boolean => isDay(line) && isoDate(line) !== null;
  const sealed = beside.some(({ kind }) => kind === "picture" || kind === "object");
  if (number !== undefined) return { number };
  return typed.some(isWholeDay) || (sealed && lines.some(isWholeDay)) ? {} : null;
}

const textsOf = ({ children }: Doc): readonly string[] =>
  children.flatMap((block, i) => (block.type === "table" && i >= top ? [] : inlineLists(block).map(inlinesText)));
const linesOf = (text: string): readonly string[] => text.split("\n").map((line) => halfWidth(line).trim());
