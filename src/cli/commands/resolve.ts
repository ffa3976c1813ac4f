import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export const addResolve: AddCommand = (program, context) => {
  program
    .command("resolve")
    .argument("<unit>")
    .argument("<sheet>")
    .option("--out <folder>")
    .option("--json")
    .action(async (unit: string, sheet: string, options: Options) => context.finish(await settle(unit, sheet, options, context)));
};

async function settle(unit: string, sheet: string, { out, json: asJson }: Options, context: Context) {
  const { resolveConflicts } = await import("../../use/resolve.js");
  const result = await resolveConflicts(
    {
      place: await context.place(),
      unit: context.unit(unit),
      sheet: context.path(sheet),
      ...(out !== undefined && { out: context.path(out) }),
    },
    await context.env(),
  );
  context.report(result.diagnostics);
  if (!result.ok) return 2;
  if (asJson) context.json(result.value);
  else {
    const lines = result.value.map(({ title, settled, open }) =>
      context.text(open > 0 ? "resolve.open" : "resolve.settled", { title, settled, open }),
    );
    // Nothing settled and nothing to look at: every answer stands there already.
    const none = codeOf(result) === 0 ? "resolve.so" : "resolve.none";
    context.say(`${lines.length === 0 ? context.text(none) : lines.join("\n")}\n`);
  }
  return result.value.some(({ open }) => open > 0) ? 1 : codeOf(result);
}
