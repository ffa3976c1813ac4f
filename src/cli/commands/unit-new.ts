import { listed, phrase } from "../../diag/phrase.js";
import type { PhraseKey } from "../../diag/phrases/index.js";
import { problem } from "../../diag/problem.js";
import type { Value } from "../../diag/types.js";
import type { Choices, NewUnit } from "../../use/new-unit.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly organ?: string;
  readonly superior?: string;
}

export const addUnitNew: AddCommand = (unit, context) => {
  unit
    .command("new")
    .option("--id <id>")
    .option("--type <type>")
    .option("--name <name>")
    .option("--short-name <name>")
    .option("--organ <form>")
    .option("--superior <name>")
    .action(async (options: Options) => context.finish(await create(options, context)));
};

type Answers = { -readonly [K in keyof NewUnit]?: string };

/** What is asked for, with what a person may want to know before answering. */
const questions = [
  { key: "id", option: "--id", label: "ask.id", remark: () => phrase("ask.id-remark") },
  {
    key: "type",
    option: "--type",
    label: "ask.type",
    remark: ({ types }: Choices) => listed([...types].map(([id, name]) => phrase("with", { what: name, more: id }))),
  },
  { key: "fullName", option: "--name", label: "ask.name", remark: () => phrase("ask.name-remark") },
  { key: "shortName", option: "--short-name", label: "ask.short-name", remark: () => phrase("ask.short-name-remark") },
  { key: "organ", option: "--organ", label: "ask.organ", remark: ({ organs }: Choices) => listed(organs) },
  { key: "superior", option: "--superior", label: "ask.superior", remark: () => phrase("ask.superior-remark") },
] as const satisfies readonly {
  key: keyof NewUnit;
  option: string;
  label: PhraseKey;
  remark: (choices: Choices) => Value;
}[];

async function create({ id, type, name, shortName, organ, superior }: Options, context: Context) {
  const given: Answers = {
    ...(id !== undefined && { id }),
    ...(type !== undefined && { type }),
    ...(name !== undefined && { fullName: name }),
    ...(shortName !== undefined && { shortName }),
    ...(organ !== undefined && { organ }),
    ...(superior !== undefined && { superior }),
  };
  const answers = context.terminal.ask === undefined ? given : await asked(given, context.terminal.ask, context);
  const missing = questions.filter(({ key }) => key !== "superior" && (answers[key] ?? "") === "");
  if (missing.length > 0) {
    context.report(missing.map(({ option, label }) => problem("cli/missing-answer", { option, label: phrase(label) })));
    return 2;
  }
  const { newUnit } = await import("../../use/new-unit.js");
  const made = await newUnit(await context.place(), answers as NewUnit, await context.env());
  context.report(made.diagnostics);
  if (made.ok)
    context.say(`${context.text("state.made")}  ${made.value}\n${context.text("unit.made", { id: answers.id ?? "" })}\n`);
  return codeOf(made);
}

/** Asks for what was not given; a wrong answer is explained and asked again, an empty one ends the asking. */
async function asked(given: Answers, ask: NonNullable<Context["terminal"]["ask"]>, context: Context): Promise<Answers> {
  const { choicesForNewUnit } = await import("../../use/new-unit.js");
  const choices = await choicesForNewUnit(await context.place(), await context.env());
  if (!choices.ok) return given;
  const answers: Answers = { ...given };
  for (const { key, label, remark } of questions) {
    while (answers[key] === undefined) {
      const answer = await ask(context.text("ask", { label: phrase(label), remark: remark(choices.value) }));
      if (answer === "") return answers;
      const faults = choices.value.faultsOf({ [key]: answer });
      context.report(faults);
      if (faults.length === 0) answers[key] = answer;
    }
  }
  return answers;
}
