import { tokenizer } from "../compare/tokens.js";
import type { Doc } from "../tree/types.js";
import { inlines } from "../tree/walk.js";

/** Facts that name a party: who has to do something, or to whom it is done. 我校 and 教职工 name nobody. */
const party = /^(?:unit\.(?!self\.|audience\.)|organ\.|superiors\.|departments\.|posts\.|people\.|members\.|group\.|sub-units\.)/;

/** Every value printed in the document, by path. */
export function valuesOf(doc: Doc): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { inline } of inlines(doc))
    if (inline.type === "value" && inline.value !== "")
      values.set(inline.path, (values.get(inline.path) ?? new Set()).add(inline.value));
  return values;
}

/** Names of units, organs, departments, posts and persons that the documents print. */
export const partyNames = (...docs: readonly Doc[]): ReadonlySet<string> =>
  new Set(
    docs.flatMap((doc) =>
      [...valuesOf(doc)].flatMap(([path, values]) => (party.test(path) ? [...values].filter((value) => value.length > 1) : [])),
    ),
  );

/** The comparing rooms' tokens with every name in one piece. */
export function tokensWith(names: ReadonlySet<string>): (text: string) => readonly string[] {
  const cut = tokenizer();
  if (names.size === 0) return cut;
  const longestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const form = new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gu");
  return (text) => {
    const tokens: string[] = [];
    let at = 0;
    for (const found of text.matchAll(form)) {
      if (found.index > at) tokens.push(...cut(text.slice(at, found.index)));
      tokens.push(found[0]);
      at = found.index + found[0].length;
    }
    if (at < text.length) tokens.push(...cut(text.slice(at)));
    return tokens;
  };
}

/** What facts said before and no longer say, with what they say now; where that is one value. */
export function changedFacts(
  base: Doc,
  next: Doc,
): readonly { readonly path: string; readonly was: string; readonly now: string }[] {
  const [old, now] = [valuesOf(base), valuesOf(next)];
  const printed = new Set([...now.values()].flatMap((values) => [...values]));
  return [...old].flatMap(([path, values]) => {
    const is = now.get(path);
    if (is === undefined || is.size !== 1) return [];
    return [...values].filter((was) => was.length > 1 && !printed.has(was)).map((was) => ({ path, was, now: [...is][0]! }));
  });
}
