import type { ExplainedClause } from "../../causes/types.js";
import { listed, phrase } from "../../diag/phrase.js";
import type { Explained, ExplainedCode, Explanation } from "../../use/explain-types.js";
import { type AddCommand, type Context, codeOf } from "../context.js";
import { explainedCode } from "../explained-code.js";

interface Options {
  readonly from?: string;
  readonly json?: boolean;
}

export const addExplain: AddCommand = (program, context) => {
  program
    .command("explain")
    .argument("<what>")
    .option("--from <folder>")
    .option("--json")
    .action(async (what: string, { from, json: asJson }: Options) => {
      const { explain } = await import("../../use/explain.js");
      const path = context.path(what.split("#", 1)[0]!.trim());
      const request = { place: await context.place(), what, path, ...(from !== undefined && { out: context.path(from) }) };
      const found = await explain(request, await context.env());
      context.report(found.diagnostics);
      if (found.ok && asJson) context.json("code" in found.value ? explainedCode(found.value, context.words) : found.value);
      if (found.ok && !asJson)
        context.say("code" in found.value ? codeText(found.value, context) : sentenceText(found.value, context));
      context.finish(codeOf(found));
    });
};

/** Lines of an example in one, long ones cut. */
function oneLine(example: string): string {
  const line = example.replace(/\n/gu, " / ");
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}

function codeText(explained: ExplainedCode, { words, text }: Context): string {
  const { code, severity, room, message, hint, why, strength, source, examples } = explainedCode(explained, words);
  return [
    text("explain.head", { code, means: phrase(`severity-means.${severity}`) }),
    ...(room === "" ? [] : [`  ${text("explain.room", { room })}`]),
    `  ${text("explain.means", { message })}`,
    ...(hint === "" ? [] : [`  ${text("hint", { hint })}`]),
    ...(why === undefined ? [] : [`  ${text("why", { why })}`]),
    ...(strength === undefined
      ? []
      : [`  ${text("explain.basis", { basis: source ? phrase("layout.basis", { strength, source }) : strength })}`]),
    ...(examples?.finds ?? []).map(
      (one) => `  ${text("explain.finds", { text: oneLine(one.text), quotes: listed(one.quotes) })}`,
    ),
    ...(examples?.leaves ?? []).map((one) => `  ${text("explain.leaves", { text: oneLine(one) })}`),
    "",
  ].join("\n");
}

function sentenceText({ unit, document, title, version, asOf, parts }: Explanation, { text }: Context): string {
  const head = text("explain.title", { title, document: `${unit}/${document}`, version, day: asOf });
  return `${head}\n${parts.map((part) => partText(part, text)).join("")}`;
}

const placed = (file: string | undefined, line?: number): string =>
  file === undefined ? "" : `  ${file}${line === undefined ? "" : `:${line}`}`;

function partText({ place, id, text: own, clause, fields, references, edited }: Explained, text: Context["text"]): string {
  const once = [...new Map(fields.map((field) => [`${field.path} ${field.value}`, field])).values()];
  const inserted = edited?.generated === null;
  const lines = [
    text("explain.text", { text: own }),
    ...(edited === null ? [] : [text(inserted ? "explain.inserted" : "explain.edited", { since: edited.since })]),
    ...(edited === null || edited.generated === null ? [] : [text("explain.generated", { text: edited.generated })]),
    ...(clause !== null ? clauseLines(clause, text) : inserted ? [] : [text("explain.no-clause")]),
    ...once.map(({ path, value, file, line }) => `${text("explain.field", { value, path })}${placed(file, line)}`),
    ...references.map(({ text: reference, to }) => text("explain.reference", { text: reference, to })),
  ];
  return `\n${place === "" ? id : place}  [${id}]\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function clauseLines(clause: ExplainedClause, text: Context["text"]): readonly string[] {
  const { id, title, version, current, file, changes, basis } = clause;
  const key =
    current === undefined ? "explain.clause-gone" : current === version ? "explain.clause-version" : "explain.clause-now";
  const named = phrase(key, { clause: `${id} ${title}`, version, current: current ?? version });
  return [
    `${text("explain.clause", { clause: named })}${placed(file)}`,
    ...changes.map((change) => text("explain.change", { version: change.version, day: change.date, reason: change.reason })),
    ...basis.map((one) => {
      const number = one.number === undefined ? "" : text("explain.regulation-number", { number: one.number });
      return text("explain.regulation", { title: one.title, more: number + (one.article ?? "") });
    }),
  ];
}
