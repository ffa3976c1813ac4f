import { isPair } from "./lexicon/lexicon.js";

/** Runs of characters that hold a pair no official paper has; most have none, and are not cut. */
export function unusualRuns(text: string): readonly { readonly start: number; readonly run: string }[] {
  const found: { start: number; run: string }[] = [];
  let [start, isOdd] = [0, false];
  for (let i = 0; i <= text.length; i++) {
    if (isHan(text.charCodeAt(i))) {
      if (i > start && !isOdd && !isPair(text, i - 1)) isOdd = true;
      continue;
    }
    if (isOdd) found.push({ start, run: text.slice(start, i) });
    start = i + 1;
    isOdd = false;
  }
  return found;
}
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
