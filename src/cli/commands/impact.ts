import { placedCause } from "../../causes/placed-cause.js";
import type { ClauseChange, DocumentImpact, UnitImpact } from "../../causes/types.js";
import { listed, phrase } from "../../diag/phrase.js";
import type { Phrase } from "../../diag/types.js";
import { manyUnits, runMany } from "../batch.js";
import { burdenLines } from "../burden-lines.js";
import { type AddCommand, type Context, wrongUnits } from "../context.js";

interface Options {
  readonly all?: boolean;
  readonly jobs?: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export const addImpact: AddCommand = (program, context) => {
  program
    .command("impact")
    .argument("[units...]")
    .option("--all")
    .option("--jobs <n>")
    .option("--as-of <day>")
    .option("--out <folder>")
    .option("-v, --verbose")
    .option("--json")
    .action(async (units: readonly string[], options: Options) => context.finish(await show(units, options, context)));
};

async function show(units: readonly string[], options: Options, context: Context) {
  const { all, asOf, out, verbose, json: asJson } = options;
  const { report } = context;
  const wrong = wrongUnits(units, all);
  if (wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const place = await context.place();
  const words = units.map(context.unit);
  const asked = {
    place,
    ...(asOf !== undefined && { asOf }),
    ...(out !== undefined && { out: context.path(out) }),
  };
  const many = await manyUnits(words, options, place, context);
  if (many !== null) {
    const one = { command: "impact", asked, units: many, drafted: true } as const;
    const placed = asked.out === undefined ? {} : { out: asked.out };
    return runMany({ ...options, ...one, ...placed, forPrograms: ({ value }) => value }, context);
  }
  const { impact } = await import("../../use/impact.js");
  const found = await impact({ ...asked, units: words }, await context.env());
  report(found.diagnostics);
  if (!found.ok) return 2;
  if (asJson) context.json(found.value);
  else context.say(found.value.map((one) => shown(one, verbose === true, context)).join("\n"));
  // A document that is no longer needed stays as it is: regenerating changes nothing of it.
  const quiet = ({ documents, naming }: UnitImpact) =>
    naming.length === 0 && documents.every(({ state }) => state === "obsolete");
  return found.value.every(quiet) ? 0 : 1;
}

/** So many changed places are told sentence by sentence; of more, each paper gets a line. */
const most = 40;

function shown(impact: UnitImpact, verbose: boolean, context: Context): string {
  const { unit, name, asOf, recorded, documents, edited, naming, references, burden } = impact;
  const { text } = context;
  const count = (state: DocumentImpact["state"]) => documents.filter((one) => one.state === state).length;
  const keys = { changed: "impact.count-changed", new: "impact.count-new", obsolete: "impact.count-obsolete" } as const;
  const parts = (["changed", "new", "obsolete"] as const).flatMap((state) =>
    count(state) > 0 ? [phrase(keys[state], { count: count(state) })] : [],
  );
  const data = { name, unit, day: asOf, count: recorded };
  if (documents.length === 0 && naming.length === 0) return `${text("impact.head-none", data)}\n`;
  const head =
    parts.length > 0 ? text("impact.head-parts", { ...data, parts: listed(parts, "comma") }) : text("impact.head", data);
  const hand = edited.length > 0 ? `${text("impact.edited", { count: edited.length })}\n` : "";
  const papers = papersText(impact, verbose, context);
  const lines = burdenLines(burden, text)
    .map((line) => `${line}\n`)
    .join("");
  return `${head}\n${lines}${hand}${causesText(documents, context)}${papers}${namingText(naming, context)}${referencesText(references, context)}`;
}

/** The causes, with how many papers and places each changes: what a person wants to know before the sentences. */
function causesText(documents: readonly DocumentImpact[], { text }: Context): string {
  const found = new Map<string, { readonly cause: Phrase; readonly papers: Set<string>; places: number }>();
  for (const { document, changes } of documents)
    for (const { causes } of changes)
      for (const [key, cause] of new Map(causes.map((one) => [JSON.stringify(placedCause(one)), placedCause(one)]))) {
        const one = found.get(key) ?? { cause, papers: new Set<string>(), places: 0 };
        one.papers.add(document);
        one.places += 1;
        found.set(key, one);
      }
  if (found.size === 0) return "";
  const most = [...found.values()].sort((a, b) => b.places - a.places);
  const lines = most.map(({ cause, papers, places }) => `  ${text("impact.cause", { cause, papers: papers.size, places })}\n`);
  return `${text("impact.changes")}\n${lines.join("")}`;
}

function papersText({ unit, documents }: UnitImpact, verbose: boolean, context: Context): string {
  const { text } = context;
  const places = documents.reduce((sum, one) => sum + wordedIn(one), 0);
  if (verbose || places <= most) return documents.map((one) => documentText(unit, one, context)).join("");
  const lines = documents.map((one) => `  ${documentLine(one, context)}\n`).join("");
  return `${text("impact.papers")}\n${lines}${text("impact.more", { count: places })}\n`;
}

const wordedIn = ({ changes }: DocumentImpact): number => changes.filter(({ sentences }) => sentences.length > 0).length;

function documentLine(one: DocumentImpact, { text }: Context): string {
  const { title, state, was, changes } = one;
  const name = text("titled", { title });
  if (state !== "changed")
    return `${name}  ${text(one.moves === undefined ? `impact.${state}` : "impact.moves", { folder: one.moves ?? "" })}`;
  const what = [
    ...(was === undefined ? [] : [text("impact.was", { was })]),
    wordedIn(one) > 0
      ? text("impact.places", { count: wordedIn(one) })
      : text(changes.length > 0 ? "impact.quiet" : "impact.look-only"),
  ];
  return `${name}  ${what.join("  ")}`;
}

function documentText(unit: string, one: DocumentImpact, context: Context): string {
  const { document, title, state, version, was, moves, changes, issued, later } = one;
  const { text } = context;
  const issue = issued && [issued.number, issued.date].filter((mark) => mark !== null).join(" ");
  const name = `\n${text("titled", { title })}  ${document}`;
  if (state !== "changed")
    return `${name}  ${text(moves === undefined ? `impact.${state}` : "impact.moves", { folder: moves ?? "" })}\n`;
  const told = changes.filter(({ sentences }) => sentences.length > 0);
  const quiet = changes.length - told.length;
  const lines = [
    ...(was === undefined ? [] : [`  ${text("impact.was", { was })}\n`]),
    ...(issue ? [`  ${text("impact.issued", { issue, unit, document })}\n`] : []),
    ...(later === undefined ? [] : [`  ${text("impact.later", later)}\n`]),
    ...told.map((one) => clauseText(one, context)),
    ...(quiet > 0 ? [`  ${text(told.length > 0 ? "impact.quiet-more" : "impact.quiet-only", { count: quiet })}\n`] : []),
    ...(changes.length === 0 ? [`  ${text("impact.look-only")}\n`] : []),
  ];
  return `${name}  ${text("history.version", { number: version ?? 0 })}\n${lines.join("")}`;
}

function clauseText({ place, sentences, causes }: ClauseChange, { text }: Context): string {
  const pairs = sentences.map(({ was, now }) => {
    if (was === null) return `    ${text("impact.come", { now: now ?? "" })}\n`;
    if (now === null) return `    ${text("impact.gone", { was })}\n`;
    return `    ${text("impact.was-line", { was })}\n    ${text("impact.now-line", { now })}\n`;
  });
  const why = listed(causes.map(placedCause), "semicolon");
  return `  ${place}\n${pairs.join("")}${causes.length === 0 ? "" : `    ${text("impact.because", { why })}\n`}`;
}

function namingText(naming: UnitImpact["naming"], { text }: Context): string {
  if (naming.length === 0) return "";
  const lines = naming.map(({ path, place, text: own, says, now, typed }) => {
    const what = text(`impact.named${now === "" ? "-gone" : ""}${typed ? "-typed" : ""}`, { says, now });
    return `  ${path}  ${place}\n    ${own}\n    ${what}\n`;
  });
  return `\n${text("impact.naming", { count: naming.length })}\n${lines.join("")}`;
}

function referencesText(references: UnitImpact["references"], { text }: Context): string {
  if (references.length === 0) return "";
  const lines = references.map(({ path, place, typed, now }) => {
    const what = now === null ? text("impact.reference-lost", { typed }) : text("impact.reference", { typed, now });
    return `  ${path}  ${place}\n    ${what}\n`;
  });
  return `\n${text("impact.references", { count: references.length })}\n${lines.join("")}`;
}
