import { phrase } from "../../diag/phrase.js";
import { plainForms } from "../../text/plain-forms.js";
import { bareText } from "../bare.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** Shorter ones are headings, labels and formulas, which repeat rightly. */
const shortest = 24;

/** A grade of a list (重大的，由党委决定) may stand under several leads. */
const grade = /^(?:特别重大|重大|较大|重要|一般|日常|紧急)的，/u;

/** Whether two clauses of a text may end alike: few do, and only they are looked at. */
function mayRepeat(text: string): boolean {
  const ends: number[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !between.has(text.charCodeAt(i))) continue;
    if (i - from >= least) {
      let end = 0;
      for (let k = i - least; k < i; k++) end = Math.imul(end, 31) + text.charCodeAt(k);
      if (ends.includes(end)) return true;
      ends.push(end);
    }
    from = i + 1;
  }
  return false;
}
/** What stands between clauses. */
const between: ReadonlySet<number> = new Set([..."。；;：:，,、“”《》（）()"].map((one) => one.charCodeAt(0)));
/** Characters of the shortest clause. */
const least = 6;

/** A clause between commas that its own sentence has already: 根据工作分工 … 根据工作分工. */
const saidTwice = (line: PaperLine): readonly Found[] =>
  (mayRepeat(line.text) ? matchesIn(line.text, /[^。；;：:]+/gu) : []).flatMap((sentence) => {
    const before = new Set<string>();
    return matchesIn(sentence[0], /[^，,、“”《》（）()]+/gu).flatMap((clause): readonly Found[] => {
      if (!/^[一-鿿]{6,}$/u.test(clause[0])) return [];
      const start = sentence.index + clause.index;
      const isBetweenCommas =
        /[，,]/u.test(line.text[start - 1] ?? "") && /[，,。；;]/u.test(line.text[start + clause[0].length] ?? "");
      const known = [...before].some((one) => one.endsWith(clause[0]));
      before.add(clause[0]);
      return known && isBetweenCommas ? [{ line, start, end: start + clause[0].length }] : [];
    });
  });

/** Whether what ends with one 。 or ； stands once more up to the next: few texts have it, and only they are looked at. */
function mayBeInRow(text: string): boolean {
  let [before, last] = [-1, -1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== stop && code !== pause) continue;
    if (last >= 0 && i - last <= last - before && isSaidAgain(text, last, i - last)) return true;
    [before, last] = [last, i];
  }
  return false;
}
const [stop, pause] = [..."。；"].map((one) => one.charCodeAt(0));
/** Whether the characters up to a place stand behind it again, a gap between. */
function isSaidAgain(text: string, at: number, length: number, gap = 0): boolean {
  for (let k = 0; k < length; k++) if (text.charCodeAt(at - k) !== text.charCodeAt(at + gap + length - k)) return false;
  return true;
}

/** A sentence that stands twice in a row: pasted twice. */
const inRow = (line: PaperLine): readonly Found[] =>
  (mayBeInRow(line.text) ? matchesIn(line.text, inRowForm) : []).map((match) => ({
    line,
    start: match.index + match[1]!.length,
    end: match.index + match[0].length,
  }));
const inRowForm = /(?<=^|[。；：、\s]|^第[^条]{1,4}条)([^。；]{8,}[。；])\1/gu;

/** Whether three characters or more behind a 、 stand before one as well: few texts have it. */
function mayBeListed(text: string): boolean {
  const first = text.indexOf("、");
  for (let at = first < 0 ? -1 : text.indexOf("、", first + 1); at >= 0; at = text.indexOf("、", at + 1))
    for (let end = first; end < at; end = text.indexOf("、", end + 1))
      for (let start = Math.max(0, end - 8); start <= end - 3; start++)
        if (text.charCodeAt(start) === text.charCodeAt(at + 1) && text.startsWith(text.slice(start, end), at + 1)) return true;
  return false;
}

