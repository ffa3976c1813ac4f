import { join } from "node:path";
import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic, Value } from "../../diag/types.js";
import type { DocumentReport } from "../../renew/document-report.js";
import type { RegenerateRequest, UnitReport } from "../../use/regenerate.js";
import { worded } from "../../words/say.js";
import { manyUnits, runMany } from "../batch.js";
import { type AddCommand, type Context, codeOf, gather, wrongUnits } from "../context.js";
import { shellWord } from "../shell-word.js";

interface Options {
  readonly all?: boolean;
  readonly jobs?: string;
  readonly reason?: string;
  readonly asOf?: string;
  readonly back?: boolean;
  readonly dryRun?: boolean;
  readonly format?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
  readonly reissue?: boolean;
  readonly document?: readonly string[];
  readonly number?: string;
  readonly date?: string;
  readonly effective?: string;
}

export const addRegenerate: AddCommand = (program, context) => {
  program
    .command("regenerate")
    .argument("[units...]")
    .option("--all")
    .option("--jobs <n>")
    .option("--reason <text>")
    .option("--as-of <day>")
    .option("--back")
    .option("--reissue")
    .option("--document <document>", "", gather)
    .option("--number <number>")
    .option("--date <day>")
    .option("--effective <day>")
    .option("--dry-run")
    .option("--format <format>", "", gather)
    .option("--out <folder>")
    .option("--json")
    .action(async (units: readonly string[], options: Options) => context.finish(await regenerateUnits(units, options, context)));
};

