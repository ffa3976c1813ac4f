import { numeralValue } from "../../../text/numerals.js";
import type { SaidOf } from "../said.js";
import { type Reads, unnumbered } from "./reading.js";

const safety = /^(?:work-safety|fire-safety|cybersecurity)$/;
const fire = /^fire-safety$/;
const work = /^(?:work-safety|fire-safety)$/;
interface Activity {
  readonly cadence: string;
  readonly said: RegExp;
  /** Only in papers on these topics. */
  readonly on?: RegExp;
  /** Words by which other things go too. */
  readonly wide?: true;
}
/** What is done, as papers say it; the first that fits. */
const activities: readonly Activity[] = [
  { cadence: "facility-test", said: /消防设施.{0,10}(?:检测|测试)|检测.{0,6}消防设施|全面检测/u },
  { cadence: "fire-drill", said: /(?:灭火|疏散|消防|逃生).{0,8}演练/u, on: work },
  { cadence: "drill", said: /演练/u },
  { cadence: "fire-check", said: /防火(?:安全)?检查|消防(?:安全)?.{0,6}检查/u, on: work },
  { cadence: "fire-check", said: /安全检查/u, on: fire, wide: true },
  {
    cadence: "security-check",
    said: /网络(?:与信息|和信息|信息)?安全.{0,8}检查|(?:漏洞|安全)扫描|(?:系统|网站|公众号|平台).{0,12}安全检查|检查.{0,6}(?:网络安全|信息系统)/u,
  },
  {
    cadence: "asset-check",
    said: /(?:资产|信息系统|数据).{0,8}(?:核查|清查|核对|盘点|梳理)|(?:核查|清查|核对|盘点|梳理).{0,8}(?:信息资产|信息系统|数据)/u,
  },
  {
    cadence: "account-check",
    said: /(?:账号|群组|微信群|工作群|交流群|公众号|新媒体|平台|群).{0,14}(?:核查|清查|清理|排查|核对|摸排|梳理)/u,
  },
  { cadence: "hazard-check", said: /隐患.{0,6}排查|排查.{0,8}隐患/u },
  { cadence: "hazard-check", said: /安全(?:生产)?(?:大)?检查/u, on: work, wide: true },
  { cadence: "safety-training", said: /安全.{0,8}(?:教育|培训)/u, on: safety },
  { cadence: "lecture", said: /党课|专题辅导(?:报告)?|(?<!工)作.{0,6}专题报告/u },
  { cadence: "talks", said: /谈心谈话|谈话/u },
  { cadence: "collective-study", said: /理论(?:学习)?中心组|集体学习|专题学习|理论学习|组织.{0,6}学习|学习.{0,4}会/u },
  { cadence: "special-study", said: /专题(?:研究|研讨|会议)|研究.{0,14}(?:工作|问题)|研究(?:一|两|二|\d)次|专题会/u },
  { cadence: "analysis", said: /研判|分析.{0,10}(?:形势|动态|情况|会)|会商/u },
  { cadence: "report-down", said: /听取.{0,24}(?:汇报|报告)/u },
  { cadence: "notify", said: /通报/u },
  {
    cadence: "report-up",
    said: /(?:向|报).{0,12}(?:上级|[省市县区州旗镇乡]|局|厅|教育工委|总支|街道|集团).{0,16}(?:报告|汇报|报送)|书面报告/u,
  },
  { cadence: "self-check", said: /自查|自检/u },
  {
    cadence: "self-check",
    said: /(?:网站|公众号|宣传栏|橱窗|黑板报|阵地|电子屏|教材|读物).{0,14}检查|检查.{0,8}(?:网站|公众号|宣传栏|橱窗|黑板报|阵地|电子屏)/u,
    wide: true,
  },
  { cadence: "member-check", said: /(?:班子成员|分管领导|分管).{0,24}检查/u },
  { cadence: "inspection", said: /(?:专项|监督|联合|综合)(?:检查|督查|巡查|督导|抽查)/u },
  // A check of things is none of the organ's.
  {
    cadence: "inspection",
    said: /^(?!.*(?:消防|设施|设备|用电|燃气|电梯|食堂|锅炉)).*(?:检查|督查|巡查|督导|抽查)/u,
    wide: true,
  },
  { cadence: "assessment", said: /考核|考评/u },
  { cadence: "training", said: /培训|轮训/u },
  { cadence: "meeting", said: /(?:领导小组|工作小组|委员会|安委会|联席).{0,14}(?:会议|例会|开会|会商|会(?=，|$))/u },
];

const periods: Readonly<Record<string, string>> = {
  周: "week",
  星期: "week",
  月: "month",
  个月: "month",
  季: "quarter",
  季度: "quarter",
  半年: "half-year",
  学期: "half-year",
  学年: "year",
  年: "year",
};
const interval =
  /(?:每|全(?=年不|年至|年[一二两三四\d]|学年)|一个?(?=学期|年|学年|季度))([两二三]个月|周|星期|个?月|季度?|半年|学期|学年|年)(?!度)/u;
const times =
  /(?:至少|不少于|不低于|不得少于|最少)?(?:[^，。；]{0,24}?)(?<![第同历首一再分多屡初本此该每几\d])([一二两三四五六七八九十\d]{1,2})(?:次|场|轮|期|堂|遍)/u;
