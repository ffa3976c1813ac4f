import { type Finding, type Group, grouped, type LayoutReport } from "../engine/layout.js";
import { say } from "../words/say.js";
import type { Words } from "../words/types.js";

/**
 * What a person reads: two lines a group, so that a bad file still fits on a screen.
 * @param marked says which of them can be mended
 */
export function printFindings(words: Words, findings: readonly Finding[], marked: boolean): string {
  return grouped(findings)
    .map((group) => {
      const { message, hints } = say(words, { code: group.code, data: { found: group.found, wanted: group.wanted } });
      const source = group.source === "" ? "" : ` ${group.source}`;
      const mark = marked ? markOf(group) : "";
      return `${placeOf(group)}：${message}\n    应为：${hints[0] ?? ""}（${group.strength}${source}）${mark}\n`;
    })
    .join("");
}

/** 第12段“为了加强…”等 35 段（正文） */
function placeOf({ paragraph, text, part, count }: Group): string {
  if (paragraph === undefined) return count > 1 ? `${part}（${count} 处）` : part;
  const words = text === undefined || text === "" ? "" : `“${text}”`;
  return `第${paragraph}段${words}${count > 1 ? `等 ${count} 段` : ""}（${part}）`;
}

function markOf({ count, mendable }: Group): string {
  if (mendable === 0) return "";
  return mendable === count ? "  可改" : `  可改 ${mendable} 处`;
}

/** What programs read of a finding. */
export const forPrograms = (words: Words, { mends, ...finding }: Finding) => ({
  ...finding,
  message: say(words, { code: finding.code, data: { found: finding.found, wanted: finding.wanted } }).message,
  fixable: mends.length > 0,
});

/** The report as text for a person. @param name of the file, as it is shown */
export function printLayout(words: Words, report: LayoutReport, name: string): string {
  return printFound(words, report, name) + (report.page === undefined ? "" : `网页报告：${report.page}\n`);
}

function printFound(words: Words, { look, findings, mended }: LayoutReport, name: string): string {
  const head = `${name}  按“${look.name}”检查`;
  if (findings.length === 0) return `${head}，没有发现问题。\n`;
  const mendable = findings.filter(({ mends }) => mends.length > 0).length;
  if (mended === undefined) {
    const tail = mendable > 0 ? `，其中 ${mendable} 处可用 --fix 改正` : "";
    return `${head}：\n${printFindings(words, findings, true)}共 ${findings.length} 处${tail}。\n`;
  }
  if (mended === null)
    return `${head}：\n${printFindings(words, findings, false)}共 ${findings.length} 处，没有能自动改正的，没有写文件。\n`;
  const { path, done, followed, left } = mended;
  const more =
    followed.length === 0 ? "" : `改正中又显出、一并改正 ${followed.length} 处：\n${printFindings(words, followed, false)}`;
  const rest =
    left.length === 0 ? "没有剩下的问题。\n" : `剩下 ${left.length} 处要人工处理：\n${printFindings(words, left, false)}`;
  return `${head}\n已改正 ${done.length} 处：\n${printFindings(words, done, false)}${more}${rest}已写入：${path}\n`;
}

/** The report for programs. */
export const layoutForPrograms = (words: Words, { look, findings, mended, page }: LayoutReport, file: string) => {
  const each = (finding: Finding) => forPrograms(words, finding);
  return {
    file,
    look,
    findings: findings.map(each),
    ...(page !== undefined && { report: page }),
    ...(mended === null && { mended }),
    ...(mended && {
      mended: {
        path: mended.path,
        done: mended.done.map(each),
        followed: mended.followed.map(each),
        left: mended.left.map(each),
      },
    }),
  };
};
