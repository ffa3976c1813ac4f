import { byStem } from "../../workspace/by-stem.js";
import { type AddCommand, codeOf } from "../context.js";

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export const addUndo: AddCommand = (program, context) => {
  program
    .command("undo")
    .summary("撤销上一次生成")
    .description(
      "把一个单位上一次起草或重新生成的文件全部恢复原样，手工改过的文件也恢复成生成之前的样子；历史只增不减。可以接着撤销更早的，最多到最近 5 次运行。那之后有文件又改动过的，不撤销。单位档案不变。",
    )
    .argument("<单位>", "单位代号，或档案文件的路径")
    .option("--out <文件夹>", "文件所在的输出位置；不写时为工作区的 out")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli undo hubin-primary")
    .action(async (unit: string, { out, json: asJson }: Options) => {
      const { undo } = await import("../../use/undo.js");
      const request = {
        place: await context.place(),
        unit: context.unit(unit),
        ...(out !== undefined && { out: context.path(out) }),
      };
      const undone = await undo(request, await context.env());
      context.report(undone.diagnostics);
      if (undone.ok) {
        const { run, restored, removed, reports } = undone.value;
        const back = restored.filter(({ state }) => state === "written");
        const files = [
          ...byStem(back.map(({ path }) => path)).map((line) => `恢复  ${line}`),
          ...byStem(removed).map((line) => `移除  ${line}`),
        ];
        if (asJson) {
          const { number, kind, reason } = run;
          context.json({ unit, run: { number, kind, reason }, restored: back.map(({ path }) => path), removed, reports });
        } else
          context.say(
            `${files.map((line) => `${line}\n`).join("")}已撤销第 ${run.number} 次生成（${run.reason}）：恢复 ${back.length} 个文件，移除 ${removed.length} 个。单位档案没有改动。\n${reports.map((path) => `${path} 里的说明和对照表讲的是已经撤销的这一次，留作记录。\n`).join("")}`,
          );
      }
      context.finish(codeOf(undone));
    });
};
