import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** 未通过检测的，上线运行: what is told of those who did not pass is that they may not. */
const unpassed =
  /未(?:经|通过)[^，。；]{2,20}的[^，。；]{0,8}，(?:可以?)?(?:上线|投入|接入|对外|公开)?(?:运行|使用|开展|举办|发布|上岗|播出|刊发|刊登|转载|印发|开工|营业|发表|进入|悬挂|张贴|播放|聘用|上架|施工)(?=[。；，])/gu;
/** What nobody is to do at work. */
const vices = "饮酒|喝酒|酗酒|打牌|打麻将|赌博|吸烟|脱岗|睡岗|睡觉|玩游戏|串岗|擅离职守|擅离岗位|接受宴请|收受礼品|收受红包";
const during = new RegExp(
  `(?<![不勿严禁杜绝止][^，。；]{0,6})(?:(?:值班|工作|上班|当班|在岗|带班|执勤|考试|会议|培训)(?:期间|时间|时)|严守纪律)[^，。；不勿严禁杜违因如有]{0,6}(?:${vices})(?:、(?:${vices}))*(?=[。；]|$)`,
  "gmu",
);

/** A rule that says the opposite of what it is to say: 不得 or 严禁 was lost. */
/** A machine that may hold no secrets holds them. */
const secret = /非涉密(?:计算机|设备|网络|信息系统|存储介质|载体)(?:处理|存储|传输|传递|保存)(?:涉密|国家秘密)[一-鿿]{0,4}/gu;
/** While somebody complains, what was decided is carried out (公务员法 第九十五条、公职人员政务处分法 第五十五条). */
const suspended = /(?<=(?:申诉|复核|复议|申辩|异议|不服)[^\n]{0,80}(?:处理|处分|追责|问责)决定)停止执行/gu;

/** 未经批准不得出境，得违反规定就业 */
const mayNot =
  /(?<=[，；、])得(?=(?:违反|违规|擅自|泄露|瞒报|迟报|漏报|谎报|隐瞒|滥用|私自|虚报|伪造|篡改|干扰|阻挠|推诿|敷衍|隐匿|毁损|挪用|侵占)[一-鿿])/gu;

export const lostNot: DriftRule = {
  code: "drift/lost-not",
  family: "damage",
  severity: "high",
  find: (paper) => {
    const found = (lines: readonly PaperLine[], form: RegExp) =>
      lines.flatMap((line) =>
        matchesIn(line.text, form).map(
          ({ 0: match, index }): Found => ({ line, start: index, end: index + match.length, right: [corrected(match)] }),
        ),
      );
    return [
      ...found(linesWith(paper, /[，；、]得/u), mayNot),
      ...found(linesWith(paper, /非涉密/u), secret),
      ...found(linesWith(paper, /停止执行/u), suspended),
      ...found(linesWith(paper, /未(?:经|通过)/u), unpassed),
      ...found(linesWith(paper, new RegExp(vices, "u")), during),
    ];
  },
  examples: [
    { text: "脱密期内未经批准不得出境，得违反规定就业。", quotes: ["得"] },
    { text: "未通过安全检测的，上线运行。", quotes: ["未通过安全检测的，上线运行"] },
    { text: "涉密计算机禁止联网，非涉密计算机处理涉密信息。", quotes: ["非涉密计算机处理涉密信息"] },
    { text: "对处理决定不服的，可以申请复核。复核期间，原处理决定停止执行。", quotes: ["停止执行"] },
    { text: "值班人员应当做到：\n1.按时到岗；\n2.值班期间饮酒、打牌；", quotes: ["值班期间饮酒、打牌"] },
  ],
  sound: [
    "未通过安全检测的，不得上线运行。未经批准的，一律不得发布。",
    "值班期间不得饮酒、打牌，严禁工作时间饮酒。",
    "非涉密计算机不得处理涉密信息。复核期间不停止原处理决定的执行，原处理决定不停止执行。",
    "值班期间饮酒的，给予批评教育。未通过验收的，限期整改。",
  ],
};

/** 不得 before what is not to be done. */
function corrected(match: string): string {
  const mark = match.indexOf("，");
  if (mark >= 0) return `${match.slice(0, mark + 1)}不得${match.slice(mark + 1).replace(/^可以?/u, "")}`;
  if (match === "得") return "不得";
  if (match === "停止执行") return "不停止执行";
  if (match.startsWith("非涉密")) return match.replace(/(?=处理|存储|传输|传递|保存)/u, "不得");
  const at = match.search(new RegExp(vices, "u"));
  return `${match.slice(0, at)}不得${match.slice(at)}`;
}
