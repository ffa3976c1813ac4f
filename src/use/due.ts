import { readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import { type BasisChange, basisSince } from "../causes/basis-since.js";
import { laterTerms } from "../causes/later-terms.js";
import { plainCause } from "../causes/placed-cause.js";
import type { DocumentImpact } from "../causes/types.js";
import { type Outcome, type Phrase, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isTakenBack, standing } from "../shelf/left-by.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder } from "../workspace/workplace.js";
import { impact } from "./impact.js";
import { type Todo, type TodoRequest, todo } from "./todo.js";

/** A paper that says what is so no more: a regeneration would change it. */
export interface ChangedPaper {
  readonly document: string;
  readonly title: string;
  readonly state: DocumentImpact["state"];
  /** Somebody holds a post that another held. */
  readonly isHolder: boolean;
  /** Each reason once. */
  readonly why: readonly Phrase[];
}
/** A paper whose basis is not what it was when it was made. */
export interface BasisDue extends BasisChange {
  readonly document: string;
  readonly paper: string;
}
/** Something that comes up by itself, on a day that is known. */
export interface Coming {
  /** ISO day */
  readonly day: string;
  readonly by: "holder" | "basis" | "effect";
  readonly what: Value;
}
export interface Due extends Todo {
  readonly changed: readonly ChangedPaper[];
  readonly basis: readonly BasisDue[];
  /** In the order of days. */
  readonly coming: readonly Coming[];
}

/** Everything that is due in a unit: what `todo` finds, papers that facts or regulations have left behind, and days that come. */
export async function due(request: TodoRequest, env: Env): Promise<Outcome<Due>> {
  const found = await todo(request, env);
  if (!found.ok) return found;
  const { place } = request;
  const library = await loadLibrary(place, env);
  const units = library.ok ? await loadUnits([request.unit], place, library.value, env) : library;
  if (!library.ok || !units.ok) return { ok: false, diagnostics: units.diagnostics };
  const { loaded } = units.value[0]!;
  const { id } = loaded.profile.unit;
  const asOf = request.asOf ?? env.today();
  const history = await readHistory(places.unit(request.out ?? outFolder(place), id), env.files);
  if (!history.ok) return history;
  const basis: BasisDue[] = [];
  const titles = new Map<string, string>();
  for (const one of history.value) {
    const entry = standing(one);
    const version = entry === null || isTakenBack(one) ? null : await readVersion(entry, env.files);
    if (version === null) continue;
    const { document, title: paper } = version.doc.meta;
    titles.set(document, paper);
    basis.push(
      ...basisSince(version.doc, version.inputs.asOf, asOf, library.value).map((change) => ({ document, paper, ...change })),
    );
  }
  const would = history.value.length === 0 ? null : await impact({ ...request, units: [request.unit] }, env);
  const takenBack = new Set(history.value.filter(isTakenBack).map(({ document }) => document));
  const changed = (would?.ok ? would.value[0]!.documents : [])
    .filter((one) => isDue(one) && !takenBack.has(one.document))
    .map(changedPaper);
  const coming: readonly Coming[] = [
    ...laterTerms(loaded, asOf).map(({ data }): Coming => ({ day: String(data["day"]), by: "holder", what: data["what"] ?? "" })),
    ...unique(basis.filter(({ is }) => is === "ending").map(({ day, title }): Coming => ({ day, by: "basis", what: title }))),
    ...Object.entries(loaded.profile.documents).flatMap(([document, { effective, title }]): readonly Coming[] =>
      effective !== undefined && effective > asOf
        ? [{ day: effective, by: "effect", what: title ?? titles.get(document) ?? document }]
        : [],
    ),
  ];
  return succeed(
    {
      ...found.value,
      changed,
      basis: basis.filter(({ is }) => is !== "ending"),
      coming: coming.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    },
    found.diagnostics,
  );
}

const unique = (all: readonly Coming[]): readonly Coming[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

/** A change of layout alone is nobody's work; what was never made is told as that. */
const isDue = ({ state, changes }: DocumentImpact): boolean => state === "obsolete" || changes.length > 0;

function changedPaper({ document, title, state, changes }: DocumentImpact): ChangedPaper {
  const causes = changes.flatMap((change) => change.causes);
  const own = causes.filter(({ by }) => by !== "clause");
  const why = new Map((own.length > 0 ? own : causes).map(plainCause).map((one) => [JSON.stringify(one), one]));
  return { document, title, state, isHolder: causes.some(({ by }) => by === "holder"), why: [...why.values()].slice(0, 3) };
}

/** Clauses by their titles: whoever reads a list of things to do knows no ids. */
