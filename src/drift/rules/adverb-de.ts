import { joined, linesHolding, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** How something is done, and what is done: between them stands 地. */
const manners =
  "旗帜鲜明|坚定不移|坚持不懈|持之以恒|有针对性|有计划|有步骤|有重点|有组织|扎扎实实|实实在在|积极主动|深入细致|及时有效|认真负责|严肃认真|全面系统|循序渐进|理直气壮|毫不动摇|毫不松懈|一以贯之|自觉主动|创造性|最大限度|更加自觉|更加主动|积极|主动|认真|及时|切实|严格|妥善|广泛|牢牢|自觉|深入|充分".split(
    "|",
  );
const deeds =
  "站|抵制|进行|学习|研究|检查|对待|听取|排查|开展|做好|推进|推动|抓|落实|加强|贯彻|履行|完成|组织|参与|维护|解决|处理|处置|提出|执行|坚持|减少|调动|发挥";
/** 积极主动的学习态度 speaks of a thing. */
const thing =
  "(?![一-鿿]{0,2}(?:态度|精神|作风|氛围|习惯|方式|方法|措施|工作(?!中)|活动|机制|体系|能力|意识(?!形态)|效果|局面|计划|方案|力度))";

const form = new RegExp(`(?:${manners.join("|")})的(?:${deeds})${thing}`, "gu");

const needed = joined(manners, ["的"]);

export const adverbDe: DriftRule = {
  code: "drift/adverb-de",
  family: "wording",
  severity: "low",
  find: (paper) =>
    matching({ lines: linesHolding(paper, needed) }, form, (match) => ({
      right: [match[0].replace("的", "地")],
    })),
  examples: [
    {
      text: "要旗帜鲜明的抵制错误观点，旗帜鲜明的站在意识形态工作第一线，有针对性的进行引导，积极的参与治理。",
      quotes: ["旗帜鲜明的抵制", "旗帜鲜明的站", "有针对性的进行", "积极的参与"],
    },
  ],
  sound: ["要旗帜鲜明地抵制错误观点。", "养成积极主动的学习态度，形成有针对性的检查方案。"],
};
