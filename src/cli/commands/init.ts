import { worded } from "../../words/say.js";
import { type AddCommand, codeOf } from "../context.js";

export const addInit: AddCommand = (program, context) => {
  program
    .command("init")
    .argument("[folder]")
    .action(async (folder: string | undefined) => {
      const { initWorkspace } = await import("../../use/workspace-files.js");
      const root = context.path(folder ?? ".");
      const made = await initWorkspace(root, context.program, await context.env(), (value) => worded(context.words, value));
      context.report(made.diagnostics);
      if (made.ok) {
        context.say(made.value.map((path) => `${context.text("state.made")}  ${path}\n`).join(""));
        context.say(`${context.text("init.done", { root })}\n`);
      }
      context.finish(codeOf(made));
    });
};
