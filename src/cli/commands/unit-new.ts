import { problem } from "../../diag/problem.js";
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
    .summary("新建档案")
    .description("新建一份单位档案：写明的照写，没写的在终端里逐项询问；按单位类型列好职务、部门和频次，其余留空待填。")
    .option("--id <代号>", "单位代号，用小写字母、数字和连字符")
    .option("--type <类型>", "单位类型，代号或名称，如 school、园区、供销合作社")
    .option("--name <全称>", "单位全称，与公章一致")
    .option("--short-name <简称>", "单位简称")
    .option("--organ <形式>", "党组织形式：党委、党组、党工委、党总支、党支部")
    .option("--superior <名称>", "上级党组织：各种报告报给它；不写的，档案里留空待填")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli unit new\n  tiaoli unit new --id liudi-middle --type school --name 云汀市柳堤中学 --short-name 柳堤中学 --organ 党总支",
    )
    .action(async (options: Options) => context.finish(await create(options, context)));
};

type Answers = { -readonly [K in keyof NewUnit]?: string };

const questions = [
  { key: "id", option: "--id", label: "单位代号", remark: () => "英文小写，如 xihu-middle" },
  {
    key: "type",
    option: "--type",
    label: "单位类型",
    remark: ({ types }: Choices) => [...types].map(([id, name]) => `${name}（${id}）`).join("、"),
  },
  { key: "fullName", option: "--name", label: "单位全称", remark: () => "与公章一致" },
  { key: "shortName", option: "--short-name", label: "单位简称", remark: () => "正文里用" },
  { key: "organ", option: "--organ", label: "党组织形式", remark: ({ organs }: Choices) => organs.join("、") },
  {
    key: "superior",
    option: "--superior",
    label: "上级党组织",
    remark: () => "向它报告，如 汀南区教育局党组；不清楚的直接回车，以后再填",
  },
] as const satisfies readonly { key: keyof NewUnit; option: string; label: string; remark: (choices: Choices) => string }[];

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
    context.report(missing.map(({ option, label }) => problem("cli/missing-answer", { option, label })));
    return 2;
  }
  const { newUnit } = await import("../../use/new-unit.js");
  const made = await newUnit(await context.place(), answers as NewUnit, await context.env());
  context.report(made.diagnostics);
  if (made.ok)
    context.say(
      `已建  ${made.value}\n接着填写空着的各项：直接改档案，或用 tiaoli unit export ${answers.id} 导出表格来填；再运行 tiaoli unit check ${answers.id}。\n`,
    );
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
      const answer = await ask(`${label}（${remark(choices.value)}）：`);
      if (answer === "") return answers;
      const faults = choices.value.faultsOf({ [key]: answer });
      context.report(faults);
      if (faults.length === 0) answers[key] = answer;
    }
  }
  return answers;
}
