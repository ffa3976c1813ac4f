import { harmlessHtml, harmlessJson } from "../../diag/harmless.js";
import type { CompareRequest } from "../../use/compare.js";
import { worded } from "../../words/say.js";
import type { AddCommand, Context } from "../context.js";

interface Options {
  readonly format: string;
  readonly columns?: string;
  readonly note?: string;
  readonly unchanged?: boolean;
  readonly showFormat?: boolean;
  readonly accepted?: boolean;
  readonly pins?: string;
  readonly out?: string;
  readonly from?: string;
  readonly author?: string;
  readonly date?: string;
  readonly color?: boolean;
  readonly anew?: boolean;
  readonly force?: boolean;
}

export const addCompare: AddCommand = (program, context) => {
  program
    .command("compare")
    .argument("<old>")
    .argument("<new>")
    .option("--format <format>", "", "terminal")
    .option("--columns <columns>")
    .option("--note <text>")
    .option("--unchanged")
    .option("--show-format")
    .option("--accepted")
    .option("--pins <file>")
    .option("--out <file>")
    .option("--from <folder>")
    .option("--author <name>")
    .option("--date <day>")
    .option("--anew")
    .option("--force")
    .option("--color")
    .action(async (a: string, b: string, options: Options) => context.finish(await compareTwo(a, b, options, context)));
};

async function compareTwo(a: string, b: string, options: Options, context: Context) {
  const env = await context.env();
  const request = await requestOf(a, b, options, context);
  const { compareShelves } = await import("../../use/compare-shelves.js");
  const shelves = await compareShelves(request, env);
  if (!shelves.ok || shelves.value !== null) {
    context.report(shelves.diagnostics);
    if (!shelves.ok || shelves.value === null) return 2;
    const { identical, bytes } = shelves.value;
    return told({ bytes, identical, same: identical ? context.text("compare.same-shelf") : "" }, options, context);
  }
  const { compare } = await import("../../use/compare.js");
  const result = await compare(request, env);
  context.report(result.diagnostics);
  if (!result.ok) return 2;
  const { identical, sameWords, open, bytes } = result.value;
  const verdict = identical ? "compare.same" : open === "revisions" ? "compare.revisions" : "compare.same-words";
  return told({ bytes, identical, same: sameWords ? context.text(verdict) : "" }, options, context);
}

interface Told {
  readonly bytes: Uint8Array;
  readonly identical: boolean;
  /** What is said where no words differ; "" where some do. */
  readonly same: string;
}
function told({ bytes, identical, same }: Told, { out, format }: Options, context: Context): 0 | 1 {
  if (out !== undefined) context.say(`${context.text("compare.stored", { same, path: context.path(out) })}\n`);
  else if (same !== "" && format === "terminal") context.say(`${same}\n`);
  else printReport(new TextDecoder().decode(bytes), format, context);
  return identical ? 0 : 1;
}

async function requestOf(a: string, b: string, options: Options, context: Context): Promise<CompareRequest> {
  const { terminal } = context;
  const { format, columns, note, unchanged, showFormat, accepted, pins, out, from, author, date, color, anew, force } = options;
  return {
    place: await context.place(),
    a: { word: a, path: context.path(a) },
    b: { word: b, path: context.path(b) },
    format,
    ...(columns !== undefined && { columns }),
    ...(note !== undefined && { note }),
    ...(unchanged && { unchanged }),
    ...(showFormat && { showFormat }),
    ...(accepted && { accepted }),
    ...(anew && { anew }),
    ...(force && { force }),
    ...(pins !== undefined && { pins: context.path(pins) }),
    ...(out !== undefined && { out: context.path(out) }),
    ...(from !== undefined && { from: context.path(from) }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    worded: (value) => worded(context.words, value),
    ...(color && { colour: true }),
    ...(terminal.columns !== undefined && { width: terminal.columns }),
  };
}

/** The report for a terminal has made its words harmless and then coloured them; the others know nothing of terminals. */
function printReport(text: string, format: string, { painted, terminal }: Context): void {
  if (format === "terminal") painted(text);
  else if (format === "json") terminal.out(harmlessJson(text));
  else if (format === "html") terminal.out(harmlessHtml(text));
  else terminal.out(text);
}
