import { join } from "node:path";
import type { BatchCommand, Done, Job, SummedCommand } from "../batch/job.js";
import type { UnitRow, UnitState } from "../batch/rows.js";
import type { BatchUnit, Progress } from "../batch/run.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import type { Context, ExitCode } from "./context.js";

/** What a command says of the units it is for. */
export interface ManyOptions {
  readonly all?: boolean;
  readonly jobs?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly out?: string;
}
export interface Many<C extends BatchCommand> extends ManyOptions {
  readonly command: C;
  readonly asked: Job<C>["asked"];
  readonly units: readonly string[] | "all";
  /** Only units that have papers. */
  readonly drafted: boolean;
  /** What programs are told of a unit. */
  readonly forPrograms: (done: Done<C> & { readonly ok: true }) => readonly unknown[];
}

/** Whether units are so many that they are told of one by one: all of them, or those of a group; else null. */
export async function manyUnits(
  units: readonly string[],
  { all }: ManyOptions,
  place: Workplace,
  context: Context,
): Promise<readonly string[] | "all" | null> {
  if (all) return "all";
  const { withoutGroups } = await import("../use/without-groups.js");
  const words = await withoutGroups(units, place, await context.env());
  const known = words.ok && words.value !== "all" ? words.value : units;
  return known.length === units.length && known.every((word, i) => word === units[i]) ? null : known;
}

/** Carries a command out over many units: each by itself, several at a time; progress, a line a unit, all faults at the end. */
export async function runMany<C extends SummedCommand>(many: Many<C>, context: Context): Promise<ExitCode> {
  const { command, asked, json } = many;
  const { rowOf, unitsFailed } = await import("../batch/rows.js");
  const made: unknown[][] = [];
  const row = rowOf(command);
  const keep = (unit: BatchUnit, done: Done<C>, place: number): UnitRow => {
    if (json && done.ok) made[place] = [...many.forPrograms(done)];
    return row(unit, done);
  };
  const run = await overUnits(many, keep, context);
  if (run === null) return 2;
  const { rows, diagnostics } = run;
  const faults = [...diagnostics, ...unitsFailed(rows)];
  context.report(faults);
  if (json) context.json(made.flat());
  else if (rows.some(({ state }) => state !== "failed"))
    context.say(summary(rows, { command, verbose: many.verbose === true, out: many.out ?? outFolder(asked.place) }, context));
  return codeOfRows(rows, command, faults.length);
}

/**
 * One job a unit, several at a time, with progress.
 * @param keep what is kept of a unit; `place`: its place among the units
 * @returns null where the units or the number of jobs cannot be taken: that is told
 */
export async function overUnits<C extends BatchCommand, Row>(
  { command, asked, units, drafted, jobs: typed, out }: Pick<Many<C>, "command" | "asked" | "units" | "drafted" | "jobs" | "out">,
  keep: (unit: BatchUnit, done: Done<C>, place: number) => Row,
  context: Context,
): Promise<{ readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } | null> {
  const jobs = typed === undefined ? undefined : Number(typed);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 64)) {
    context.report([problem("units/jobs", { value: typed ?? "" })]);
    return null;
  }
  const env = await context.env();
  const { batchUnits } = await import("../use/batch-units.js");
  const found = await batchUnits(
    { place: asked.place, units, ...(drafted && { drafted }), ...(out !== undefined && { out }) },
    env,
  );
  if (!found.ok) {
    context.report(found.diagnostics);
    return null;
  }
  const [{ runBatch }, { threadPool }, { perform }, { worldOf }, { onInterrupt }] = await Promise.all([
    import("../batch/run.js"),
    import("../batch/pool.js"),
    import("../batch/job.js"),
    import("../batch/thread.js"),
    import("../io/interrupt.js"),
  ]);
  // One job is one core's work: who asks for one has use for the others.
  const world = { ...worldOf(asked.place, env), ...(jobs === 1 && { oneCore: true }) };
  const pool = (await threadPool(jobs, found.value.length)) ?? {
    size: 1,
    perform: (job: Job) => perform(job, world),
    close: async () => {},
  };
  let stopped = false;
  const back = onInterrupt(() => {
    stopped = true;
  });
  const places = new Map(found.value.map(({ id }, i) => [id, i]));
  const rowOf = (unit: BatchUnit, done: Done<C>): Row => keep(unit, done, places.get(unit.id)!);
  const onProgress = context.terminal.watched ? await progress(command, context) : undefined;
  try {
    const run = { command, asked, units: found.value, rowOf, stopped: () => stopped, ...(onProgress && { onProgress }) };
    const { rows, diagnostics, left } = await runBatch(run, pool);
    if (context.terminal.watched) context.progress("");
    const rest = left > 0 ? [problem("units/stopped", { count: left })] : [];
    const told = diagnostics.filter(({ code }) => !passedOver.has(code));
    return { rows, diagnostics: [...found.diagnostics, ...told, ...rest] };
  } finally {
    back();
    await pool.close();
  }
}

