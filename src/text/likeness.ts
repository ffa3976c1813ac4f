/** Pairs of neighbouring characters, each once; a single character is its own pair. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  if (text.length === 1) pairs.add(text);
  return pairs;
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let count = 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const pair of few) if (many.has(pair)) count += 1;
  return count;
};

/** Dice's measure over character pairs, 0 to 1. */
export const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size);

/** How much of `part` is in `whole`, 0 to 1. */
export const contained = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number =>
  part.size === 0 ? 0 : common(part, whole) / part.size;
