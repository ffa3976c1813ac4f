import type { VersionDiff } from "../../causes/version-diff.js";
import { problem } from "../../diag/problem.js";
import type { DocumentRecord } from "../../use/history.js";
import { causeText } from "../cause-text.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

interface Options {
  readonly restore?: string;
  readonly merged?: boolean;
  readonly mine?: boolean;
  readonly out?: string;
  readonly from?: string;
  readonly json?: boolean;
}

export const addHistory: AddCommand = (program, context) => {
  program
    .command("history")
    .summary("查看或取出历史版本")
    .description("列出一个单位各文件的历史版本；也可以取出某一版生成时的 Word 文件。")
    .argument("<单位>", "单位代号，或档案文件的路径")
    .argument("[文件]", "文件编号，如 responsibility-list.ideology")
    .option("--restore <版本>", "取出第几版的 Word 文件，与 --out 合用")
    .option("--merged", "取出那一版发布的、含手工修改的 Word 文件；不写时取生成稿")
    .option("--mine", "取出那一版并入之前、手工改过的 Word 文件")
    .option("--out <文件名>", "取出的文件存在哪里")
    .option("--from <文件夹>", "历史所在的输出文件夹；不写时为工作区的 out")
    .option("--json", "以 JSON 输出")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli history hubin-primary\n  tiaoli history hubin-primary responsibility-list.ideology --restore 1 --out 旧稿.docx",
    )
    .action(async (unit: string, document: string | undefined, options: Options) => {
      const asked = { unit: context.unit(unit), ...(document !== undefined && { document }) };
      const { restore: version, out, merged, mine } = options;
      const restoring = version !== undefined || out !== undefined || merged || mine;
      context.finish(await (restoring ? restore(asked, options, context) : list(asked, options, context)));
    });
};

interface Asked {
  readonly unit: string;
  readonly document?: string;
}

async function list(asked: Asked, options: Options, context: Context) {
  const { history } = await import("../../use/history.js");
  const found = await history({ ...asked, ...(await places(options, context)) }, await context.env());
  context.report(found.diagnostics);
  if (found.ok && options.json) context.json(found.value);
  if (found.ok && !options.json) context.say(found.value.map(shown).join("\n"));
  return codeOf(found);
}

async function restore({ unit, document }: Asked, options: Options, context: Context) {
  const number = Number(options.restore);
  if (document === undefined || options.restore === undefined || options.out === undefined)
    return refuse(context, problem("cli/restore-needs"));
  if (options.merged && options.mine) return refuse(context, problem("cli/merged-and-mine"));
  if (!Number.isInteger(number) || number < 1) return refuse(context, problem("cli/bad-number", { value: options.restore }));
  const env = await context.env();
  const target = context.path(options.out);
  if ((await env.files.kindOf(target)) !== null) return refuse(context, problem("cli/out-exists", { path: target }));
  const { recordedFile } = await import("../../use/history.js");
  const which = options.merged ? "merged" : options.mine ? "mine" : "generated";
  const bytes = await recordedFile({ unit, document, number, which, ...(await places(options, context)) }, env);
  const written = bytes.ok ? await env.files.writeAtomic(target, bytes.value) : bytes;
  context.report(written.diagnostics);
  if (written.ok) context.say(`已取出第 ${number} 版：${target}\n`);
  return codeOf(written);
}

function refuse(context: Context, diagnostic: ReturnType<typeof problem>) {
  context.report([diagnostic]);
  return 2 as const;
}

async function places({ from }: Options, context: Context) {
  return { place: await context.place(), ...(from !== undefined && { out: context.path(from) }) };
}

const states = { same: "", merged: "（含手工修改）", edited: "（有手工改动）", missing: "（文件已不在）" } as const;

const shown = ({ document, title, versions, files, unsettled }: DocumentRecord): string =>
  [
    `${title || "（标题不明）"}  ${document}`,
    ...versions.flatMap((v) => [
      `  第 ${v.number} 版  ${v.damaged ? "已损坏" : `${v.asOf}  ${v.version.slice(0, 12)}  ${v.reason}${v.merged ? "（含手工修改）" : ""}`}`,
      ...(v.differs ? [`        ${diffText(v.differs)}`] : []),
    ]),
    ...files.map((f) => `  现有  ${f.path}${states[f.state]}`),
    ...(unsettled.length > 0 ? [`  未定  ${unsettled.length} 处改稿与新稿不一致：${unsettled.join("；")}`] : []),
    "",
  ].join("\n");

/** So many causes are told; the others are counted. */
const told = 3;

function diffText({ changed, added, deleted, following, causes }: VersionDiff): string {
  const counts = [
    [changed, "改"],
    [added, "增"],
    [deleted, "删"],
    [following, "序号随改"],
  ] as const;
  const parts = counts.flatMap(([n, word]) => (n > 0 ? [`${word} ${n} 处`] : []));
  if (parts.length === 0) return "与上一版相比：文字未变";
  const why = causes.slice(0, told).map(causeText);
  const more = causes.length > told ? `等 ${causes.length} 项` : "";
  return `与上一版相比：${parts.join("，")}${why.length > 0 ? `；因${why.join("，")}${more}` : ""}`;
}
