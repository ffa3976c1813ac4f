import { type AddCommand, codeOf } from "../context.js";

export const addInit: AddCommand = (program, context) => {
  program
    .command("init")
    .summary("建立工作区")
    .description("建立工作区：data/units（附一份样例档案）、templates、out。已有的文件保留原样。")
    .argument("[文件夹]", "工作区的位置；不写时为当前文件夹")
    .addHelpText("after", "\n例：\n  tiaoli init 责任文件\n  cd 责任文件\n  tiaoli draft hubin-primary")
    .action(async (folder: string | undefined) => {
      const { initWorkspace } = await import("../../use/workspace-files.js");
      const root = context.path(folder ?? ".");
      const made = await initWorkspace(root, context.program, await context.env());
      context.report(made.diagnostics);
      if (made.ok) {
        context.say(made.value.map((path) => `已建  ${path}\n`).join(""));
        context.say(`工作区在 ${root}。照样例写好档案后，用 tiaoli unit check 检查，用 tiaoli draft 起草。\n`);
      }
      context.finish(codeOf(made));
    });
};
