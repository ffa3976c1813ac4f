import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { Burden } from "../../use/burden.js";
import { burdenLines } from "../burden-lines.js";
import type { AddCommand, Context } from "../context.js";

interface Options {
  readonly asOf?: string;
  readonly xlsx?: string;
  readonly force?: boolean;
  readonly out?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export const addBurden: AddCommand = (program, context) => {
  program
    .command("burden")
    .argument("<unit>")
    .option("--as-of <day>")
    .option("--xlsx <file>")
    .option("--force")
    .option("--out <folder>")
    .option("-v, --verbose")
    .option("--json")
    .action(async (unit: string, options: Options) => context.finish(await measure(unit, options, context)));
};

async function measure(unit: string, { asOf, xlsx, force, out, verbose, json: asJson }: Options, context: Context) {
  const { burden } = await import("../../use/burden.js");
  const found = await burden(
    {
      place: await context.place(),
      unit: context.unit(unit),
      ...(asOf !== undefined && { asOf }),
      ...(xlsx !== undefined && { workbook: context.path(xlsx) }),
      ...(force === true && { force }),
      ...(out !== undefined && { out: context.path(out) }),
    },
    await context.env(),
  );
  const heavy = found.ok ? heavyOnes(found.value) : [];
  context.report([...found.diagnostics, ...heavy]);
  if (!found.ok) return 2;
  if (asJson) context.json(found.value);
  else context.say(shown(found.value, verbose === true, context));
  if (xlsx !== undefined && !asJson) context.say(`${context.text("burden.written", { path: context.path(xlsx) })}\n`);
  return heavy.length + found.diagnostics.length > 0 ? 1 : 0;
}

/** What is more than usual: worth a look, never a fault. */
const heavyOnes = ({ unit, over }: Burden): readonly Diagnostic[] =>
  over.map(({ kind, ...data }) => problem("cli/heavy-burden", { ...data, unit, kind: phrase(`burden.${kind}`) }));

function shown(burden: Burden, verbose: boolean, { text }: Context): string {
  const { roles, papers, waits, merges, cuts, twice, summary } = burden;
  const earlier = papers.filter(({ lastYear }) => lastYear !== null);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const group = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
  const roleLines = roles.flatMap((role) => {
    const { role: name, sentences, ...counts } = role;
    const own = verbose
      ? sentences.map((one) => `    ${text(`burden.${one.kind}`)}  ${text("with", { what: one.text, more: one.title })}`)
      : [];
    return [`${name === "" ? text("burden.unnamed") : name}  ${text("burden.counts", counts)}`, ...own];
  });
  return `${[
    text("burden.papers-line", {
      count: papers.length,
      characters: sum(papers.map(({ characters }) => characters)),
      before: earlier.length,
      earlier: sum(earlier.map(({ lastYear }) => lastYear ?? 0)),
    }),
    ...burdenLines(summary, text),
    ...(waits[0] ? [text("burden.wait-line", { role: waits[0].role, matters: waits[0].matters })] : []),
    ...group(text("burden.roles-head"), roleLines),
    ...group(
      text("burden.merges"),
      merges.map((one) => text("burden.merge-line", { ...one, topics: listed(one.topics) })),
    ),
    ...group(
      text("burden.cuts"),
      cuts.map((one) => text("burden.cut-line", { ...one })),
    ),
    ...group(
      text("burden.twice"),
      twice.map(({ material, asked }) =>
        text("burden.twice-line", {
          material,
          titles: listed([...new Set(asked.map(({ title }) => title))].map((title) => phrase("titled", { title }))),
        }),
      ),
    ),
  ].join("\n")}\n`;
}
