import { joined, linesHolding, matching } from "../matching.js";
import type { DriftFacts, DriftRule } from "../types.js";

type Asked = DriftFacts["asked"];
const made = new WeakMap<Asked, { readonly form: RegExp; readonly needed: readonly string[] }>();
/** The longest word first: 零报告制度 before 零报告. */
const any = (words: readonly string[]): string =>
  words.length === 0 ? "(?!)" : [...words].sort((a, b) => b.length - a.length).join("|");

function formOf(asked: Asked): { readonly form: RegExp; readonly needed: readonly string[] } {
  const known = made.get(asked);
  if (known !== undefined) return known;
  const { phrases, often, monthly, levels, materials, handing } = asked;
  const hand = any([...handing.filter((word) => word.length === 2), "报送"]);
  const form = new RegExp(
    [
      any(phrases),
      // 每日报告火情 is safety's own.
      `(?:${any(often)})(?:一|都|按时|定时)?(?:${any(["报送", "上报", "填报", "报告", "提交"])})(?!火|险情|疫情)`,
      `(?:${any(monthly)})(?:[^，。；每]{0,6})(?:${hand})[^，。；]{0,8}?(?:${any([...materials.filter((one) => !/[计方]/u.test(one)), "照片", "截图"])})`,
      `(?:${any(levels)})签订?(?:责任书|责任状|承诺书|保证书)`,
      "截图(?:上报|报送|留存)",
      "(?:关注|转发|点赞)(?:率|量)?(?:纳入|列入|作为)[^，。；]{0,6}考核",
    ].join("|"),
    "gu",
  );
  const needed = [...phrases, ...often, ...monthly, ...joined(levels, ["签"]), "截图", "关注", "转发", "点赞"];
  const own = { form, needed };
  made.set(asked, own);
  return own;
}

/**
 * What is asked of those below and wears them out: daily reports, reports that nothing happened, undertakings signed level by level,
 * traces for their own sake (整治形式主义为基层减负若干规定, 2024). The words stand in `templates/burden.yaml`.
 */
export const askedBelow: DriftRule = {
  code: "drift/asked-below",
  family: "burden",
  severity: "low",
  find: (paper, { asked }) => {
    const { form, needed } = formOf(asked);
    return matching({ lines: linesHolding(paper, needed) }, form);
  },
  examples: [
    { text: "实行零报告制度，各部门每日报送情况，层层签订责任书。", quotes: ["零报告制度", "每日报送", "层层签订责任书"] },
    {
      text: "各部门每月报送工作台账，每周填报表格，一律填报，层层签订承诺书。",
      quotes: ["每月报送工作台账", "每周填报", "一律填报", "层层签订承诺书"],
    },
    { text: "转发量纳入年度考核，做到处处留痕。", quotes: ["转发量纳入年度考核", "处处留痕"] },
  ],
  sound: [
    "各部门每季度报送台账，每月报告一次，每月检查后更新台账，每日报告火情。",
    "各部门每季度报告一次，发生火情立即报告。",
    "操作日志按规定留存，签订责任书。",
  ],
};
