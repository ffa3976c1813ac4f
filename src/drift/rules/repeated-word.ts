import { weightOf } from "../lexicon/lexicon.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** A word of two characters or more written twice in a row, or one of these single ones, which never stand twice. */
const words = /([一-鿿]{2,6})\1(?!\1)|([的了是和与强对为把被将向从到于等及其后并由])\2(?!\2)/gu;
/** Whether anything of up to six characters stands twice in a row: most texts have nothing of the kind. */
function mayRepeat(text: string): boolean {
  if (!mayRepeatPair(text)) return false;
  for (let word = 1; word <= longest; word++) {
    let same = 0;
    for (let i = word; i < text.length; i++) {
      if (text.charCodeAt(i) !== text.charCodeAt(i - word)) same = 0;
      else if (++same === word) return true;
    }
  }
  return false;
}
/** Whether two characters stand again at most six further on, or one at once; all at once, for every character of every paper. */
function mayRepeatPair(text: string): boolean {
  let [a, b, c, d, e, f, last] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = (last << 16) | code;
    if (code === last || pair === b || pair === c || pair === d || pair === e || pair === f) return true;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = pair;
    last = code;
  }
  return false;
}
/** Characters of a word. */
const longest = 6;
/** 讨论讨论, 人人, 一条一条 and names of places and sounds are said twice. */
const sound =
  /^(?:[一每逐][一-鿿]|大队|研究|讨论|商量|考虑|了解|学习|清清|楚楚|堂堂|正正|实实|在在|认认|真真|[一二三四五六七八九十]+)$/u;

/** 一小时内上报、一小时内上报 and a sentence said twice in a row. */
const twice =
  /([一-鿿\d]{4,16})[、，]\1[、，。；]|(?<=^|[，。！；]|^[（(]?[一二三四五六七八九十\d]{1,3}[）).．、])([^。！；\n]{6,60}[。！；])\2/gu;

/** Whether what stands behind a mark begins again as something close before it did: few texts have it. */
function maySayTwice(text: string): boolean {
  for (let at = least; at + least < text.length; at++) {
    if (!marks.has(text.charCodeAt(at))) continue;
    const before = text.indexOf(text.slice(at + 1, at + 1 + least), Math.max(0, at - most));
    if (before <= at - least) return true;
  }
  return false;
}
const marks: ReadonlySet<number> = new Set([..."、，。！；"].map((one) => one.charCodeAt(0)));
/** Characters of what is said twice; the longest is a sentence. */
const [least, most] = [4, 128];

export const repeatedWord: DriftRule = {
  code: "drift/repeated-word",
  family: "damage",
  severity: "medium",
  find: ({ lines }) =>
    lines.flatMap((line) => [
      ...(maySayTwice(line.text) ? matchesIn(line.text, twice) : []).map(({ 0: match, index, 1: part, 2: sentence }): Found => {
        const one = sentence ?? part! + match.at(-1)!;
        return { line, start: index, end: index + match.length, right: [one], severity: "low" };
      }),
      ...(mayRepeat(line.text) ? matchesIn(line.text, words) : []).flatMap((match): readonly Found[] => {
        const word = match[1] ?? match[2]!;
        // 党组织组织学习: the first belongs to the word before.
        if (word === "组织" && /[党群各]$/u.test(line.text.slice(0, match.index))) return [];
        // 核对对方资质, 油锅盖锅盖: the same.
        if (word === "对" && line.text[match.index + 2] === "方") return [];
        if (/盖$/u.test(word)) return [];
        // 申请人申请人民法院: the last character begins the next word.
        if (
          weightOf(line.text.slice(match.index + match[0].length - 1, match.index + match[0].length + 1)) !== undefined &&
          word.length > 2
        )
          return [];
        if (sound.test(word) || /[为]/u.test(match[2] ?? "")) return [];
        return [{ line, start: match.index, end: match.index + match[0].length, right: [word] }];
      }),
    ]),
  examples: [
    { text: "加强强队伍建设，落实落实责任，做好的的工作。", quotes: ["强强", "落实落实", "的的"] },
    {
      text: "一小时内上报、一小时内上报。每场四十分钟以内。每场四十分钟以内。",
      quotes: ["一小时内上报、一小时内上报。", "每场四十分钟以内。每场四十分钟以内。"],
    },
  ],
  sound: [
    "核对对方的资质，油锅盖锅盖。",
    "申请人申请人民法院执行。",
    "逐条逐条研究，一项一项落实。",
    "扎扎实实抓好落实，实实在在办事。",
    "人人有责，层层落实。",
  ],
};
