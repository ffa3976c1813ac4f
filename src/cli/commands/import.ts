import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { DrawerRead } from "../../use/drawer-read.js";
import { whatIs } from "../../use/drawer-words.js";
import { contradictionName, factValue } from "../../use/fact-words.js";
import type { ImportRequest } from "../../use/import-papers.js";
import type { TakenOver } from "../../use/take-over-papers.js";
import type { Settled } from "../../use/taken-profile.js";
import type { TextChoices } from "../../use/text-choices.js";
import { worded } from "../../words/say.js";
import { type AddCommand, type Context, codeOf, type ExitCode, gather } from "../context.js";
import { drawerLines } from "../drawer-lines.js";
import { answered, textsLine } from "../import-answers.js";

interface Options {
  readonly id?: string;
  readonly type?: string;
  readonly into?: string;
  readonly of?: string;
  readonly text?: readonly string[];
  readonly set?: readonly string[];
  readonly out?: string;
  readonly report?: readonly string[];
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export const addImport: AddCommand = (program, context) => {
  program
    .command("import")
    .argument("<papers...>")
    .option("--id <id>")
    .option("--type <type>")
    .option("--into <unit>")
    .option("--of <name>")
    .option("--text <way>", "", gather)
    .option("--set <fact>", "", gather)
    .option("--out <folder>")
    .option("--report <file>", "", gather)
    .option("--dry-run")
    .option("--yes")
    .option("--json")
    .action(async (papers: readonly string[], options: Options) => context.finish(await importAll(papers, options, context)));
};

async function importAll(papers: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { type, into, of, dryRun, json: asJson } = options;
  const { importPapers } = await import("../../use/import-papers.js");
  const request: ImportRequest = {
    place: await context.place(),
    paths: papers.map(context.path),
    ...(type !== undefined && { type }),
    ...(into !== undefined && { into: context.unit(into) }),
    ...(of !== undefined && { of }),
    ...(dryRun && { dryRun }),
    ...(context.terminal.watched && {
      onFile: (file: string, i: number, count: number) =>
        context.progress(context.text("import.progress", { n: i + 1, count, file })),
    }),
  };
  const env = await context.env();
  let drawer = await importPapers(request, env);
  if (context.terminal.watched) context.progress("");
  const mixed = drawer.ok ? undefined : drawer.diagnostics.find(({ code }) => code === "import/two-units");
  if (mixed !== undefined && of === undefined && context.terminal.ask !== undefined) {
    const named = await whichUnit(request, context);
    if (named !== null) drawer = await importPapers({ ...request, of: named }, env);
  }
  context.report(drawer.diagnostics);
  if (!drawer.ok) return 2;
  const { textChosen } = await import("../../use/text-choices.js");
  const text = textChosen(options.text ?? [], drawer.value.taken);
  const { settledBy } = await import("../../use/settled-words.js");
  const settled = settledBy(options.set ?? [], drawer.value);
  if (!text.ok || !settled.ok) {
    context.report([...text.diagnostics, ...settled.diagnostics]);
    return 2;
  }
  if (!asJson) context.say(drawerLines(drawer.value, settled.value, context));
  if (options.report !== undefined && !(await reported(drawer.value, options.report, asJson ?? false, context))) return 2;
  if (dryRun) {
    const { takenProfile } = await import("../../use/taken-profile.js");
    const { type: found } = drawer.value;
    const refused = found === null ? [] : takenProfile(drawer.value, settled.value, found).diagnostics;
    context.report(refused);
    if (asJson) context.json(toldOf(drawer.value));
    else context.say(`${context.text("import.dry-run")}\n`);
    return drawer.diagnostics.length + refused.length + openOnes(drawer.value, settled.value).length > 0 ? 1 : 0;
  }
  return write(drawer.value, { ...options, text: text.value, settled: settled.value }, drawer.diagnostics, context);
}

/** Writes the reports that were asked for; false where one cannot be. */
async function reported(drawer: DrawerRead, words: readonly string[], asJson: boolean, context: Context): Promise<boolean> {
  const { reportImport } = await import("../../use/report-import.js");
  const what = new Map(drawer.papers.map(({ file }) => [file, worded(context.words, whatIs(file, drawer))]));
  const paths = words.map(context.path);
  const done = await reportImport({ drawer, paths, what }, await context.env());
  context.report(done.diagnostics);
  if (done.ok && !asJson) for (const path of paths) context.say(`${context.text("import.report-written", { path })}\n`);
  return done.ok;
}

/** What a dry run tells programs. */
const toldOf = ({ papers, facts, contradictions, paragraphs, into, differences }: DrawerRead) => ({
  papers: papers.map(({ file, kind, topic, unitType, organ, title, number, date }) => ({
    ...{ file, kind, topic, unitType, organ, title, number, date },
  })),
  facts,
  contradictions,
  paragraphs,
  ...(into !== null && { differences }),
});

/** Asks whose papers are meant; null where nobody says. */
async function whichUnit(request: ImportRequest, context: Context): Promise<string | null> {
  const { importPapers } = await import("../../use/import-papers.js");
  const all = await importPapers({ ...request, dryRun: true }, await context.env());
  if (!all.ok) return null;
  const { units } = all.value;
  const lines = units.map(({ name, files }, i) => context.text("import.of-unit", { n: i + 1, name, files: listed(files) }));
  const answer = await context.terminal.ask!(context.text("import.whose", { units: lines.join("\n") }));
  return units[Number(answer) - 1]?.name ?? null;
}

async function write(
  drawer: DrawerRead,
  options: Omit<Options, "text"> & { readonly text: TextChoices; readonly settled: Settled },
  told: readonly Diagnostic[],
  context: Context,
): Promise<ExitCode> {
  const { ask } = context.terminal;
  const { yes, out } = options;
  if (!yes && ask === undefined) {
    context.report([...openOnes(drawer, options.settled), problem("import/needs-yes", {})]);
    return 2;
  }
  const answers = yes || ask === undefined ? null : await answered(drawer, options, ask, context);
  if (!yes) {
    const text = answers?.text ?? options.text;
    context.say(`${context.text("import.will", { count: drawer.taken.length, texts: textsLine(drawer, text) })}\n`);
    const answer = ask === undefined ? null : await ask(context.text("import.confirm"));
    if (!/^(?:y|yes|是)$/iu.test(answer ?? "")) {
      context.say(`${context.text("import.not-written")}\n`);
      return 2;
    }
  }
  const { takeOverPapers } = await import("../../use/take-over-papers.js");
  const id = options.id ?? answers?.id;
  const done = await takeOverPapers(
    {
      place: await context.place(),
      drawer,
      text: answers?.text ?? options.text,
      settled: answers?.settled ?? options.settled,
      ...(id !== undefined && { id }),
      ...(out !== undefined && { out: context.path(out) }),
    },
    await context.env(),
  );
  const left = yes ? openOnes(drawer, options.settled) : [];
  context.report([...(done.ok ? left : []), ...done.diagnostics]);
  if (!done.ok) return 2;
  if (options.json) context.json({ ...toldOf(drawer), written: done.value });
  else context.say(doneLines(done.value, context));
  return told.length + left.length > 0 ? 1 : codeOf(done);
}

/** Contradictions nobody settled: they stay open, each with what it is between. */
const openOnes = (drawer: DrawerRead, settled: Settled): readonly Diagnostic[] => [
  ...drawer.contradictions
    .filter(({ path }) => !Object.hasOwn(settled, path))
    .map((one) =>
      problem("import/left-open", {
        what: contradictionName(one, drawer),
        path: one.path,
        values: listed(
          one.values.map(({ value }) => factValue(one.path, value, drawer)),
          "semicolon",
        ),
      }),
    ),
  ...drawer.differences
    .filter(({ path }) => !Object.hasOwn(settled, path))
    .map(({ own, value, ...one }) => ({ own, value, path: one.path, what: contradictionName(one, drawer) }))
    .map(({ path, own, value, what }) =>
      problem("import/profile-differs", {
        what,
        path,
        own: own === null ? phrase("list.none") : factValue(path, own, drawer),
        value: factValue(path, value, drawer),
      }),
    ),
];

function doneLines({ unit, profile, templates, files }: TakenOver, { text }: Context): string {
  const lines = files.map(({ path }) => `${text("state.written")}  ${path}\n`);
  const clauses = templates.filter((path) => path.endsWith(".hbs")).length;
  return `${lines.join("")}${text("import.done", { count: files.length, profile, clauses, unit })}\n`;
}
