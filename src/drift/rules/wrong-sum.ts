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
    if (within.test(sentence[0].replace(/^.*每(?:日|天|晚|夜|班次?)(?:安排|配备|设)/u, ""))) return [];
    return matchesIn(sentence[0], total).flatMap((match): readonly Found[] => {
      const before = sentence[0].slice(0, match.index);
      const parts = matchesIn(
        before,
        new RegExp(`(?<![第\\d一二三四五六七八九十])${figure}${/[名人]/u.test(match[2]!) ? "[名人]" : match[2]!}`, "gu"),
      );
      const [said, sum] = [amountOf(match[1]!), parts.reduce((all, part) => all + amountOf(part[1]!), 0)];
      if (parts.length < 2 || said === sum || Number.isNaN(sum)) return [];
      const start = sentence.index + match.index;
      return [{ line, start, end: start + match[0].length, right: [match[0].replace(match[1]!, written(sum, match[1]!))] }];
    });
  });
}

/** Points of the parts of an assessment: （一）组织领导（20分）. */
const points = /^[^。；]{2,24}?(?:[（(](?:满分|计|占)?(\d{1,3})分[）)]|(?<![\d减扣得])(\d{1,3})分(?=[。：]))/u;
const hundred = /(?:百分制|(?:满分|总分|合计|共计|共)(?:为|是)?100分)/u;
const more = /加分|扣分|减分|附加/u;

