import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export const addResolve: AddCommand = (program, context) => {
  program
    .command("resolve")
    .summary("按待定条文表定稿")
    .description(
      "读回填好的待定条文表：选“用改稿”“用合并稿”“用新稿”或直接写了定稿文字的条文，在 Word 文件里就此定下，其他格式随之更新；没有填的仍为待定。",
    )
    .argument("<单位>", "单位代号，或档案文件的路径")
    .argument("<表>", "更新记录里的待定条文.xlsx")
    .option("--out <文件夹>", "文件所在的输出位置；不写时为工作区的 out")
    .option("--json", "结果以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli resolve hubin-primary 待定条文.xlsx")
    .action(async (unit: string, sheet: string, options: Options) => context.finish(await settle(unit, sheet, options, context)));
};

async function settle(unit: string, sheet: string, { out, json: asJson }: Options, context: Context) {
  const { resolveConflicts } = await import("../../use/resolve.js");
  const result = await resolveConflicts(
    {
      place: await context.place(),
      unit: context.unit(unit),
      sheet: context.path(sheet),
      ...(out !== undefined && { out: context.path(out) }),
    },
    await context.env(),
  );
  context.report(result.diagnostics);
  if (!result.ok) return 2;
  if (asJson) context.json(result.value);
  else {
    const lines = result.value.map(
      ({ title, settled, open }) =>
        `《${title}》  定下 ${settled} 处${open > 0 ? `，还有 ${open} 处待定` : "，没有待定的条文了"}`,
    );
    context.say(`${lines.length === 0 ? "没有定下任何条文。" : lines.join("\n")}\n`);
  }
  return result.value.some(({ open }) => open > 0) ? 1 : codeOf(result);
}
