import { isNumberLine } from "../../recognise/line-forms.js";
import { attestedIn } from "../attested.js";
import {
  alike,
  between,
  type Cut,
  cheapest,
  cutOf,
  isPair,
  longest,
  weightAt,
  weightOf,
  weightWith,
} from "../lexicon/lexicon.js";
import { standing } from "../matching.js";
import { type Slip, slipsIn } from "../slipped.js";
import type { DriftRule, Found } from "../types.js";
import { unusualRuns } from "../unusual-runs.js";

/** How much more likely the other word must be, as a logarithm: one that official papers use often needs less; 0 and they never do. */
const least = [Number.POSITIVE_INFINITY, 6.5, 5.5, 4.5] as const;
/** So much more likely that it is the other word whatever stands beside it. */
const sure = 10;
/** The same at the edge of a sentence, where nothing stands beside it. */
const edge = 6.7;
/** The same where the words beside it stand whole with it, as they do not without it. */
const settled = [12, 7.5, 6.5, 5] as const;
/** Of four characters three are right: hardly by chance. */
const four = 12;
/** Shorter runs are names and labels, but not in a list of things of a longer text: 造谣、诽镑、攻击. */
const shortest = 4;
const isListed = (text: string, start: number, end: number): boolean =>
  text.length > 24 && /[。；，]$/u.test(text) && (text[start - 1] === "、" || text[end] === "、");
/** A short run by itself must be the other word nearly for sure: 根椐《…》. */
const byItself = 14;
/** Behind a post stands a name. */
const post = /(?:主任|书记|[处科局部院校园馆场厂队组会]长|同志|经理|委员|干事|员)$/u;

/** The end of a department's name: 组宣部 is no 宣布. */
const office = /[部处科室局办]$|股/u;
/** A character beside a whole word is seldom part of a longer one: 管理 负 is not 管理员. */
const beside = 9;
/** Before a verb that stands by itself: 先禁明火、后救人 is no 先进. */
const adverb = /^[先后再未不已须应可即]/u;
/** 领导组要 is no 主要. */
const modal = /[要应须可将]$/u;
/** What ends the name of a place, and what begins one behind it. */
const place = /^[省市县区镇乡村]/u;
/** Whom something is told, and where: behind these a name begins, 报岚江县. */
const leadsTo = /^[报向由经在与和对及到赴给至送请]/u;
const named = /^[一-鿿]{2,4}?[省市县区州旗镇乡村]/u;
/** 穗宁市: what a place is called is not a word written wrong. */
const ofPlace = /^(?:[省市县区州旗镇乡村]|街道|社区)/u;
/** 网格员任群主, 年审制: the first character ends the word before. */
const suffixed = /^(?:[员长]任|[审检评签查]制|自[接收发报签]|同[省市县区]|包案|地垫|长年|底图)$/u;
/** 人熟地熟, 知责明责: built of two alike, as sayings are. */
const isPaired = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  [text.slice(end, end + 2), text.slice(end + 1, end + 3), text.slice(start - 2, start), text.slice(start - 3, start - 1)].some(
    (other) => other.length === 2 && (other[1] === text[end - 1] || other[0] === text[start]) && other !== text.slice(start, end),
  );
/** What is written so twice is a term of the paper, or a name. */
const most = 1;
const usual = 2;

interface Near {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly gain: number;
}

/** Whether official papers have a word beside the characters it would stand between. */
const fits = (run: string, { start, end, right }: Omit<Near, "gain">): boolean =>
  (start > 0 && isPair(run[start - 1]! + right[0]!, 0)) || (end < run.length && isPair(right.at(-1)! + run[end]!, 0));
/** So much more where one of the characters stands between words all the time, and need not belong to one. */
const loose = 2;

/** Whether nothing beside a word is left over: on each side stands a whole word, one of the little ones, or the end. */
function isSettled(run: string, { from, to }: Cut, start: number, end: number): boolean {
  const isWhole = (first: number, last: number) => last - first > 1 || between.test(run[first]!);
  return (start === 0 || isWhole(from[start]!, start)) && (end === run.length || isWhole(end, to[end]!));
}
/** Whether official papers have all the characters as they stand. */
function isUsual(words: string): boolean {
  for (let i = 1; i < words.length; i++) if (!isPair(words, i - 1)) return false;
  return true;
}

