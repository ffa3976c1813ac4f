import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { AcceptRequest } from "../../use/accept-findings.js";
import type { Checked } from "../../use/check.js";
import { say, worded } from "../../words/say.js";
import type { Words } from "../../words/types.js";
import { manyUnits, runMany } from "../batch.js";
import { type AddCommand, type Context, type ExitCode, gather } from "../context.js";
import { profileDiff } from "../profile-diff.js";

interface Options {
  readonly unit?: string;
  readonly asOf?: string;
  readonly all?: boolean;
  readonly jobs?: string;
  readonly json?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly fix?: string;
  readonly accept?: readonly string[];
  readonly force?: boolean;
}

export const addCheck: AddCommand = (program, context) => {
  program
    .command("check")
    .argument("[papers...]")
    .option("--unit <unit>")
    .option("--as-of <day>")
    .option("--all")
    .option("--jobs <n>")
    .option("--json")
    .option("--format <format>")
    .option("--out <file>")
    .option("--fix <out>")
    .option("--accept <number>", "", gather)
    .option("--force")
    .action(async (papers: readonly string[], options: Options) => context.finish(await check(papers, options, context)));
};

async function check(papers: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { unit, asOf, all, json: asJson, format, out, fix, force, accept } = options;
  const place = await context.place();
  // Without a paper, --all is every unit's shelf; with papers it lists doubtful findings too.
  const many =
    papers.length === 0
      ? "all"
      : unit === undefined && !fix && !out && !accept
        ? await manyUnits(papers, {}, place, context)
        : null;
  if (papers.length === 0 && !all) {
    const value = `<${context.words.help["check"]?.arguments["papers"]?.[0] ?? "papers"}>`;
    context.report([problem("cli/missing-argument", { value, command: "check " })]);
    return 2;
  }
  if (many !== null) {
    const asked = { place, ...(asOf !== undefined && { asOf }) };
    const one = { command: "check", asked, units: many, drafted: true } as const;
    const { out: _, ...rest } = options;
    return runMany(
      { ...rest, ...one, forPrograms: ({ value }) => [{ files: value.files, findings: value.findings.map(forJson) }] },
      context,
    );
  }
  if (accept && (format !== undefined || out !== undefined || fix !== undefined)) {
    context.report([problem("cli/accept-alone")]);
    return 2;
  }
  const use = await import("../../use/check.js");
  const request = {
    place,
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
  if (accept) return acceptIn({ ...request, numbers: accept }, asJson === true, context);
  const checked = await use.check(request, await context.env());
  context.report(checked.diagnostics);
  if (!checked.ok) return 2;
  const { files, findings, fixed, report } = checked.value;
  if (asJson) context.json({ files, findings: findings.map(forJson), ...(fixed && { fixed }) });
  else {
    if (report === undefined) context.say(shown(checked.value, context));
    else context.say(`${context.text("drift.written", { path: report })}\n`);
    for (const { out: path, corrected, commented } of fixed ?? [])
      context.say(`${context.text("drift.fixed", { out: path, corrected, commented })}\n`);
    if (fixed?.length === 0) context.say(`${context.text("drift.fixed-none")}\n`);
  }
  return findings.length > 0 || checked.diagnostics.some(({ severity }) => severity !== "info") ? 1 : 0;
}

async function acceptIn(request: AcceptRequest, asJson: boolean, context: Context): Promise<ExitCode> {
  const { acceptFindings } = await import("../../use/accept-findings.js");
  const done = await acceptFindings(request, await context.env());
  context.report(done.diagnostics);
  if (!done.ok) return 2;
  if (asJson) context.json({ accepted: done.value });
  for (const { path, added, diff } of asJson ? [] : done.value) {
    const { text } = context;
    const what = listed(added.map(({ list, value }) => phrase(`drift.accepted-${list}`, { value })));
    const said = { state: phrase("state.changed"), path, what };
    context.say(
      added.length === 0
        ? `${text("drift.accepted-before", { path })}\n`
        : `${profileDiff(path, diff, "diff.accepted", context)}${text("change.done", said)}\n`,
    );
  }
  return 0;
}

type Finding = Checked["findings"][number];
type Place = Pick<Finding, "paragraph" | "cell" | "beside">;
const severities = ["high", "medium", "low"] as const;

/** What programs are promised of a finding. */
const forJson = ({ cell: _, places, ...finding }: Finding) => ({
  ...finding,
  ...(places && { places: places.map(({ cell: _, ...place }) => place) }),
});

function shown({ files, findings, hidden, unread }: Checked, { text, words }: Context): string {
  const more = [
    ...(unread > 0 ? [`${text("drift.unread", { files: files.length, count: unread })}\n`] : []),
    ...(hidden > 0 ? [`${text("drift.hidden", { count: hidden })}\n`] : []),
  ].join("");
  if (findings.length === 0) return `${text("drift.none")}\n${more}`;
  const seen = new Set<string>();
  const line = (one: Finding, i: number): string => {
    const { message, hints } = said(words, one);
    const again = one.places === undefined ? [] : [text("drift.places", placesOf(one, text))];
    const evidence = one.evidence.map((value) => worded(words, value));
    const candidates = one.right.length > 1 ? [text("drift.candidates", { right: listed(one.right, "semicolon") })] : [];
    const why = seen.has(one.code) ? [] : [text("why", { why: words.why[one.code as keyof typeof words.why] })];
    seen.add(one.code);
    const doubt = one.certain ? "" : text("drift.doubtful");
    return [
      `${i + 1}. ${one.file}  ${placeIn(one, text)}  ${text("named-as", { name: phrase(`drift.${one.severity}`), what: message })}${doubt} [${one.code}]`,
      ...[...hints, ...candidates, ...evidence, ...again, ...why].map((more) => `    ${more}`),
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

/** What a finding says; nobody is told to write what nobody knows. */
function said(words: Words, { code, quote, right }: Finding) {
  const { message, hints } = say(words, problem(code, { quote, right: right[0] ?? "" }));
  const isOpen = right.length === 0 && words.messages[code].hint.includes("{right}");
  return { message, hints: isOpen ? [] : hints.filter((hint) => hint !== "") };
}

const placeIn = ({ paragraph, cell, beside }: Place, text: Context["text"]): string => {
  const at = text("drift.at", { paragraph });
  if (beside !== undefined)
    return paragraph === 0 ? text(`aside.${beside}`) : text("with", { what: phrase(`aside.${beside}`), more: at });
  return cell === undefined ? at : text("drift.at-cell", { paragraph, row: cell.row + 1, column: cell.column + 1 });
};
/** Where the further places are: paragraphs by their numbers, what stands beside the text by its name. */
const placesOf = ({ file, places = [] }: Finding, text: Context["text"]) => {
  const named = places.map((place) => {
    if (place.file !== file) return text("drift.in-file", { file: place.file, paragraph: place.paragraph });
    return place.beside === undefined ? String(place.paragraph) : placeIn(place, text);
  });
  const all = new Set(named);
  const most = 12;
  const items = listed([...all].slice(0, most));
  return { count: places.length, places: all.size > most ? phrase("list.more", { items }) : items };
};
