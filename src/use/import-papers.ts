import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type DrawerFile, readDrawer } from "../import/drawer.js";
import { facts as factsOf } from "../import/facts/index.js";
import { identify } from "../import/identify/index.js";
import { isOfNoType } from "../import/identify/unit-name.js";
import { isPlainPath, profileDifferences } from "../import/into.js";
import { matchParagraphs } from "../import/match/index.js";
import type { DrawerPaper, Identified } from "../import/types.js";
import type { Library } from "../library/types.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";
import { type DrawerRead, type LeftOut, typesIn } from "./drawer-read.js";
import { intoUnit } from "./into-unit.js";
import { lawful } from "./lawful-cadences.js";
import { soundBases } from "./misnamed-bases.js";

export interface ImportRequest {
  readonly place: Workplace;
  /** Absolute paths of files and folders, or files with the names somebody knows them by. */
  readonly paths: readonly (string | DrawerFile)[];
  /** Id or name of the unit type; absent: what the papers show. */
  readonly type?: string;
  /** Id or path of the profile that the papers are taken into; absent: a new one. */
  readonly into?: string;
  /** Whose papers are meant, where a drawer holds those of several units: its name as they have it. */
  readonly of?: string;
  /** Only to be told: papers of several units are told together. */
  readonly dryRun?: boolean;
  readonly onFile?: (file: string, index: number, count: number) => void;
}
/**
 * Reads a drawer of old papers: what each is, what they say of their unit, and what each paragraph is to the library. Writes
 * nothing.
 * @returns warnings for files that could not be read; a fault where nothing can be read, or nobody knows whose papers are meant
 */
export async function importPapers(request: ImportRequest, env: Env): Promise<Outcome<DrawerRead>> {
  const { place, paths, into, of, onFile } = request;
  if (!place.isWorkspace) return fail(problem("cli/no-workspace", { path: place.root }));
  const wrong = wrongAsked({ units: into === undefined ? "all" : [into] });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const type = typeNamed(request.type, library.value);
  if (!type.ok) return type;
  const unit = into === undefined ? succeed(null) : await intoUnit(into, place, library.value, env);
  if (!unit.ok) return unit;
  const drawer = await readDrawer(paths, env, onFile);
  if (!drawer.ok) return drawer;
  const its = unit.value?.loaded.profile.unit["full-name"];
  const identified = identify(drawer.value.papers, library.value, its ? [its] : []);
  const units = unitsIn(identified);
  const name = identified.find(({ called }) => of !== undefined && called === of)?.unit ?? of ?? its;
  const unknown = of !== undefined && !units.some((one) => one.name === name);
  if (unknown) return fail(problem("import/unknown-unit", { value: of, known: listed(units.map((one) => one.name)) }));
  const meant = units.length > 1 && units.some((one) => one.name === name) ? name! : null;
  const isMixed = units.length > 1 && meant === null;
  if (isMixed && !request.dryRun) return fail(...drawer.value.unread, ...mixed(units));
  const isOther = (one: Identified): boolean => meant !== null && one.unit !== null && one.unit !== meant;
  const own = identified.filter((one) => !isOther(one));
  const left = identified.flatMap((one): DrawerRead["left"] => {
    const why = isOther(one) ? "other-unit" : leftOut(one);
    const as = one.copyOf ?? (why === "earlier" ? lastState(one, own).file : one.superseded);
    return why === null ? [] : [{ file: one.file, why, ...(as !== undefined && { as }) }];
  });
  const out = new Set(left.map(({ file }) => file));
  // What a copy or an earlier draft says is no evidence of today; what a superior's paper says is none of the unit's.
  const spoken = own.filter(({ file }) => !out.has(file));
  const readOf = (files: readonly Identified[]): readonly DrawerPaper[] =>
    files.flatMap(({ file }) => drawer.value.papers.find((one) => one.file === file) ?? []);
  const profile = unit.value?.loaded.profile;
  // An earlier issue tells who held a post then.
  const told = own.filter(({ superseded, file }) => superseded !== undefined || !out.has(file));
  const read = soundBases(factsOf(readOf(told), told, library.value), library.value);
  const open = new Set(read.contradictions.map(({ path }) => path));
  const unlike = profile === undefined ? [] : profileDifferences(read.facts, profile, open);
  const found = lawful(read, { differences: unlike, topics: profile?.topics ?? [] }, library.value);
  return succeed(
    {
      papers: identified,
      facts: found.facts,
      contradictions: found.contradictions,
      settleable: found.contradictions.map(({ path }) => path).filter((path) => profile === undefined || isPlainPath(path)),
      differences: found.differences,
      paragraphs: matchParagraphs(readOf(spoken), spoken, library.value, found.facts),
      taken: spoken.map(({ file }) => file),
      left,
      type: type.value ?? unit.value?.loaded.profile.unit.type ?? usual(spoken.map(({ unitType }) => unitType)),
      units,
      read: drawer.value.papers,
      library: library.value,
      into: unit.value,
    },
    [
      ...drawer.value.unread,
      ...found.told,
      ...read.told,
      ...ofNoType(name ?? units[0]?.name, library.value),
      ...(isMixed ? mixed(units).map((one) => ({ ...one, severity: "warning" as const })) : []),
    ],
  );
}

/** The state of a paper that counts now. */
function lastState(paper: Identified, all: readonly Identified[]): Identified {
  const next = all.find(({ file }) => file === paper.superseded);
  return next === undefined ? paper : lastState(next, all);
}

function typeNamed(word: string | undefined, library: Library): Outcome<string | undefined> {
  if (word === undefined) return succeed(undefined);
  const found = [...library.unitTypes.values()].find(({ id, name }) => id === word || name === word);
  return found ? succeed(found.id) : fail(problem("import/unknown-type", { value: word, known: typesIn(library) }));
}

/** What can be done for a unit that the library has no type for. */
const ofNoType = (unit: string | undefined, library: Library): readonly Diagnostic[] =>
  unit !== undefined && isOfNoType(unit) ? [problem("import/no-type", { unit, known: typesIn(library) })] : [];

const leftOut = ({ foreign, copyOf, superseded, earlierIssue }: Identified): LeftOut | null =>
  foreign
    ? "foreign"
    : copyOf !== undefined
      ? "copy"
      : superseded !== undefined
        ? earlierIssue
          ? "earlier"
          : "superseded"
        : null;

function unitsIn(papers: readonly Identified[]): DrawerRead["units"] {
  const found = new Map<string, string[]>();
  for (const { unit, file, foreign } of papers) {
    if (unit === null || foreign) continue;
    found.set(unit, [...(found.get(unit) ?? []), file]);
  }
  return [...found].map(([name, files]) => ({ name, files }));
}

const mixed = (units: DrawerRead["units"]): readonly Diagnostic[] => [
  problem("import/two-units", {
    units: listed(
      units.map(({ name, files }) => phrase("with", { what: name, more: listed(files) })),
      "semicolon",
    ),
  }),
];

function usual(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
