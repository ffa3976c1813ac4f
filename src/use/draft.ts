import { recordDrafts } from "../archive/record.js";
import type { Published, Rendered } from "../archive/types.js";
import { usualReasons } from "../archive/usual-reasons.js";
import { burdenOf } from "../burden/index.js";
import { laterTerms } from "../causes/later-terms.js";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { BurdenSummary } from "../library/burden-words.js";
import type { Library } from "../library/types.js";
import { type FittedUnit, namesFreedBy, replacedFiles, withAdjusted } from "../papers/adjusted-drafts.js";
import { bindUnit } from "../papers/bind.js";
import { blanksOf, isSignature } from "../papers/blanks.js";
import { checkUnitSet } from "../papers/check-set.js";
import { composeUnit } from "../papers/compose-unit.js";
import { issuedChanged } from "../papers/issue.js";
import { lengthOf, type UnitLength } from "../papers/length.js";
import { canRemake } from "../papers/remake.js";
import { defaultFormats, type OnPaper, renderUnit } from "../papers/render-doc.js";
import { namesLater } from "../profile/later-holders.js";
import { goingBack } from "../shelf/day.js";
import type { Layout } from "../tree/types.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary, meant, namesOfKinds, shownList } from "../workspace/library.js";
import { lookIdFor } from "../workspace/look.js";
import { loadEach, type Unit } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { type Format, formats, isFormat, writers } from "../writers/index.js";
import { editedDrift } from "./edited-drift.js";

export type { Published } from "../archive/types.js";

export interface DraftRequest {
  readonly place: Workplace;
  /** Ids or paths of profiles. */
  readonly units: readonly string[] | "all";
  /** Absent: those on each unit's shelf. */
  readonly kinds?: readonly string[];
  /** Only these of each unit's shelf: `<kind>.<topic>`. */
  readonly papers?: readonly string[];
  /** `full`: every kind of the library, whatever the units' shelves say. */
  readonly shelf?: string;
  /** Absent: each profile's own topics. */
  readonly topics?: readonly string[];
  readonly formats?: readonly string[];
  /** Also bind each unit's documents into one PDF. */
  readonly bind?: boolean;
  /** Id or name of a look for all documents; absent: each profile's own. */
  readonly look?: string;
  /** For all documents; absent: what each profile or kind says. */
  readonly layout?: Layout;
  /** Room for a seal on all documents; absent: what each profile says. */
  readonly seal?: boolean;
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Files of a later day may be replaced by those of an earlier one. */
  readonly back?: boolean;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
  readonly reason?: string;
  /** The units are some of many: what does not concern one of them is passed over. */
  readonly many?: boolean;
  /** Called when a unit's files begin to be made. */
  readonly onUnit?: (unit: string, index: number, count: number) => void;
  readonly onPaper?: OnPaper;
}

/** What a draft made. */
export interface DraftResult {
  /** One for each file. */
  readonly files: readonly Published[];
  /** How many places of the documents are still to be filled in, by unit; lines to sign are none. */
  readonly blanks: ReadonlyMap<string, number>;
  /** Kind id → its Chinese name. */
  readonly kindNames: ReadonlyMap<string, string>;
  /** How long each unit's documents are, and which exceed what their kind allows. */
  readonly lengths: readonly UnitLength[];
  /** What the papers of each unit that was drafted whole ask for in a year. */
  readonly burdens: readonly BurdenSummary[];
}
/**
 * Drafts documents and records them, a unit at a time: all of a unit's documents are composed and written before any of its
 * files is published, so a fault leaves that unit as it was, and the others are drafted.
 * @returns what was published, with warnings for what does not fit together in a unit's documents and for files that were left
 *   alone, and the faults of units that were not drafted; a fault where none was
 */
