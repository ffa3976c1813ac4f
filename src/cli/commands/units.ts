import { phrase } from "../../diag/phrase.js";
import type { ImportedUnit } from "../../use/import-units.js";
import { type AddCommand, type Context, codeOf, type ExitCode } from "../context.js";
import { profileDiff } from "../profile-diff.js";
import { shellWord } from "../shell-word.js";

interface ImportOptions {
  readonly group?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}
interface ExportOptions {
  readonly group?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const addUnits: AddCommand = (program, context) => {
  const units = program.command("units");
  units
    .command("import")
    .argument("<table>")
    .option("--group <group>")
    .option("--dry-run")
    .option("--yes")
    .option("-v, --verbose")
    .option("--json")
    .action(async (table: string, options: ImportOptions) => context.finish(await taken(table, options, context)));
  units
    .command("export")
    .argument("[table]")
    .option("--group <group>")
    .option("--force")
    .option("--json")
    .action(async (table: string | undefined, options: ExportOptions) => context.finish(await exported(table, options, context)));
};

async function taken(table: string, { group, dryRun, yes, verbose, json }: ImportOptions, context: Context): Promise<ExitCode> {
  const { importUnits } = await import("../../use/import-units.js");
  const write = yes === true && dryRun !== true;
  const done = await importUnits(
    {
      place: await context.place(),
      table: context.path(table),
      write,
      ...(group !== undefined && { group }),
      ...(context.terminal.watched && {
        onUnit: (unit: string, index: number, count: number) =>
          context.progress(context.text("units.progress", { n: index + 1, count, unit })),
      }),
    },
    await context.env(),
  );
  if (context.terminal.watched) context.progress("");
  context.report(done.diagnostics);
  if (!done.ok) return 2;
  if (json) context.json(done.value);
  else context.say(shown(done.value, { write, verbose: verbose === true }, context));
  const changes = done.value.some(({ state }) => state !== "same");
  return !write && dryRun !== true && changes ? 1 : codeOf(done);
}

/** So many units are shown line by line; of more, each gets a line. */
const most = 12;

function shown(
  units: readonly ImportedUnit[],
  { write, verbose }: { write: boolean; verbose: boolean },
  context: Context,
): string {
  const { text } = context;
  const touched = units.filter(({ state }) => state !== "same");
  const line = ({ state, path, open }: ImportedUnit): string => {
    const key = state === "created" ? (write ? "state.made" : "state.will-make") : write ? "state.changed" : "state.will-change";
    return `${text(key)}  ${path}${open > 0 ? `  ${text("units.open", { count: open })}` : ""}\n`;
  };
  const parts = touched.map((one) =>
    one.diff !== "" && (verbose || touched.length <= most)
      ? `${profileDiff(one.path, one.diff, "diff.sheet", context)}${line(one)}`
      : line(one),
  );
  const count = (state: ImportedUnit["state"]) => units.filter((one) => one.state === state).length;
  const counts = { count: units.length, created: count("created"), changed: count("changed"), same: count("same") };
  const total = `${text(write ? "units.done" : "units.planned", counts)}\n`;
  return `${parts.join("")}${total}${write || touched.length === 0 ? "" : `${text("units.yes")}\n`}`;
}

async function exported(table: string | undefined, { group, force, json }: ExportOptions, context: Context): Promise<ExitCode> {
  const { exportUnits } = await import("../../use/export-units.js");
  const name = table ?? context.text("units.file");
  const path = context.path(/\.(?:xlsx|csv)$/i.test(name) ? name : `${name}.xlsx`);
  const request = { place: await context.place(), table: path, ...(group !== undefined && { group }), ...(force && { force }) };
  const done = await exportUnits(request, await context.env());
  context.report(done.diagnostics);
  if (!done.ok) return 2;
  const { written, units } = done.value;
  if (json) context.json(done.value);
  else {
    const state = phrase(written ? "state.written" : "state.same");
    context.say(`${context.text("units.exported", { state, path, count: units, file: shellWord(path) })}\n`);
  }
  return codeOf(done);
}
