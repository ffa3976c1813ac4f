import { type AddCommand, type Context, codeOf, wrongUnits } from "../context.js";
import { addUnitNew } from "./unit-new.js";
import { addUnitSheet } from "./unit-sheet.js";

export const addUnit: AddCommand = (program, context) => {
  const unit = program
    .command("unit")
    .summary("单位档案：新建、列出、检查、查看、导出填写")
    .description("单位档案的新建、列出、检查和查看，以及用 Excel 表格填写。");
  addUnitNew(unit, context);
  unit
    .command("list")
    .summary("列出全部单位")
    .description("列出工作区 data/units 中的全部单位。")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli unit list")
    .action(async (options: { readonly json?: boolean }) => {
      const { listUnits } = await import("../../use/show-unit.js");
      const rows = await listUnits(await context.place(), await context.env());
      context.report(rows.diagnostics);
      if (rows.ok && options.json) context.json(rows.value.map(({ id, type, path }) => ({ id, type, path })));
      if (rows.ok && !options.json)
        context.say(
          `${rows.value.map((r) => `${r.id}  ${r.type}  ${r.name}  ${r.path}\n`).join("")}共 ${rows.value.length} 个单位。\n`,
        );
      context.finish(codeOf(rows));
    });
  unit
    .command("check")
    .summary("检查档案")
    .description("检查档案的写法和内容，一次列出全部问题及其行号。")
    .argument("[单位...]", "单位代号，或档案文件的路径")
    .option("--all", "检查 data/units 里的全部单位")
    .addHelpText("after", "\n例：\n  tiaoli unit check hubin-primary\n  tiaoli unit check --all")
    .action(async (units: readonly string[], options: { readonly all?: boolean }) =>
      context.finish(await check(units, options.all ?? false, context)),
    );
  unit
    .command("show")
    .summary("查看档案内容")
    .description("按某一天的任职情况，列出档案中各项事实的实际名称。")
    .argument("<单位>", "单位代号，或档案文件的路径")
    .option("--as-of <日期>", "如 2026-03-05；不写时为今天")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli unit show hubin-primary --as-of 2026-03-05")
    .action(async (word: string, options: ShowOptions) => context.finish(await show(word, options, context)));
  addUnitSheet(unit, context);
};

async function check(units: readonly string[], everyUnit: boolean, context: Context) {
  const wrong = wrongUnits(units, everyUnit);
  if (wrong.length > 0) {
    context.report(wrong);
    return 2;
  }
  const { checkUnits } = await import("../../use/show-unit.js");
  const checked = await checkUnits(everyUnit ? "all" : units.map(context.unit), await context.place(), await context.env());
  context.report(checked.diagnostics);
  if (!checked.ok) return 2;
  const notes = checked.diagnostics.filter(({ severity }) => severity === "warning").length;
  const rest = notes === 0 ? "" : `共有 ${notes} 处请看一看，见上。\n`;
  context.say(`${checked.value.map((r) => `${r.id}  ${r.name}  没有错误\n`).join("")}${rest}`);
  return notes === 0 ? 0 : 1;
}

interface ShowOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

async function show(word: string, { asOf, json: asJson }: ShowOptions, context: Context) {
  const { showUnit } = await import("../../use/show-unit.js");
  const facts = await showUnit(context.unit(word), asOf, await context.place(), await context.env());
  context.report(facts.diagnostics);
  if (facts.ok && asJson) context.json(facts.value);
  if (facts.ok && !asJson) {
    const sections = facts.value.sections.map(
      ({ title, facts: lines }) => `${title}\n${lines.map(([label, value]) => `  ${label}  ${value}`.trimEnd()).join("\n")}\n`,
    );
    context.say(`${facts.value.asOf} 的情况\n\n${sections.join("\n")}`);
  }
  return codeOf(facts);
}
