import { type AddCommand, codeOf } from "../context.js";

export const addSchema: AddCommand = (program, context) => {
  program
    .command("schema")
    .summary("输出档案的 JSON Schema")
    .description("输出单位档案的 JSON Schema：编辑器据此提示和检查档案的写法。")
    .option("--out <文件名>", "写入文件；不写时显示在屏幕上")
    .option("--force", "--out 的文件已经存在而不是 JSON Schema 时也覆盖")
    .addHelpText("after", "\n例：\n  tiaoli schema --out out/profile.schema.json")
    .action(async (options: { readonly out?: string; readonly force?: true }) => {
      const { profileSchemaText, writeSchema } = await import("../../use/schema.js");
      const [place, env] = [await context.place(), await context.env()];
      if (options.out === undefined) {
        const text = await profileSchemaText(place, env);
        context.report(text.diagnostics);
        if (text.ok) context.terminal.out(text.value);
        return context.finish(codeOf(text));
      }
      const path = context.path(options.out);
      const written = await writeSchema(path, options.force === true, place, env);
      context.report(written.diagnostics);
      if (written.ok) context.say(`已写  ${path}\n`);
      context.finish(codeOf(written));
    });
};