/** Whether the words of a stretch may be none: no part of a name, of a department or of what official papers write. */
function mayBeWrong(run: string, start: number, length: number, at: number): boolean {
  const there = run.slice(start, start + length);
  if (isUsual(there) || office.test(there)) return false;
  if (length === 2 && leadsTo.test(there) && named.test(run.slice(start + 1))) return false;
  if (modal.test(there) && between.test(there)) return false;
  if (length <= 3 && post.test(run.slice(0, start))) return false;
  return length > 2 || at === start || !(adverb.test(there) || place.test(there));
}
/** How much more likely at least: the character may be left over beside a whole word. */
function restOf(there: string, at: number): number {
  const rest = there.length === 3 && at !== 1 ? (at === 0 ? there.slice(1) : there.slice(0, 2)) : "";
  return weightOf(rest) === undefined ? 0 : beside;
}

/** Words of a run that are none, where one character that sounds or looks alike gives a word that fits much better. */
function nearWords(run: string, cut: Cut): readonly Near[] {
  const { head, tail, singles } = cut;
  const cost = head[run.length]!;
  return singles.toReversed().flatMap((at): readonly Near[] => {
    let best: Near | undefined;
    const others = alike(run[at]!);
    for (let length = 2; length <= longest; length++)
      for (let start = Math.max(0, at - length + 1); start <= at && start + length <= run.length; start++) {
        const end = start + length;
        // The cheapest question first: most places fall by it.
        if (cost - (head[start]! + cheapest + tail[end]!) < least[3]) continue;
        // A word of the list is not wrong by its looks.
        if (weightAt(run, start, length) !== undefined) continue;
        let isAsked = false;
        for (let k = 0; k < others.length; k++) {
          const weight = weightWith(run, start, length, at, others.charCodeAt(k));
          if (weight === undefined) continue;
          const gain = cost - (head[start]! + weight.cost + tail[end]!);
          if (gain < least[3] || gain <= (best?.gain ?? 0)) continue;
          // Hardly any place has come so far.
          if (!isAsked && !mayBeWrong(run, start, length, at)) break;
          isAsked = true;
          const there = run.slice(start, end);
          if (gain < restOf(there, at - start)) continue;
          const right = run.slice(start, at) + others[k] + run.slice(at + 1, end);
          const isLoose = between.test(there);
          const few = length === 4 ? Math.min(four, least[weight.official]!) : least[weight.official]!;
          const isEdge = start === 0 || end === run.length;
          const isLikely = !isLoose && gain >= few && (gain >= (isEdge ? edge : sure) || fits(run, { start, end, right }));
          const enough = settled[weight.official]! + (isLoose ? loose : 0);
          if (isLikely || (gain >= enough && isSettled(run, cut, start, end))) best = { start, end, right, gain };
        }
      }
    return best === undefined ? [] : [best];
  });
}

/** Two characters of a word that changed places: 决解, 管监. Neither belongs to a word as it stands. */
function turnedWords(run: string, { singles }: Cut): readonly Near[] {
  const alone = new Set(singles);
  return singles.toReversed().flatMap((at): readonly Near[] => {
    if (!alone.has(at + 1) || between.test(run[at]!) || between.test(run[at + 1]!) || isPair(run, at)) return [];
    const right = run[at + 1]! + run[at]!;
    const weight = weightOf(right);
    return weight !== undefined && weight.official >= often ? [{ start: at, end: at + 2, right, gain: byItself }] : [];
  });
}
/** A word of which official papers are full. */
const often = 2;

/** The last character of a word written twice: 街道道. */
function doubledEnds(run: string): readonly Near[] {
  const found: Near[] = [];
  for (let i = 1; i + 1 < run.length; i++) {
    if (run[i] !== run[i + 1] || between.test(run[i]!)) continue;
    const word = run.slice(i - 1, i + 1);
    const isNext = weightOf(run.slice(i + 1, i + 3)) !== undefined && i + 2 < run.length;
    if (isNext || weightOf(run.slice(i, i + 2)) !== undefined || weightOf(run.slice(i - 1, i + 2)) !== undefined) continue;
    if ((weightOf(word)?.official ?? 0) >= often) found.push({ start: i - 1, end: i + 2, right: word, gain: byItself });
  }
  return found;
}

