import { Option } from "commander";
import { problem } from "../../diag/problem.js";
import { type AddCommand, type Context, fromHere } from "../context.js";

interface Options {
  readonly look?: string;
  readonly fix?: string;
  readonly report?: string;
  readonly noFix?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

export const addLayout: AddCommand = (program, context) => {
  program
    .command("layout")
    .argument("<file>")
    .option("--look <look>")
    .option("--fix <file>")
    .addOption(noFix())
    .option("--report <page>")
    .option("--force")
    .option("--json")
    .action(async (file: string, options: Options) => context.finish(await checkFile(file, options, context)));
};

/** An option with a value, and not what turns --fix off, as the parser takes it by its name. */
function noFix(): Option {
  const option = new Option("--no-fix <codes>");
  option.negate = false;
  return option.argParser((text: string) => text.split(/[,，、\s]+/).filter((word) => word !== ""));
}

async function checkFile(file: string, options: Options, context: Context) {
  const { terminal } = context;
  if (options.force && options.fix === undefined && options.report === undefined) {
    context.report([problem("cli/force-alone")]);
    return 2;
  }
  if (options.noFix !== undefined && options.fix === undefined) {
    context.report([problem("cli/no-fix-alone")]);
    return 2;
  }
  const { layout } = await import("../../use/layout.js");
  const { layoutForPrograms, printLayout } = await import("../layout-findings.js");
  const path = context.path(file);
  const result = await layout(
    {
      place: await context.place(),
      file: path,
      ...(options.look !== undefined && { look: options.look }),
      ...(options.fix !== undefined && { fix: context.path(options.fix) }),
      ...(options.report !== undefined && { report: context.path(options.report) }),
      ...(options.noFix !== undefined && { noFix: options.noFix }),
      ...(options.force && { force: true }),
    },
    await context.env(),
  );
  context.report(result.diagnostics);
  if (!result.ok) return 2;
  const { findings, mended } = result.value;
  if (options.json) context.json(layoutForPrograms(context.words, result.value, path));
  else context.say(printLayout(context.words, result.value, fromHere(path, terminal.cwd)));
  return (mended?.left ?? findings).length > 0 ? 1 : 0;
}
