import { hasPlace } from "../../compose/select.js";
import type { Clause, Library } from "../../library/types.js";
import type { Identified, ParagraphMatch } from "../types.js";
import { fitOf } from "./clause-fit.js";

/** What papers of its kind in the library speak of and a paper does not. */
export interface MissingDuties {
  readonly file: string;
  readonly kind: string;
  /** Ids of concepts.yaml, those that most clauses of the kind carry first. */
  readonly concepts: readonly string[];
}
/** A duty that several papers of one topic state. */
export interface SaidTwice {
  readonly concept: string;
  readonly topic: string | null;
  /** In the order of the papers. */
  readonly places: readonly { readonly file: string; readonly paragraph: number }[];
}

/** What every paper begins with, and what a report tells, is nobody's duty. */
const isDuty = (concept: string): boolean => !/^(?:front|basis|supp|guide|significance|principle|goal|status)\./.test(concept);

/** Papers that count: no copies, earlier states or strangers. */
const counted = (identified: readonly Identified[]): readonly Identified[] =>
  identified.filter((one) => one.copyOf === undefined && one.superseded === undefined && one.foreign !== true);

/**
 * Duties that clauses of a paper's kind carry, for its topic and sort of unit whatever its size, and the paper does not speak of. How a
 * unit of that sort may be excepted is for a person to say.
 * @returns a row for each paper that lacks something; papers of no kind of the library have none
 */
export function missingDuties(
  matches: readonly ParagraphMatch[],
  identified: readonly Identified[],
  library: Library,
): readonly MissingDuties[] {
  const said = saidIn(matches);
  return counted(identified).flatMap((paper): readonly MissingDuties[] => {
    const kind = library.kinds.get(paper.kind ?? "");
    if (kind === undefined) return [];
    const { suits } = fitOf(paper, library);
    const counts = new Map<string, number>();
    for (const clause of library.clauses.values())
      if (isUsual(clause) && hasPlace(clause, kind) && suits(clause))
        for (const id of clause.concepts) counts.set(id, (counts.get(id) ?? 0) + 1);
    const own = said.get(paper.file);
    const missing = [...counts].filter(([id]) => isDuty(id) && library.concepts.has(id) && own?.has(id) !== true);
    const concepts = missing.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
    return concepts.length === 0 ? [] : [{ file: paper.file, kind: kind.id, concepts }];
  });
}

/** Asked of every unit: no condition on facts, none on size. */
const isUsual = ({ traits, when }: Clause): boolean =>
  when.has === undefined && when.equals === undefined && !traits.some((trait) => /^!?(?:small|medium|large)$/.test(trait));

/** Duties said in more than one paper on the same topic. */
export function saidTwice(matches: readonly ParagraphMatch[], identified: readonly Identified[]): readonly SaidTwice[] {
  const topics = new Map(counted(identified).map(({ file, topic }) => [file, topic]));
  const found = new Map<string, { concept: string; topic: string | null; places: { file: string; paragraph: number }[] }>();
  for (const { file, paragraph, concepts } of matches) {
    const topic = topics.get(file);
    if (topic === undefined) continue;
    for (const concept of concepts.filter(isDuty)) {
      const key = `${concept} ${topic ?? ""}`;
      const known = found.get(key);
      if (known) known.places.push({ file, paragraph });
      else found.set(key, { concept, topic, places: [{ file, paragraph }] });
    }
  }
  const files = ({ places }: SaidTwice) => new Set(places.map(({ file }) => file)).size;
  return [...found.values()]
    .filter((one) => files(one) > 1)
    .sort((a, b) => files(b) - files(a) || (a.concept < b.concept ? -1 : 1));
}

function saidIn(matches: readonly ParagraphMatch[]): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>();
  for (const { file, concepts } of matches) {
    const own = said.get(file) ?? new Set<string>();
    said.set(file, own);
    for (const id of concepts) own.add(id);
  }
  return said;
}
