/**
 * Where a new entry goes whose commented sample stands in the file: a profile to fill in shows below a key, or in the place of
 * one, how its entries are written, and what is written for real belongs below that, not above.
 * @param from the beginning of a line
 * @param key the sample is of this entry; null: of whatever stands under the line before
 * @returns the beginning of the line after the sample, or `from` where there is none
 */
export function afterSample(text: string, from: number, key: string | null): number {
  const lines = commentsAt(text, from);
  const isSample = (line: string): boolean => /^\s*#\s*(?:- |[a-z][\w.-]*:(?:\s|$))/.test(line);
  if (key === null) {
    const count = lines.findIndex((line) => !isSample(line));
    return from + lengthOf(lines.slice(0, count < 0 ? lines.length : count));
  }
  const first = lines.findIndex((line) => /^\s*#\s*([\w.-]+):/.exec(line)?.[1] === key);
  if (first < 0) return from;
  const depth = (line: string): number => /^\s*#\s*/.exec(line)?.[0].length ?? 0;
  const below = lines.slice(first + 1).findIndex((line) => !isSample(line) || depth(line) <= depth(lines[first]!));
  return from + lengthOf(lines.slice(0, below < 0 ? lines.length : first + 1 + below));
}

/** The comment lines that follow, each with its line end. */
function commentsAt(text: string, from: number): readonly string[] {
  const lines = text.slice(from).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const end = lines.findIndex((line) => !/^\s*#/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end);
}
const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
