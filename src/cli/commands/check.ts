import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { Checked } from "../../use/check.js";
import { say, worded } from "../../words/say.js";
import type { AddCommand, Context } from "../context.js";

interface Options {
  readonly unit?: string;
  readonly asOf?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly fix?: string;
  readonly force?: boolean;
}

export const addCheck: AddCommand = (program, context) => {
  program
    .command("check")
    .argument("<papers...>")
    .option("--unit <unit>")
    .option("--as-of <day>")
    .option("--all")
    .option("--json")
    .option("--format <format>")
    .option("--out <file>")
    .option("--fix <out>")
    .option("--force")
    .action(async (papers: readonly string[], options: Options) => context.finish(await check(papers, options, context)));
};

async function check(
  papers: readonly string[],
  { unit, asOf, all, json: asJson, format, out, fix, force }: Options,
  context: Context,
) {
  const use = await import("../../use/check.js");
  const request = {
    place: await context.place(),
    papers,
    path: context.path,
    ...(unit !== undefined && { unit: context.unit(unit) }),
    ...(asOf !== undefined && { asOf }),
    ...(all && { all }),
    ...(format !== undefined && { format }),
    ...(out !== undefined && { report: context.path(out) }),
    ...(fix !== undefined && { fix: context.path(fix) }),
    ...(force && { force }),
  };
  const checked = await use.check(request, await context.env());
  context.report(checked.diagnostics);
  if (!checked.ok) return 2;
  const { files, findings, fixed } = checked.value;
  if (asJson) context.json({ files, findings: findings.map(forJson), ...(fixed && { fixed }) });
  else {
    if (out === undefined) context.say(shown(checked.value, context));
    else context.say(`${context.text("drift.written", { path: context.path(out) })}\n`);
    for (const { out: path, corrected, commented } of fixed ?? [])
      context.say(`${context.text("drift.fixed", { out: path, corrected, commented })}\n`);
    if (fixed?.length === 0) context.say(`${context.text("drift.fixed-none")}\n`);
  }
  return findings.length > 0 || checked.diagnostics.some(({ severity }) => severity !== "info") ? 1 : 0;
}

type Finding = Checked["findings"][number];
const severities = ["high", "medium", "low"] as const;

/** What programs are promised of a finding. */
const forJson = ({ cell: _, places, ...finding }: Finding) => ({
  ...finding,
  ...(places && { places: places.map(({ cell: _, ...place }) => place) }),
});

function shown({ files, findings, hidden }: Checked, { text, words }: Context): string {
  const more = hidden > 0 ? `${text("drift.hidden", { count: hidden })}\n` : "";
  if (findings.length === 0) return `${text("drift.none")}\n${more}`;
  const seen = new Set<string>();
  const line = (one: Finding): string => {
    const said = say(words, asDiagnostic(one));
    const place = `${one.file}  ${text("drift.at", { paragraph: one.paragraph })}`;
    const again = one.places === undefined ? [] : [text("drift.places", placesOf(one))];
    const evidence = one.evidence.map((value) => worded(words, value));
    const why = seen.has(one.code) ? [] : [text("why", { why: words.why[one.code as keyof typeof words.why] })];
    seen.add(one.code);
    return [
      `${place}  ${text(`drift.${one.severity}`)}：${said.message} [${one.code}]`,
      ...[...said.hints.filter((hint) => hint !== ""), ...evidence, ...again, ...why].map((more) => `    ${more}`),
    ].join("\n");
  };
  const count = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity).length;
  const counts = Object.fromEntries(severities.map((severity) => [severity, count(severity)])) as Record<
    Finding["severity"],
    number
  >;
  const total = text("drift.total", { files: files.length, count: findings.length, ...counts });
  return `${findings.map(line).join("\n")}\n\n${total}\n${more}`;
}

const asDiagnostic = ({ code, quote, right }: Finding): Diagnostic => problem(code, { quote, right: right[0] ?? "" });
const placesOf = ({ places = [] }: Finding) => ({
  count: places.length,
  places: [...new Set(places.map(({ paragraph }) => paragraph))].slice(0, 12).join("、") + (places.length > 12 ? "…" : ""),
});