export async function draft(given: DraftRequest, env: Env): Promise<Outcome<DraftResult>> {
  const asked = given.formats?.filter(isFormat);
  // The writers' modules come from disk while the library does; a fault of theirs shows when a writer is used.
  for (const format of ["docx", ...(asked ?? defaultFormats)] as const) void writers[format]().catch(() => undefined);
  const library = await loadLibrary(given.place, env);
  if (!library.ok) return library;
  const request = withIds(given, library.value);
  const wrong = [...wrongAsked({ units: given.units, days: [given.asOf] }), ...unknownNames(request, library.value)];
  const units = await loadEach(request.units, request.place, library.value, env);
  if (wrong.length > 0 || !units.ok)
    return fail(...wrong, ...(units.ok ? units.value.flatMap(({ unit }) => unit.diagnostics) : units.diagnostics));

  const drafting: Drafting = {
    request,
    library: library.value,
    asOf: request.asOf ?? env.today(),
    root: request.out ?? outFolder(request.place),
    wanted: (kind) => asked ?? library.value.kinds.get(kind)?.formats?.filter(isFormat) ?? defaultFormats,
    begin: (unit) =>
      request.onUnit?.(
        unit,
        units.value.findIndex(({ id }) => id === unit),
        units.value.length,
      ),
  };
  const diagnostics = [...library.diagnostics];
  const made: DraftedUnit[] = [];
  const failed: string[] = [];
  for (const { id, unit } of units.value) {
    const done = unit.ok ? await draftUnit(unit.value, drafting, env) : unit;
    diagnostics.push(...(unit.ok ? unit.diagnostics : []), ...done.diagnostics);
    if (!done.ok) failed.push(id);
    else if (done.value !== null) made.push(done.value);
    if (unit.ok && done.ok) diagnostics.push(...(await editedDrift([unit.value], drafting, library.value, env)));
  }
  if (failed.length > 0 && made.length === 0) return { ok: false, diagnostics };
  if (made.length === 0) return fail(problem("cli/nothing-to-draft", { value: listed(request.topics ?? []) }));
  if (failed.length > 0)
    diagnostics.push(problem("cli/not-drafted", { units: listed(failed), count: failed.length, done: made.length }));
  return succeed(
    {
      files: made.flatMap(({ files }) => files),
      blanks: new Map(made.map(({ id, blanks }) => [id, blanks])),
      kindNames: namesOfKinds(library.value),
      lengths: made.map(({ length }) => length),
      burdens: made.flatMap(({ burden }) => burden ?? []),
    },
    diagnostics,
  );
}

/** What all units of a draft share. */
interface Drafting {
  readonly request: DraftRequest;
  readonly library: Library;
  readonly asOf: string;
  readonly root: string;
  readonly wanted: (kind: string) => readonly Format[];
  readonly begin: (unit: string) => void;
}
interface DraftedUnit {
  readonly id: string;
  readonly files: readonly Published[];
  readonly blanks: number;
  readonly length: UnitLength;
  readonly burden: BurdenSummary | null;
}

/** One unit, drafted whole or not at all; null where nothing of it was asked for. */
async function draftUnit(unit: Unit, drafting: Drafting, env: Env): Promise<Outcome<DraftedUnit | null>> {
  const { request, library, asOf, root } = drafting;
  const { kinds, topics, layout, seal } = request;
  const back = request.back ? [] : await goingBack([unit], root, asOf, env);
  if (back.length > 0) return fail(...back);
  const { shelf, papers, ...others } = request;
  const choice = {
    ...others,
    ...(shelf === "full" ? { shelf: "full" as const } : papers && { shelf: papers }),
    facts: { ...(layout && { layout }), ...(seal !== undefined && { seal }) },
    asOf,
  };
  const composed = composeUnit(unit, { ...choice, named: request.units !== "all" && !request.many }, library);
  if (!composed.ok) return composed;
  const { loaded } = unit;
  // Only what was asked for is composed and judged: composing the rest of a shelf would make a single document wait for all.
  const set = {
    loaded,
    docs: composed.value.docs.map(({ doc }) => doc),
    asOf,
    ...((kinds ?? papers) && { kinds: kinds ?? papers!.map((paper) => paper.split(".")[0]!) }),
    ...(topics && { topics }),
  };
  const fitted = await withAdjusted(unit, composed.value, { ...choice, named: false, root }, library, env);
  const { id, docs, changed, coming, told: left } = fitted;
  const later = namesLater(coming, loaded.profile, asOf);
  const notes = [...checkUnitSet(set, library), ...issuedChanged(changed, id), ...later, ...left, ...laterTerms(loaded, asOf)];
  const diagnostics = [...composed.diagnostics, ...notes];
  if (docs.length === 0) return succeed(null, diagnostics);
  const drafts = { unit: id, render: () => rendered(fitted, loaded.profile.unit["full-name"], drafting, env) };
  const recorded = await recordDrafts(root, [drafts], env.files, drafting.begin);
  const told = [...diagnostics, ...recorded.diagnostics];
  if (!recorded.ok) return { ok: false, diagnostics: told };
  const blanks = docs.flatMap(({ doc }) => blanksOf(doc)).filter((blank) => !isSignature(blank)).length;
  // Where many are drafted none of it is told.
  const isWhole = !request.many && [kinds, topics, papers].every((chosen) => chosen === undefined);
  const burden = isWhole ? burdenOf(set.docs, loaded.profile, library).summary : null;
  return succeed({ id, files: recorded.value, blanks, length: lengthOf(set.docs, loaded.profile, library), burden }, told);
}

