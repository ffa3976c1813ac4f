import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";
import { unitOf } from "../unit-kind.js";

const members: Readonly<Record<string, string>> = { 宣传: "宣传委员", 组织: "组织委员", 统战: "统战委员" };
/** A town's committee has members for these, and no departments; those of the county are named as such. */
const form =
  /(?<=^|[\s，。；：、（由经报向和与:(]|党委委员、|党委副书记、)(?:本?[镇乡]|镇党委|乡党委)?(宣传|组织|统战)(?:部长|部门负责人)|(?:本?[镇乡]|镇党委|乡党委)(宣传|组织|统战)部(?:门|长)?/gmu;

/** 宣传部长 and 镇统战部 in the paper of a town, which has neither. */
export const townOffice: DriftRule = {
  code: "drift/town-office",
  family: "organ",
  severity: "low",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? unitOf(paper, kinds) : null;
    const isTown = own !== null ? own.kind.words.includes("镇") : paper.self.word === "镇" || paper.self.word === "乡";
    if (!isTown) return [];
    return matching({ lines: linesWith(paper, /(?:宣传|组织|统战)部/u) }, form, (match) => ({
      right: [match[0].replace(/(宣传|组织|统战)部(?:门负责人|门|长)?/u, members[match[1] ?? match[2]!]!)],
    }));
  },
  examples: [
    { text: "望江镇安全工作方案\n副组长：镇党委委员、宣传部长。\n责任单位：镇统战部门", quotes: ["宣传部长", "镇统战部门"] },
  ],
  sound: ["望江镇安全工作方案\n报县委宣传部，县委组织部部长检查。宣传委员负责。", "望江县教育局安全工作方案\n镇宣传部门配合。"],
};
