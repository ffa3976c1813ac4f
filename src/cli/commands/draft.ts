import { problem } from "../../diag/problem.js";
import type { Layout } from "../../tree/types.js";
import type { DraftResult, Published } from "../../use/draft.js";
import { formats } from "../../use/formats.js";
import { type AddCommand, type Context, codeOf, gather, wrongUnits } from "../context.js";

interface Options {
  readonly all?: boolean;
  readonly kind?: readonly string[];
  readonly topic?: readonly string[];
  readonly format?: readonly string[];
  readonly look?: string;
  readonly layout?: string;
  readonly seal?: boolean;
  readonly bind?: boolean;
  readonly asOf?: string;
  readonly back?: boolean;
  readonly out?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

export const addDraft: AddCommand = (program, context) => {
  program
    .command("draft")
    .summary("起草文件")
    .description("按单位档案起草文件，放进 out/<单位>/，并记入历史。手工改过的文件不会被覆盖。")
    .argument("[单位...]", "单位代号，或档案文件的路径")
    .option("--all", "起草 data/units 里的全部单位")
    .option("--kind <文种>", "只起草这些文种，代号或中文名，可写几个，用逗号隔开", gather)
    .option("--topic <主题>", "只起草这些工作主题，代号或中文名；不写时按档案的 topics", gather)
    .option("--format <格式>", `${formats.join("、")}；不写时为 docx,pdf,html`, gather)
    .option("--layout <样式>", "这一次都印成哪种：plain 一般、masthead 红头、letter 信函、minutes 纪要；不写时按档案")
    .option("--seal", "这一次都盖章，落款给印章留出位置")
    .option("--look <版式>", "这一次用哪种字体和间距，代号或名称；不写时按档案")
    .option("--bind", "另把单位的全部文件装订成一个带封面、目录和连续页码的 PDF（汇编）")
    .option("--as-of <日期>", "按这一天的任职情况起草，如 2026-03-05；不写时为今天")
    .option("--back", "允许按比现有文件更早的日期生成；不写时不退回")
    .option("--out <文件夹>", "输出位置；不写时为工作区的 out")
    .option("--reason <文字>", "记入历史的起草缘由")
    .option("--json", "结果以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli draft hubin-primary\n  tiaoli draft --all --topic ideology --format docx,pdf")
    .action(async (units: readonly string[], options: Options) => context.finish(await draftUnits(units, options, context)));
};

const layouts: readonly (readonly [Layout, string])[] = [
  ["plain", "一般"],
  ["masthead", "红头"],
  ["letter", "信函"],
  ["minutes", "纪要"],
];
const layoutOf = (word: string): Layout | undefined => layouts.find((names) => names.includes(word))?.[0];

async function draftUnits(units: readonly string[], options: Options, context: Context) {
  const { terminal, report } = context;
  const layout = options.layout === undefined ? undefined : layoutOf(options.layout);
  const wrong = [
    ...(options.layout !== undefined && layout === undefined
      ? [problem("cli/unknown-layout", { value: options.layout, known: layouts.map(([id, name]) => `${id} ${name}`).join("、") })]
      : []),
    ...wrongUnits(units, options.all),
  ];
  if (wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const env = await context.env();
  const { draft } = await import("../../use/draft.js");
  const result = await draft(
    {
      place: await context.place(),
      units: options.all ? "all" : units.map(context.unit),
      ...(options.kind && { kinds: options.kind }),
      ...(options.topic && { topics: options.topic }),
      ...(options.format && { formats: options.format }),
      ...(options.look !== undefined && { look: options.look }),
      ...(layout !== undefined && { layout }),
      ...(options.seal === true && { seal: true }),
      ...(options.bind && { bind: true }),
      ...(options.asOf !== undefined && { asOf: options.asOf }),
      ...(options.back && { back: true }),
      ...(options.out !== undefined && { out: context.path(options.out) }),
      ...(options.reason !== undefined && { reason: options.reason }),
      ...(terminal.watched && {
        onUnit: (unit, index, count) => context.progress(`正在起草（${index + 1}/${count}）${unit}`),
      }),
    },
    env,
  );
  if (terminal.watched) context.progress("");
  report(result.diagnostics);
  if (result.ok && options.json) context.json(result.value.files.filter((file) => file.state !== "left").map(forPrograms));
  if (result.ok && !options.json) context.say(summary(result.value));
  return codeOf(result);
}

const forPrograms = ({ unit, document, kind, topic, version, format, path, sha256 }: Published) => ({
  unit,
  document,
  kind,
  topic,
  version,
  format,
  path,
  sha256,
});

const marks = { written: "已写", same: "未变", left: "保留" } as const;

/** What was made and where: a line a file, then the counts. */
function summary({ files, blanks }: DraftResult): string {
  if (files.length === 0) return "没有生成文件。\n";
  const lines = files.map((file) => `${marks[file.state]}  ${file.path}`);
  const count = (state: Published["state"]): number => files.filter((f) => f.state === state).length;
  const documents = new Set(files.map((f) => `${f.unit}/${f.document}`)).size;
  const parts = [
    `${documents} 份文件`,
    `写入 ${count("written")} 个`,
    ...(count("same") > 0 ? [`内容未变 ${count("same")} 个`] : []),
    ...(count("left") > 0 ? [`有改动而保留 ${count("left")} 个`] : []),
  ];
  const unit = files[0]?.unit ?? "";
  const open = [...blanks].filter(([, n]) => n > 0).map(([id, n]) => `还有 ${n} 处空白待补，用 tiaoli todo ${id} 逐处列出。\n`);
  return `${lines.join("\n")}\n共 ${parts.join("，")}。历次版本用 tiaoli history ${unit} 查看。\n${open.join("")}`;
}
