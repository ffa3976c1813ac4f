import { problem } from "../../diag/problem.js";
import type { NewUnit } from "../../engine/new-unit.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly organ?: string;
}

export const addUnitNew: AddCommand = (unit, context) => {
  unit
    .command("new")
    .summary("新建档案")
    .description("新建一份单位档案：写明的照写，没写的在终端里逐项询问；按单位类型列好职务、部门和频次，其余留空待填。")
    .option("--id <代号>", "单位代号，用小写字母、数字和连字符")
    .option("--type <类型>", "单位类型，如 school、bureau、park、college")
    .option("--name <全称>", "单位全称，与公章一致")
    .option("--short-name <简称>", "单位简称")
    .option("--organ <形式>", "党组织形式：党委、党组、党工委、党总支、党支部")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli unit new\n  tiaoli unit new --id xihu-middle --type school --name 云汀市西湖中学 --short-name 西湖中学 --organ 党总支",
    )
    .action(async (options: Options) => context.finish(await create(options, context)));
};

const questions = [
  ["id", "--id", "单位代号", "英文小写，如 xihu-middle"],
  ["type", "--type", "单位类型", "school 学校、bureau 机关、park 园区、college 高校等"],
  ["fullName", "--name", "单位全称", "与公章一致"],
  ["shortName", "--short-name", "单位简称", "正文里用"],
  ["organ", "--organ", "党组织形式", "党委、党组、党工委、党总支、党支部"],
] as const satisfies readonly (readonly [keyof NewUnit, string, string, string])[];

async function create(options: Options, context: Context) {
  const given: Partial<Record<keyof NewUnit, string>> = {
    ...(options.id !== undefined && { id: options.id }),
    ...(options.type !== undefined && { type: options.type }),
    ...(options.name !== undefined && { fullName: options.name }),
    ...(options.shortName !== undefined && { shortName: options.shortName }),
    ...(options.organ !== undefined && { organ: options.organ }),
  };
  const { ask } = context.terminal;
  const answers: Partial<Record<keyof NewUnit, string>> = { ...given };
  if (ask !== undefined) for (const [key, , label, remark] of questions) answers[key] ??= await ask(`${label}（${remark}）：`);
  const missing = questions.filter(([key]) => (answers[key] ?? "") === "");
  if (missing.length > 0) {
    context.report(missing.map(([, option, label]) => problem("cli/missing-answer", { option, label })));
    return 2;
  }
  const { newUnit } = await import("../../engine/new-unit.js");
  const made = await newUnit(await context.place(), answers as NewUnit, await context.env());
  context.report(made.diagnostics);
  if (made.ok) context.say(`已建  ${made.value}\n接着填写空着的各项，再运行 tiaoli unit check ${answers.id}。\n`);
  return codeOf(made);
}
