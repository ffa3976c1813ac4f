import type { Imported } from "../../use/unit-sheet.js";
import { type AddCommand, codeOf } from "../context.js";
import { profileDiff } from "../profile-diff.js";

export const addUnitSheet: AddCommand = (unit, context) => {
  unit
    .command("export")
    .summary("导出填写用的表格")
    .description("把单位档案导出成 Excel 工作簿：一类事实一张表，有下拉列表和填写说明；填好后用 tiaoli unit import 读回。")
    .argument("<单位>", "单位代号，或档案文件的路径")
    .option("--out <文件>", "写到哪里；不写时为 out/<单位>/<全称>单位档案.xlsx")
    .addHelpText("after", "\n例：\n  tiaoli unit export hubin-primary\n  tiaoli unit export hubin-primary --out 湖滨小学.xlsx")
    .action(async (word: string, { out }: { readonly out?: string }) => {
      const { exportUnit } = await import("../../use/unit-sheet.js");
      const target = out === undefined ? undefined : context.path(/\.xlsx$/i.test(out) ? out : `${out}.xlsx`);
      const made = await exportUnit(context.unit(word), target, await context.place(), await context.env());
      context.report(made.diagnostics);
      if (made.ok)
        context.say(
          `${made.value.written ? "已写" : "未变"}  ${made.value.path}\n填好保存后，运行 tiaoli unit import 读回单位档案。\n`,
        );
      context.finish(codeOf(made));
    });
  unit
    .command("import")
    .summary("读回填好的表格")
    .description(
      "把填好的工作簿读回单位档案：先逐格检查，问题一次列出，有问题就什么都不写；没有问题的，列出改动后写入。档案里的注释和顺序保留。",
    )
    .argument("<工作簿>", "填好的 .xlsx 文件")
    .option("--unit <档案>", "写进哪份档案（代号或路径）；不写时按工作簿里的单位代号")
    .option("--dry-run", "只列出会改什么，不写入")
    .addHelpText("after", "\n例：\n  tiaoli unit import 湖滨小学.xlsx --dry-run\n  tiaoli unit import 湖滨小学.xlsx")
    .action(async (file: string, { unit: target, dryRun }: { readonly unit?: string; readonly dryRun?: boolean }) => {
      const { importUnit } = await import("../../use/unit-sheet.js");
      const request = {
        workbook: context.path(file),
        ...(target !== undefined && { unit: context.unit(target) }),
        ...(dryRun && { dryRun }),
      };
      const taken = await importUnit(request, await context.place(), await context.env());
      context.report(taken.diagnostics);
      if (taken.ok) context.say(summary(taken.value, dryRun ?? false));
      context.finish(codeOf(taken));
    });
};

/** What changed, line by line, and what was done with it. */
function summary({ path, state, diff }: Imported, dryRun: boolean): string {
  if (state === "same") return `未变  ${path}：工作簿与档案一致。\n`;
  if (state === "created") return `${dryRun ? "将新建" : "已建"}  ${path}\n接着运行 tiaoli unit check 检查各文件所需的事实。\n`;
  const lines = diff.split("\n");
  const count = (mark: string) => lines.filter((line) => line.startsWith(mark)).length;
  return `${profileDiff(path, diff, "按工作簿修改")}${dryRun ? "将改" : "已改"}  ${path}：删去 ${count("-")} 行，写入 ${count("+")} 行。\n${
    dryRun ? "没有写入；去掉 --dry-run 后运行即可。\n" : ""
  }`;
}