/** Of one of many units no fault: it has nothing of what was asked for. */
const passedOver: ReadonlySet<string> = new Set(["cli/nothing-to-draft", "cli/nothing-to-check"]);

export function codeOfRows(rows: readonly UnitRow[], command: BatchCommand, faults: number): ExitCode {
  const failed = rows.filter(({ state }) => state === "failed").length;
  if (failed > 0 && failed === rows.length) return 2;
  // What would change is something to look at; what was changed is done.
  const open: readonly UnitState[] = command === "impact" ? ["failed", "look", "changed"] : ["failed", "look"];
  return faults > 0 || rows.some(({ state }) => open.includes(state)) ? 1 : 0;
}

/** Rate and time left, once there is something to tell them by. */
export async function progress(command: BatchCommand, { progress: show, text }: Context): Promise<(now: Progress) => void> {
  const { clock } = await import("../io/clock.js");
  const begin = clock.now();
  return ({ unit, done, count }) => {
    const minutes = (clock.now() - begin) / 60_000;
    const rate = done / Math.max(minutes, 1 / 600);
    const seconds = Math.ceil(((count - done) / Math.max(rate, 0.01)) * 60);
    const left =
      seconds < 90 ? phrase("batch.seconds", { count: seconds }) : phrase("batch.minutes", { count: Math.ceil(seconds / 60) });
    const data = { what: phrase(`batch.${command}`), n: done, count, unit };
    show(done < 3 ? text("batch.progress", data) : text("batch.progress-rate", { ...data, rate: Math.round(rate), left }));
  };
}

const states: readonly UnitState[] = ["failed", "look", "changed", "same", "none"];
/** So many units get a line each whatever came of them; of more only those that somebody has to look at. */
const most = 40;

export interface Shown {
  readonly command: SummedCommand;
  readonly verbose: boolean;
  /** Where the units' folders are. */
  readonly out: string;
}
export function summary(rows: readonly UnitRow[], { command, verbose, out }: Shown, { text }: Context): string {
  const told = verbose || rows.length <= most ? rows : rows.filter(({ state }) => state === "failed" || state === "look");
  const line = ({ unit, state, papers, changed, matters }: UnitRow): string => {
    if (state === "failed" || state === "none") return `${unit}  ${text(`batch.unit-${state}`)}\n`;
    const parts = [
      phrase("count.documents", { count: papers }),
      ...(command === "check" ? [] : [phrase(`batch.changed-${command}`, { count: changed })]),
      ...(matters > 0 ? [phrase(`batch.matters-${command}`, { count: matters })] : []),
    ];
    const where = changed > 0 && (command === "draft" || command === "regenerate") ? `  ${join(out, unit)}` : "";
    return `${unit}  ${text("batch.unit", { parts: listed(parts, "comma") })}${where}\n`;
  };
  const counts = states.flatMap((state) => {
    const count = rows.filter((one) => one.state === state).length;
    return count === 0 ? [] : [phrase(`batch.${state}`, { count })];
  });
  const papers = rows.reduce((sum, one) => sum + one.papers, 0);
  const changed = rows.reduce((sum, one) => sum + one.changed, 0);
  const total = text("batch.total", { count: rows.length, states: listed(counts, "comma"), papers, changed });
  return `${told.map(line).join("")}${total}\n`;
}
