import { phrase } from "../../diag/phrase.js";
import { longestPlace, type Place, placesNamed, shortestPlace } from "../lexicon/gazetteer.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

interface Named {
  readonly line: PaperLine;
  readonly start: number;
  readonly name: string;
  readonly lies: readonly Place[];
}
/** Names of things that have a place in them, and are said everywhere. */
const fixed = /北京时间|上海合作|深圳速度|香港|澳门|台湾|重庆谈判/u;

/** Titles of papers name the place they are of, and cited events the place they were in. */
const isCited = ({ line, start, name }: Named): boolean => {
  const before = line.text.slice(Math.max(0, start - 12), start);
  const open = line.text.lastIndexOf("《", start);
  return (
    (open >= 0 && line.text.indexOf("》", open) > start) ||
    /(?:如|吸取|借鉴|学习|参观|赴|来自|发生在|通报)[^，。；]{0,6}$/u.test(before) ||
    fixed.test(line.text.slice(start, start + name.length + 4))
  );
};
/** Whether two names may lie in one another or beside each other in one city. */
const isNear = (one: Named, other: Named): boolean =>
  one.lies.some((a) =>
    other.lies.some((b) => a.province === b.province && (a.city === b.city || a.city === "" || b.city === "")),
  );

/**
 * A place of the country that is not the paper's own: against a unit, one its profile does not name; else one that lies elsewhere
 * than the places the title or most of the paper names.
 */
export const foreignPlace: DriftRule = {
  code: "drift/foreign-place",
  family: "foreign-unit",
  severity: "high",
  find: ({ lines, self }, { unit }) => {
    const all = lines.flatMap((line): readonly Named[] => {
      const found: Named[] = [];
      for (const match of matchesIn(line.text, /[省市县区旗州盟]/gu)) {
        const end = match.index + 1;
        for (let start = Math.max(0, end - longestPlace); start <= end - shortestPlace; start++) {
          const name = line.text.slice(start, end);
          const lies = placesNamed(name);
          if (lies === undefined) continue;
          found.push({ line, start, name, lies });
          break;
        }
      }
      return found.filter((one) => !isCited(one));
    });
    const own = all.filter(({ name }) => self.title.includes(name));
    const isForeign = (one: Named): boolean => {
      if (unit !== undefined) return !unit.texts.some((text) => text.includes(one.name));
      if (own.length > 0) return !own.some((other) => isNear(one, other));
      const near = all.filter((other) => isNear(one, other)).length;
      return all.length >= 4 && near === 1;
    };
    return all.filter(isForeign).map(({ line, start, name }): Found => {
      const evidence = unit === undefined ? [] : [phrase("drift.unknown-name", { name })];
      return { line, start, end: start + name.length, evidence };
    });
  },
  examples: [
    {
      text: "石家庄市安全工作方案\n石家庄市各单位抓好落实，裕华区按季度报告。\n报齐齐哈尔市有关部门备案。",
      quotes: ["齐齐哈尔市"],
    },
  ],
  sound: [
    "石家庄市安全工作方案\n石家庄市各单位抓好落实，裕华区按季度报告，报河北省有关部门备案。",
    "方案\n根据《黑龙江省安全生产条例》和石家庄市有关规定，在城区、市区开展检查。",
  ],
};
