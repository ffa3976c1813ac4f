import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { lookName } from "../library/looks.js";
import type { Clause, Library } from "../library/types.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

export interface LibraryRow {
  readonly group: "kinds" | "topics" | "unit-types" | "looks" | "regulations" | "clauses" | "unit-clauses";
  /** In words of one unit: `<unit>/<clause>`. */
  readonly id: string;
  readonly name: Value;
  readonly detail: Value;
  /** Absolute path of its file; absent where many share one. */
  readonly file?: string;
}

/** Everything in the library, a row each, in the order of the groups. */
export async function browseLibrary({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<readonly LibraryRow[]>> {
  const library = await loadLibrary(place, env);
  return library.ok ? succeed(rows(library.value), library.diagnostics) : library;
}

function rows(library: Library): readonly LibraryRow[] {
  const { kinds, topics, unitTypes, looks, regulations, clauses, unitClauses } = library;
  return [
    ...[...kinds.values()].map(
      (k): LibraryRow => ({
        group: "kinds",
        id: k.id,
        name: k.name,
        detail: phrase("library.slots", { count: k.outline.length }),
        file: k.file,
      }),
    ),
    ...[...topics.values()].map(
      (t): LibraryRow => ({
        group: "topics",
        id: t.id,
        name: t.name,
        detail: phrase("library.bases", { count: t.bases.length }),
        file: t.file,
      }),
    ),
    ...[...unitTypes.values()].map(
      (t): LibraryRow => ({
        group: "unit-types",
        id: t.id,
        name: t.name,
        detail: t.traits.length === 0 ? "" : listed(t.traits),
        file: t.file,
      }),
    ),
    ...[...looks].map(([id, { file }]): LibraryRow => ({ group: "looks", id, name: lookName(id, looks), detail: "", file })),
    ...[...regulations.values()].map(
      (r): LibraryRow => ({
        group: "regulations",
        id: r.id,
        name: phrase("titled", { title: r.title }),
        detail:
          r.number === undefined || r.numberVerified ? (r.number ?? "") : phrase("library.number-open", { number: r.number }),
      }),
    ),
    ...[...clauses.values()].map(clauseRow("clauses", "")).sort(byId),
    ...[...unitClauses].flatMap(([unit, own]) => [...own.values()].map(clauseRow("unit-clauses", `${unit}/`))).sort(byId),
  ];
}

const byId = (a: LibraryRow, b: LibraryRow): number => (a.id < b.id ? -1 : 1);

const clauseRow =
  (group: LibraryRow["group"], whose: string) =>
  ({ id, title, version, slots, file }: Clause): LibraryRow => ({
    group,
    id: `${whose}${id}`,
    name: title,
    detail: phrase("library.clause", { version, slots: listed(slots.map((s) => `${s.kind}/${s.slot}`)) }),
    file,
  });
