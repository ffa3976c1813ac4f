import { resolve } from "node:path";
import { type AddCommand, codeOf } from "../context.js";

export const addSchema: AddCommand = (program, context) => {
  program
    .command("schema")
    .summary("输出档案的 JSON Schema")
    .description("输出单位档案的 JSON Schema：编辑器据此提示和检查档案的写法。")
    .option("--out <文件名>", "写入文件；不写时显示在屏幕上")
    .addHelpText("after", "\n例：\n  tiaoli schema --out out/profile.schema.json")
    .action(async (options: { readonly out?: string }) => {
      const { profileSchemaText } = await import("../../engine/schema.js");
      const env = await context.env();
      const text = await profileSchemaText(await context.place(), env);
      if (!text.ok || options.out === undefined) {
        context.report(text.diagnostics);
        if (text.ok) context.terminal.out(text.value);
        return context.finish(codeOf(text));
      }
      const path = resolve(context.terminal.cwd, options.out);
      const written = await env.files.writeAtomic(path, new TextEncoder().encode(text.value));
      context.report(written.diagnostics);
      if (written.ok) context.say(`已写  ${path}\n`);
      context.finish(codeOf(written));
    });
};
