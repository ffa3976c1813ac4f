import { han } from "../text/han.js";
import type { Paragraph } from "./word/file.js";

/** Fonts every letter of which is as wide as another. */
const fixed = /consolas|courier|menlo|monaco|mono\b|fixedsys|lucida console|source code|cascadia/i;
/** Quotes as programs write them, half-width marks outside of both: print("…"), a = "…", ["…"], <a b="…">. */
const inCall = /(?:\w\s*\(|[=[{<>+])\s*(["'])(?:(?!\1).)*\1(?:\s*,\s*(["'])(?:(?!\2).)*\2)*\s*(?:[)\]};,:+>/]|\w+=|$)/g;
/** "键": "值" and echo "…". */
const inData =
  /^\s*[{,]?\s*"[^"]*"\s*:\s*(?:"[^"]*"|[[{\d-]|true\b|false\b|null\b)|^\s*[a-z][\w.-]*(?:\s+[\w./=-]+)*\s+"[^"]*"\s*(?:[|>&;].*)?$/g;
/** No line of a program is longer, and looking at more would take long. */
const longest = 5000;
/** What only programs have: a tag, a call of a part, a line that opens or closes a block. */
const written =
  /^\s*(?:[}\])]+[;,]?|.*[{;]|(?:#include|import|from|def|class|function|return|var|let|const|if|for|while|else|try|SELECT|INSERT|UPDATE|sudo|npm|pip)\b.*)\s*$|<\/?[a-z][\w-]*(?:\s[^<>]*)?>|\w\.\w+\(/;

/** Surely one though its names are Chinese: SELECT … FROM 表, C:\\程序\\run.exe, =IF(…), $ cat 文件. */
const begun =
  /^\s*(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|CREATE|ALTER|DROP|FROM|WHERE)\s.*$|^\s*(?:[A-Za-z]:)?[\\/][^\s\\/]+[\\/]|^\s*=\s*[A-Z]{2,}\(|^\s*[$>#]\s+[a-z]/;
const chineseMark = /[，。；：、！？（）《》“”]/;

/**
 * Which paragraphs are program text or a line to type into a machine: their quotes, spaces and letters mean something and
 * are nobody's layout. A line without Chinese beside such a one is one too.
 */
export function programText(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const isOne = paragraphs.map(isProgram);
  const isPlain = ({ text }: Paragraph): boolean => /[A-Za-z_(){}]/.test(text) && !han.test(text);
  for (const at of paragraphs.keys()) if (isOne[at - 1] && isPlain(paragraphs[at]!)) isOne[at] = true;
  for (let at = isOne.length - 2; at >= 0; at--) if (isOne[at + 1] && isPlain(paragraphs[at]!)) isOne[at] = true;
  return isOne;
}

function isProgram({ text, runs }: Paragraph): boolean {
  if (text.length > longest || !/["'(){}<>;=]/.test(text)) return false;
  const inFixed = runs.filter(({ letters }) => fixed.test(letters.fonts.ascii ?? ""));
  const length = inFixed.reduce((sum, run) => sum + run.text.trim().length, 0);
  if (length * 2 > text.trim().length) return true;
  const own = text.replace(/(?:^|\s)(?:#|\/\/|--).*$/, "").replace(/(["'])(?:(?!\1).)*\1/g, "");
  if (chineseMark.test(own)) return false;
  if (han.test(own)) return begun.test(own);
  if (!/[A-Za-z"]/.test(text)) return false;
  // What has Chinese in quotes alone is a command, or a sentence in another language.
  return (/[A-Za-z]/.test(own) && han.test(text)) || programPieces(text).length > 0 || written.test(own);
}

/** Stretches of a paragraph that are program text for certain, such as a call among words: their places. */
export function programPieces(text: string): readonly { readonly from: number; readonly to: number }[] {
  if (text.length > longest || !/["']/.test(text)) return [];
  return [...text.matchAll(inCall), ...text.matchAll(inData)]
    .filter(([piece]) => /[A-Za-z_$]|"\s*:/.test(piece))
    .map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
