import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** Behind 、 the next of a list stands, never what is to be done. */
const stray =
  /、(?=(?:方可|才能|方能)[一-鿿]|每(?:年|半年|季度|学期|月|周)(?:至少|不少于)?[一两二三四\d]*次?(?:开展|召开|组织|进行|报|向|听取|研究))/gu;
/** Behind a case a comma stands: 构成犯罪的、依法追究. */
const behindCase = /(?<=[一-鿿]{3}的)、(?=(?:依法|依规|依纪|应当|由|给予|予以|责令|移送|追究|按照|按)[一-鿿]{2,})/gu;
/** 每月、每季度 are a list. */
const listed = /每[一-鿿]{1,2}$/u;

/** Two marks with a short piece between them: what three pieces with two marks cannot do without. */
const twoMarks = /，[^，、。；：！？“”（）\s]{3,12}、|、[^，、。；：！？“”（）\s]{3,12}，/u;
const shortest = 3;
const longest = 12;

/** 听党话、感党恩，跟党走: three built alike, with two marks between them. */
function series(text: string): readonly (readonly [at: number, right: string])[] {
  const found: (readonly [number, string])[] = [];
  if (!twoMarks.test(text)) return found;
  const parts = matchesIn(text, /[^，、。；：！？“”（）\s]+/gu);
  for (let i = 1; i + 1 < parts.length; i++) {
    const [a, b, c] = [parts[i - 1]!, parts[i]!, parts[i + 1]!];
    const marks = [b.index - 1, c.index - 1] as const;
    if (marks[0] !== a.index + a[0].length || marks[1] !== b.index + b[0].length) continue;
    const [left, right] = [text[marks[0]]!, text[marks[1]]!];
    if (left === right || !"，、".includes(left) || !"，、".includes(right)) continue;
    if (![a, b, c].every(([part]) => part.length >= shortest && part.length <= longest) || !isAlike(a[0], b[0], c[0])) continue;
    // 培训，分为岗前培训、在岗培训 begins with what is divided; 波动必谈，变动必谈、困难必谈 does not.
    if (left === "，" && !/^[必不无有可要能会]/u.test(a[0].slice(-2))) continue;
    found.push([left === "，" ? marks[0] : marks[1], "、"]);
  }
  return found;
}
/** 书面检查、通报批评、诫勉谈话，组织调整；: the last of things that are all as long, at the end of the sentence. */
const lastOfFour =
  /(?<=[一-鿿]{4}、[一-鿿]{4}、[一-鿿]{4})，(?=[一-鿿]{4}[；。”])(?<=(?:^|[“：:，。；])[一-鿿]{4}、[一-鿿]{4}、[一-鿿]{4}，)/gu;
/** Ends in the same two characters, or is as long and has a character in the same place, of few. */
function isAlike(a: string, b: string, c: string): boolean {
  // 一阵地、一档案，一管理人
  if ([a, b, c].every((one) => one[0] === a[0]) && /^[一二两三]/u.test(a) && Math.max(a.length, b.length, c.length) <= 6)
    return true;
  const isEnd = a.slice(-2) === b.slice(-2) && b.slice(-2) === c.slice(-2);
  if (isEnd) return true;
  if (a.length !== b.length || b.length !== c.length || a.length > 4) return false;
  return [...a].some((one, i) => one === b[i] && one === c[i]);
}

/** With the characters beside it: a mark alone says nothing. */
const around = (line: PaperLine, at: number, right: string): Found => {
  const [start, end] = [Math.max(line.lead, at - 2), Math.min(line.text.length, at + 3)];
  return { line, start, end, right: [line.text.slice(start, at) + right + line.text.slice(at + 1, end)] };
};

/** A mark that is not the one of the others in a list, or that stands where none belongs. */
export const unevenMarks: DriftRule = {
  code: "drift/uneven-marks",
  family: "wording",
  severity: "low",
  find: (paper) =>
    linesWith(paper, /、/u).flatMap((line): readonly Found[] => {
      if (line.block.type === "table") return [];
      const strays = matchesIn(line.text, stray)
        // 一、每季度: the mark of the number, where the line has one by its form alone as well.
        .filter(({ index }) => index >= line.lead && !/^[一二三四五六七八九十]{1,3}$/u.test(line.text.slice(0, index)))
        .filter(({ index }) => !listed.test(line.text.slice(Math.max(0, index - 12), index)))
        .map(({ index }): Found => around(line, index, "，"));
      const cases = matchesIn(line.text, behindCase).map(({ index }): Found => around(line, index, "，"));
      const odd = line.text.includes("，") ? series(line.text) : [];
      const last = line.text.includes("，")
        ? matchesIn(line.text, lastOfFour).map(({ index }): Found => around(line, index, "、"))
        : [];
      return [
        ...last.filter(({ start }) => !odd.some(([at]) => at - 2 === start)),
        ...odd.map(([at, right]) => around(line, at, right)),
        ...strays,
        ...cases,
      ];
    }),
  examples: [
    { text: "方式：书面检查、通报批评、诫勉谈话，组织调整；", quotes: ["谈话，组织"] },
    { text: "实行“一阵地、一档案，一管理人”。", quotes: ["档案，一管"] },
    { text: "深化“听党话、感党恩，跟党走”活动，由办公室审查后、方可举办。", quotes: ["党恩，跟党", "查后、方可"] },
    { text: "做到思想有波动必谈，岗位有变动必谈、家庭有困难必谈。", quotes: ["必谈，岗位"] },
    { text: "构成犯罪的、依法追究刑事责任。", quotes: ["罪的、依法"] },
    { text: "党委宣传部会同组织部、纪委办、每年开展一次检查。", quotes: ["委办、每年"] },
  ],
  sound: [
    "安全工作制度\n一、每季度向区教育局报告一次。\n二、每月组织检查。",
    "深化“听党话、感党恩、跟党走”活动，由办公室审查后方可举办。",
    "每月、每季度开展检查，不得隐瞒、不得拖延。",
    "人员的培训，分为岗前培训、在岗培训。",
    "统一领导、统一部署，分级负责、分级落实。",
    "组长、副组长，成员、联络员各负其责。",
  ],
};
