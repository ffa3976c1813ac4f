import { join } from "node:path";
import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { DocumentReport } from "../../renew/words.js";
import { formats } from "../../use/formats.js";
import type { RegenerateRequest, UnitReport } from "../../use/regenerate.js";
import { type AddCommand, type Context, codeOf, gather, wrongUnits } from "../context.js";

interface Options {
  readonly all?: boolean;
  readonly reason?: string;
  readonly asOf?: string;
  readonly back?: boolean;
  readonly dryRun?: boolean;
  readonly format?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
  readonly reissue?: boolean;
  readonly document?: readonly string[];
  readonly number?: string;
  readonly date?: string;
  readonly effective?: string;
}

export const addRegenerate: AddCommand = (program, context) => {
  program
    .command("regenerate")
    .summary("人员或条款变动后更新文件")
    .description(
      "按现在的档案和条款重新生成已起草的文件。没有受影响的文件一个字节都不动；手工改过的文件，改动并入新稿，两边不一致的地方在 Word 里标出，由人定。",
    )
    .argument("[单位...]", "单位代号，或档案文件的路径")
    .option("--all", "更新 data/units 里的全部单位")
    .option("--reason <文字>", "更新的缘由，记入历史，如“领导班子调整”")
    .option("--as-of <日期>", "按这一天的任职情况，如 2026-12-01；不写时为今天")
    .option("--back", "允许按比现有文件更早的日期生成；不写时不退回")
    .option("--reissue", "换新文号和日期重新印发：手工改动保留，写明原文件同时废止，旧稿留在“历年文件”里")
    .option("--document <文件>", "与 --reissue 合用：只重新印发这些文件，写文件编号", gather)
    .option("--number <文号>", "与 --reissue 合用：新的文号，写进档案")
    .option("--date <日期>", "与 --reissue 合用：新的成文日期，写进档案")
    .option("--effective <日期>", "与 --reissue 合用：新的施行日期，写进档案")
    .option("--dry-run", "只说明会更新什么，不写入任何文件")
    .option("--format <格式>", `${formats.join("、")}；不写时为现有的格式`, gather)
    .option("--out <文件夹>", "文件所在的输出位置；不写时为工作区的 out")
    .option("--json", "结果以 JSON 输出")
    .addHelpText(
      "after",
      "\n例：\n  tiaoli regenerate hubin-primary --reason 领导班子调整\n  tiaoli regenerate --all --as-of 2026-12-01 --dry-run",
    )
    .action(async (units: readonly string[], options: Options) => context.finish(await regenerateUnits(units, options, context)));
};