/** Whether what stands before a ， or 、 begins again behind it: few texts have it, and only they are looked at. */
function mayStandAgain(text: string): boolean {
  for (let at = 6, from = 0; at + 6 < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!joins.has(code)) continue;
    const next = text.charCodeAt(at + 1);
    for (let start = from; start <= at - 6; start++)
      if (text.charCodeAt(start) === next && isSaidAgain(text, at - 1, at - start, 1)) return true;
    // Behind a comma a clause begins; what stands between 、 may be one with what stands before.
    if (code !== listing) from = at + 1;
  }
  return false;
}
const listing = "、".charCodeAt(0);
const joins: ReadonlySet<number> = new Set([..."，,、"].map((one) => one.charCodeAt(0)));

/** A clause behind itself, with its marks: 按照甲、乙的流程，按照甲、乙的流程; 谁主管谁负责、谁主管谁负责. */
const clauseInRow = (line: PaperLine): readonly Found[] =>
  (mayStandAgain(line.text) ? matchesIn(line.text, again) : []).map((match) => {
    const said = match[1] ?? match[2]!;
    const end = match.index + match[0].length;
    return { line, start: end - said.length, end };
  });

const again = /(?<=^|[。；：，“\s])([^。；，,“”]{8,})[，,]\1|(?<=^|[。；：，、“\s])([一-鿿]{6,12})、\2(?![一-鿿])/gu;

/** A thing that its list has already: 不传谣、不信谣、不造谣、不传谣. */
const listedTwice = (line: PaperLine): readonly Found[] =>
  (mayBeListed(line.text) ? matchesIn(line.text, listed) : []).flatMap((match) => {
    const things = match[0].split("、");
    const last = things.at(-1)!;
    const start = match.index + match[0].length - last.length;
    return things.slice(0, -1).some((thing, i) => thing === last || (i === 0 && thing.endsWith(last)))
      ? [{ line, start, end: start + last.length }]
      : [];
  });

const listed = /[一-鿿]{2,8}(?:、[一-鿿]{3,8}){2,}(?=[，。；等的])/gu;

interface Keyed {
  readonly line: PaperLine;
  readonly key: string;
}
/** A point of a list that says what the one before it says, however short. */
const isNextSame = (last: Keyed | undefined, { number }: PaperLine, key: string): boolean =>
  last !== undefined && last.key === key && key.length >= least && number !== null && last.line.number?.kind === number.kind;

/** A sentence that the one before it begins with: 由甲初审、乙复审、丙审批。由甲初审、乙复审。 */
const beginsSame = (line: PaperLine): readonly Found[] => {
  const stop = line.text.indexOf("。");
  if (stop < 0 || line.text.indexOf("。", stop + 1) < 0) return [];
  const all = matchesIn(line.text, /[^。]+。/gu);
  return all.flatMap((one, i): readonly Found[] => {
    const before = all[i - 1]?.[0].replace(/^第[^条]{1,4}条\s*/u, "") ?? "";
    const said = one[0].slice(0, -1);
    if (said.length < 10 || before.length <= one[0].length || !before.includes(said)) return [];
    return [{ line, start: one.index, end: one.index + one[0].length }];
  });
};

/** Whether two texts differ by one or two characters put in: 签发方可推送, 签发后方可推送. */
function isNearly(a: string, b: string): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length < shortestSaid || many.length - few.length > 2) return false;
  let at = 0;
  for (const one of many) if (few[at] === one) at++;
  return at === few.length;
}
const shortestSaid = 9;
/** A sentence that the end of the one before says already, but for a little word. */
const saidAlike = (line: PaperLine): readonly Found[] =>
  matchesIn(line.text, /(?<=[。])[^。，；：]{9,40}。/gu).flatMap((one): readonly Found[] => {
    const before = line.text
      .slice(0, one.index - 1)
      .split(/[，、；：。]/u)
      .at(-1)!;
    const said = one[0].slice(0, -1);
    return before !== said && isNearly(before, said) ? [{ line, start: one.index, end: one.index + one[0].length }] : [];
  });

