import { phrase } from "../../diag/phrase.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";
import { signed, titledUnit, unitNamed } from "../unit-kind.js";
import { isShortOf } from "../unit-name.js";

/** Where only the unit's own name can stand: a group it founds, a paper it made or puts out of force, whose circumstances it heeds. */
const places: readonly RegExp[] = [
  /(?:成立|组建|调整|健全)(?<name>[一-鿿（）]{3,24}?)(?:意识形态|网络|安全|消防|保密|宣传)[一-鿿]{0,12}领导小组/dgu,
  /(?:制定|制订|出台|修订|印发|完善)(?:了|并印发)?(?:《[^《》]*》[、和及]?)*《(?<name>[一-鿿（）]{3,24}?)(?=[^《》]{2,40}》)/dgu,
  /(?:原|此前|印发的|年的?)《(?<name>[一-鿿（）]{3,24}?)(?=[^《》]{2,40}》[^。；]{0,12}同时废止)/dgu,
  /(?<=施行|执行|实施|起)[，。]?《?(?<name>[一-鿿（）]{3,24}?)(?=[^《》]{2,40}》[^。；]{0,12}同时废止)/dgu,
  /(?<=结合|适用于|依据)(?<name>[一-鿿（）]{3,24}?)(?=工作实际|实际|全体|各)/dgu,
];
/** What each of these has in it. */
const needed = /领导小组|》|结合|适用于|依据/u;

/** Another unit's name where the paper's own must stand. */
export const ownName: DriftRule = {
  code: "drift/own-name",
  family: "foreign-unit",
  severity: "high",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? titledUnit(paper, kinds) : null;
    if (own === null) return [];
    const evidence = [phrase("drift.paper-of", { name: own.name })];
    const found: Found[] = [];
    for (const { line, unit: other } of signed(paper.lines, kinds)) {
      const start = line.text.indexOf(other.name);
      if (!isShortOf(other.name, own.name))
        found.push({ line, start, end: start + other.name.length, right: [own.name], evidence });
    }
    for (const line of linesWith(paper, needed))
      for (const place of places)
        for (const match of matchesIn(line.text, place)) {
          const [start] = match.indices!.groups!.name!;
          const named = unitNamed(line.text.slice(start), kinds);
          // Of another kind it may be one above; one below is named by more than its place.
          if (named === null || named.kind !== own.kind || named.name.length < 4 || isShortOf(named.name, own.name)) continue;
          if (found.some((one) => one.line === line && one.start === start)) continue;
          found.push({ line, start, end: start + named.name.length, right: [own.name], evidence });
        }
    const place = /^[一-鿿]{2,4}?(?=[市县区镇乡])/u.exec(own.name)?.[0];
    if (place === undefined) return found;
    // 南屏县 in a paper of 南屏区, and a form of the 文化馆 beside.
    const level = own.name[place.length]!;
    const others = new RegExp(`${place}(?!${level})[市县区镇乡](?!${level})[一-鿿]{0,16}`, "gu");
    for (const line of paper.lines)
      for (const match of matchesIn(line.text, others)) {
        const named = unitNamed(match[0], kinds);
        if (named === null || named.kind !== own.kind) continue;
        const end = match.index + named.name.length;
        found.push({ line, start: match.index, end, right: [own.name], evidence });
      }
    const titled = new RegExp(`《(${place}${level}[一-鿿（）]{2,40})》`, "gu");
    for (const line of paper.lines)
      for (const match of matchesIn(line.text, titled)) {
        const named = unitNamed(match[1]!, kinds);
        const start = match.index + 1;
        if (named === null || own.kind.governs || named.kind !== own.kind || isShortOf(named.name, own.name)) continue;
        if (found.some((one) => one.line === line && one.start === start)) continue;
        found.push({ line, start, end: start + named.name.length, right: [own.name], evidence });
      }
    return found;
  },
  examples: [
    {
      text: "南屏区图书馆安全办法\n填写《南屏区文化馆活动审批表》。\n由南屏县图书馆负责解释。",
      quotes: ["南屏县图书馆", "南屏区文化馆"],
    },
    {
      text: "云汀市水务局安全工作方案\n成立云汀市农业农村局安全工作领导小组，办公室设在局办公室。\n制定了《云汀市林业局值班制度》。\n云汀市卫生和计划生育局\n2023年3月15日",
      quotes: ["云汀市卫生和计划生育局", "云汀市农业农村局", "云汀市林业局"],
    },
    {
      text: "云汀职业学院舆情办法\n本办法自印发之日起施行。2018年印发的《东湖职业学院舆情办法》同时废止。",
      quotes: ["东湖职业学院"],
    },
  ],
  sound: [
    "云汀市水务局安全工作方案\n成立水务局安全工作领导小组，落实《云汀市教育局值班制度》。\n中共云汀市水务局党组\n2023年3月15日",
    "云汀市卫生健康局安全工作方案\n各单位抓好落实。\n云汀市卫健局\n2023年3月15日",
    "云汀市教育局关于印发安全方案的通知\n各学校落实。\n云汀市教育局办公室\n2023年3月15日",
  ],
};
