import { join } from "node:path";
import { shelfOf } from "../compose/shelf.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin } from "../env/within.js";
import type { Clause, Library } from "../library/types.js";
import { ofUnit, unitLibrary } from "../library/unit-clauses.js";
import { composeUnit } from "../papers/compose-unit.js";
import { tableText } from "../tree/table.js";
import { blockText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";
import { loadLibrary } from "../workspace/library.js";
import { memberOf } from "../workspace/named-groups.js";
import { loadEach, loadUnits } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

/**
 * `built-in`: as the program brings it; `changed`: this workspace's copy of one; `one-unit`: in the words of the one unit asked for; `own`:
 * only this workspace has it.
 */
export type ClauseOrigin = "built-in" | "changed" | "one-unit" | "own";
export interface FoundClause {
  readonly id: string;
  readonly title: string;
  /** As the unit that was asked for prints it; else as it was printed for an example, or as its file has it. */
  readonly text: string;
  readonly origin: ClauseOrigin;
  /** Names of the kinds it may stand in. */
  readonly kinds: readonly string[];
  /** Ids of units that say it in words of their own. */
  readonly units: readonly string[];
  /** Titles of the papers of the unit that was asked for; null where none was. */
  readonly papers: readonly string[] | null;
}
export interface FindClauses {
  readonly place: Workplace;
  /** All of these words stand in its text, title, id or concepts. */
  readonly words?: string;
  readonly concept?: string;
  readonly kind?: string;
  readonly origin?: ClauseOrigin;
  /** Only those that the papers of this unit print. */
  readonly unit?: string;
  readonly most: number;
}
type Named = { readonly id: string; readonly name: string };
export interface FoundClauses {
  readonly clauses: readonly FoundClause[];
  /** How many there are, shown or not. */
  readonly count: number;
  /** What can be asked for. */
  readonly kinds: readonly Named[];
  readonly concepts: readonly Named[];
}

/** Clauses of the library by words, concept, kind, origin, and by the unit whose papers print them. */
export async function findClauses(request: FindClauses, env: Env): Promise<Outcome<FoundClauses>> {
  const { place, concept, kind, unit, most } = request;
  const loaded = await loadLibrary(place, env);
  if (!loaded.ok) return loaded;
  const library = unit === undefined ? loaded.value : unitLibrary(loaded.value, await memberOf(unit, place, env));
  const used = unit === undefined ? null : await printedByClause(unit, place, library, env);
  if (used !== null && !used.ok) return used;
  const words = (request.words ?? "").split(/\s+/).filter((word) => word !== "");
  const found = [...library.clauses.values()]
    .filter(
      (clause) =>
        (concept === undefined || clause.concepts.includes(concept)) &&
        (kind === undefined || clause.slots.some((slot) => slot.kind === kind)) &&
        (request.origin === undefined || originOf(clause, place) === request.origin) &&
        (used === null || used.value.has(clause.id)) &&
        words.every((word) => searched(clause, library).includes(word)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const clauses = found.slice(0, most).map(
    (clause): FoundClause => ({
      id: clause.id,
      title: clause.title,
      text: (used?.value.get(clause.id)?.text ?? clause.examples[0]?.gives ?? clause.text).replace(/\s*\n\s*/g, "\n").trim(),
      origin: originOf(clause, place),
      kinds: [...new Set(clause.slots.map((slot) => nameOfKind(slot.kind, library)))],
      units: [...library.unitClauses].flatMap(([one, clauses]) => (clauses.has(clause.id) ? [one] : [])),
      papers: used === null ? null : (used.value.get(clause.id)?.titles ?? []),
    }),
  );
  const kinds = [...library.kinds.values()].map(({ id, name }) => ({ id, name }));
  const concepts = [...library.concepts].map(([id, { name }]) => ({ id, name }));
  return succeed({ clauses, count: found.length, kinds, concepts });
}

const nameOfKind = (kind: string, { kinds, carriers, standIns }: Library): string =>
  (kinds.get(kind) ?? carriers.get(kind) ?? standIns.get(kind))?.name ?? kind;

const searched = ({ id, title, text, concepts, examples }: Clause, library: Library): string =>
  [
    id,
    title,
    text,
    ...examples.map(({ gives }) => gives),
    ...concepts.flatMap((one) => [one, library.concepts.get(one)?.name ?? ""]),
  ].join("\n");

/** Where a clause comes from. What the program's own library has under the same id is told by the copy's `original`. */
export function originOf({ file, name, original }: Clause, { root, program }: Workplace): ClauseOrigin {
  if (ofUnit(name) !== null) return "one-unit";
  const own = join(root, "templates");
  if (own === join(program, "templates") || !isWithin(file, own)) return "built-in";
  return original === undefined ? "own" : "changed";
}

interface Printed {
  readonly titles: string[];
  /** In the first of them. */
  readonly text: string;
}

async function printedByClause(
  unit: string,
  place: Workplace,
  library: Library,
  env: Env,
): Promise<Outcome<ReadonlyMap<string, Printed>>> {
  const units = await loadUnits([unit], place, library, env);
  if (!units.ok) return units;
  const [own] = units.value;
  const shelf = shelfOf(own!.loaded.profile, library);
  const composed = composeUnit(own!, { named: true, asOf: env.today(), shelf }, library);
  if (!composed.ok) return composed;
  const printed = new Map<string, Printed>();
  for (const { doc } of composed.value.docs)
    for (const id of Object.keys(doc.meta.clauses)) {
      const known = printed.get(id);
      if (known !== undefined) known.titles.push(doc.meta.title);
      else printed.set(id, { titles: [doc.meta.title], text: textOf(doc, id) });
    }
  return succeed(printed);
}

/** The blocks of a clause have its id, and after a sign their own. */
const textOf = ({ children }: Doc, id: string): string =>
  children
    .filter((block) => block.id === id || block.id.startsWith(`${id}#`))
    .map((block) => (block.type === "table" ? tableText(block) : blockText(block)))
    .join("\n");

/** The papers of one unit that print a clause. */
export interface ClauseUse {
  readonly unit: string;
  readonly name: string;
  readonly papers: readonly { readonly document: string; readonly title: string }[];
}
export interface ClauseUseRequest {
  readonly place: Workplace;
  readonly id: string;
  readonly onUnit: (unit: string, index: number, count: number) => void;
}

/** Which papers of which units print a clause today. A unit whose papers cannot be composed is passed over. */
export async function clauseUse({ place, id, onUnit }: ClauseUseRequest, env: Env): Promise<Outcome<readonly ClauseUse[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadEach("all", place, library.value, env);
  if (!units.ok) return units;
  const found: ClauseUse[] = [];
  for (const [i, { id: name, unit }] of units.value.entries()) {
    onUnit(name, i, units.value.length);
    const composed = unit.ok ? composeUnit(unit.value, { named: true, asOf: env.today() }, library.value) : unit;
    if (!unit.ok || !composed.ok) continue;
    const papers = composed.value.docs
      .filter(({ doc }) => Object.hasOwn(doc.meta.clauses, id))
      .map(({ doc }) => ({ document: doc.meta.document, title: doc.meta.title }));
    if (papers.length > 0) found.push({ unit: composed.value.id, name: unit.value.loaded.profile.unit["full-name"], papers });
  }
  return succeed(found);
}
