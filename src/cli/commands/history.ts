import { placedCause } from "../../causes/placed-cause.js";
import type { VersionDiff } from "../../causes/version-diff.js";
import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { DocumentRecord } from "../../use/history.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly restore?: string;
  readonly merged?: boolean;
  readonly mine?: boolean;
  readonly out?: string;
  readonly from?: string;
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
  const { history } = await import("../../use/history.js");
  const found = await history({ ...asked, ...(await places(options, context)) }, await context.env());
  context.report(found.diagnostics);
  if (found.ok && options.json) context.json(found.value);
  if (found.ok && !options.json) context.say(found.value.map((one) => shown(one, context)).join("\n"));
  return codeOf(found);
}

async function restore({ unit, document }: Asked, options: Options, context: Context) {
  const number = Number(options.restore);
  if (document === undefined || options.restore === undefined || options.out === undefined)
    return refuse(context, problem("cli/restore-needs"));
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
  const edited = (merged: boolean) => (merged ? text("history.merged") : "");
  const state = (of: DocumentRecord["files"][number]["state"]) => (of === "same" ? "" : text(`history.${of}`));
  return [
    `${title || text("history.untitled")}  ${document}`,
    ...versions.flatMap((v) => [
      `  ${text("history.version", { number: v.number })}  ${v.damaged ? text("history.damaged") : `${v.asOf}  ${v.version.slice(0, 12)}  ${v.reason}${edited(v.merged)}`}`,
      ...(v.differs ? [`        ${diffText(v.differs, text)}`] : []),
    ]),
    ...files.map((f) => `  ${text("history.current")}  ${f.path}${state(f.state)}`),
    ...(unsettled.length > 0
      ? [`  ${text("history.open", { count: unsettled.length, places: listed(unsettled, "semicolon") })}`]
      : []),
    "",
  ].join("\n");
}

/** So many causes are told; the others are counted. */
const told = 3;

function diffText(diff: VersionDiff, text: Context["text"]): string {
  const parts = (["changed", "added", "deleted", "following"] as const).flatMap((key) =>
    diff[key] > 0 ? [phrase(`history.${key}`, { count: diff[key] })] : [],
  );
  if (parts.length === 0) return text("history.same");
  const { causes } = diff;
  const why = listed(causes.slice(0, told).map(placedCause), "comma");
  const all = causes.length > told ? phrase("history.more-causes", { why, count: causes.length }) : why;
  const data = { parts: listed(parts, "comma") };
  return causes.length > 0 ? text("history.against-why", { ...data, why: all }) : text("history.against", data);
}
