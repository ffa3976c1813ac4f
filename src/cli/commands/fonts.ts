import type { FontUse } from "../../use/fonts.js";
import { type AddCommand, codeOf } from "../context.js";

export const addFonts: AddCommand = (program, context) => {
  program
    .command("fonts")
    .summary("查看本机字体")
    .description("列出各版式在 Word 文件中写的字体，和本机生成 PDF 实际用的字体。")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli fonts\n\n字体文件可放在工作区的 fonts 文件夹，或用环境变量 TIAOLI_FONTS 指明位置。")
    .action(async (options: { readonly json?: boolean }) => {
      const { fontUses } = await import("../../use/fonts.js");
      const uses = await fontUses(await context.place(), await context.env());
      context.report(uses.diagnostics);
      if (uses.ok && options.json) context.json(uses.value);
      if (uses.ok && !options.json) context.say(`${uses.value.map(line).join("\n")}\n`);
      context.finish(codeOf(uses));
    });
};

const roles: Readonly<Record<FontUse["role"], string>> = {
  title: "标题",
  heading: "一级标题",
  subheading: "二级标题",
  body: "正文",
  "page-number": "页码",
  latin: "西文",
};

const line = ({ look, role, docx, pdf }: FontUse): string =>
  `${look}  ${roles[role]}  Word：${docx}  PDF：${pdf === null ? "没有找到" : pdf.shipped ? `${pdf.name}（随程序附带，已替代）` : `${pdf.name}  ${pdf.path}`}`;
