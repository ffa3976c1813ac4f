import type { ImpactCause } from "../causes/types.js";
import { causePhrase } from "../compare/cause-phrase.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Phrase, Value } from "../diag/types.js";
import { groupedBy } from "../text/grouped-by.js";
import type { DocumentReport } from "./document-report.js";

/** Why a run changed its documents, each cause once; clauses revised for one reason are one cause. */
export interface CauseList {
  readonly phrases: readonly Phrase[];
  /** Number of a cause in the list, from 1. */
  readonly numberOf: (cause: ImpactCause) => number;
}

/** So many clauses are named at most; the comparisons name each. */
const mostNamed = 3;

/** The causes of a whole run, in the order of its documents, so that these can name them by their numbers. */
export function causeList(documents: readonly DocumentReport[]): CauseList {
  const groups = groupedBy(
    documents.flatMap(({ causes }) => causes),
    keyOf,
  );
  const keys = [...groups.keys()];
  return { phrases: [...groups.values()].map(groupPhrase), numberOf: (cause) => keys.indexOf(keyOf(cause)) + 1 };
}

/** The numbers of a document's causes in that list; null where it has none. */
export function causeNumbers({ causes, action }: DocumentReport, { numberOf }: CauseList): Phrase | null {
  if (causes.length === 0 && (action === "replaced" || action === "merged")) return phrase("causes.library");
  const numbers = [...new Set(causes.map(numberOf))].sort((a, b) => a - b);
  return numbers.length === 0 ? null : phrase("causes.numbers", { numbers: listed(ranges(numbers)) });
}

const keyOf = (cause: ImpactCause): string => {
  if (cause.by === "library") return "library";
  if (cause.by !== "clause") return JSON.stringify(causePhrase(cause));
  return JSON.stringify(["clause", cause.from === 0, cause.to === 0, cause.reason]);
};

function groupPhrase(causes: readonly ImpactCause[]): Phrase {
  const clauses = causes.flatMap((cause) => (cause.by === "clause" ? [cause] : []));
  const first = clauses[0];
  if (causes[0]!.by === "library" && causes.length > 1) return phrase("cause.library-several", { count: causes.length });
  if (first === undefined) return causePhrase(causes[0]!);
  // A clause that the library has no more has no title there: the comparisons show its words.
  if (first.to === 0) return phrase("cause.clauses-gone", { count: new Set(clauses.map(({ clause }) => clause)).size });
  const names = [...new Set(clauses.map(({ title }) => title))];
  const named = listed(names.slice(0, mostNamed).map((name) => phrase("cause.clause-name", { name })));
  const some: Value = names.length > mostNamed ? phrase("cause.clauses-some", { named, count: names.length }) : named;
  if (first.from === 0) return phrase("cause.clauses-added", { clauses: some });
  return first.reason === ""
    ? phrase("cause.clauses", { clauses: some })
    : phrase("cause.clauses-why", { clauses: some, reason: first.reason });
}

/** 1、2、3、5 → 1—3、5 */
function ranges(numbers: readonly number[]): readonly string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}—${run.at(-1)}`] : run.map(String)));
}
