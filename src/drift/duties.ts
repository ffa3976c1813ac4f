import { activityIn, exceptional } from "../consistency/activities.js";
import { type Interval, intervalsIn, type StatedInterval } from "../consistency/intervals.js";
import { dice, pairsOf } from "../text/likeness.js";
import { linesWith, matchesIn } from "./matching.js";
import type { DriftFacts, Paper, PaperLine } from "./types.js";

/** What somebody is to do again and again: how often a clause says, or that it says 定期 and nothing else does. */
export interface Duty {
  readonly line: PaperLine;
  /** Of the clause in its line. */
  readonly start: number;
  readonly clause: string;
  /** Who does it, without 本, 我, 校 and the like; "" where the sentence names nobody. */
  readonly actor: string;
  /** Key of the activity; null where it is none that is known. */
  readonly activity: string | null;
  /** The topic that the clause or the title names; "" for none. */
  readonly topic: string;
  /** What is done, without who, how often and the words around it. */
  readonly words: string;
  readonly interval: StatedInterval | null;
  /** Where 定期 and its like stand in the clause. */
  readonly vague: { readonly at: number; readonly word: string } | null;
}

const sentences = /[^。；！？\n]+/gu;
const clauses = /[^，：,:]+/gu;
/** Nobody is bound by these to any day. What is looked at unannounced is rightly 不定期. */
const vagueForm = /(?<!不)定期(?![限付])|不定期(?!抽|检|巡|暗访|督|排查|对|组织(?:抽|检|巡))|适时|经常(?![性化])/u;
const actors =
  /(?:各级|各|全体|所有|下属|所属|基层|二级|分管|其他|有关|上级|本|我|学?校|院|局|镇|乡|街道|园区?|场|馆|社|单位|机关)*(?:党委|党组(?!织)|党工委|党总支|党支部|支部|(?:理论学习)?中心组|[一-鿿]{0,8}?领导小组|领导班子|班子|纪委|部门|科室|处室|办公室|年级组?|教研组|车间|班组|工会|团委|单位(?!$)|[一-鿿]{2,3}(?<![全内外干总一])[部处科](?![门分署理级位目学室]))?(?:主要|分管)?(?:办公室|书记|成员|负责人|委员|组长|校长|院长|局长|镇长|园长|馆长|场长|主任|领导|责任人|班主任|安全员|管理员)?/gu;
const ownPrefix = /^(?:由|请|本|我|学?校|院|局|镇|乡|园区?|场|馆|社|单位|机关)+(?=.)/u;
/** Whoever is told, heard or asked is not who does it. */
const toldTo = /(?:向|报|对|给|经|听取|提交|报请|报送|督促|要求|指导|组织)$/u;

/** The last one named before a place who is not told of it. */
function actorIn(text: string): string {
  const found = matchesIn(text, actors).filter(({ 0: name, index }) => name.length > 1 && !toldTo.test(text.slice(0, index)));
  return found.at(-1)?.[0].replace(ownPrefix, "") ?? "";
}

/** What no 每 stands in states no interval. */
const statedIn = (text: string): readonly StatedInterval[] => (text.includes("每") ? intervalsIn(text) : []);
/** How often a clause says, and where it says so. */
function timeOf(clause: string, isStated: boolean) {
  const [interval, more] = statedIn(clause);
  const vague = isStated ? null : vagueForm.exec(clause);
  return { interval, more, vague, at: interval?.at ?? vague?.index };
}
/** Who does what a clause of a sentence says: whom it names itself before it says how often, else whom the last one before it named. */
function actorOf(all: readonly RegExpExecArray[], i: number, isStated: boolean): string {
  for (let k = i; k >= 0; k--) {
    const clause = all[k]![0];
    const actor = actorIn(clause.slice(0, timeOf(clause, isStated).at));
    if (actor !== "") return actor;
  }
  return "";
}

const around =
  /至少|不少于|不低于|应当|必须|原则上|坚持|按时|认真|组织|开展|召开|进行|举行|举办|安排|(?:\d+|[一二两三四五六七八九十]+)次(?:以上)?|以上|[应要须的了对就并]/gu;
const every = /每个?(?:半年|年度?|季度?|月|周|星期|学期)/gu;

