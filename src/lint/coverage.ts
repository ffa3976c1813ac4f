import { type ComposeRequest, compose, documentsOf, type Subject, unsuited } from "../compose/compose.js";
import type { FactTree } from "../compose/facts/tree.js";
import { selectionOf } from "../compose/selection.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { sampleOf } from "./sample-of.js";
import { withChanges } from "./with-changes.js";

/** One field of the matrix: does a kind compose for a unit type on a topic, and if not, why. */
export interface Cell {
  readonly kind: string;
  readonly unitType: string;
  readonly topic: string;
  readonly ok: boolean;
  /** "" when it composes. */
  readonly reason: Value;
}

/** What trying the library on the samples showed. */
export interface Coverage {
  /** Clauses some document took. */
  readonly chosen: ReadonlySet<string>;
  /** Clauses that kind, topic, traits and organ let in somewhere, whatever their conditions then said. */
  readonly suited: ReadonlySet<string>;
  /** Every path some sample's facts had. */
  readonly paths: ReadonlySet<string>;
}

/** Every kind × unit type × topic, by a sample of the type (`sampleOf`). */
export function matrixOf(library: Library, samples: readonly LoadedProfile[], asOf: string): readonly Cell[] {
  return [...library.kinds.keys()].flatMap((kind) =>
    [...library.unitTypes.values()].flatMap((type) =>
      [...library.topics.keys()].map((topic): Cell => {
        const loaded = sampleOf(type, samples, library);
        const cell = { kind, unitType: type.id, topic };
        if (loaded === undefined) return { ...cell, ok: false, reason: phrase("matrix.no-sample") };
        const request = { library, loaded, kind, topic, asOf };
        const reason = unsuited(request);
        return reason === null
          ? { ...cell, ...outcomeOf(request) }
          : { ...cell, ok: false, reason: phrase("matrix.unsuited", { reason }) };
      }),
    ),
  );
}

function outcomeOf(request: ComposeRequest): { readonly ok: boolean; readonly reason: Value } {
  const subjects = documentsOf(request);
  if (subjects.length === 0) return { ok: false, reason: phrase("matrix.no-subject") };
  const outcome = compose({ ...request, ...(subjects[0] && { subject: subjects[0] }) });
  return outcome.ok ? { ok: true, reason: "" } : { ok: false, reason: listed(outcome.diagnostics, "semicolon") };
}

/**
 * Tries every kind and topic on every sample: the whole, then one document of each sort of subject and each role; and
 * every example that changes its sample, for clauses made for what no sample has.
 */
export function coverageOf(library: Library, samples: readonly LoadedProfile[], asOf: string): Coverage {
  const chosen = new Set<string>();
  const suited = new Set<string>();
  const paths = new Set<string>();
  const add = (request: ComposeRequest) => {
    const selected = selectionOf(request);
    if (!selected.ok) return;
    for (const clause of selected.value.suiting) suited.add(clause.id);
    for (const clause of selected.value.chosen) chosen.add(clause.id);
    addPaths(selected.value.facts.tree, "", paths);
  };
  for (const loaded of samples)
    for (const topic of library.topics.keys())
      for (const kind of library.kinds.keys()) {
        const request = { library, loaded, kind, topic, asOf };
        for (const subject of sortsOf(documentsOf(request))) add({ ...request, ...(subject && { subject }) });
      }
  // What carries another document knows its title.
  for (const loaded of samples)
    for (const topic of loaded.profile.topics)
      for (const kind of library.carriers.keys()) add({ library, loaded, kind, topic, asOf, facts: { title: "责任清单" } });
  for (const clause of library.clauses.values())
    for (const { with: given } of clause.examples) {
      const loaded = samples.find(({ profile }) => profile.unit.id === given.unit);
      const changed = Object.keys(given).length > 2 && given["as-stood"] !== true && library.topics.has(given.topic);
      if (!loaded || !changed || library.carriers.has(clause.slots[0]!.kind)) continue;
      const request = { library, loaded: withChanges(loaded, given), kind: clause.slots[0]!.kind, topic: given.topic, asOf };
      const subject = documentsOf(request).find((one) => one?.key === given["subject"]);
      add({ ...request, ...(subject && { subject }) });
    }
  return { chosen, suited, paths };
}

/** One of each sort: posts differ by role and departments by their clauses; sheets and sub-units are all alike to a clause. */
function sortsOf(subjects: readonly (Subject | undefined)[]): readonly (Subject | undefined)[] {
  const sort = (subject: Subject | undefined) =>
    subject === undefined ? "" : subject.of === "posts" || subject.of === "departments" ? subject.key : subject.of;
  return [...new Map(subjects.map((subject) => [sort(subject), subject])).values()];
}

function addPaths(tree: FactTree, prefix: string, paths: Set<string>): void {
  for (const [key, value] of Object.entries(tree)) {
    paths.add(prefix + key);
    if (typeof value === "object" && !Array.isArray(value)) addPaths(value as FactTree, `${prefix}${key}.`, paths);
  }
}
