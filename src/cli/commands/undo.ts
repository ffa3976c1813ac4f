import { worded } from "../../words/say.js";
import { byStem } from "../../workspace/by-stem.js";
import { type AddCommand, codeOf } from "../context.js";

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export const addUndo: AddCommand = (program, context) => {
  program
    .command("undo")
    .argument("<unit>")
    .option("--out <folder>")
    .option("--json")
    .action(async (unit: string, { out, json: asJson }: Options) => {
      const { undo } = await import("../../use/undo.js");
      const request = {
        place: await context.place(),
        unit: context.unit(unit),
        ...(out !== undefined && { out: context.path(out) }),
      };
      const undone = await undo(request, await context.env());
      context.report(undone.diagnostics);
      if (undone.ok) {
        const { run, restored, removed, reports } = undone.value;
        const back = restored.filter(({ state }) => state === "written");
        const files = [
          ...byStem(back.map(({ path }) => path)).map(
            (files) => `${context.text("state.restored")}  ${worded(context.words, files)}`,
          ),
          ...byStem(removed).map((files) => `${context.text("state.removed")}  ${worded(context.words, files)}`),
        ];
        if (asJson) {
          const { number, kind, reason } = run;
          context.json({ unit, run: { number, kind, reason }, restored: back.map(({ path }) => path), removed, reports });
        } else
          context.say(
            `${files.map((line) => `${line}\n`).join("")}${context.text(run.kind === "import" ? "undo.done-import" : "undo.done", { number: run.number, reason: run.reason, restored: back.length, removed: removed.length })}\n${reports.map((path) => `${context.text("undo.report", { path })}\n`).join("")}`,
          );
      }
      context.finish(codeOf(undone));
    });
};
