import type { Value } from "../../diag/types.js";
import { worded } from "../../words/say.js";
import { type AddCommand, codeOf } from "../context.js";

export const addSchema: AddCommand = (program, context) => {
  program
    .command("schema")
    .option("--group")
    .option("--out <file>")
    .option("--force")
    .action(async (options: { readonly group?: true; readonly out?: string; readonly force?: true }) => {
      const say = (value: Value) => worded(context.words, value);
      const [place, env] = [await context.place(), await context.env()];
      const asked = { place, say, group: options.group === true };
      if (options.out === undefined) {
        const { profileSchemaText } = await import("../../use/profile-schema.js");
        const text = await profileSchemaText(asked, env);
        context.report(text.diagnostics);
        if (text.ok) context.terminal.out(text.value);
        return context.finish(codeOf(text));
      }
      const path = context.path(options.out);
      const { writeSchema } = await import("../../use/write-schema.js");
      const written = await writeSchema({ ...asked, path, force: options.force === true }, env);
      context.report(written.diagnostics);
      if (written.ok) context.say(`${context.text("state.written")}  ${path}\n`);
      context.finish(codeOf(written));
    });
};
