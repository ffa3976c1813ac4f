import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import { counted } from "../paper.js";
import type { DriftRule, Found } from "../types.js";

/** Organs no unit of the kind ever has, whosever the paper is (党章 第四十八条: 党组 lead State organs, not towns or schools). */
const never = /(?<=^|[\s，。；：、（由经向报对和与])(镇|乡|街道|村|社区|学院|学校|校|中学|小学|幼儿园|镇政府)(党组)(?!织)/gmu;
const rightFor = (word: string): string => (word === "街道" ? "党工委" : /村|社区/u.test(word) ? "党组织" : "党委");

/** Below a 党委 there are 党支部, and their secretaries. */
const ranks: Readonly<Record<string, number>> = { 党支部: 1, 党总支: 2, 党委: 3, 党组: 3, 党工委: 3 };
const secretary = /(党委|党组|党工委|党总支|党支部)书记/gu;

/**
 * A unit has one Party organ: who is its secretary is called so everywhere. A form said once beside one said often is another
 * unit's; and a bureau without a 党委 has no 纪委 of its own.
 */
export const organForm: DriftRule = {
  code: "drift/organ-form",
  family: "organ",
  severity: "medium",
  mayBeHigh: true,
  find: ({ lines, text, self }, { unit }) => {
    const forms = counted(matchesIn(text, secretary).map(([, form]) => form!));
    const most = [...forms].sort(([, a], [, b]) => b - a)[0];
    const found: Found[] = [];
    // Whose branches are 党总支（直属党支部） has secretaries of both.
    const hasBoth = /党总支[（(](?:直属)?党支部/u.test(text);
    const hasNoCommittee = self.organ === "党支部" || self.organ === "党总支" || self.organ === "党组";
    for (const line of lines)
      for (const match of line.text.includes("党组") ? matchesIn(line.text, never) : []) {
        const right = [`${match[1]}${self.organ !== null && self.organ !== "党组" ? self.organ : rightFor(match[1]!)}`];
        found.push({ line, start: match.index, end: match.index + match[0].length, right, severity: "high" });
      }
    for (const line of lines) {
      if (!/书记|纪委|街道党委|镇党工委/u.test(line.text)) continue;
      for (const match of unit === undefined ? [] : matchesIn(line.text, secretary)) {
        const before = line.text.slice(Math.max(0, match.index - 12), match.index);
        // Those above, below and beside have secretaries of their own, and are named before.
        if (
          ranks[match[1]!]! < ranks[unit!.organ]! ||
          match[1] === unit!.organ ||
          (match.index > line.lead && !/[，。；：、（由经报向和与]$/u.test(before))
        )
          continue;
        const evidence = [phrase("drift.own-organ", { organ: unit!.organShort })];
        const right = [`${unit!.organ}书记`];
        found.push({ line, start: match.index, end: match.index + match[0].length, right, evidence, severity: "high" });
      }
      for (const match of unit === undefined ? matchesIn(line.text, secretary) : []) {
        const few = forms.get(match[1]!)!;
        if (most === undefined || match[1] === most[0] || few > 1 || most[1] < 4) continue;
        // 党总支、党支部书记, 各党支部书记: those below, named as such.
        if (/(?:党总支|党支部|各|下属|所属|基层|村|社区)[、和]?$/u.test(line.text.slice(0, match.index))) continue;
        const evidence = [phrase("drift.said", { word: `${most[0]}书记`, count: most[1], other: match[0], few })];
        found.push({
          line,
          start: match.index,
          end: match.index + match[0].length,
          right: [`${most[0]}书记`],
          evidence,
          doubtful: true,
        });
      }
      for (const match of hasBoth ? matchesIn(line.text, /党委、党支部书记/gu) : [])
        found.push({
          line,
          start: match.index,
          end: match.index + match[0].length,
          right: ["党委、党总支（直属党支部）书记"],
        });
      // What the committee of a county sends to a 街道 is a 工委, and so is what watches over it.
      for (const match of matchesIn(line.text, /街道纪委(?!监委|书记)/gu))
        found.push({ line, start: match.index, end: match.index + match[0].length, right: ["街道纪工委"] });
      for (const match of matchesIn(line.text, /街道党委(?!政府)/gu))
        found.push({ line, start: match.index, end: match.index + match[0].length, right: ["街道党工委"] });
      for (const match of matchesIn(line.text, /(?<!乡)镇纪工委/gu))
        found.push({ line, start: match.index, end: match.index + match[0].length, right: ["镇纪委"] });
      for (const match of hasNoCommittee ? matchesIn(line.text, /(?:局|校|院|镇|场|馆|社)纪委/gu) : []) {
        // 镇纪委 is above a village, and is there.
        if (match[0][0] !== self.word && (self.word !== null || match[0].startsWith("镇"))) continue;
        found.push({ line, start: match.index, end: match.index + match[0].length });
      }
    }
    return found;
  },
  examples: [
    { text: "镇党组、镇人民政府每季度研究一次。\n学院党组负主体责任。", quotes: ["镇党组", "学院党组"] },
    { text: "各党总支（直属党支部）负责。\n党委、党支部书记不带头的，予以问责。", quotes: ["党委、党支部书记"] },
    { text: "党工委书记负责。\n街道纪委加强监督执纪。", quotes: ["街道纪委"] },
    { text: "街道党工委负责。\n由街道党委约谈主要负责人。", quotes: ["街道党委"] },
    { text: "党支部书记负责。\n党支部研究，党支部书记落实。\n报请局纪委追究责任。", quotes: ["局纪委"] },
  ],
  sound: [
    "党委书记负责。\n党委书记部署，党委书记过问。\n党委书记落实。\n党总支、党支部书记对本单位负责，各党支部书记报告。",
    "党委书记负责。\n局党委研究，报局纪委。",
    "本村党总支负责，党总支书记落实。\n报镇纪委处理。",
    "党支部书记负责，报上级纪委监委。",
  ],
};
