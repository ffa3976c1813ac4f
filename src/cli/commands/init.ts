import type { Value } from "../../diag/types.js";
import { isWithin } from "../../env/within.js";
import { worded } from "../../words/say.js";
import { type AddCommand, codeOf } from "../context.js";

export const addInit: AddCommand = (program, context) => {
  program
    .command("init")
    .argument("[folder]")
    .option("--json")
    .action(async (folder: string | undefined, options: { readonly json?: boolean }) => {
      const { initWorkspace } = await import("../../use/init-workspace.js");
      const root = context.path(folder ?? ".");
      const request = { folder: root, program: context.program, say: (value: Value) => worded(context.words, value) };
      const made = await initWorkspace(request, await context.env());
      context.report(made.diagnostics);
      if (made.ok && options.json) context.json({ root, made: made.value });
      if (made.ok && !options.json) {
        context.say(made.value.map((path) => `${context.text("state.made")}  ${path}\n`).join(""));
        context.say(`${context.text("init.done", { root })}\n`);
        // npx finds the program from below its own folder only; elsewhere it would look for one of that name on the network.
        if (context.terminal.called && !isWithin(root, context.program))
          context.say(`${context.text("init.link", { program: context.program })}\n`);
      }
      context.finish(codeOf(made));
    });
};
