import { Option } from "commander";
import { problem } from "../../diag/problem.js";
import { type AddCommand, type Context, fromHere } from "../context.js";

interface Options {
  readonly look?: string;
  readonly fix?: string;
  readonly report?: string;
  readonly noFix?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

export const addLayout: AddCommand = (program, context) => {
  program
    .command("layout")
    .summary("检查公文格式")
    .description(
      "检查任何一个 .docx 文件的排版是否符合公文格式，逐条写明位置、标准怎么说、是规定还是惯例。没有问题时退出码为 0，有问题为 1，读不了为 2。",
    )
    .argument("<文件>", "Word 文件（.docx），不必是本程序写的")
    .option("--look <版式>", "按哪种版式检查，代号或名称；不写时按文件自己的，没有的按国家标准")
    .option("--fix <文件名>", "把有把握的改好，另存为这个文件；文字内容、其他段落和图片等一律不动")
    .addOption(noFix())
    .option("--report <网页>", "另存一份网页报告（.html），与 --fix 合用时每处画出改前、改后")
    .option("--force", "--fix、--report 的文件已经存在时覆盖")
    .option("--json", "结果以 JSON 输出，列出每一处")
    .addHelpText("after", "\n例：\n  tiaoli layout 通知.docx\n  tiaoli layout 通知.docx --fix 通知（改）.docx")
    .action(async (file: string, options: Options) => context.finish(await checkFile(file, options, context)));
};

/** An option with a value, and not what turns --fix off, as the parser takes it by its name. */
function noFix(): Option {
  const option = new Option("--no-fix <代号>", "这几项只指出、不改，代号用逗号隔开，如 bold-heading,coloured-text");
  option.negate = false;
  return option.argParser((text: string) => text.split(/[,，、\s]+/).filter((word) => word !== ""));
}

async function checkFile(file: string, options: Options, context: Context) {
  const { terminal } = context;
  if (options.force && options.fix === undefined && options.report === undefined) {
    context.report([problem("cli/force-alone")]);
    return 2;
  }
  if (options.noFix !== undefined && options.fix === undefined) {
    context.report([problem("cli/no-fix-alone")]);
    return 2;
  }
  const { layout } = await import("../../use/layout.js");
  const { layoutForPrograms, printLayout } = await import("../layout-findings.js");
  const path = context.path(file);
  const result = await layout(
    {
      place: await context.place(),
      file: path,
      ...(options.look !== undefined && { look: options.look }),
      ...(options.fix !== undefined && { fix: context.path(options.fix) }),
      ...(options.report !== undefined && { report: context.path(options.report) }),
      ...(options.noFix !== undefined && { noFix: options.noFix }),
      ...(options.force && { force: true }),
    },
    await context.env(),
  );
  context.report(result.diagnostics);
  if (!result.ok) return 2;
  const { findings, mended } = result.value;
  if (options.json) context.json(layoutForPrograms(context.words, result.value, path));
  else context.say(printLayout(context.words, result.value, fromHere(path, terminal.cwd)));
  return (mended?.left ?? findings).length > 0 ? 1 : 0;
}
