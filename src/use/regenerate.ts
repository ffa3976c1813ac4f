import { join } from "node:path";
import { recordDrafts } from "../archive/record.js";
import { readRuns } from "../archive/runs.js";
import type { Beside } from "../archive/types.js";
import { usualReasons } from "../archive/usual-reasons.js";
import { problem } from "../diag/problem.js";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { canRemake } from "../papers/remake.js";
import type { OnPaper } from "../papers/render-doc.js";
import type { DocumentReport } from "../renew/document-report.js";
import { regenerateUnit } from "../renew/regenerate-unit.js";
import { recordFolder, reportFiles } from "../renew/report.js";
import { reportOf, withFiles } from "../renew/report-of.js";
import type { Regenerated, Regeneration, UnitRegeneration } from "../renew/types.js";
import { draftedUnits, goingBack } from "../shelf/day.js";
import { type EarlierFile, earlierFiles } from "../shelf/earlier-files.js";
import { freedNames } from "../shelf/freed-names.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary, namesOfKinds } from "../workspace/library.js";
import { loadUnits, type Unit } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { formats as allFormats, isFormat } from "../writers/index.js";
import { editedDrift } from "./edited-drift.js";

export interface RegenerateRequest {
  readonly place: Workplace;
  readonly units: readonly string[] | "all";
  readonly reason?: string;
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Absent: the formats that are published now. */
  readonly formats?: readonly string[];
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
  /** Files of a later day may be replaced by those of an earlier one. */
  readonly back?: boolean;
  /** Says what would be done and writes nothing. */
  readonly dryRun?: boolean;
  /** Documents that are issued again: they keep the edits of their last issue. */
  readonly reissued?: ReadonlySet<string>;
  /** The unit's profile as it is to be: published with the documents. */
  readonly profile?: Beside;
  /** Copies of earlier issues, published with the documents. */
  readonly copies?: readonly Beside[];
  readonly onUnit?: (unit: string, index: number, count: number) => void;
  readonly onPaper?: OnPaper;
}
export interface UnitReport {
  readonly unit: string;
  readonly documents: readonly DocumentReport[];
  /** Folder of the report; absent where nothing was written. Absolute. */
  readonly report?: string;
}

/**
 * Generates the units' recorded documents anew after profiles, holders or clauses have changed. What nothing of this touches keeps
 * its bytes; an edited file is merged and patched. All units or none: any error leaves every file as it was.
 */
export async function regenerate(request: RegenerateRequest, env: Env): Promise<Outcome<readonly UnitReport[]>> {
  const { units: words, formats } = request;
  const wrong = wrongAsked({ units: words, days: [request.asOf], formats, known: allFormats });
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const seen = request.profile ? withProfile(env, request.profile) : env;
  const units = await loadUnits(words, request.place, library.value, seen);
  if (wrong.length > 0 || !units.ok) return fail(...wrong, ...units.diagnostics);
  const wanted = request.formats?.filter(isFormat);
  const regeneration: Regeneration = {
    root: request.out ?? outFolder(request.place),
    asOf: request.asOf ?? env.today(),
    reason: request.reason ?? usualReasons.regenerate,
    ...(wanted && { formats: wanted }),
    ...(request.reissued && { reissued: request.reissued }),
    ...(request.onPaper && { onPaper: request.onPaper }),
  };
  const diagnostics = [...library.diagnostics, ...units.diagnostics];
  const chosen = request.units === "all" ? await draftedUnits(units.value, regeneration.root, env) : units.value;
  if (chosen.length === 0) return fail(...diagnostics, problem("merge/nothing-drafted", { path: regeneration.root }));
  const back = await goingBack(request.back ? [] : chosen, regeneration.root, regeneration.asOf, env);
  if (back.length > 0) return fail(...diagnostics, ...back);
  const done = request.dryRun
    ? await foretell(chosen, regeneration, library.value, env)
    : await carryOut(chosen, regeneration, request, library.value, env);
  // What a dry run foretells is not in the files yet.
  const drift = done.ok && !request.dryRun ? await editedDrift(chosen, regeneration, library.value, env) : [];
  return { ...done, diagnostics: [...diagnostics, ...done.diagnostics, ...drift] };
}

/** The world in which the profile is what it is to be. */
const withProfile = (env: Env, { path, bytes }: Beside): Env => ({
  ...env,
  files: { ...env.files, read: async (one, limit) => (one === path ? succeed(bytes) : env.files.read(one, limit)) },
});

