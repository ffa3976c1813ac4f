import type { Todo, TodoDocument } from "../../use/todo.js";
import { printDiagnostics } from "../../words/print.js";
import type { Words } from "../../words/types.js";
import type { AddCommand, Context } from "../context.js";

interface Options {
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const addTodo: AddCommand = (program, context) => {
  program
    .command("todo")
    .summary("列出还要补、还没定的事")
    .description(
      "列出一个单位全部文件中待补的空白、未定稿的文件、空缺的职务、前后不一致之处、手工改过的文件和改稿与新稿没有定下来的地方。不写入任何文件。",
    )
    .argument("<单位>", "单位代号，或档案文件的路径")
    .option("--as-of <日期>", "按这一天的任职情况，如 2026-03-05；不写时为今天")
    .option("--out <文件夹>", "文件所在的输出位置；不写时为工作区的 out")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli todo hubin-primary\n  tiaoli todo hubin-primary --as-of 2026-09-01")
    .action(async (unit: string, options: Options) => context.finish(await list(unit, options, context)));
};

async function list(unit: string, { asOf, out, json: asJson }: Options, context: Context) {
  const { report } = context;
  const { todo } = await import("../../use/todo.js");
  const place = await context.place();
  const where = { place, ...(out !== undefined && { out: context.path(out) }) };
  const found = await todo({ unit: context.unit(unit), ...where, ...(asOf !== undefined && { asOf }) }, await context.env());
  report(found.diagnostics);
  if (!found.ok) return 2;
  if (asJson) context.json(found.value);
  else context.say(shown(found.value, context.words));
  return count(found.value) === 0 ? 0 : 1;
}

const count = ({ refused, blanks, unsettled, vacant, findings, edited, conflicts }: Todo): number =>
  [refused, blanks, unsettled, vacant, findings, edited, conflicts].reduce((sum, group) => sum + group.length, 0);

function shown(todo: Todo, words: Words): string {
  const head = `${todo.name} ${todo.asOf} 的情况：${todo.documents} 份文件，`;
  const total = count(todo);
  const papers = new Set(todo.signatures.map(({ document }) => document)).size;
  const toSign = papers === 0 ? "" : `另有 ${papers} 份责任书、责任卡等印出后请当事人签字，不算待办。\n`;
  if (total === 0) return `${head}没有待办。\n${toSign}`;
  const { refused, blanks, unsettled, vacant, findings, edited, conflicts } = todo;
  const groups = [
    group("还不能起草", "处", refused, printDiagnostics(words, refused)),
    group(
      "待补的空白",
      "处",
      blanks,
      byDocument(blanks, ({ label, where }) => `${label}（${where}）`),
    ),
    group(
      "未定稿的文件",
      "份",
      unsettled,
      byDocument(unsettled, ({ status }) => stages[status]),
    ),
    group("空缺的职务", "个", vacant, printDiagnostics(words, vacant)),
    group("前后不一致", "处", findings, printDiagnostics(words, findings)),
    group(
      "改稿与新稿不一致、还没有定的文件",
      "份",
      conflicts,
      conflicts.map(({ path, places }) => `${path}\n    ${places.length} 处：${places.join("；")}\n`).join(""),
    ),
    group("手工改过的文件", "个", edited, edited.map(({ path }) => `${path}\n`).join("")),
  ];
  return `${head}${total} 项待办。\n${groups.join("")}${toSign === "" ? "" : `\n${toSign}`}`;
}

const stages = { draft: "征求意见稿", review: "送审稿" } as const;

const group = (title: string, measure: string, things: readonly unknown[], text: string): string =>
  things.length === 0 ? "" : `\n${title}（${things.length} ${measure}）\n${text.replace(/^(?=.)/gm, "  ")}`;

/** What is to be done to which documents: those that lack the same things stand together, the letters of one kind as one line. */
function byDocument<T extends TodoDocument>(things: readonly T[], what: (thing: T) => string): string {
  const own = grouped(things, ({ document }) => document);
  const alike = grouped(own, (list) => list.map(what).join("\n"));
  return alike
    .map((documents) => `${titles(documents.map((list) => list[0]!))}${documents[0]!.map((t) => `    ${what(t)}\n`).join("")}`)
    .join("");
}

const titles = (documents: readonly TodoDocument[]): string =>
  grouped(documents, ({ kind, topic }) => `${kind} ${topic}`)
    .map((same) => `《${same[0]!.title}》${same.length > 1 ? `等 ${same.length} 份` : ""}\n`)
    .join("");

function grouped<T>(things: readonly T[], key: (thing: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups.values()];
}
