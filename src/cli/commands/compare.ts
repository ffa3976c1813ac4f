import { harmlessHtml, harmlessJson } from "../../diag/harmless.js";
import { reportFormats } from "../../use/formats.js";
import type { AddCommand, Context } from "../context.js";

interface Options {
  readonly format: string;
  readonly columns?: string;
  readonly note?: string;
  readonly unchanged?: boolean;
  readonly showFormat?: boolean;
  readonly pins?: string;
  readonly out?: string;
  readonly from?: string;
  readonly author?: string;
  readonly date?: string;
  readonly color?: boolean;
  readonly anew?: boolean;
  readonly force?: boolean;
}

/** What offices call a form of report; one without such a name is offered by its own. */
const offices: Readonly<Record<string, string>> = {
  terminal: "（屏幕）",
  html: "（网页）",
  table: "（修订对照表）",
  redline: "（修订稿）",
  decision: "（修改决定）",
};

export const addCompare: AddCommand = (program, context) => {
  program
    .command("compare")
    .summary("比较两个版本")
    .description("逐条比较两个版本，列出改动。内容相同时退出码为 0，不同时为 1，无法比较时为 2。")
    .argument("<旧>", "旧版本：历史版本（单位/文件编号@2）、现在的文件（单位/文件编号@current），或文件路径")
    .argument("<新>", "新版本，写法相同")
    .option("--format <格式>", reportFormats.map((format) => `${format}${offices[format] ?? ""}`).join("、"), "terminal")
    .option("--columns <样式>", "对照表的栏目：reason（附修订说明）、two（两栏）、numbered（附序号）、kind（附修订类型）")
    .option("--note <文字>", "写在对照表前面的话，如修订的缘由和依据")
    .option("--unchanged", "对照表也列出没有改的条文")
    .option("--show-format", "逐条列出加粗、颜色等格式的改动；不写时只报处数，划去的文字总是列出")
    .option("--pins <文件>", "对应关系文件；还没有时，把疑似对应的条文写进去供核对")
    .option("--out <文件名>", "报告存在哪里，扩展名与格式相符；table 和 redline 必须写")
    .option("--from <文件夹>", "历史所在的输出文件夹；不写时为工作区的 out")
    .option("--author <姓名>", "修订稿中修订者的名称；不写时为新版本的制发单位")
    .option("--date <日期>", "修订稿中的修订日期；不写时为新版本的成文日期")
    .option("--anew", "修订稿不能写在原文件上时，按标准版式另排，即使原文件的格式等会丢失")
    .option("--force", "两份文件几乎没有相同的内容时，照样生成报告")
    .option("--color", "屏幕上用颜色")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli compare 旧稿.docx 新稿.docx\n  tiaoli compare hubin-primary/responsibility-list.ideology@1 hubin-primary/responsibility-list.ideology@current --format table --out 修订对照表.docx",
    )
    .action(async (a: string, b: string, options: Options) => context.finish(await compareTwo(a, b, options, context)));
};

async function compareTwo(a: string, b: string, options: Options, context: Context) {
  const { terminal } = context;
  const { format, columns, note, unchanged, showFormat, pins, out, from, author, date, color, anew, force } = options;
  const { compare } = await import("../../use/compare.js");
  const result = await compare(
    {
      place: await context.place(),
      a: { word: a, path: context.path(a) },
      b: { word: b, path: context.path(b) },
      format,
      ...(columns !== undefined && { columns }),
      ...(note !== undefined && { note }),
      ...(unchanged && { unchanged }),
      ...(showFormat && { showFormat }),
      ...(anew && { anew }),
      ...(force && { force }),
      ...(pins !== undefined && { pins: context.path(pins) }),
      ...(out !== undefined && { out: context.path(out) }),
      ...(from !== undefined && { from: context.path(from) }),
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date }),
      ...(color && { colour: true }),
      ...(terminal.columns !== undefined && { width: terminal.columns }),
    },
    await context.env(),
  );
  context.report(result.diagnostics);
  if (!result.ok) return 2;
  const { identical, sameWords, bytes } = result.value;
  const same = identical ? "两份文件内容相同。" : sameWords ? "两份文件读出的文字相同，其余内容没有比较。" : "";
  if (out !== undefined) context.say(`${same}已写入：${context.path(out)}\n`);
  else if (sameWords && format === "terminal") context.say(`${same}\n`);
  else printReport(new TextDecoder().decode(bytes), format, context);
  return identical ? 0 : 1;
}

/** The report for a terminal has made its words harmless and then coloured them; the others know nothing of terminals. */
function printReport(text: string, format: string, { painted, terminal }: Context): void {
  if (format === "terminal") painted(text);
  else if (format === "json") terminal.out(harmlessJson(text));
  else if (format === "html") terminal.out(harmlessHtml(text));
  else terminal.out(text);
}