async function foretell(
  units: readonly Unit[],
  regeneration: Regeneration,
  library: Library,
  env: Env,
): Promise<Outcome<readonly UnitReport[]>> {
  const made: Outcome<UnitReport>[] = [];
  for (const unit of units) {
    const one = await regenerateUnit(unit, { ...regeneration, formats: [] }, library, env);
    if (!one.ok) made.push(one);
    else {
      const { unit: id, documents } = one.value;
      made.push(succeed({ unit: id, documents: documents.map((d) => reportOf(id, d)) }, one.diagnostics));
    }
  }
  return all(made);
}

interface UnitRun {
  readonly unit: string;
  readonly documents: readonly DocumentReport[];
  readonly folder: string;
  readonly report?: string;
}

async function carryOut(
  units: readonly Unit[],
  regeneration: Regeneration,
  { onUnit, profile, copies = [] }: RegenerateRequest,
  library: Library,
  env: Env,
): Promise<Outcome<readonly UnitReport[]>> {
  const runs: UnitRun[] = [];
  let begun = 0;
  const drafts = units.map((unit) => ({
    unit: unit.loaded.profile.unit.id,
    kind: "regenerate" as const,
    render: async () => {
      const made = await regenerateUnit(unit, regeneration, library, env);
      if (!made.ok) return made;
      const { unit: id, folder, documents } = made.value;
      const earlier = await issuedCopies(documents, folder, env);
      if (!earlier.ok) return earlier;
      const report = await reportOn(unit, made.value, { ...regeneration, earlier: earlier.value }, library, env);
      if (!report.ok) return report;
      const { files, ...told } = report.value;
      runs.push({ unit: id, folder, ...told });
      const needed = documents.map(({ doc }) => doc);
      const freed = await freedNames(made.value.obsolete, needed, folder, env);
      if (!freed.ok) return freed;
      const drafted = documents.flatMap((one) => one.drafted ?? []);
      const kept = [...copies, ...freed.value.copies, ...[...earlier.value.values()].flat()];
      const beside = [...(profile ? [profile] : []), ...kept, ...files];
      return succeed({ drafted, beside, obsolete: freed.value.documents, kindNames: namesOfKinds(library), remade: canRemake }, [
        ...made.diagnostics,
        ...report.diagnostics,
      ]);
    },
  }));
  const recorded = await recordDrafts(regeneration.root, drafts, env.files, (unit) => onUnit?.(unit, begun++, units.length));
  if (!recorded.ok) return recorded;
  return succeed(
    runs.map(({ folder: _, documents, ...run }) => ({
      ...run,
      documents: documents.map((one) => withFiles(one, recorded.value)),
    })),
    recorded.diagnostics,
  );
}

type Earlier = ReadonlyMap<string, readonly EarlierFile[]>;

/** Copies of the issued papers that new ones replace, for the place where earlier ones stay. */
async function issuedCopies(documents: readonly Regenerated[], folder: string, env: Env): Promise<Outcome<Earlier>> {
  const kept = new Map<string, readonly EarlierFile[]>();
  for (const { issued, drafted } of documents) {
    if (!issued || !drafted) continue;
    const done = await earlierFiles(issued.history, issued.year, folder, env);
    if (!done.ok) return done;
    kept.set(issued.history.document, done.value);
  }
  return succeed(kept);
}

interface Report extends Pick<UnitRun, "documents" | "report"> {
  readonly files: readonly Beside[];
}

/** The report, published with the files it speaks of. */
async function reportOn(
  unit: Unit,
  { folder, documents }: UnitRegeneration,
  { asOf, reason, earlier }: Regeneration & { readonly earlier: Earlier },
  library: Library,
  env: Env,
): Promise<Outcome<Report>> {
  const { id, "full-name": name } = unit.loaded.profile.unit;
  const summaries = documents.map((one) => {
    const kept = earlier.get(one.doc.meta.document);
    return { ...reportOf(id, one), ...(kept && { earlier: kept.map(({ path }) => path) }) };
  });
  const look = documents.find(({ drafted }) => drafted !== undefined)?.look;
  if (look === undefined) return succeed({ documents: summaries, files: [] });
  const runs = await readRuns(folder, env.files);
  if (!runs.ok) return runs;
  const files = await reportFiles(documents, summaries, { unit: id, name, asOf, reason, look }, library, env);
  if (!files.ok) return files;
  const report = await recordFolder(folder, { run: runs.value.next, asOf }, files.value, env);
  const comparisons = new Map(
    files.value.flatMap(({ document, name: file }) => (document === undefined ? [] : [[document, join(report, file)]])),
  );
  const compared = summaries.map((one) => {
    const comparison = comparisons.get(one.document);
    return comparison === undefined ? one : { ...one, comparison };
  });
  const beside = files.value.map(({ name: file, bytes }) => ({ path: join(report, file), bytes, found: null }));
  return succeed({ documents: compared, report, files: beside }, files.diagnostics);
}
