import { phrase } from "../../diag/phrase.js";
import { groupedBy } from "../../text/grouped-by.js";
import { inlineLists } from "../../tree/walk.js";
import { activityIn, exceptional } from "../activities.js";
import { contradict, type Interval, intervalsIn, printInterval } from "../intervals.js";
import { clausesOf, named, type Passage, pathAt, placeOf } from "../passages.js";
import type { SetFacts, SetRule } from "../rule.js";

/**
 * An interval that differs from the profile's, or between two documents where the profile has none; one finding an
 * activity and interval. Judged by what is printed, so that an interval somebody typed is found too.
 */
export const differingCadence: SetRule = {
  code: "check/differing-cadence",
  check({ passages }, facts, report) {
    const stated = passages
      .filter(({ text }) => text.includes("每"))
      .flatMap((passage) => clausesOf(passage).flatMap((clause, i, all) => statementsIn(clause, all[i - 1], facts)));
    for (const { key, name, words } of facts.cadences) {
      const own = stated.filter((statement) => statement.key === key);
      const first = (words === undefined ? undefined : intervalsIn(words)[0]) ?? own[0]?.interval;
      if (first === undefined) continue;
      const source = words === undefined ? named(own.slice(0, 1).map(({ clause }) => clause.doc)) : phrase("check.profile");
      const wrong = own.filter(({ interval }) => contradict(interval, first));
      for (const [found, same] of groupedBy(wrong, ({ interval }) => printInterval(interval))) {
        const documents = named(same.map(({ clause }) => clause.doc));
        report({ name, documents, found, source, own: printInterval(first) }, placeOf(same[0]!.clause));
      }
    }
  },
};

interface Statement {
  readonly key: string;
  readonly interval: Interval;
  readonly clause: Passage;
}

const cadenceOf = (path: string): string | null => (path.startsWith("cadences.") ? path.slice("cadences.".length) : null);

/** The intervals in a clause whose activity is certain: told by the value's path, else by words and what its template declares. */
function statementsIn(clause: Passage, before: Passage | undefined, { cadences, declared }: SetFacts): readonly Statement[] {
  const found = intervalsIn(clause.text).map(({ at, ...interval }) => ({ interval, key: cadenceOf(pathAt(clause, at)) }));
  const printed = found.flatMap(({ interval, key }) => (key === null ? [] : [{ key, interval, clause }]));
  const typed = found.filter(({ key }) => key === null);
  if (typed.length !== 1 || clause.text.includes("《") || exceptional.test(clause.text)) return printed;
  // 每月至少研判 typed before a times that still comes from the profile.
  const left = [...keysIn(clause.spans)].filter((key) => !printed.some((statement) => statement.key === key));
  // 领导小组会议，每月至少一次: an interval alone belongs to what stands before it.
  const subject = /^(?:至少)?每[^，]{1,3}至?少?[^，]{1,3}次$/.test(clause.text) && before ? before : clause;
  const told = printed.length === 0 ? activityIn(subject, cadences) : null;
  const meant = told !== null && declaredBy(clause, declared).includes(told) ? told : (unprinted(clause, declared) ?? told);
  const key = left.length === 1 ? left[0]! : meant;
  return key === null ? printed : [...printed, { key, interval: typed[0]!.interval, clause }];
}

const keysIn = (spans: readonly { readonly path: string }[]): ReadonlySet<string> =>
  new Set(spans.flatMap(({ path }) => cadenceOf(path) ?? []));

const declaredBy = ({ block: { clause } }: Pick<Passage, "block">, declared: SetFacts["declared"]): readonly string[] =>
  (clause === undefined ? undefined : declared.get(clause)) ?? [];

/** The one cadence that a template of the library declares and this document nowhere prints: it must be the typed one. */
function unprinted({ doc, block }: Passage, declared: SetFacts["declared"]): string | null {
  const keys = declaredBy({ block }, declared);
  if (keys.length === 0) return null;
  const own = doc.children.filter(({ clause }) => clause === block.clause);
  const printed = keysIn(own.flatMap(inlineLists).flatMap((list) => list.flatMap((one) => (one.type === "value" ? one : []))));
  const left = keys.filter((key) => !printed.has(key));
  return left.length === 1 ? left[0]! : null;
}
