import { phrase } from "../../diag/phrase.js";
import type { RenameChange } from "../../use/rename.js";
import { type AddCommand, type Context, codeOf } from "../context.js";
import { profileDiff } from "../profile-diff.js";

interface Options {
  readonly mergeInto?: string;
  readonly dissolve?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const addRename: AddCommand = (program, context) => {
  program
    .command("rename")
    .argument("<unit>")
    .argument("<what>")
    .argument("[to]")
    .option("--merge-into <department>")
    .option("--dissolve")
    .option("--dry-run")
    .option("--json")
    .action(async (unit: string, what: string, to: string | undefined, options: Options) => {
      const { renameIn } = await import("../../use/rename.js");
      const request = {
        unit: context.unit(unit),
        what,
        place: await context.place(),
        ...(to !== undefined && { to }),
        ...(options.mergeInto !== undefined && { into: options.mergeInto }),
        ...(options.dissolve && { dissolve: true }),
        ...(options.dryRun && { dryRun: true }),
      };
      const changed = await renameIn(request, await context.env());
      context.report(changed.diagnostics);
      if (changed.ok && options.json)
        context.json({ ...changed.value, kind: phrase(`kind.${changed.value.kind}`), written: !options.dryRun });
      if (changed.ok && !options.json) context.say(summary(changed.value, options, context));
      context.finish(codeOf(changed));
    });
};

function summary(
  { unit, path, kind, from, to, drafted, diff }: RenameChange,
  { mergeInto, dryRun }: Options,
  context: Context,
): string {
  const { text } = context;
  const lines = diff.split("\n").filter((line) => line.startsWith("+")).length;
  const key = mergeInto !== undefined ? "rename.merged" : to === "" ? "rename.dissolved" : "rename.renamed";
  const what = phrase("rename.lines", { what: phrase(key, { kind: phrase(`kind.${kind}`), from, to }), count: lines });
  const next = dryRun ? text("change.not-written") : text(drafted ? "change.next-impact" : "change.next-draft", { unit });
  const done = { state: phrase(dryRun ? "state.will-change" : "state.changed"), path, what };
  return `${profileDiff(path, diff, "diff.rename", context)}${text("change.done", done)}\n${next}\n`;
}
