import { pairs } from "./pairs.js";

let behind: ReadonlyMap<string, string> | undefined;
let before: ReadonlyMap<string, string> | undefined;

/** The characters that follow one in official papers. */
export function following(one: string): string {
  behind ??= new Map(pairs.map((entry) => [entry[0]!, entry.slice(1)]));
  return behind.get(one) ?? "";
}

/** The characters that stand before one there. */
export function preceding(one: string): string {
  before ??= turned();
  return before.get(one) ?? "";
}
function turned(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const entry of pairs) for (let i = 1; i < entry.length; i++) made.set(entry[i]!, (made.get(entry[i]!) ?? "") + entry[0]!);
  return made;
}