/** A paragraph, or a sentence of one, that stands in the paper twice. */
export const repeatedText: DriftRule = {
  code: "drift/repeated-text",
  family: "cut",
  severity: "medium",
  find: ({ lines }) => {
    const seen = new Map<string, PaperLine>();
    let last: Keyed | undefined;
    // In articles each has its own sentences and items, which may say the same of different things; an article does not.
    const inArticles = lines.filter((line) => line.text.startsWith("第") && line.number?.kind === "article").length >= 3;
    return lines.flatMap((line): readonly Found[] => {
      if (line.block.type === "table" || line.text.length - line.lead < least) return [];
      if (grade.test(line.text.slice(line.lead))) return [];
      const twice = inRow(line).concat(clauseInRow(line), saidTwice(line), listedTwice(line), beginsSame(line), saidAlike(line));
      if (twice.length > 0) return twice;
      const key = bareText(plainForms(line.text.slice(line.lead)));
      if (key.length < shortest && !isNextSame(last, line, key)) {
        last = { line, key };
        return [];
      }
      const before = seen.get(key) ?? (isNextSame(last, line, key) ? last!.line : undefined);
      last = { line, key };
      if (before !== undefined) {
        const isAdjacent = line.paragraph - before.paragraph === 1;
        if (inArticles && !isAdjacent && line.number?.kind !== "article") return [];
        return [
          {
            line,
            // Next to the other its number tells the two apart.
            start: isAdjacent ? 0 : line.lead,
            end: line.text.length,
            evidence: [phrase("drift.stands-before", { paragraph: before.paragraph })],
          },
        ];
      }
      seen.set(key, line);
      return [];
    });
  },
  examples: [
    { text: "稿件须经宣传委员审核、书记签发方可对外推送。书记签发后方可对外推送。", quotes: ["书记签发后方可对外推送。"] },
    { text: "八、受到追究的，取消评优资格。\n九、受到追究的，取消评优资格。", quotes: ["九、受到追究的，取消评优资格。"] },
    {
      text: "投稿由研究室主任初审、科研处复审、所领导审批。由研究室主任初审、科研处复审。",
      quotes: ["由研究室主任初审、科研处复审。"],
    },
    { text: "做到不传谣、不信谣、不造谣、不传谣。", quotes: ["不传谣"] },
    { text: "按照监测、研判、处置的流程，按照监测、研判、处置的流程办理。", quotes: ["按照监测、研判、处置的流程"] },
    { text: "坚持“谁主管谁负责、谁主管谁负责”的原则。", quotes: ["谁主管谁负责"] },
    { text: "第七条 受到追究的，取消评优资格。受到追究的，取消评优资格。", quotes: ["受到追究的，取消评优资格。"] },
    { text: "每年向区教育局报告一次情况。每年向区教育局报告一次情况。", quotes: ["每年向区教育局报告一次情况。"] },
    { text: "各单位加强值班值守，确保通讯畅通，加强值班值守。", quotes: ["加强值班值守"] },
    { text: "其他成员根据工作分工，按照要求，根据工作分工，抓好所管的部门。", quotes: ["根据工作分工"] },
    {
      text: "（一）各部门负责人每季度检查一次所管的网站和宣传栏，发现问题当日改正。\n（二）其他。\n（三）各部门负责人每季度检查一次所管的网站和宣传栏，发现问题当日改正。",
      quotes: ["各部门负责人每季度检查一次所管的网站和宣传栏，发现问题当日改正。"],
    },
  ],
  sound: [
    "发布：\n（一）重大的，由党委书记或者党委会议决定，包括对外声明、突发情况的回应。\n活动：\n（一）重大的，由党委书记或者党委会议决定，包括对外声明、突发情况的回应。",
    "第一条　申请许可，按下列规定办理。\n需要技术评审的，评审时间不计算在本条规定的期限以内。\n第二条　申请延期。\n需要技术评审的，评审时间不计算在本条规定的期限以内。\n第三条　施行。",
    "甲部门\n（一）加强领导。\n乙部门\n（一）加强领导。",
  ],
};