/** Points that do not make the hundred the paper speaks of. */
function ofPoints({ lines }: Paper): readonly Found[] {
  const at = lines.findIndex(({ text }) => hundred.test(text));
  if (at < 0) return [];
  const parts: { readonly line: PaperLine; readonly value: number }[] = [];
  for (const line of lines.slice(at + 1)) {
    const [, bracketed, plain] = points.exec(line.text) ?? [];
    const value = bracketed ?? plain;
    const first = parts[0]?.line.number;
    if (value === undefined || line.number === null || more.test(line.text.slice(0, 24))) continue;
    if (first != null && (line.number.kind !== first.kind || line.number.value !== parts.length + 1)) continue;
    if (first == null && line.number.value !== 1) continue;
    parts.push({ line, value: Number(value) });
  }
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (parts.length < 3 || sum === 100) return [];
  const line = lines[at]!;
  const [match, last] = [hundred.exec(line.text)!, matchesIn(line.text, new RegExp(hundred, "gu")).at(-1)!];
  const evidence = [`${parts.map(({ value }) => value).join("＋")}＝${sum}`];
  return [{ line, start: match.index, end: last.index + last[0].length, evidence, severity: "high" }];
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

/** What is told to make up a whole: 自评20分、互评30分……组成，满分100分; 笔试（40%）、面试（30%）构成. */
function ofWhole(line: PaperLine): readonly Found[] {
  return matchesIn(line.text, /[^。；\n]+/gu).flatMap((sentence): readonly Found[] => {
    if (!/组成|构成|(?:满分|总分|合计|共计?)(?:为|是)?100分/u.test(sentence[0]) || more.test(sentence[0])) return [];
    for (const unit of ["分", "[%％]"]) {
      const parts = matchesIn(sentence[0], new RegExp(`[一-鿿][（(]?(?:占|计)?(\\d{1,2})${unit}`, "gu"));
      const sum = parts.reduce((all, [, value]) => all + Number(value), 0);
      if (parts.length < 3 || sum === 100 || sum < 70 || sum > 130) continue;
      const [first, last] = [parts[0]!, parts.at(-1)!];
      return [
        {
          line,
          start: sentence.index + first.index,
          end: sentence.index + last.index + last[0].length,
          evidence: [`${parts.map(([, value]) => value).join("＋")}＝${sum}`],
        },
      ];
    }
    return [];
  });
}

/** 占权重10%，其中甲2%、乙3%、丙3%、丁3%: the parts make the whole before 其中. */
function ofParts(line: PaperLine): readonly Found[] {
  const form = /(\d{1,4})(分|[%％]|个|名|人|件|条|次|家)[，,（(]其中[：:]?([^。；\n]+)/gu;
  return matchesIn(line.text, form).flatMap((match): readonly Found[] => {
    const [, whole = "", unit = "", rest = ""] = match;
    const parts = matchesIn(rest, new RegExp(`(?<![\\d.])(\\d{1,4})${unit}`, "gu"));
    const sum = parts.reduce((all, [, value]) => all + Number(value), 0);
    // Parts are told one after the other; more than the whole they cannot be, and less only where others are left out.
    const isList = parts.length >= 2 && /^[^，]*(?:、[^，]*)+$/u.test(rest.replace(/[）)].*$/u, ""));
    const isLess = unit !== "分" && !/[%％]/u.test(unit);
    if (!isList || sum === Number(whole) || (sum < Number(whole) && isLess)) return [];
    const start = match.index;
    return [
      {
        line,
        start,
        end: start + match[0].length,
        evidence: [`${parts.map(([, value]) => value).join("＋")}＝${sum}`],
      },
    ];
  });
}

/** 8条（1路、3路、6路）: what is counted stands in the brackets behind the count. */
function ofBrackets(line: PaperLine): readonly Found[] {
  const form = /(\d{1,2})(条|个|家|名|所|处|项|人|类|支)[（(]([^（）()等如其中；。]+)[）)]/gu;
  return matchesIn(line.text, form).flatMap((match): readonly Found[] => {
    const count = match[3]!.split("、").length;
    if (count < 4 || count === Number(match[1]) || /[和及与，]|\d[个名]/u.test(match[3]!)) return [];
    const right = [match[0].replace(match[1]!, `${count}`)];
    return [{ line, start: match.index, end: match.index + match[0].length, right }];
  });
}

/** 43个群……清理11个，现有33个: what was, less what went, is what there is. */
function ofRest(line: PaperLine): readonly Found[] {
  const form =
    /(\d{1,4})(个|名|人|件|家|处|条)[^。\d]{0,24}[，。；]?[^。\d]{0,12}(?:清理|清退|注销|关停|撤销|取消|减少|整合|关闭)[^。，；\d]{0,10}(\d{1,4})\2[，、；][^。，；\d]{0,4}(?:现有|保留|剩余|现存|余)[^。，；\d]{0,6}(\d{1,4})\2/gu;
  return matchesIn(line.text, form).flatMap((match): readonly Found[] => {
    const [was, gone, is] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
    const last = match[0].lastIndexOf(match[4]!);
    if (was - gone === is || was < gone) return [];
    return [
      {
        line,
        start: match.index + last,
        end: match.index + match[0].length,
        right: [`${was - gone}${match[2]}`],
        evidence: [`${was}－${gone}＝${was - gone}`],
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
  mayBeHigh: true,
  find: (paper) => [
    ...linesWith(paper, /共|合计|总计/u).flatMap(ofSentence),
    ...linesWith(paper, /[%％]/u).flatMap(ofShares),
    ...linesWith(paper, /组成|构成|100分/u).flatMap(ofWhole),
    ...linesWith(paper, /其中/u).flatMap(ofParts),
    ...linesWith(paper, /\d[条个家名所处项人类支][（(]/u).flatMap(ofBrackets),
    ...linesWith(paper, /现有|保留|剩余|现存/u).flatMap(ofRest),
    ...ofPoints(paper),
    ...(/合\s*计|总\s*计/u.test(paper.text) ? ofTables(paper) : []),
  ],
  examples: [
    { text: "每日安排带班领导1名、值班中层1名、值班干部2名，共5人。", quotes: ["共5人"] },
    {
      text: "考核由自评20分、互评30分、家长评价20分、小组评价20分组成，满分100分。",
      quotes: ["评20分、互评30分、家长评价20分、小组评价20分"],
    },
    { text: "设立示范线路6条（1路、3路、6路、9路、12路）。", quotes: ["6条（1路、3路、6路、9路、12路）"] },
    { text: "占权重10%，其中领导2%、阵地3%、网络3%、宣讲3%。", quotes: ["10%，其中领导2%、阵地3%、网络3%、宣讲3%"] },
    { text: "对43个工作群逐一登记，清理沉睡群11个，现有群33个。", quotes: ["33个"] },
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
    "考核由自评20分、互评30分、家长评价20分、小组评价30分组成，满分100分，共有党员36名，其中女党员12名、预备党员2名。",
    "对43个工作群逐一登记，清理沉睡群11个，现有群32个。",
    "全校36个班、90名教师，共有4个校门。",
    "实行百分制。\n（一）组织领导（30分）。甲。\n（二）学习培训（30分）。乙。\n（三）检查整改（40分）。丙。",
    "自评分占20%，核查分占50%，日常分占30%。",
  ],
};
