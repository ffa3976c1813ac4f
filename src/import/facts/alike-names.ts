import { alike } from "../../drift/lexicon/lexicon.js";

/** How one name may be another mistyped: two characters changed places, or one sounds or looks alike, is another, or is missing. */
export type Slip = "swapped" | "alike" | "other" | "missing";

/**
 * Whether two names differ as one does from itself mistyped: 梅知雨 and 梅雨知, 岳云岫 and 岳云秀, 梅知雨 and 梅雨; null where they are the
 * same or plainly two. One other character says little by itself: of `other` the papers must tell which is odd.
 */
export function slipBetween(a: string, b: string): Slip | null {
  const [x, y] = [[...a], [...b]];
  if (a === b) return null;
  if (x.length !== y.length) {
    const [short, long] = x.length < y.length ? [x, y] : [y, x];
    const isCut = long.length - short.length === 1 && short.length >= 2 && short[0] === long[0] && isWithin(short, long);
    return isCut ? "missing" : null;
  }
  const apart = x.flatMap((char, i) => (char === y[i] ? [] : [i]));
  const [i, j] = apart;
  if (apart.length === 2 && x[i!] === y[j!] && x[j!] === y[i!]) return "swapped";
  if (apart.length !== 1) return null;
  if (alike(x[i!]!).includes(y[i!]!)) return "alike";
  return x.length > 2 ? "other" : null;
}

/** Whether all characters stand in a text in this order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = -1;
  return short.every((char) => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
}
