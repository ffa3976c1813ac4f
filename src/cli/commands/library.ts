import type { LibraryRow } from "../../use/browse-library.js";
import type { Matrix } from "../../use/inspect-library.js";
import { type AddCommand, codeOf } from "../context.js";

export const addLibrary: AddCommand = (program, context) => {
  const library = program
    .command("library")
    .summary("查看条款库")
    .description("查看条款库：文种、主题、单位类型、版式、法规和条款。");
  library
    .command("list")
    .summary("列出全部")
    .description("列出条款库的全部内容；工作区 templates 中的文件代替内置的同名文件。")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli library list")
    .action(async (options: { readonly json?: boolean }) => {
      const { browseLibrary } = await import("../../use/browse-library.js");
      const rows = await browseLibrary(await context.place(), await context.env());
      context.report(rows.diagnostics);
      if (rows.ok && options.json) context.json(rows.value);
      if (rows.ok && !options.json) context.say(grouped(rows.value));
      context.finish(codeOf(rows));
    });
  library
    .command("show")
    .summary("显示一项")
    .description("显示库中一项的内容和它所在的文件。")
    .argument("<标识>", "条款、文种、主题、单位类型、版式或法规的标识")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli library show responsibility-list")
    .action(async (id: string, options: { readonly json?: boolean }) => {
      const { showEntry } = await import("../../use/browse-library.js");
      const found = await showEntry(id, await context.place(), await context.env());
      context.report(found.diagnostics);
      if (found.ok && options.json) context.json({ ...found.value.row, text: found.value.text });
      if (found.ok && !options.json)
        context.say(
          `${row(found.value.row)}${found.value.row.file ?? ""}\n${found.value.text === "" ? "" : `\n${found.value.text}`}`,
        );
      context.finish(codeOf(found));
    });
  library
    .command("lint")
    .summary("检查条款库")
    .description("检查条款库自身：用不到的条款、不成立的条件、没有的路径、近似的文字、写死的频次、失效的例子等。")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli library lint")
    .action(async (options: { readonly json?: boolean }) => {
      const { checkLibrary } = await import("../../use/inspect-library.js");
      const found = await checkLibrary(await context.place(), await context.env());
      context.report(found.diagnostics);
      if (!found.ok) return context.finish(2);
      if (options.json) context.json(found.value);
      else {
        context.report(found.value);
        context.say(found.value.length === 0 ? "条款库没有发现问题。\n" : `共 ${found.value.length} 处需要看一看。\n`);
      }
      context.finish(found.value.length === 0 ? 0 : 1);
    });
  library
    .command("matrix")
    .summary("列出适用范围")
    .description("列出每个文种在各类单位、各个主题上能否起草及原因，以及每个内容要点由哪些条款承载。")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli library matrix")
    .action(async (options: { readonly json?: boolean }) => {
      const { libraryMatrix } = await import("../../use/inspect-library.js");
      const matrix = await libraryMatrix(await context.place(), await context.env());
      context.report(matrix.diagnostics);
      if (matrix.ok && options.json) context.json(matrix.value);
      if (matrix.ok && !options.json) context.say(matrixText(matrix.value));
      context.finish(codeOf(matrix));
    });
};

/** A line a kind and topic with the unit types it composes for, the others with their reasons below. */
function matrixText({ cells, concepts }: Matrix): string {
  const rows = new Map<string, Matrix["cells"][number][]>();
  for (const cell of cells) rows.set(`${cell.kind} ${cell.topic}`, [...(rows.get(`${cell.kind} ${cell.topic}`) ?? []), cell]);
  const lines = [...rows].map(([name, own]) => {
    const able = own.filter(({ ok }) => ok).map(({ unitType }) => unitType);
    const unable = own.filter(({ ok }) => !ok).map(({ unitType, reason }) => `    ${unitType}：${reason}\n`);
    return `${name}\n  可起草：${able.join("、") || "（无）"}\n${unable.length === 0 ? "" : `  不可起草：\n${unable.join("")}`}`;
  });
  return `${lines.join("")}\n内容要点（${concepts.length}）\n${concepts.map(({ id, clauses }) => `  ${id}  ${clauses.join("、")}\n`).join("")}`;
}

const groups: Readonly<Record<LibraryRow["group"], string>> = {
  kinds: "文种",
  topics: "工作主题",
  "unit-types": "单位类型",
  looks: "版式",
  regulations: "法规制度",
  clauses: "条款",
};

const row = ({ id, name, detail }: LibraryRow): string =>
  `${id}  ${[name, detail].filter((part) => part !== "" && part !== id).join("  ")}\n`;

const grouped = (rows: readonly LibraryRow[]): string =>
  (Object.keys(groups) as LibraryRow["group"][])
    .map((group) => {
      const own = rows.filter((r) => r.group === group);
      return `${groups[group]}（${own.length}）\n${own.map((r) => `  ${row(r)}`).join("")}`;
    })
    .join("\n");
