import type { DriftFamily, DriftFinding, DriftPlace } from "./types.js";

/** Longer ones are named by their beginning, with … behind it. */
const longest = 40;
/** What is wrong with an expression wherever it stands; other families speak of a place. */
const ofWords: ReadonlySet<DriftFamily> = new Set(["foreign-unit", "organ", "damage", "outdated", "citation", "wording"]);

/** What a unit writes into its profile so that something is never asked again. */
export interface Acceptance {
  /** `words`: an expression that is right wherever it stands; `ignore`: a rule, or the place of one rule alone. */
  readonly list: "words" | "ignore";
  readonly value: string;
}

/** What accepts each place of a finding, once. Another finding at the same place is asked all the same. */
export function acceptancesOf(finding: DriftFinding): readonly Acceptance[] {
  // Whoever keeps another unit's paper does not take its name and words for right elsewhere.
  if (finding.code === "drift/foreign-paper") return [{ list: "ignore", value: `${finding.code}：${shortened(finding.quote)}` }];
  const places: readonly DriftPlace[] = [finding, ...(finding.places ?? [])];
  const all = places.map(({ quote }): Acceptance => {
    const isExpression =
      ofWords.has(finding.family) && quote.length <= longest && (quote.match(/[一-鿿A-Za-z\d]/gu)?.length ?? 0) >= 2;
    return isExpression ? { list: "words", value: quote } : { list: "ignore", value: `${finding.code}：${shortened(quote)}` };
  });
  return [...new Map(all.map((one) => [`${one.list} ${one.value}`, one])).values()];
}

const oneLine = (quote: string): string => quote.replace(/\s+/gu, " ").trim();
const shortened = (quote: string): string => {
  const line = oneLine(quote);
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

/** The code an entry of `check.ignore` is about; 规则：原文 is about one place of it. */
export const ignoredCode = (entry: string): string => {
  const code = entry.split(/[：:]/u, 1)[0]!.trim();
  return code.startsWith("drift/") ? code : `drift/${code}`;
};

/** Whether a profile's `check.ignore` names a rule, or this place of it. */
export function isIgnored(ignore: readonly string[], code: string, quote?: string): boolean {
  return ignore.some((entry) => {
    if (ignoredCode(entry) !== code) return false;
    const at = entry.search(/[：:]/u);
    if (at < 0) return true;
    return quote !== undefined && entry.slice(at + 1).trim() === shortened(quote);
  });
}
