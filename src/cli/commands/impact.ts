import type { ClauseChange, DocumentImpact, UnitImpact } from "../../causes/types.js";
import { causeText } from "../cause-text.js";
import { type AddCommand, type Context, wrongUnits } from "../context.js";

interface Options {
  readonly all?: boolean;
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const addImpact: AddCommand = (program, context) => {
  program
    .command("impact")
    .summary("看改档案会影响哪些文件")
    .description(
      "把历史里的文件按现在的档案和条款库重新组合一遍，逐句列出会怎么改、为什么改，以及手工修改里还写着的旧姓名、旧名称。不写入任何文件。没有变化时退出码为 0，有变化时为 1。",
    )
    .argument("[单位...]", "单位代号，或档案文件的路径")
    .option("--all", "data/units 里的全部单位")
    .option("--as-of <日期>", "按这一天的任职情况，如 2026-12-01；不写时为今天")
    .option("--out <文件夹>", "文件所在的输出位置；不写时为工作区的 out")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli impact hubin-primary --as-of 2026-12-01")
    .action(async (units: readonly string[], options: Options) => context.finish(await show(units, options, context)));
};

async function show(units: readonly string[], { all, asOf, out, json: asJson }: Options, context: Context) {
  const { report } = context;
  const wrong = wrongUnits(units, all);
  if (wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const { impact } = await import("../../use/impact.js");
  const request = {
    place: await context.place(),
    units: all ? ("all" as const) : units.map(context.unit),
    ...(asOf !== undefined && { asOf }),
    ...(out !== undefined && { out: context.path(out) }),
  };
  const found = await impact(request, await context.env());
  report(found.diagnostics);
  if (!found.ok) return 2;
  if (asJson) context.json(found.value);
  else context.say(found.value.map(shown).join("\n"));
  // A document that is no longer needed stays as it is: regenerating changes nothing of it.
  const quiet = ({ documents, naming }: UnitImpact) =>
    naming.length === 0 && documents.every(({ state }) => state === "obsolete");
  return found.value.every(quiet) ? 0 : 1;
}

function shown({ unit, name, asOf, recorded, documents, edited, naming }: UnitImpact): string {
  const head = `${name}（${unit}）按 ${asOf} 的情况：历史里有 ${recorded} 份文件`;
  if (documents.length === 0 && naming.length === 0) return `${head}，都不用改。\n`;
  const count = (state: DocumentImpact["state"]) => documents.filter((one) => one.state === state).length;
  const counts = [
    [count("changed"), "份要改"],
    [count("new"), "份要新增"],
    [count("obsolete"), "份不再需要"],
  ] as const;
  const parts = counts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : []));
  const hand = edited.length > 0 ? `其中 ${edited.length} 份有手工修改，重新生成时会保留。\n` : "";
  const summary = causesText(documents);
  return `${head}${parts.length > 0 ? `，${parts.join("，")}` : ""}。\n${hand}${summary}${documents.map(documentText).join("")}${namingText(naming)}`;
}

/** The causes, with how many papers and places each changes: what a person wants to know before the sentences. */
function causesText(documents: readonly DocumentImpact[]): string {
  const found = new Map<string, { readonly papers: Set<string>; places: number }>();
  for (const { document, changes } of documents)
    for (const { causes } of changes)
      for (const text of new Set(causes.map(causeText))) {
        const one = found.get(text) ?? { papers: new Set<string>(), places: 0 };
        one.papers.add(document);
        one.places += 1;
        found.set(text, one);
      }
  if (found.size === 0) return "";
  const most = [...found].sort(([, a], [, b]) => b.places - a.places);
  return `改动的原因：\n${most.map(([text, { papers, places }]) => `  ${text}：${papers.size} 份文件、${places} 处\n`).join("")}`;
}

function documentText({ document, title, state, version, was, changes }: DocumentImpact): string {
  const name = `\n《${title}》  ${document}`;
  if (state === "new") return `${name}  新增\n`;
  if (state === "obsolete") return `${name}  不再需要，原文件保留\n`;
  const told = changes.filter(({ sentences }) => sentences.length > 0);
  const quiet = changes.length - told.length;
  const lines = [
    ...(was === undefined ? [] : [`  标题原为《${was}》\n`]),
    ...told.map(clauseText),
    ...(quiet > 0 ? [`  ${told.length > 0 ? "另有" : "只有"} ${quiet} 处序号、位置或引用随改\n`] : []),
    ...(changes.length === 0 ? ["  文字不变，只有版式或文件属性改变\n"] : []),
  ];
  return `${name}  第 ${version} 版\n${lines.join("")}`;
}

function clauseText({ place, sentences, causes }: ClauseChange): string {
  const pairs = sentences.map(({ was, now }) =>
    was === null ? `    增：${now}\n` : now === null ? `    删：${was}\n` : `    原：${was}\n    改：${now}\n`,
  );
  const why = causes.length === 0 ? "" : `    因：${causes.map(causeText).join("；")}\n`;
  return `  ${place}\n${pairs.join("")}${why}`;
}

function namingText(naming: UnitImpact["naming"]): string {
  if (naming.length === 0) return "";
  const lines = naming.map(
    ({ path, place, text, says, now, typed }) =>
      `  ${path}  ${place}\n    ${text}\n    “${says}”${now === "" ? "现已没有" : `现为“${now}”`}${typed ? "，是手工写的，请核对（也可能说的是过去的事）" : "，重新生成时随改"}\n`,
  );
  return `\n手工修改过的段落里还写着旧名称（${naming.length} 处）\n${lines.join("")}`;
}
