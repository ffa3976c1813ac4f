import { dirname } from "node:path";
import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import { fail, type List, succeed } from "../../diag/types.js";
import type { Layout } from "../../tree/types.js";
import type { DraftResult, Published } from "../../use/draft.js";
import { manyUnits, runMany } from "../batch.js";
import { burdenLines } from "../burden-lines.js";
import { type AddCommand, type Context, codeOf, gather, wrongUnits } from "../context.js";

interface Options {
  readonly all?: boolean;
  readonly jobs?: string;
  readonly kind?: readonly string[];
  readonly topic?: readonly string[];
  readonly shelf?: string;
  readonly format?: readonly string[];
  readonly look?: string;
  readonly layout?: string;
  readonly seal?: boolean;
  readonly bind?: boolean;
  readonly asOf?: string;
  readonly back?: boolean;
  readonly out?: string;
  readonly reason?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export const addDraft: AddCommand = (program, context) => {
  program
    .command("draft")
    .argument("[units...]")
    .option("--all")
    .option("--jobs <n>")
    .option("--kind <kind>", "", gather)
    .option("--topic <topic>", "", gather)
    .option("--shelf <shelf>")
    .option("--format <format>", "", gather)
    .option("--layout <layout>")
    .option("--seal")
    .option("--look <look>")
    .option("--bind")
    .option("--as-of <day>")
    .option("--back")
    .option("--out <folder>")
    .option("--reason <text>")
    .option("-v, --verbose")
    .option("--json")
    .action(async (units: readonly string[], options: Options) => context.finish(await draftUnits(units, options, context)));
};

/** The layouts, with the words people type for them besides. */
const layouts: readonly (readonly [Layout, string])[] = [
  ["plain", "一般"],
  ["masthead", "红头"],
  ["letter", "信函"],
  ["minutes", "纪要"],
];
const layoutOf = (word: string): Layout | undefined => layouts.find((names) => names.includes(word))?.[0];

/** What is asked of a draft, but for the units and where they are; or what is wrong with it. */
export function draftAsked(options: Options) {
  const layout = options.layout === undefined ? undefined : layoutOf(options.layout);
  if (options.layout !== undefined && layout === undefined) {
    const known = listed(layouts.map(([id]) => phrase("named", { id, name: phrase(`layouts.${id}`) })));
    return fail(problem("cli/unknown-layout", { value: options.layout, known }));
  }
  return succeed({
    ...(options.kind && { kinds: options.kind }),
    ...(options.topic && { topics: options.topic }),
    ...(options.shelf !== undefined && { shelf: options.shelf }),
    ...(options.format && { formats: options.format }),
    ...(options.look !== undefined && { look: options.look }),
    ...(layout !== undefined && { layout }),
    ...(options.seal === true && { seal: true }),
    ...(options.bind && { bind: true }),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(options.back && { back: true }),
    ...(options.reason !== undefined && { reason: options.reason }),
  });
}

async function draftUnits(units: readonly string[], options: Options, context: Context) {
  const { terminal, report } = context;
  const asked = draftAsked(options);
  const wrong = [...asked.diagnostics, ...wrongUnits(units, options.all)];
  if (!asked.ok || wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const place = await context.place();
  const chosen = { place, ...asked.value, ...(options.out !== undefined && { out: context.path(options.out) }) };
  const words = units.map(context.unit);
  const many = await manyUnits(words, options, place, context);
  if (many !== null) {
    const forEach = (files: DraftResult["files"]) => files.filter((file) => file.state !== "left").map(forPrograms);
    const one = { command: "draft", asked: chosen, units: many, drafted: false } as const;
    const placed = chosen.out === undefined ? {} : { out: chosen.out };
    return runMany({ ...options, ...one, ...placed, forPrograms: ({ value }) => forEach(value.files) }, context);
  }
  const env = await context.env();
  const { draftAgain } = await import("../../use/draft-again.js");
  const result = await draftAgain(
    {
      ...chosen,
      units: words,
      ...(terminal.watched && {
        onUnit: (unit, index, count) => context.progress(context.text("draft.progress", { n: index + 1, count, unit })),
      }),
    },
    env,
  );
  if (terminal.watched) context.progress("");
  report(result.diagnostics);
  if (result.ok && options.json) context.json(result.value.files.filter((file) => file.state !== "left").map(forPrograms));
  if (result.ok && !options.json)
    context.say(`${summary(result.value, options.verbose === true, context)}${rememberedForm(options, context)}`);
  return codeOf(result);
}

const forPrograms = ({ unit, document, kind, topic, version, format, path, sha256 }: Published) => ({
  unit,
  document,
  kind,
  topic,
  version,
  format,
  path,
  sha256,
});

/** So many papers are listed a line a file; more are counted by kind. */
const most = 20;

/** What was made and where, then the counts. Files that were left alone are always named: there is something to do. */
function summary({ files, blanks, kindNames, lengths, burdens }: DraftResult, verbose: boolean, { text }: Context): string {
  if (files.length === 0) return `${text("draft.none")}\n`;
  const line = (file: Published) => `${text(`state.${file.state}`)}  ${file.path}`;
  const left = files.filter(({ state }) => state === "left").map(line);
  const lines =
    verbose || papersOf(files) <= most ? files.map(line) : [...byKind(files, kindNames, text), ...left, text("draft.list")];
  const unit = files[0]?.unit ?? "";
  const open = [...blanks].filter(([, n]) => n > 0).map(([id, n]) => `${text("draft.blanks", { count: n, unit: id })}\n`);
  return `${lines.join("\n")}\n${text("draft.total", { parts: countsOf(files), unit })}\n${lengths.map((one) => lengthLine(one, text)).join("")}${burdens
    .flatMap((one) => burdenLines(one, text))
    .map((line) => `${line}\n`)
    .join("")}${open.join("")}`;
}

/** How long a unit's papers are, and each that is longer than its kind allows. */
const lengthLine = ({ unit, papers, characters, over }: DraftResult["lengths"][number], text: Context["text"]): string =>
  [
    text("draft.length", { unit, papers, characters, count: over.length }),
    ...over.map((one) => `  ${text("draft.over", one)}`),
    "",
  ].join("\n");

const papersOf = (files: readonly Published[]): number => new Set(files.map((f) => `${f.unit}/${f.document}`)).size;

function countsOf(files: readonly Published[]): List {
  const count = (state: Published["state"]): number => files.filter((f) => f.state === state).length;
  const parts = [
    phrase("count.documents", { count: papersOf(files) }),
    phrase("draft.written", { count: count("written") }),
    ...(count("same") > 0 ? [phrase("draft.same", { count: count("same") })] : []),
    ...(count("left") > 0 ? [phrase("draft.left", { count: count("left") })] : []),
  ];
  return listed(parts, "comma");
}

/** A line for each kind of each unit, with the folder its files are all in. What has no kind is the bound volume. */
function byKind(files: readonly Published[], names: DraftResult["kindNames"], text: Context["text"]): readonly string[] {
  const groups = new Map(files.map(({ unit, kind }) => [`${unit}/${kind}`, { unit, kind }]));
  return [...groups.values()].map(({ unit, kind }) => {
    const own = files.filter((file) => file.unit === unit && file.kind === kind);
    const folders = [...new Set(own.map(({ path }) => dirname(path)))];
    const name = names.get(kind) ?? text("draft.volume");
    return `${text("draft.kind", { kind: name, parts: countsOf(own) })}${folders.length === 1 ? `  ${folders[0]}` : ""}`;
  });
}

/** What a regeneration will keep to. */
function rememberedForm({ layout, seal, look }: Options, { text }: Context): string {
  const keys = [
    ...(layout === undefined ? [] : ["layout"]),
    ...(seal === true ? ["seal"] : []),
    ...(look === undefined ? [] : ["look"]),
  ];
  if (keys.length === 0) return "";
  return `${text("draft.remembered", { options: listed(keys.map((key) => `--${key}`)), keys: listed(keys) })}\n`;
}
