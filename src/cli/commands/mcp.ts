import { problem } from "../../diag/problem.js";
import { workplaceOf } from "../../workspace/workplace.js";
import type { AddCommand, Context, ExitCode } from "../context.js";

export const addMcp: AddCommand = (program, context) => {
  program
    .command("mcp")
    .argument("[folder]")
    .action(async (folder: string | undefined) => context.finish(await serve(folder, context)));
};

/** Standard output is the protocol's alone; what a person should read goes to standard error. */
async function serve(folder: string | undefined, context: Context): Promise<ExitCode> {
  const env = await context.env();
  const from = context.path(folder ?? ".");
  const place = await workplaceOf(from, context.program, env);
  if (!place.isWorkspace) {
    context.report([problem("mcp/no-workspace", { path: from })]);
    return 2;
  }
  const { serveTools } = await import("../../mcp/serve.js");
  await serveTools({ place, env, words: context.words });
  return 0;
}
