import type { RenameChange } from "../../use/rename.js";
import { type AddCommand, codeOf } from "../context.js";
import { profileDiff } from "../profile-diff.js";

interface Options {
  readonly mergeInto?: string;
  readonly dissolve?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const addRename: AddCommand = (program, context) => {
  program
    .command("rename")
    .summary("登记改名、合并、撤销")
    .description(
      "部门、单位、党组织、职务、人员、媒体、阵地、上级改了名称的，档案里说到它的地方一并改：职务名称、党组织名称等。引用已印发文件的地方不动，说不准的列出来。部门并入别的部门或撤销的，指向它的地方一并处理。只改档案，注释和顺序保留；改动显示出来。",
    )
    .argument("<单位>", "单位代号，或档案文件的路径")
    .argument("<什么>", "现在的名称或代号，如 德育处、moral-office；也可以写 单位全称、党组织简称")
    .argument("[新名称]", "新的名称")
    .option("--merge-into <部门>", "部门并入这个部门")
    .option("--dissolve", "部门撤销，没有接手的部门；还有地方用着它的，一一指出，不写入")
    .option("--dry-run", "只列出会改什么，不写入")
    .option("--json", "以 JSON 输出")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli rename hubin-primary 德育处 学生发展中心 --dry-run\n  tiaoli rename hubin-primary 单位全称 云汀市湖滨实验小学\n  tiaoli rename hubin-primary 总务处 --merge-into 办公室",
    )
    .action(async (unit: string, what: string, to: string | undefined, options: Options) => {
      const { renameIn } = await import("../../use/rename.js");
      const request = {
        unit: context.unit(unit),
        what,
        place: await context.place(),
        ...(to !== undefined && { to }),
        ...(options.mergeInto !== undefined && { into: options.mergeInto }),
        ...(options.dissolve && { dissolve: true }),
        ...(options.dryRun && { dryRun: true }),
      };
      const changed = await renameIn(request, await context.env());
      context.report(changed.diagnostics);
      if (changed.ok && options.json) context.json({ ...changed.value, written: !options.dryRun });
      if (changed.ok && !options.json) context.say(summary(changed.value, options));
      context.finish(codeOf(changed));
    });
};

function summary({ unit, path, kind, from, to, diff }: RenameChange, { mergeInto, dryRun }: Options): string {
  const lines = diff.split("\n").filter((line) => line.startsWith("+")).length;
  const what =
    mergeInto !== undefined ? `${kind}“${from}”并入“${to}”` : to === "" ? `撤销${kind}“${from}”` : `${kind}“${from}”改为“${to}”`;
  const next = dryRun ? "没有写入；去掉 --dry-run 后运行即可。" : `接着运行 tiaoli impact ${unit}，看哪些文件要跟着改。`;
  return `${profileDiff(path, diff, "改名后")}${dryRun ? "将改" : "已改"}  ${path}：${what}，改动 ${lines} 行。\n${next}\n`;
}