/** 一次 after 第, 1-2次, 2到3次: how often nobody can say. */
const vague = /[\d一二三四五六七八九十](?:[-—~～至到]|或)[\d一二三四五六七八九十]{1,2}次|多次|若干次|日常|每天|每日/u;
/** Whose interval is not the unit's own: those below, those outside, other parties. */
const others =
  /^(?:(?:同时|并|其中|要求|督促|指导|组织))*(?:各(?!级)|下级|基层|所属|所辖|二级|村|直属|乙方|部门|科室|班级|班主任|年级|全体|党员|教师|个人|企业|网格员|管理员)/u;

/** 每季度专题研究一次: an activity with an interval, in one clause or the one before it. */
export const cadences: Reads = (text, { topic, organ }) =>
  text.split(/[。；]/u).flatMap((sentence) => {
    const clauses = unnumbered(sentence).split(/[，：]/u);
    let subject = "";
    return clauses.flatMap((given, i): readonly SaidOf[] =>
      intervalsOf(given).flatMap((clause): readonly SaidOf[] => {
        const before = clause.slice(0, clause.search(interval));
        if (before !== "") subject = before;
        const often = cadenceIn(clause);
        const whose = /由(.{2,16})/u.exec(clause)?.[1] ?? (before === "" ? subject || clauses[0]! : before);
        if (often === null || others.test(whose)) return [];
        if (isBelow(clauses[0]!, organ) || seasonal.test(before)) return [];
        const what = [clause, `${clause}${clauses[i + 1] ?? ""}`, `${clauses[i - 1] ?? ""}${clause}`];
        const found = what.flatMap((words, at) => {
          // The next clause speaks of the same only where this one does not say what is done.
          if (at === 1 && interval.test(clauses[i + 1] ?? "")) return [];
          // What the clause before does at its own interval is another thing.
          if (at === 2 && interval.test(clauses[i - 1] ?? "")) return [];
          return activityIn(words, topic) ?? [];
        })[0];
        const key = found?.cadence;
        const isHeard = key === "report-up" && (/^部门|^科室/u.test(before) || toItself(clause, organ));
        return key === undefined || isHeard
          ? []
          : [{ is: "value", path: `cadences.${key}`, value: often, ...(found?.wide && { wide: true as const }) }];
      }),
    );
  });

/** 党总支 in the papers of a 党委, 支部 in those of any other: organs below. */
const isBelow = (subject: string, organ: string | null): boolean =>
  /(?:社区|村|分馆|分校|分院|分场|营林区|二级学院|校区|所属单位|局属单位|下属单位)(?:、|党|书记|负责人|主任)/u.test(subject) ||
  (organ !== "党支部" && /^(?:[^，]{0,20}[^本校院局馆场])?(?:党)?支部/u.test(subject)) ||
  (organ !== "党总支" && /^(?:[^，]{0,20}[^本校院局馆场])?党总支/u.test(subject));
/** 向街道党工委报告 in the papers of a 党工委: those below report to it. */
const toItself = (clause: string, organ: string | null): boolean => {
  const [, whom] =
    /向(?:本|我)?(?:局|委|镇|乡|街道|园区|开发区|集团|机关|院|校|馆|场)?(党委|党组|党工委|党总支|党支部)(?:书面|专题|作)*(?:报告|汇报|报送)/u.exec(
      clause,
    ) ?? [];
  return whom !== undefined && whom === organ;
};
/** Only at a time of its own: 防火紧要期每周会商. */
const seasonal = /(?:期间?|季|时段|节假日|汛期)(?:内)?$/u;

/** A clause with several intervals, each with the words behind it. */
function intervalsOf(clause: string): readonly string[] {
  const starts = [...clause.matchAll(new RegExp(interval, "gu"))].map(({ index }) => index);
  if (starts.length === 0) return [];
  if (starts.length === 1) return [clause];
  return starts.map((at, i) => clause.slice(i === 0 ? 0 : at, starts[i + 1]));
}

function cadenceIn(clause: string): string | null {
  const found = interval.exec(clause);
  if (found === null || vague.test(clause)) return null;
  const period = periods[found[1]!];
  const rest = clause.slice(found.index + found[0].length);
  // 每季度第一个月, 每月5日: a day, not how often; what is done is done once.
  const several = /^[两二三]个月$/u.test(found[1]!);
  const days = rest.match(/\d{1,2}月(?:\d{1,2}日|[底末初]|(?=、\d{1,2}月|各|[向前集组开召报]))/gu)?.length ?? 0;
  const said = times.exec(rest)?.[1];
  const isEach = found[1] === "年" && days > 1 && (said === undefined || /各/u.test(rest));
  const count = isEach ? days * (numeralValue(said ?? "一") ?? 1) : numeralValue(said ?? "一");
  const isDone =
    times.test(rest) ||
    new RegExp(
      `^(?:末|底|初)?(?:至少|应|要|须|都|定期|\\d{1,2}[月日])?[^，]{0,${days > 1 ? 12 : 6}}(?:召开|开展|组织|进行|听取|检查|排查|研究|报告|汇报|通报|考核|向)`,
      "u",
    ).test(rest);
  // 每两个月一次: as many as a year then has.
  if (several) return isDone && count === 1 ? `${found[1] === "三个月" ? 4 : 6}/year` : null;
  return period === undefined || count === null || count < 1 || count > 12 || !isDone ? null : `${count}/${period}`;
}

function activityIn(words: string, topic: string): Activity | undefined {
  const plain = words.replace(/《[^》]*》/gu, "");
  return activities.find(({ said, on }) => (on?.test(topic) ?? true) && said.test(plain));
}
