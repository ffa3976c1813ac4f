import { type ComposeRequest, documentsOf, type Subject, unsuited } from "../compose/compose.js";
import type { FactTree } from "../compose/facts/tree.js";
import { renderText } from "../compose/render.js";
import { inSlot, unmetNeeds } from "../compose/select.js";
import { type Selection, selectionOf } from "../compose/selection.js";
import { listed } from "../diag/phrase.js";
import type { List } from "../diag/types.js";
import type { Clause, Library } from "../library/types.js";
import type { Trial } from "./trials.js";

/** One clause as a trial unit would get it. */
export interface Printed {
  readonly clause: Clause;
  /** Its text with the marks of compose/marks.ts; "" where it could not be printed. */
  readonly text: string;
  /** Why it could not be printed; empty when it could. */
  readonly fault: List;
  readonly traits: ReadonlySet<string>;
  readonly facts: FactTree;
  /** The clauses of the same document. */
  readonly beside: ReadonlySet<string>;
}

/** A trial unit's papers on one topic. */
export interface Papers {
  readonly printed: readonly Printed[];
  /** Kinds and, as `kind/slot`, parts of kinds that the unit has. */
  readonly has: ReadonlySet<string>;
}

/** Prints each clause that some document of a trial unit on a topic takes, once for each sort of subject. */
export function tryOut(library: Library, { loaded }: Trial, topic: string, asOf: string): Papers {
  const printed = new Map<string, Printed>();
  const has = new Set<string>();
  for (const kind of library.kinds.keys()) {
    const request: ComposeRequest = { library, loaded, kind, topic, asOf };
    if (unsuited(request) !== null) continue;
    for (const subject of sortsOf(documentsOf(request))) {
      const selected = selectionOf({ ...request, ...(subject && { subject }) });
      if (!selected.ok) continue;
      const taken = takenBy(selected.value, has);
      if (taken.size > 0) has.add(kind);
      const beside = new Set([...taken].map(({ id }) => id as string));
      for (const clause of taken) {
        const key = `${clause.id} ${subject?.of ?? ""} ${subject?.of === "posts" ? subject.key : ""}`;
        if (!printed.has(key)) printed.set(key, print(clause, selected.value, beside, loaded.file));
      }
    }
  }
  return { printed: [...printed.values()], has };
}

/** The clauses that find a place; adds the parts that are not empty to `has`. */
function takenBy({ kind, shown, chosen, facts }: Selection, has: Set<string>): ReadonlySet<Clause> {
  const taken = new Set<Clause>();
  for (const slot of shown.outline) {
    const own = inSlot(chosen, kind, slot, facts.tree);
    if (own.length > 0) has.add(`${kind.id}/${slot.id}`);
    for (const clause of own) taken.add(clause);
  }
  return taken;
}

function print(clause: Clause, { traits, facts }: Selection, beside: ReadonlySet<string>, file: string): Printed {
  const base = { clause, traits, facts: facts.tree, beside };
  const unmet = unmetNeeds(clause, facts.tree, file);
  const text = renderText({ text: clause.text, file: clause.file, line: clause.textLine }, facts);
  const faults = [...unmet, ...(text.ok ? [] : text.diagnostics)];
  return { ...base, text: text.ok ? text.value : "", fault: listed(faults, "semicolon") };
}

/** One of each sort: people by role, and of departments and sub-units one. A collection's sheets hold what it holds itself. */
function sortsOf(subjects: readonly (Subject | undefined)[]): readonly (Subject | undefined)[] {
  const sort = (subject: Subject | undefined) => (subject === undefined ? "" : subject.of === "posts" ? subject.key : subject.of);
  return [...new Map(subjects.filter((one) => one?.of !== "slots").map((subject) => [sort(subject), subject])).values()];
}
