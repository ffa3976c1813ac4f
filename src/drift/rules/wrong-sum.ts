import { chineseCount, numeralValue } from "../../text/numerals.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, Paper, PaperLine } from "../types.js";

const figure = "(\\d{1,4}|[一二两三四五六七八九十百]{1,4})";
/** 11个行政村、2个社区，共22个: what the parts and their sum are counted in. */
const total = new RegExp(`(?:共有?|合计|共计|总计|总共)${figure}(个|名|家|项|支|所|处|人)`, "gu");
const sentences = /[^。；！？\n]+/gu;
/** What is told of once more, and what is a part of a part. */
const within = /其中|包括|含|每|各(?=\d)|累计|不少于|至少|以上/u;

/** Parts that do not make the sum that is told behind them. */
function ofSentence(line: PaperLine): readonly Found[] {
  return matchesIn(line.text, sentences).flatMap((sentence) => {
    if (within.test(sentence[0])) return [];
    return matchesIn(sentence[0], total).flatMap((match): readonly Found[] => {
      const before = sentence[0].slice(0, match.index);
      const parts = matchesIn(before, new RegExp(`(?<![第\\d一二三四五六七八九十])${figure}${match[2]!}`, "gu"));
      const [said, sum] = [amountOf(match[1]!), parts.reduce((all, part) => all + amountOf(part[1]!), 0)];
      if (parts.length < 2 || said === sum || Number.isNaN(sum)) return [];
      const start = sentence.index + match.index;
      return [{ line, start, end: start + match[0].length, right: [match[0].replace(match[1]!, written(sum, match[1]!))] }];
    });
  });
}

/** Points of the parts of an assessment: （一）组织领导（20分）. */
const points = /^[^。；]{2,24}?[（(](?:满分|计|占)?(\d{1,3})分[）)]/u;
const hundred = /(?:百分制|(?:满分|总分|合计|共计|共)(?:为|是)?100分)/u;
const more = /加分|扣分|减分|附加/u;

/** Points that do not make the hundred the paper speaks of. */
function ofPoints({ lines }: Paper): readonly Found[] {
  const at = lines.findIndex(({ text }) => hundred.test(text));
  if (at < 0) return [];
  const parts: { readonly line: PaperLine; readonly value: number }[] = [];
  for (const line of lines.slice(at + 1)) {
    const [, value] = points.exec(line.text) ?? [];
    const first = parts[0]?.line.number;
    if (value === undefined || line.number === null || more.test(line.text.slice(0, 24))) continue;
    if (first != null && (line.number.kind !== first.kind || line.number.value !== parts.length + 1)) continue;
    if (first == null && line.number.value !== 1) continue;
    parts.push({ line, value: Number(value) });
  }
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (parts.length < 3 || sum === 100) return [];
  const line = lines[at]!;
  const match = hundred.exec(line.text)!;
  const evidence = [`${parts.map(({ value }) => value).join("＋")}＝${sum}`];
  return [{ line, start: match.index, end: match.index + match[0].length, evidence, severity: "high" }];
}

/** Shares of one whole: 自评分（占20%）、核查分（占50%）、日常分（占20%）. */
function ofShares(line: PaperLine): readonly Found[] {
  return matchesIn(line.text, /[^。\n]+/gu).flatMap((sentence): readonly Found[] => {
    const parts = matchesIn(sentence[0], /(?:占|权重为?)(?:总分的?)?(\d{1,2})[%％]/gu);
    const sum = parts.reduce((all, [, value]) => all + Number(value), 0);
    if (parts.length < 3 || sum === 100 || sum < 80 || sum > 120) return [];
    const [first, last] = [parts[0]!, parts.at(-1)!];
    return [
      {
        line,
        start: sentence.index + first.index,
        end: sentence.index + last.index + last[0].length,
        evidence: [`${parts.map(([, value]) => value).join("＋")}＝${sum}`],
      },
    ];
  });
}

/** The column of a table whose last row says what it makes. */
function ofTables({ lines }: Paper): readonly Found[] {
  const cells = lines.filter(({ cell }) => cell !== undefined);
  const totals = cells.filter(({ cell, text }) => cell!.column === 0 && /^\s*(?:合\s*计|总\s*计)\s*$/u.test(text));
  return totals.flatMap((total) =>
    cells
      .filter(({ block, cell }) => block === total.block && cell!.row === total.cell!.row && cell!.column > 0)
      .flatMap((sum): readonly Found[] => {
        const parts = cells.filter(
          ({ block, cell }) =>
            block === sum.block && cell!.column === sum.cell!.column && cell!.row > 0 && cell!.row < sum.cell!.row,
        );
        const values = parts.map(({ text }) => number(text));
        const [said, all] = [number(sum.text), values.reduce<number>((all, value) => all + (value ?? 0), 0)];
        if (said === null || values.length < 2 || values.some((value) => value === null) || said === all) return [];
        return [{ line: sum, start: 0, end: sum.text.length, right: [`${all}`], severity: "high" }];
      }),
  );
}

const number = (text: string): number | null => (/^\s*\d{1,6}\s*$/u.test(text) ? Number(text) : null);
const amountOf = (text: string): number => (text === "两" ? 2 : (numeralValue(text) ?? Number.NaN));
const written = (value: number, as: string): string => (/\d/u.test(as) ? `${value}` : chineseCount(value));

/** Parts and a sum that do not agree: of the two one is another paper's. */
export const wrongSum: DriftRule = {
  code: "drift/wrong-sum",
  family: "number",
  severity: "medium",
  find: (paper) => [
    ...linesWith(paper, /共|合计|总计/u).flatMap(ofSentence),
    ...linesWith(paper, /[%％]/u).flatMap(ofShares),
    ...ofPoints(paper),
    ...(/合\s*计|总\s*计/u.test(paper.text) ? ofTables(paper) : []),
  ],
  examples: [
    { text: "全镇11个行政村、2个社区，镇直8个单位，共22个单位。", quotes: ["共22个"] },
    {
      text: "考核办法\n实行百分制，另设加分项。\n（一）组织领导（20分）。每年研究两次。\n（二）学习培训（30分）。每季度一次。\n（三）检查整改（40分）。每月一次。\n（四）加分项（10分）。受表扬的加分。",
      quotes: ["百分制"],
    },
    {
      text: "汇总自评分（占20%）、核查分（占50%）、日常分（占20%），提出等次建议。",
      quotes: ["占20%）、核查分（占50%）、日常分（占20%"],
    },
  ],
  sound: [
    "全镇11个行政村、2个社区，镇直9个单位，共22个单位。",
    "每个年级3个班，每班2名管理员，共18名。",
    "全校36个班、90名教师，共有4个校门。",
    "实行百分制。\n（一）组织领导（30分）。甲。\n（二）学习培训（30分）。乙。\n（三）检查整改（40分）。丙。",
    "自评分占20%，核查分占50%，日常分占30%。",
  ],
};