/** What is done, without who and how often. */
const bareWords = (clause: string, actor: string): string => {
  const at = actor === "" ? -1 : clause.indexOf(actor);
  const rest = at < 0 ? clause : clause.slice(at + actor.length);
  return rest
    .replace(every, "")
    .replace(vagueForm, "")
    .replace(around, "")
    .replace(/[\s\p{P}]/gu, "");
};

/** Work that is named and is none of the title's: 专题研究档案工作. */
const otherWork = /[一-鿿]{2}(?<!有关|相关|各项|本项|该项|此项|重点|主要|专项|日常|专题|研究|部署|开展)工作/u;

/** What says how often has in it. */
const saysWhen = /每|定期|适时|经常/u;
const known = new WeakMap<Paper, readonly Duty[]>();

/** The duties of a paper whose clauses say how often, by one interval or by none. What holds for special times is left out. */
export function dutiesIn(paper: Paper, { activities, topics }: Pick<DriftFacts, "activities" | "topics">): readonly Duty[] {
  const made = known.get(paper);
  if (made !== undefined) return made;
  const named = topics.toSorted((a, b) => b.length - a.length);
  const ofTitle = named.find((topic) => paper.self.title.includes(topic)) ?? "";
  const duties = linesWith(paper, saysWhen).flatMap((line): readonly Duty[] => {
    if (line.block.type === "title") return [];
    return matchesIn(line.text.slice(line.lead), sentences).flatMap((sentence) => {
      // 定期研究，每年不少于两次 says how often a little later.
      const isStated = statedIn(sentence[0]).length > 0;
      if ((!isStated && !vagueForm.test(sentence[0])) || exceptional.test(sentence[0])) return [];
      return matchesIn(sentence[0], clauses).flatMap((match, i, all): readonly Duty[] => {
        const clause = match[0];
        const { interval, more, vague, at } = timeOf(clause, isStated);
        if (at === undefined || more !== undefined) return [];
        const actor = actorOf(all, i, isStated);
        const passage = {
          ...{ doc: paper.doc, block: line.block, text: clause },
          spans: [{ start: 0, end: clause.length, path: "", type: "text" as const }],
        };
        return [
          {
            line,
            start: line.lead + sentence.index + match.index,
            clause,
            actor,
            activity: activityIn(passage, activities),
            topic: named.find((topic) => clause.includes(topic)) ?? (otherWork.test(clause) ? "" : ofTitle),
            words: bareWords(clause, actor),
            interval: interval ?? null,
            vague: vague === null ? null : { at: vague.index, word: vague[0] },
          },
        ];
      });
    });
  });
  known.set(paper, duties);
  return duties;
}

/** 学期: as half a year. */
const yearly: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 学期: 2, 季度: 4, 月: 12, 周: 52 };

/** How often a year; a period without a number is once. */
export const perYear = ({ period, times = 1 }: Interval): number => times * (yearly[period] ?? 1);

/** Whether two intervals come to different numbers a year; one that names no number of times is held to its period. */
export const differ = (a: Interval, b: Interval): boolean =>
  a.times === undefined || b.times === undefined ? a.period !== b.period : perYear(a) !== perYear(b);

/** Fewer characters say too little of what is done. */
const shortest = 4;

/** What two clauses that speak of one thing have alike, each enough: who does it, and the activity with its topic or the words. */
export const keysOf = ({ actor, activity, topic, words }: Duty): readonly string[] =>
  actor === ""
    ? []
    : [
        ...(activity === null ? [] : [`${actor}\n${activity}\n${topic}`]),
        ...(words.length < shortest ? [] : [`${actor}\n${words}`]),
      ];

/** Whether two clauses speak of one thing that one and the same does. */
export const isSameDuty = (a: Duty, b: Duty): boolean => {
  const own = keysOf(a);
  return keysOf(b).some((key) => own.includes(key));
};

/** Whether what is done is said in nearly the same words: then nobody can mean two things. */
export const isSaidAlike = (a: Pick<Duty, "words">, b: Pick<Duty, "words">): boolean =>
  a.words === b.words || dice(pairsOf(a.words), pairsOf(b.words)) >= 0.5;