async function regenerateUnits(units: readonly string[], options: Options, context: Context) {
  const { terminal, report } = context;
  const { all, reason, asOf, dryRun, format, out } = options;
  const wrong = [...wrongUnits(units, all), ...wrongReissue(units, options)];
  if (wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const place = await context.place();
  const words = units.map(context.unit);
  const asked = {
    place,
    ...(reason !== undefined && { reason }),
    ...(asOf !== undefined && { asOf }),
    ...(options.back && { back: true }),
    ...(dryRun && { dryRun }),
    ...(format && { formats: format }),
    ...(out !== undefined && { out: context.path(out) }),
  };
  const many = options.reissue ? null : await manyUnits(words, options, place, context);
  if (many !== null) {
    const one = { command: "regenerate", asked, units: many, drafted: true } as const;
    const placed = asked.out === undefined ? {} : { out: asked.out };
    return runMany({ ...options, ...one, ...placed, forPrograms: ({ value }) => value }, context);
  }
  const { regenerateAgain } = await import("../../use/regenerate-again.js");
  const request: RegenerateRequest = {
    ...asked,
    units: words,
    ...(terminal.watched && {
      onUnit: (unit: string, index: number, count: number) =>
        context.progress(context.text("renew.progress", { n: index + 1, count, unit })),
    }),
  };
  const env = await context.env();
  const result = options.reissue ? await again(request, options, context) : await regenerateAgain(request, env);
  if (terminal.watched) context.progress("");
  report(result.diagnostics);
  if (!result.ok) return 2;
  if (options.json) context.json(result.value);
  else context.say(await shown(result.value, dryRun === true, context));
  const { needsLook } = await import("../../renew/document-report.js");
  return result.value.some(({ documents }) => documents.some(needsLook)) ? 1 : codeOf(result);
}

/** What --reissue needs, and what only it may have. */
function wrongReissue(
  units: readonly string[],
  { reissue, all, document, number, date, effective }: Options,
): readonly Diagnostic[] {
  if (reissue) return all || units.length !== 1 ? [problem("merge/reissue-unit")] : [];
  const given = { "--document": document, "--number": number, "--date": date, "--effective": effective };
  const names = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return names.length > 0 ? [problem("merge/only-reissue", { options: listed(names) })] : [];
}

async function again(request: RegenerateRequest, { document, number, date, effective, json: asJson }: Options, context: Context) {
  const { reissue } = await import("../../use/reissue.js");
  const done = await reissue(
    {
      ...request,
      ...(document && { documents: document }),
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
      ...(effective !== undefined && { effective }),
    },
    await context.env(),
  );
  if (!done.ok) return done;
  const { units, diff, kept } = done.value;
  if (!asJson && diff !== "") context.say(`${context.text("renew.diff")}\n${diff}\n`);
  if (!asJson && kept.length > 0) context.say(`${context.text("renew.kept")}\n${kept.map((path) => `  ${path}\n`).join("")}\n`);
  return { ...done, value: units };
}

/** What was done: the documents a person should look at first, then the others a line each, then the causes and counts. */
async function shown(units: readonly UnitReport[], dryRun: boolean, { text, words }: Context): Promise<string> {
  const { causeList, causeNumbers } = await import("../../renew/cause-list.js");
  const { actionPhrase, mattersOf, sheetName } = await import("../../renew/document-report.js");
  const say = (value: Value): string => worded(words, value);
  return units
    .map((unit) => {
      const touched = unit.documents.filter(({ action }) => action !== "unaffected");
      const causes = causeList(touched);
      const line = (one: DocumentReport) => {
        const numbers = causeNumbers(one, causes);
        const parts = [phrase("titled", { title: one.title }), actionPhrase(one), ...(numbers === null ? [] : [numbers])];
        return parts.map(say).join("  ");
      };
      const matters = touched.filter((one) => mattersOf(one).length > 0);
      const plain = touched.filter((one) => mattersOf(one).length === 0);
      const lines = [
        ...matters.flatMap((one) => [
          line(one),
          ...mattersOf(one, true).flatMap(({ title, lines: own }) => [
            `  ${text("matter.count", { title, count: own.length })}`,
            ...own.map((one) => `    ${say(one)}`),
          ]),
          ...one.files.filter(({ state }) => state === "written").map(({ path }) => `  ${text("state.written")}  ${path}`),
          ...(one.comparison === undefined ? [] : [`  ${text("renew.comparison")}  ${one.comparison}`]),
        ]),
        ...plain.map(line),
        ...(causes.phrases.length > 0
          ? [text("renew.causes"), ...causes.phrases.map((cause, i) => `  ${i + 1}. ${say(cause)}`)]
          : []),
      ];
      return `${[...lines, ...countLines(unit, touched, dryRun, sheetName).map(say)].join("\n")}\n`;
    })
    .join("\n");
}

/** The counts, what is open, and where the report is. */
function countLines(
  { unit, documents, report }: UnitReport,
  touched: readonly DocumentReport[],
  dryRun: boolean,
  sheetName: string,
): readonly Value[] {
  const left = touched.filter(({ action }) => action === "left" || action === "stuck").length;
  const reprinted = touched.filter(({ action }) => action === "reprinted").length;
  const counts = [
    phrase("count.documents", { count: documents.length }),
    phrase(dryRun ? "count.to-update" : "count.updated", { count: touched.length - left - reprinted }),
    ...(reprinted === 0 ? [] : [phrase(dryRun ? "count.to-reprint" : "count.reprinted", { count: reprinted })]),
    phrase("count.unaffected", { count: documents.length - touched.length }),
    ...(left > 0 ? [phrase("count.untouched", { count: left })] : []),
  ];
  const count = documents.reduce((sum, { merge }) => sum + (merge ? merge.conflicts.length + merge.carried.length : 0), 0);
  const hasSheet = documents.some(({ merge, open = [] }) => (merge?.conflicts.length ?? 0) + open.length > 0);
  const file = report === undefined || !hasSheet ? phrase("renew.sheet-somewhere") : shellWord(join(report, sheetName));
  return [
    phrase("renew.counts", { unit, counts: listed(counts, "comma") }),
    ...(count > 0 ? [phrase("renew.settle", { count, unit, file })] : []),
    ...(report === undefined ? [] : [phrase("renew.report", { path: report })]),
  ];
}