/** The bytes of a unit's documents, of its volume where one is asked for, and what goes with them. */
async function rendered(unit: FittedUnit, name: string, drafting: Drafting, env: Env): Promise<Outcome<Rendered>> {
  const { request, library, root, wanted } = drafting;
  const reason = request.reason ?? usualReasons.draft;
  const kept = await replacedFiles(unit, root, env);
  const freed = kept.ok ? await namesFreedBy(unit, root, env) : kept;
  const made = freed.ok ? await renderUnit(unit, reason, wanted, env, request.onPaper) : freed;
  if (!kept.ok || !freed.ok || !made.ok) return fail(...made.diagnostics);
  const { copies, documents } = freed.value;
  const beside = { beside: [...kept.value, ...copies], obsolete: documents, kindNames: namesOfKinds(library), remade: canRemake };
  if (!request.bind) return succeed({ drafted: made.value, ...beside }, made.diagnostics);
  const bound = await bindUnit(unit, name, library, reason, env);
  const told = [...made.diagnostics, ...bound.diagnostics];
  return bound.ok ? succeed({ drafted: [...made.value, ...bound.value], ...beside }, told) : fail(...told);
}

/** Kinds and topics may be called by their Chinese names, which are what a clerk knows: 责任清单, 意识形态. */
function withIds(request: DraftRequest, { kinds, topics, looks }: Library): DraftRequest {
  const ids = (
    words: readonly string[] | undefined,
    known: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  ) => words?.map((word) => [...known.values()].find(({ name }) => name === word)?.id ?? word);
  const [kindIds, topicIds] = [ids(request.kinds, kinds), ids(request.topics, topics)];
  const look = request.look === undefined ? undefined : lookIdFor(request.look, looks);
  return { ...request, ...(kindIds && { kinds: kindIds }), ...(topicIds && { topics: topicIds }), ...(look && { look }) };
}

/** Problems with the names of kinds, topics and formats, those in the library's own files included. */
function unknownNames(
  { kinds = [], topics = [], formats: asked = [], look, shelf }: DraftRequest,
  library: Library,
): readonly Diagnostic[] {
  const check = (
    code: "cli/unknown-kind" | "cli/unknown-look" | "cli/unknown-topic",
    words: readonly string[],
    known: readonly string[],
  ) =>
    words
      .filter((word) => !known.includes(word))
      .map((value) => problem(code, { value, nearest: meant(value, known), known: shownList(known) }));
  return [
    ...(shelf === undefined || shelf === "full" ? [] : [problem("cli/unknown-shelf", { value: shelf })]),
    ...check("cli/unknown-kind", kinds, [...library.kinds.keys()]),
    ...check("cli/unknown-look", look === undefined ? [] : [look], [...library.looks.keys()]),
    ...check("cli/unknown-topic", topics, [...library.topics.keys()]),
    ...wrongAsked({ formats: [...asked, ...[...library.kinds.values()].flatMap((kind) => kind.formats ?? [])], known: formats }),
  ];
}
