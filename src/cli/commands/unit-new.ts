import { listed, phrase } from "../../diag/phrase.js";
import type { PhraseKey } from "../../diag/phrases/index.js";
import { problem } from "../../diag/problem.js";
import type { Value } from "../../diag/types.js";
import type { Choices, NewUnit, ShelfPlan, SizeChoice } from "../../use/choices-for-new-unit.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly organ?: string;
  readonly superior?: string;
  readonly administration?: string;
  readonly field?: string;
  readonly size?: string;
  readonly shelf?: string;
  readonly json?: boolean;
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
    .option("--administration <name>")
    .option("--field <field>")
    .option("--size <size>")
    .option("--shelf <shelf>")
    .option("--json")
    .action(async (options: Options) => context.finish(await create(options, context)));
};

type Answers = { -readonly [K in keyof NewUnit]?: string };

interface Question {
  readonly key: keyof NewUnit;
  readonly option: string;
  readonly label: PhraseKey;
  readonly remark: (choices: Choices, answers: Answers) => Value;
  /** Absent: always. */
  readonly isAsked?: (choices: Choices, answers: Answers) => boolean;
  /** What an empty answer stands for; `null`: it is left open. Absent: an answer is needed. */
  readonly usual?: (choices: Choices, answers: Answers) => string | null;
}

const named = ([key, name]: readonly [string, string]): Value => phrase("with", { what: name, more: key });

/** What is asked for, with what a person may want to know before answering. */
const questions: readonly Question[] = [
  { key: "id", option: "--id", label: "ask.id", remark: () => phrase("ask.id-remark") },
  { key: "type", option: "--type", label: "ask.type", remark: ({ types }) => listed([...types].map(named)) },
  { key: "fullName", option: "--name", label: "ask.name", remark: () => phrase("ask.name-remark") },
  { key: "shortName", option: "--short-name", label: "ask.short-name", remark: () => phrase("ask.short-name-remark") },
  { key: "organ", option: "--organ", label: "ask.organ", remark: ({ organs }) => listed(organs) },
  {
    key: "superior",
    option: "--superior",
    label: "ask.superior",
    remark: () => phrase("ask.superior-remark"),
    usual: () => null,
  },
  {
    key: "field",
    option: "--field",
    label: "ask.field",
    remark: ({ fieldsOf }, { type = "" }) => phrase("ask.field-remark", { fields: listed([...fieldsOf(type)].map(named)) }),
    isAsked: ({ fieldsOf }, { type = "" }) => fieldsOf(type).size > 0,
    usual: () => null,
  },
  {
    key: "size",
    option: "--size",
    label: "ask.size",
    remark: ({ sizes, shelfOf }, answers) =>
      phrase("ask.size-remark", { sizes: listed([...sizes].map(bounded)), usual: shelfOf(answers)?.sizeName ?? "" }),
    usual: ({ shelfOf }, answers) => shelfOf(answers)?.size ?? null,
  },
  {
    key: "shelf",
    option: "--shelf",
    label: "ask.shelf",
    remark: ({ shelfOf }, answers) => proposal(shelfOf(answers)),
    usual: ({ shelfOf }, answers) =>
      shelfOf(answers)
        ?.kinds.map(({ id }) => id)
        .join("、") ?? null,
  },
  {
    key: "administration",
    option: "--administration",
    label: "ask.administration",
    remark: () => phrase("ask.administration-remark"),
    isAsked: ({ hasAdministration }, { type = "" }) => hasAdministration(type),
    usual: () => null,
  },
];

/** 小型（small，班子成员5人……以内）. */
function bounded([key, { name, upTo }]: readonly [string, SizeChoice]): Value {
  if (upTo === undefined) return named([key, name]);
  const { leaders, departments, staff } = upTo;
  return phrase("ask.size-bounds", { name, key, leaders, departments, subUnits: upTo["sub-units"], staff });
}

const proposal = (plan: ShelfPlan | null): Value =>
  plan === null
    ? ""
    : phrase("ask.shelf-remark", {
        kinds: listed(plan.kinds.map(({ name }) => name)),
        topics: plan.topics,
        papers: plan.papers,
        characters: plan.characters,
      });

async function create(options: Options, context: Context) {
  const { name, json: asJson, ...others } = options;
  const given: Answers = { ...others, ...(name !== undefined && { fullName: name }) };
  const answers = context.terminal.ask === undefined ? given : await asked(given, context.terminal.ask, context);
  if (answers === null) {
    context.report([problem("cli/asking-ended", {})]);
    return 2;
  }
  const missing = questions.filter(({ key, usual }) => usual === undefined && (answers[key] ?? "") === "");
  if (missing.length > 0) {
    context.report(missing.map(({ option, label }) => problem("cli/missing-answer", { option, label: phrase(label) })));
    return 2;
  }
  const { newUnit } = await import("../../use/new-unit.js");
  const made = await newUnit({ ...(answers as NewUnit), place: await context.place() }, await context.env());
  context.report(made.diagnostics);
  if (made.ok && asJson) context.json({ id: answers.id, path: made.value });
  if (made.ok && !asJson)
    context.say(`${context.text("state.made")}  ${made.value}\n${context.text("unit.made", { id: answers.id ?? "" })}\n`);
  return codeOf(made);
}

/**
 * Asks for what was not given; a wrong answer is explained and asked again, an empty one where one is needed ends the asking.
 * @returns null when the person left
 */
async function asked(given: Answers, ask: NonNullable<Context["terminal"]["ask"]>, context: Context): Promise<Answers | null> {
  const { choicesForNewUnit } = await import("../../use/choices-for-new-unit.js");
  const choices = await choicesForNewUnit({ place: await context.place() }, await context.env());
  if (!choices.ok) return given;
  const answers: Answers = { ...given };
  for (const { key, label, remark, isAsked, usual } of questions) {
    if (isAsked?.(choices.value, answers) === false) continue;
    while (answers[key] === undefined) {
      const said = await ask(context.text("ask", { label: phrase(label), remark: remark(choices.value, answers) }));
      if (said === null) return null;
      if (said === "" && usual === undefined) return answers;
      const answer = said === "" ? usual!(choices.value, answers) : said;
      if (answer === null) break;
      const faults = choices.value.faultsOf({ [key]: answer });
      context.report(faults);
      if (faults.length === 0) answers[key] = answer;
    }
  }
  return answers;
}
