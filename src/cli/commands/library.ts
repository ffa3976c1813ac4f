import type { LibraryRow } from "../../engine/browse-library.js";
import { type AddCommand, codeOf, json } from "../context.js";

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
      const { browseLibrary } = await import("../../engine/browse-library.js");
      const rows = await browseLibrary(await context.place(), await context.env());
      context.report(rows.diagnostics);
      if (rows.ok && options.json) context.terminal.out(json(rows.value));
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
      const { showEntry } = await import("../../engine/browse-library.js");
      const found = await showEntry(id, await context.place(), await context.env());
      context.report(found.diagnostics);
      if (found.ok && options.json) context.terminal.out(json({ ...found.value.row, text: found.value.text }));
      if (found.ok && !options.json)
        context.say(
          `${row(found.value.row)}${found.value.row.file ?? ""}\n${found.value.text === "" ? "" : `\n${found.value.text}`}`,
        );
      context.finish(codeOf(found));
    });
};

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
