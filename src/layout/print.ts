import { problem } from "../diag/problem.js";
import { type Group, grouped } from "./group.js";
import type { Finding } from "./types.js";

/**
 * What a person reads: two lines a group, so that a bad file still fits on a screen.
 * @param marked says which of them can be mended
 */
export function printFindings(findings: readonly Finding[], marked: boolean): string {
  return grouped(findings)
    .map((group) => {
      const { message, hints } = problem(group.code, { found: group.found, wanted: group.wanted });
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
export const forPrograms = ({ mends, ...finding }: Finding) => ({
  ...finding,
  message: problem(finding.code, { found: finding.found, wanted: finding.wanted }).message,
  fixable: mends.length > 0,
});