async function regenerateUnits(units: readonly string[], options: Options, context: Context) {
  const { terminal, report } = context;
  const { all, reason, asOf, dryRun, format, out } = options;
  const wrong = [...wrongUnits(units, all), ...wrongReissue(units, options)];
  if (wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const { regenerate } = await import("../../use/regenerate.js");
  const request: RegenerateRequest = {
    place: await context.place(),
    units: all ? "all" : units.map(context.unit),
    ...(reason !== undefined && { reason }),
    ...(asOf !== undefined && { asOf }),
    ...(options.back && { back: true }),
    ...(dryRun && { dryRun }),
    ...(format && { formats: format }),
    ...(out !== undefined && { out: context.path(out) }),
    ...(terminal.watched && {
      onUnit: (unit: string, index: number, count: number) => context.progress(`正在更新（${index + 1}/${count}）${unit}`),
    }),
  };
  const env = await context.env();
  const result = options.reissue ? await again(request, options, context) : await regenerate(request, env);
  if (terminal.watched) context.progress("");
  report(result.diagnostics);
  if (!result.ok) return 2;
  if (options.json) context.json(result.value);
  else context.say(await shown(result.value, dryRun === true));
  const { needsLook } = await import("../../renew/words.js");
  return result.value.some(({ documents }) => documents.some(needsLook)) ? 1 : codeOf(result);
}

/** What --reissue needs, and what only it may have. */
function wrongReissue(
  units: readonly string[],
  { reissue, all, document, number, date, effective }: Options,
): readonly Diagnostic[] {
  if (reissue) return all || units.length !== 1 ? [problem("merge/reissue-unit")] : [];
  const given = { "--document": document, "--number": number, "--date": date, "--effective": effective };
  const names = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return names.length > 0 ? [problem("merge/only-reissue", { options: names.join("、") })] : [];
}

async function again(request: RegenerateRequest, { document, number, date, effective, json: asJson }: Options, context: Context) {
  const { reissue } = await import("../../use/reissue.js");
  const done = await reissue(
    {
      ...request,
      reason: request.reason ?? "重新印发",
      ...(document && { documents: document }),
      ...(number !== undefined && { number }),
      ...(date !== undefined && { date }),
      ...(effective !== undefined && { effective }),
    },
    await context.env(),
  );
  if (!done.ok) return done;
  const { units, diff, kept } = done.value;
  if (!asJson && diff !== "") context.say(`档案的改动：\n${diff}\n`);
  if (!asJson && kept.length > 0) context.say(`旧稿留在：\n${kept.map((path) => `  ${path}\n`).join("")}\n`);
  return { ...done, value: units };
}

/** What was done: the documents a person should look at first, then the others a line each, then the causes and counts. */
async function shown(units: readonly UnitReport[], dryRun: boolean): Promise<string> {
  const { actionWords, causeList, causeNumbers, mattersOf } = await import("../../renew/words.js");
  return units
    .map(({ unit, documents, report }) => {
      const touched = documents.filter(({ action }) => action !== "unaffected");
      const causes = causeList(touched);
      const line = (one: DocumentReport) =>
        [`《${one.title}》`, actionWords(one), causeNumbers(one, causes)].filter((part) => part !== "").join("  ");
      const matters = touched.filter((one) => mattersOf(one).length > 0);
      const plain = touched.filter((one) => mattersOf(one).length === 0);
      const lines = [
        ...matters.flatMap((one) => [
          line(one),
          ...mattersOf(one).flatMap(({ title, lines: own }) => [
            `  ${title}（${own.length} 处）`,
            ...own.map((text) => `    ${text}`),
          ]),
          ...one.files.filter(({ state }) => state === "written").map(({ path }) => `  已写  ${path}`),
          ...(one.comparison === undefined ? [] : [`  对照表  ${one.comparison}`]),
        ]),
        ...plain.map(line),
        ...(causes.length > 0 ? ["更新的原因：", ...causes.map((cause, i) => `  ${i + 1}. ${cause}`)] : []),
      ];
      const left = touched.filter(({ action }) => action === "left" || action === "stuck").length;
      const reprinted = touched.filter(({ action }) => action === "reprinted").length;
      const printed = reprinted === 0 ? "" : `${dryRun ? "将重印" : "重印"} ${reprinted} 份，`;
      const counts = `${unit}：${documents.length} 份文件，${dryRun ? "将更新" : "更新"} ${touched.length - left - reprinted} 份，${printed}未受影响 ${documents.length - touched.length} 份${left > 0 ? `，没有动 ${left} 份` : ""}。`;
      const open = documents.reduce(
        (sum, one) => sum + (one.merge ? one.merge.conflicts.length + one.merge.carried.length : 0),
        0,
      );
      const settle = `请在 Word 里接受或拒绝“条理”的修订，或填好 ${report === undefined ? "更新记录里的待定条文.xlsx" : join(report, "待定条文.xlsx")} 后用 tiaoli resolve ${unit} 读回。`;
      const ends = [
        counts,
        ...(open > 0 ? [`有 ${open} 处待定，定下之前不算定稿：${settle}`] : []),
        ...(report === undefined ? [] : [`更新说明和对照表在 ${report}`]),
      ];
      return `${[...lines, ...ends].join("\n")}\n`;
    })
    .join("\n");
}
