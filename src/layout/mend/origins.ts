import type { Finding } from "../types.js";
import type { WordFile } from "../word/file.js";

/** Does mending it change how many paragraphs there are, and with it the numbers of those behind? */
export const movesNumbers = ({ mends }: Finding): boolean =>
  mends.some((mend) => mend.do === "split" || (mend.do === "remove" && mend.element.name === "w:p"));

/** For each paragraph the file will have after the mends of findings: the number of the one it comes from. */
export function originsAfter({ paragraphs }: WordFile, findings: readonly Finding[]): readonly number[] {
  const mends = findings.filter(movesNumbers).flatMap((one) => one.mends);
  const removed = new Set(mends.flatMap((mend) => (mend.do === "remove" ? [mend.element] : [])));
  const splits = mends.flatMap((mend) => (mend.do === "split" ? [mend] : []));
  const count = new Map(paragraphs.map(({ element }) => [element, 1]));
  for (const { of } of splits) count.set(of, (count.get(of) ?? 1) + 1);
  return paragraphs.flatMap(({ element, number }) =>
    removed.has(element) ? [] : Array.from({ length: count.get(element)! }, () => number),
  );
}

/** Findings by the paragraphs theirs come from. */
export const traced = (findings: readonly Finding[], origins: readonly number[]): readonly Finding[] =>
  findings.map((one) => (one.paragraph === undefined ? one : { ...one, paragraph: origins[one.paragraph - 1]! }));
