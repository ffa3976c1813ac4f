import type { TermsChange } from "../../use/appoint.js";
import type { AddCommand, Context } from "../context.js";
import { profileDiff } from "../profile-diff.js";

interface Shared {
  readonly post: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}
interface AppointOptions extends Shared {
  readonly name: string;
  readonly from: string;
  readonly basis?: string;
  readonly acting?: boolean;
  readonly person?: string;
}

export const addAppoint: AddCommand = (program, context) => {
  program
    .command("appoint")
    .summary("登记任职")
    .description("在单位档案里登记一人任某职务；原任职人的任期到这一天为止。只改档案，注释和顺序保留；改动显示出来。")
    .argument("<单位>", "单位代号，或档案文件的路径")
    .requiredOption("--post <职务>", "职务的代号或名称，如 secretary、党支部书记")
    .requiredOption("--name <姓名>", "任职人的姓名；档案里已有此人的，用原来的代号")
    .requiredOption("--from <日期>", "从哪一天起任职，如 2026-12-01")
    .option("--basis <文号>", "任职文件的文号")
    .option("--acting", "职务空缺期间主持工作")
    .option("--person <代号>", "人员代号；同名的人用它区分，新的人不写时为 person-1 等")
    .option("--dry-run", "只列出会改什么，不写入")
    .option("--json", "以 JSON 输出")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli appoint hubin-primary --post 党支部书记 --name 顾晓岚 --from 2026-12-01 --basis 汀教党组〔2026〕21号",
    )
    .action(async (unit: string, options: AppointOptions) => {
      const { post, name, from, basis, acting, person } = options;
      const { appointIn } = await import("../../use/appoint.js");
      const request = {
        ...(await shared(unit, options, context)),
        name,
        from,
        post,
        ...(basis !== undefined && { basis }),
        ...(acting && { acting }),
        ...(person !== undefined && { person }),
      };
      const changed = await appointIn(request, await context.env());
      context.report(changed.diagnostics);
      if (changed.ok) print(changed.value, from, options, context);
      context.finish(changed.ok ? 0 : 2);
    });
};

export const addVacate: AddCommand = (program, context) => {
  program
    .command("vacate")
    .summary("登记免职")
    .description("在单位档案里登记某职务的任职人到哪一天为止，这一天起职务空缺。只改档案，注释和顺序保留；改动显示出来。")
    .argument("<单位>", "单位代号，或档案文件的路径")
    .requiredOption("--post <职务>", "职务的代号或名称，如 secretary、党支部书记")
    .requiredOption("--on <日期>", "从哪一天起不再任职，如 2026-12-01")
    .option("--dry-run", "只列出会改什么，不写入")
    .option("--json", "以 JSON 输出")
    .addHelpText("after", "\n例：\n  tiaoli vacate hubin-primary --post 工会主席 --on 2026-12-01")
    .action(async (unit: string, options: Shared & { readonly on: string }) => {
      const { post, on } = options;
      const { vacateIn } = await import("../../use/appoint.js");
      const changed = await vacateIn({ ...(await shared(unit, options, context)), post, on }, await context.env());
      context.report(changed.diagnostics);
      if (changed.ok) print(changed.value, on, options, context);
      context.finish(changed.ok ? 0 : 2);
    });
};

const shared = async (unit: string, { dryRun }: Shared, { place, unit: named }: Context) => ({
  unit: named(unit),
  place: await place(),
  ...(dryRun && { dryRun }),
});

function print(change: TermsChange, day: string, { json: asJson, dryRun }: Shared, context: Context): void {
  const { unit, path, title, person, ended, diff } = change;
  if (asJson) {
    context.json({ ...change, from: day, written: !dryRun });
    return;
  }
  const who = [
    ...(person ? [`${person.name}（${person.id}）自 ${day} 起任${title}`] : []),
    ...(ended ? [`${ended.name}不再任${title}，任期到 ${day} 为止`] : []),
  ];
  const next = dryRun
    ? "没有写入；去掉 --dry-run 后运行即可。"
    : `接着运行 tiaoli impact ${unit} --as-of ${day}，看哪些文件要跟着改。`;
  context.say(`${profileDiff(path, diff, "任职调整后")}${dryRun ? "将改" : "已改"}  ${path}：${who.join("；")}。\n${next}\n`);
}
