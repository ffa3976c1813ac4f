import type { Explained, ExplainedCode, Explanation } from "../../use/explain-types.js";
import type { Words } from "../../words/types.js";
import { type AddCommand, codeOf } from "../context.js";
import { explainedCode } from "../explained-code.js";

interface Options {
  readonly from?: string;
  readonly json?: boolean;
}

export const addExplain: AddCommand = (program, context) => {
  program
    .command("explain")
    .summary("说明一句话或一条提示的来历")
    .description(
      "说明文件中一句话出自哪个条款、有什么依据、其中的名称和数字取自档案哪一行，或从第几版起是手工修改的；也说明某条提示是什么意思、怎么办。",
    )
    .argument(
      "<文件#位置>",
      "文件写法同 compare，位置写序号（第七条第二款、二、（三））、开头几个字或段落代号；或提示的代码，如 archive/edited",
    )
    .option("--from <文件夹>", "历史所在的输出文件夹；不写时为工作区的 out")
    .option("--json", "以 JSON 输出")
    .addHelpText(
      "after",
      '\n例：\n  tiaoli explain "hubin-primary/responsibility-list.ideology#二、（三）"\n  tiaoli explain "责任制实施细则.docx#第七条第二款"\n  tiaoli explain archive/edited',
    )
    .action(async (what: string, { from, json: asJson }: Options) => {
      const { explain } = await import("../../use/explain.js");
      const path = context.path(what.split("#", 1)[0]!.trim());
      const request = { place: await context.place(), what, path, ...(from !== undefined && { out: context.path(from) }) };
      const found = await explain(request, await context.env());
      context.report(found.diagnostics);
      if (found.ok && asJson) context.json("code" in found.value ? explainedCode(found.value, context.words) : found.value);
      if (found.ok && !asJson)
        context.say("code" in found.value ? codeText(found.value, context.words) : sentenceText(found.value));
      context.finish(codeOf(found));
    });
};

const severities = { error: "错误，什么都没写", warning: "注意，其余已完成", info: "提示" } as const;

function codeText(explained: ExplainedCode, words: Words): string {
  const { code, severity, room, message, hint } = explainedCode(explained, words);
  return [
    `${code}（${severities[severity]}）`,
    ...(room === "" ? [] : [`  出自：${room}`]),
    `  意思：${message}`,
    ...(hint === "" ? [] : [`  处理：${hint}`]),
    "",
  ].join("\n");
}

const sentenceText = ({ unit, document, title, version, asOf, parts }: Explanation): string =>
  `《${title}》  ${unit}/${document}  第 ${version} 版，按 ${asOf} 的任职情况\n${parts.map(partText).join("")}`;

function partText({ place, id, text, clause, fields, references, edited }: Explained): string {
  const where = (file: string | undefined, line?: number) =>
    file === undefined ? "" : `  ${file}${line === undefined ? "" : `:${line}`}`;
  const once = [...new Map(fields.map((field) => [`${field.path} ${field.value}`, field])).values()];
  const lines = [
    `\n${place === "" ? id : place}  [${id}]`,
    `  文字：${text}`,
    ...(edited === null
      ? []
      : edited.generated === null
        ? [`  手工增加，自第 ${edited.since} 版的文件起`]
        : [`  手工修改，自第 ${edited.since} 版的文件起`, `  生成稿：${edited.generated}`]),
    ...(clause === null
      ? edited?.generated === null
        ? []
        : ["  条款：不出自条款，由文种自带"]
      : [
          `  条款：${clause.id} ${clause.title}  第 ${clause.version} 版${clause.current === undefined ? "（条款库里已没有）" : clause.current === clause.version ? "" : `（条款库里现为第 ${clause.current} 版）`}${where(clause.file)}`,
          ...clause.changes.map((change) => `  修订：第 ${change.version} 版，${change.date}，${change.reason}`),
          ...clause.basis.map(
            (basis) =>
              `  依据：《${basis.title}》${basis.number === undefined ? "" : `（${basis.number}）`}${basis.article ?? ""}`,
          ),
        ]),
    ...once.map(({ path, value, file, line }) => `  取自：“${value}”  ${path}${where(file, line)}`),
    ...references.map(({ text: reference, to }) => `  引用：${reference}  [${to}]`),
  ];
  return `${lines.join("\n")}\n`;
}
