import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import { cadenceIn } from "../import/facts/from-clauses.js";
import type { DrawerRead } from "./drawer-read.js";
import { factValue } from "./fact-words.js";
import type { Settled } from "./taken-profile.js";
import { answerOf, optionsFor, wantedFacts } from "./wanted-facts.js";

/** Facts of a new profile that are one text, whatever else it holds. */
const plain = /^(?:(?:unit|organ|superiors|cadences|limits)\.[a-z0-9-]+|posts\.[a-z0-9-]+\.title|direct-responsible)$/;

/**
 * What a script says about facts that papers do not state or contradict each other in: `unit.short-name=青禾小学`, a value or, of a
 * contradiction, its number or words as the list has them; the contradiction itself may be named by its number too: `2=1`.
 * @returns faults for all that cannot be read or set, at once
 */
export function settledBy(words: readonly string[], drawer: DrawerRead): Outcome<Settled> {
  const pairs = all(words.map((word) => pairIn(word, drawer)));
  if (!pairs.ok) return pairs;
  let settled: Settled = {};
  for (const [path, typed] of pairs.value) {
    const value = meant(path, typed, drawer, settled);
    if (!value.ok) return value;
    settled = { ...settled, [path]: value.value };
  }
  const faults = words.length === 0 ? [] : wantedFacts(drawer, settled).diagnostics;
  return faults.length > 0 ? fail(...faults) : succeed(settled);
}

function pairIn(word: string, { contradictions, settleable, differences, into }: DrawerRead): Outcome<readonly [string, string]> {
  const at = word.search(/[=＝]/u);
  const [named, value] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
  const path = /^\d+$/.test(named) ? (contradictions[Number(named) - 1]?.path ?? named) : named;
  if (at < 1 || value === "") return fail(problem("import/wrong-set", { value: word }));
  const isOpen = contradictions.some((one) => one.path === path) && settleable.includes(path);
  const isDifferent = differences.some((one) => one.path === path && one.canTake);
  if (isOpen || isDifferent || (plain.test(path) && (into === null || !/^posts\./.test(path)))) return succeed([path, value]);
  const known = [...new Set([...settleable, ...differences.flatMap((one) => (one.canTake ? [one.path] : []))])];
  return fail(problem("import/unknown-set", { path, known: listed(known) }));
}

/** A contradiction's value by its number or words, a choice by its name, else what was typed. */
function meant(path: string, typed: string, drawer: DrawerRead, settled: Settled): Outcome<string> {
  const open = drawer.contradictions.find((one) => one.path === path);
  if (open !== undefined) {
    const found = open.values.find(
      ({ value }, i) => typed === value || typed === factValue(path, value, drawer) || typed === String(i + 1),
    );
    if (found !== undefined) return succeed(found.value);
    if (!plain.test(path)) {
      const known = listed(open.values.map(({ value }) => factValue(path, value, drawer)));
      return fail(problem("import/unknown-answer", { value: typed, known, field: path }));
    }
  }
  const options = optionsFor(path, drawer, settled);
  if (options !== undefined) return answerOf({ path, options }, typed);
  return succeed((path.startsWith("cadences.") && cadenceIn(typed)) || typed);
}
