import { diffPhrase } from "../../causes/diff-phrase.js";
import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import { type Phrase, succeed } from "../../diag/types.js";
import type { DocumentRecord, Run } from "../../use/history.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly restore?: string;
  readonly merged?: boolean;
  readonly mine?: boolean;
  readonly out?: string;
  readonly from?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export const addHistory: AddCommand = (program, context) => {
  program
    .command("history")
    .argument("<unit>")
    .argument("[document]")
    .option("--restore <version>")
    .option("--merged")
    .option("--mine")
    .option("--out <file>")
    .option("--from <folder>")
    .option("-v, --verbose")
    .option("--json")
    .action(async (unit: string, document: string | undefined, options: Options) => {
      const asked = { unit: context.unit(unit), ...(document !== undefined && { document }) };
      const { restore: version, out, merged, mine } = options;
      const restoring = version !== undefined || out !== undefined || merged || mine;
      context.finish(await (restoring ? restore(asked, options, context) : list(asked, options, context)));
    });
};

interface Asked {
  readonly unit: string;
  readonly document?: string;
}

async function list(asked: Asked, options: Options, context: Context) {
  const { history, shelfRuns } = await import("../../use/history.js");
  const request = { ...asked, ...(await places(options, context)) };
  const env = await context.env();
  const found = await history(request, env);
  context.report(found.diagnostics);
  if (!found.ok) return codeOf(found);
  if (options.json) {
    context.json(found.value);
    return codeOf(found);
  }
  const verbose = options.verbose === true;
  const runs = asked.document === undefined ? await shelfRuns(request, env) : succeed({ runs: [] });
  context.report(runs.diagnostics);
  const head = runs.ok ? runsText(runs.value.runs, verbose, context) : "";
  const whole = verbose || found.value.length <= most.documents;
  const rest = whole ? found.value.map((one) => shown(one, context)).join("\n") : overview(found.value, asked.unit, context);
  context.say(`${head}${rest}`);
  return codeOf(found);
}

/** So many documents are listed with all their versions, and so many runs; of more, what a person has to know. */
const most = { documents: 20, runs: 10 };

function runsText(runs: readonly Run[], verbose: boolean, { text }: Context): string {
  if (runs.length === 0) return "";
  const last = verbose ? runs : runs.slice(0, most.runs);
  const lines = last.map(({ number, asOf, kind, of, reason, documents }) => {
    const what = text(`history.run-${kind}`, { of: of ?? 0 });
    const papers = phrase("count.documents", { count: documents.length });
    const run = text("history.run", { number, day: asOf, what, papers });
    // What an undo takes back is said already.
    return `  ${kind === "undo" || reason === what ? run : text("history.run-why", { run, reason })}\n`;
  });
  const more = runs.length > last.length ? `  ${text("history.earlier-runs", { count: runs.length - last.length })}\n` : "";
  return `${text("history.runs")}\n${lines.join("")}${more}\n`;
}

/** Documents with something to look at, and how to see the others. */
function overview(records: readonly DocumentRecord[], unit: string, { text }: Context): string {
  const lines = records.flatMap(({ document, title, versions, files, unsettled }) => {
    const remarks = [
      ...(files.some(({ state }) => state === "edited") ? [text("history.notable-edited")] : []),
      ...(files.some(({ state }) => state === "missing") ? [text("history.notable-missing")] : []),
      ...(unsettled.length > 0 ? [text("history.notable-open", { count: unsettled.length })] : []),
      ...(versions.some(({ damaged }) => damaged) ? [text("history.notable-damaged")] : []),
    ];
    return remarks.length === 0 ? [] : [`  ${text("titled", { title })}  ${document}  ${remarks.join("  ")}\n`];
  });
  const notable = lines.length === 0 ? "" : `${text("history.notable")}\n${lines.join("")}\n`;
  const versions = records.reduce((sum, one) => sum + one.versions.length, 0);
  return `${notable}${text("history.all", { papers: records.length, versions, unit, document: records[0]?.document ?? "" })}\n`;
}

async function restore({ unit, document }: Asked, options: Options, context: Context) {
  const number = Number(options.restore);
  if (document === undefined || options.restore === undefined || options.out === undefined)
    return refuse(
      context,
      problem("cli/restore-needs", {
        unit,
        document: document ?? context.text("history.some-document"),
        number: options.restore ?? 1,
      }),
    );
  if (options.merged && options.mine) return refuse(context, problem("cli/merged-and-mine"));
  if (!Number.isInteger(number) || number < 1) return refuse(context, problem("cli/bad-number", { value: options.restore }));
  const env = await context.env();
  const target = context.path(options.out);
  if ((await env.files.kindOf(target)) !== null) return refuse(context, problem("cli/out-exists", { path: target }));
  const { recordedFile } = await import("../../use/history.js");
  const which = options.merged ? "merged" : options.mine ? "mine" : "generated";
  const bytes = await recordedFile({ unit, document, number, which, ...(await places(options, context)) }, env);
  const written = bytes.ok ? await env.files.writeAtomic(target, bytes.value) : bytes;
  context.report(written.diagnostics);
  if (written.ok) context.say(`${context.text("history.taken-out", { number, path: target })}\n`);
  return codeOf(written);
}

function refuse(context: Context, diagnostic: ReturnType<typeof problem>) {
  context.report([diagnostic]);
  return 2 as const;
}

async function places({ from }: Options, context: Context) {
  return { place: await context.place(), ...(from !== undefined && { out: context.path(from) }) };
}

function shown({ document, title, versions, files, unsettled }: DocumentRecord, { text }: Context): string {
  const edited = ({ merged, taken }: DocumentRecord["versions"][number]) =>
    taken ? text("history.taken") : merged ? text("history.merged") : "";
  const day = ({ asOf, signed }: DocumentRecord["versions"][number]) =>
    signed === undefined ? asOf : text("history.signed", { day: signed });
  const said = ({ say, data }: Phrase): string => text(say, data);
  const state = (of: DocumentRecord["files"][number]["state"]) => (of === "same" ? "" : text(`history.${of}`));
  return [
    `${title || text("history.untitled")}  ${document}`,
    ...versions.flatMap((v) => [
      `  ${text("history.version", { number: v.number })}  ${v.damaged ? text("history.damaged") : `${day(v)}  ${v.version.slice(0, 12)}  ${v.reason}${edited(v)}`}`,
      ...(v.differs ? [`        ${said(diffPhrase(v.differs))}`] : []),
    ]),
    ...files.map((f) => `  ${text("history.current")}  ${f.path}${state(f.state)}`),
    ...(unsettled.length > 0
      ? [`  ${text("history.open", { count: unsettled.length, places: listed(unsettled, "semicolon") })}`]
      : []),
    "",
  ].join("\n");
}