function countIn(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++;
  return count;
}

/** A character exchanged for one that sounds or looks like it, lost, doubled or turned round, so that no word is left: 放仕不管, 布暑. */
export const nearWord: DriftRule = {
  code: "drift/near-word",
  family: "damage",
  severity: "medium",
  find: (paper, facts) => {
    const { lines, text } = paper;
    const wrong = standing(paper, facts.wrongWords);
    const own = attestedIn(paper);
    const isWithin = (words: string, most: number) => words.length < 2 || countIn(text, words) <= most;
    const [found, slips]: [Found[], Found[]] = [[], []];
    for (const line of lines) {
      if (isNumberLine(line.text)) continue;
      for (const { start: at, run } of unusualRuns(line.text)) {
        const placed = ({ start, end, right }: Slip): Found => ({ line, start: at + start, end: at + end, right: [right] });
        const cut = cutOf(run);
        for (const one of [...nearWords(run, cut), ...turnedWords(run, cut), ...doubledEnds(run)])
          if (one.gain >= byItself || run.length >= shortest || isListed(line.text, at, at + run.length)) found.push(placed(one));
        if (run.length < shortest) continue;
        for (const one of slipsIn(run, cut.singles, own)) {
          const there = run.slice(one.start, one.end);
          // 25曰前: a figure before it is of the word.
          if (one.start === 0 && /[\d〇]/u.test(line.text[at - 1] ?? "")) continue;
          if (
            isWithin(there, most) &&
            !ofPlace.test(run.slice(one.end)) &&
            !isPaired(run, one.start, one.end) &&
            !suffixed.test(there)
          )
            slips.push(placed(one));
        }
      }
    }
    // What stands so twice with the character beside it is a term or a name as well: 同石 of 石埠桥.
    const near = found.filter(
      ({ line, start, end }) =>
        !ofPlace.test(line.text.slice(end)) &&
        !(/^[省市县区州旗镇乡村]$/u.test(line.text[end - 1] ?? "") && end - start === 3) &&
        !isPaired(line.text, start, end) &&
        !suffixed.test(line.text.slice(start, end)) &&
        isWithin(line.text.slice(start, end), most) &&
        isWithin(line.text.slice(start - 1, start + 1), usual) &&
        isWithin(line.text.slice(end - 1, end + 1), usual),
    );
    const isTold = (one: Found) =>
      near.some(({ line, start, end }) => line === one.line && start < one.end && one.start < end) ||
      // Told as a wrong word.
      wrong.some(([word]) =>
        one.line.text.slice(Math.max(0, one.start - word.length + 1), one.end + word.length - 1).includes(word),
      );
    return [...near, ...slips.filter((one) => !isTold(one))];
  },
  examples: [
    { text: "对违背先法的言论放仕不管，要严肃处理。", quotes: ["先法", "放仕"] },
    { text: "研究决解重大问题，大事不出街道道。", quotes: ["决解", "街道道"] },
    { text: "做好突法事件的应急处置，加强党风廉证建设。", quotes: ["突法", "廉证"] },
    // Told by what stands around it in the library, or elsewhere in the paper.
    { text: "全面落实意识态工作责任制。", quotes: ["意识态"] },
    { text: "值班人员每日核查，有关情况登登记入册。", quotes: ["情况登登记"] },
  ],
  sound: [
    "事故情况报岚江县应急管理局，续报岚州市委宣传部。",
    "高温设备先禁明火，再转移气瓶。",
    "对违背宪法的言论放任不管的，严肃处理。",
    "本细则由组宣部负责解释，质权人和出质人共同申请。",
    "微博和微信公众号由办公室管理。",
    "穗宁市应急管理局地熟人熟，坚持知责明责、知责于心，网格员任群主，社团实行年审制。",
  ],
};
