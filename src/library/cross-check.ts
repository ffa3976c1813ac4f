import { listed } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { releaseFaults } from "./releases.js";
import type { Clause, Library } from "./types.js";

/** What one file of the library says about another that is not there. */
export function crossCheck(library: Library): readonly Diagnostic[] {
  return [
    ...clausesFaults(library),
    ...topicFaults(library),
    ...standInFaults(library),
    ...successorFaults(library),
    ...shelfFaults(library),
    ...releaseFaults(library),
  ];
}

function clausesFaults(library: Library): readonly Diagnostic[] {
  const slots = new Set(
    [...library.kinds.values(), ...library.carriers.values(), ...library.standIns.values()].flatMap((kind) =>
      kind.outline.map((slot) => `${kind.id}/${slot.id}`),
    ),
  );
  const own = [...library.unitClauses].flatMap(([unit, clauses]) => [...clauses.values()].map((clause) => ({ unit, clause })));
  const released = [...library.releases.values()].flatMap(({ texts }) => [...texts.values()]);
  const every = new Set([...library.clauses.values(), ...own.map(({ clause }) => clause), ...released]);
  return [
    ...[...every].flatMap((clause) => clauseFaults(clause, slots, library)),
    // A clause that only one unit has is a clause of all with a condition on the unit.
    ...own
      .filter(({ clause }) => !library.clauses.has(clause.id))
      .map(({ unit, clause }) => problem("library/unit-clause-alone", { id: clause.id, unit }, inFile(clause.file, 1))),
  ];
}

function clauseFaults(clause: Clause, slots: ReadonlySet<string>, library: Library): readonly Diagnostic[] {
  const { id } = clause;
  const at = inFile(clause.file, 1);
  const known = (names: Iterable<string>) => listed(names);
  return [
    ...clause.slots
      .map((s) => `${s.kind}/${s.slot}`)
      .filter((slot) => !slots.has(slot))
      .map((slot) => problem("library/unknown-slot", { id, slot, known: known(slots) }, at)),
    ...(clause.topics ?? [])
      .filter((topic) => !library.topics.has(topic))
      .map((topic) => problem("library/unknown-topic", { id, topic, known: known(library.topics.keys()) }, at)),
    ...(clause.organs ?? [])
      .filter((organ) => !library.organs.has(organ))
      .map((organ) => problem("library/unknown-organ", { id, organ, known: known(library.organs.keys()) }, at)),
    ...clause.basis
      .filter(({ regulation }) => !library.regulations.has(regulation))
      .map(({ regulation }) => problem("library/unknown-regulation", { id, regulation }, at)),
    ...[...clause.requires, ...clause.excludes, ...named(clause.text, "ref")]
      .filter((other) => !library.clauses.has(other) && !library.releases.has(other))
      .map((other) => problem("library/unknown-clause", { id, other }, inFile(clause.file, lineOf(clause, other)))),
    ...named(clause.text, "shelf")
      .filter((kind) => !library.kinds.has(kind))
      .map((kind) =>
        problem(
          "library/unknown-kind",
          { id, kind, known: known(library.kinds.keys()) },
          inFile(clause.file, lineOf(clause, kind)),
        ),
      ),
  ];
}

/** What a text hands to a helper: the clause ids in {{ref "…"}}, the kinds in {{shelf "…"}}. */
const named = (text: string, helper: "ref" | "shelf"): readonly string[] =>
  [...text.matchAll(/\{\{~?\s*(\w+)\s+"([^"]+)"/g)].filter((found) => found[1] === helper).map((found) => found[2]!);

const lineOf = ({ text, textLine }: Clause, word: string): number => {
  const at = text.indexOf(`"${word}"`);
  return at < 0 ? 1 : textLine + text.slice(0, at).split("\n").length - 1;
};

const standInFaults = ({ standIns, kinds, topics }: Library): readonly Diagnostic[] =>
  [...standIns.values()].flatMap(({ id, own, topics: named = [], file }) => [
    ...(kinds.has(own!.kind!)
      ? []
      : [problem("library/unknown-kind", { id, kind: own!.kind!, known: listed(kinds.keys()) }, inFile(file, 1))]),
    ...named
      .filter((topic) => !topics.has(topic))
      .map((topic) => problem("library/unknown-topic", { id, topic, known: listed(topics.keys()) }, inFile(file, 1))),
  ]);

const successorFaults = ({ regulations }: Library): readonly Diagnostic[] =>
  [...regulations.values()].flatMap(({ id, replacedBy }) =>
    replacedBy === undefined || regulations.has(replacedBy)
      ? []
      : problem("library/unknown-regulation", { id, regulation: replacedBy }),
  );

const topicFaults = (library: Library): readonly Diagnostic[] =>
  [...library.topics.values()].flatMap((topic) =>
    topic.bases
      .filter((regulation) => !library.regulations.has(regulation))
      .map((regulation) => problem("library/unknown-regulation", { id: topic.id, regulation }, inFile(topic.file, 1))),
  );

/** Papers that a size or a unit type usually issues: `<kind>` or `<kind>.<topic>`. */
function shelfFaults({ sizes, unitTypes, kinds, topics }: Library): readonly Diagnostic[] {
  const shelves = [
    ...[...sizes.values()].map(({ name, shelf }) => ({ name, shelf, file: "templates/sizes.yaml" })),
    ...[...unitTypes.values()].flatMap(({ name, shelf, file }) =>
      Object.values(shelf).map((papers) => ({ name, shelf: papers, file })),
    ),
  ];
  const isKnown = (paper: string): boolean => {
    const [kind = "", topic] = paper.split(".");
    return kinds.has(kind) && (topic === undefined || topics.has(topic));
  };
  const known = listed([...kinds.keys(), ...topics.keys()]);
  return shelves.flatMap(({ name, shelf, file }) =>
    shelf
      .filter((paper) => !isKnown(paper))
      .map((paper) => problem("library/unknown-paper", { name, paper, known }, inFile(file, 1))),
  );
}
