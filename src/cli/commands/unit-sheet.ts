import { basename, extname } from "node:path";
import { phrase } from "../../diag/phrase.js";
import type { Imported } from "../../use/import-unit.js";
import { type AddCommand, type Context, codeOf } from "../context.js";
import { profileDiff } from "../profile-diff.js";
import { shellWord } from "../shell-word.js";

interface ImportOptions {
  readonly unit?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const addUnitSheet: AddCommand = (unit, context) => {
  unit
    .command("export")
    .argument("<unit>")
    .option("--out <file>")
    .option("--json")
    .action(async (word: string, { out, json: asJson }: { readonly out?: string; readonly json?: boolean }) => {
      const { exportUnit } = await import("../../use/export-unit.js");
      const target = out === undefined ? undefined : context.path(/\.xlsx$/i.test(out) ? out : `${out}.xlsx`);
      const request = { place: await context.place(), unit: context.unit(word), ...(target !== undefined && { out: target }) };
      const made = await exportUnit(request, await context.env());
      context.report(made.diagnostics);
      if (made.ok && asJson) context.json(made.value);
      if (made.ok && !asJson)
        context.say(
          `${context.text(made.value.written ? "state.written" : "state.same")}  ${made.value.path}\n${context.text("sheet.exported", { file: shellWord(made.value.path) })}\n`,
        );
      context.finish(codeOf(made));
    });
  unit
    .command("import")
    .argument("<workbook>")
    .option("--unit <profile>")
    .option("--dry-run")
    .option("--force")
    .option("--json")
    .action(async (file: string, { unit: target, dryRun, force, json: asJson }: ImportOptions) => {
      const { importUnit } = await import("../../use/import-unit.js");
      const request = {
        place: await context.place(),
        workbook: context.path(file),
        ...(target !== undefined && { unit: context.unit(target) }),
        ...(dryRun && { dryRun }),
        ...(force && { force }),
      };
      const taken = await importUnit(request, await context.env());
      context.report(taken.diagnostics);
      if (taken.ok && asJson) context.json({ ...taken.value, written: !dryRun && taken.value.state !== "same" });
      if (taken.ok && !asJson) context.say(summary(taken.value, dryRun ?? false, context));
      context.finish(codeOf(taken));
    });
};

/** What changed, line by line, and what was done with it. */
function summary({ path, state, diff }: Imported, dryRun: boolean, context: Context): string {
  const { text } = context;
  if (state === "same") return `${text("state.same")}  ${text("sheet.same", { path })}\n`;
  if (state === "created")
    return `${text(dryRun ? "state.will-make" : "state.made")}  ${path}\n${text("sheet.next-check", { unit: basename(path, extname(path)) })}\n`;
  const lines = diff.split("\n");
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
  const done = { state: phrase(dryRun ? "state.will-change" : "state.changed"), path, gone: count("-"), come: count("+") };
  const rest = dryRun ? `${text("change.not-written")}\n` : "";
  return `${profileDiff(path, diff, "diff.sheet", context)}${text("sheet.lines", done)}\n${rest}`;
}
