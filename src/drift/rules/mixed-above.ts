import { phrase } from "../../diag/phrase.js";
import { linesHolding, matchesIn } from "../matching.js";
import { counted } from "../paper.js";
import type { DriftRule, Found } from "../types.js";
import { unitOf } from "../unit-kind.js";

/** A unit lies in a county or in a district, in a town or in a sub-district, and never in both. */
const groups: readonly { readonly form: RegExp; readonly needed: readonly string[]; readonly governs: boolean }[] = [
  {
    form: /(?<![全社园校辖矿新治发地各市州、（(两自城郊景库牧林])(县|区)(?:委(?!员|办|托|派|会)|政府|纪委|人大|政协|[一-鿿]{2,5}局(?:党委|党组)?)/gu,
    needed: ["县", "区"],
    governs: true,
  },
  {
    form: /(?<![各、（(城乡村])(镇|乡|街道)(?:党委|党工委|纪委|纪工委|办事处|政府)/gu,
    needed: ["镇", "乡", "街道"],
    governs: false,
  },
];

/** 区委 once in a paper that says 县委 all along: the superior is another unit's. */
export const mixedAbove: DriftRule = {
  code: "drift/mixed-above",
  family: "foreign-unit",
  severity: "high",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? unitOf(paper, kinds) : null;
    if (own === null) return [];
    const place = /(?:省|市|州|^)[一-鿿]{1,6}?(县|区)|^[一-鿿]{0,6}?(县|区)/u.exec(own.name);
    return groups.flatMap(({ form, needed, governs }) => {
      if (!governs && own.kind.governs) return [];
      if (governs && /开发区|高新区|园区/u.test(own.name)) return [];
      const all = linesHolding(paper, needed).flatMap((line) =>
        matchesIn(line.text, form).map((match) => ({ line, match, word: match[1]! })),
      );
      const counts = new Map(counted(all.map(({ word }) => word)));
      const town = /^[一-鿿]{2,8}?(镇|乡|街道)[一-鿿]/u.exec(own.name)?.[1];
      const named = governs ? (place?.[1] ?? place?.[2]) : town;
      const [most] = [...counts].sort(([, a], [, b]) => b - a);
      const right = named ?? most?.[0];
      if (right === undefined || (named === undefined && (counts.size < 2 || most![1] < 2))) return [];
      return all.flatMap(({ line, match, word }): readonly Found[] => {
        const few = counts.get(word)!;
        if (word === right || few > (named === undefined ? 1 : 2)) return [];
        const evidence = [phrase("drift.said", { word: right, count: counts.get(right) ?? 0, other: word, few })];
        return [
          { line, start: match.index, end: match.index + match[0].length, right: [match[0].replace(word, right)], evidence },
        ];
      });
    });
  },
  examples: [
    { text: "云汀市第三中学安全制度\n向县委、县政府报告，县委批准。\n每季度向区委报告。", quotes: ["区委"] },
    { text: "云汀县水务局安全制度\n每季度向区委报告。\n报区教育局备案。", quotes: ["区委", "区教育局"] },
    { text: "石桥镇柳塘村安全制度\n2小时内报街道办事处，报镇党委。", quotes: ["街道办事处"] },
    { text: "柳塘村安全制度\n镇党委要求，向镇政府报告。\n2小时内报街道党工委。", quotes: ["街道党工委"] },
  ],
  sound: [
    "云汀市民政局安全制度\n各县（市、区）党委政府落实，县委、区委按季度报告，县委、区委通报。",
    "云汀县水务局安全制度\n向县委报告，开发区管委会配合，社区委员会参加。",
  ],
};
