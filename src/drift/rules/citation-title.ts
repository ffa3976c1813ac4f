import { phrase } from "../../diag/phrase.js";
import { dice, pairsOf } from "../../text/likeness.js";
import { linesHolding, matchesIn, quoted } from "../matching.js";
import { bareTitle } from "../titles.js";
import type { DriftFacts, DriftRule, Found } from "../types.js";

const cited = /《([^《》]{6,60})》/gu;
/** Rules that a place or a unit made for itself have titles of their own. */
const local =
  /^(?:[^关]{1,8}(?:省|市|县|区|州|镇|乡|局|校|院|(?<!党)委|厅|部|场|馆|社|园|会|所|站|公司)(?!委)|.{0,12}(?:我|本)[校局院委]|[〔×xX]|\d{4}年)/u;
const kind = /(?:实施|管理|暂行)*(?:办法|细则|规定|条例|意见|制度|规则|准则|通知|方案)$/u;
const plain = (title: string): string => title.replace(/[\s（()）“”"]/gu, "");

interface Known {
  readonly title: string;
  readonly plain: string;
  readonly bare: string;
  readonly pairs: ReturnType<typeof pairsOf>;
  /** What it is about, without the form of paper. */
  readonly stem: string;
}
const known = new WeakMap<DriftFacts["regulations"], readonly Known[]>();
function knownIn(regulations: DriftFacts["regulations"]): readonly Known[] {
  const made =
    known.get(regulations) ??
    regulations.map((title) => {
      const bare = bareTitle(title);
      return { title, plain: plain(title), bare, pairs: pairsOf(bare), stem: bare.replace(kind, "") };
    });
  known.set(regulations, made);
  return made;
}

/** 省委《…实施细则》, 《加强…》: who stands before it made a paper of its own on the matter. */
const issued =
  /(?:[省市县区镇乡州盟旗校院局厅]委|(?<!中)(?:党委|党组|党工委)|[省市县区]政府|学校|学院|集团|教育厅|教育局|工委|印发|制定)(?:印发|制定|出台|关于印发)?的?$/u;
/** Whether it differs in what form of paper it is, not in what it is about. */
const isOtherForm = (title: string, one: Known): boolean =>
  bareTitle(title).replace(kind, "") === one.stem && bareTitle(title) !== one.bare;

/** One character lost, added or exchanged. */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail >= Math.max(a.length, b.length) - 1;
}

/** A short title with another character is another regulation: 国防法 and 消防法. */
const isSlip = (title: string, one: Known): boolean =>
  isOneOff(plain(title), one.plain) && (plain(title).length !== one.plain.length || one.bare.length >= 6);

/** The regulation that a title is nearly: what it is about counts for more than the form of paper. */
function nearestOf(title: string, all: readonly Known[]): Known | undefined {
  const bare = bareTitle(title);
  const [own, stem] = [pairsOf(bare), bare.replace(kind, "")];
  const stemPairs = pairsOf(stem);
  const scored = all.flatMap((one) => {
    const likeness = dice(own, one.pairs);
    const about = stem.length < 4 ? likeness : dice(stemPairs, pairsOf(one.stem));
    const isSame = stem.length >= 4 && stem === one.stem;
    return likeness >= 0.62 || isSame || isSlip(title, one) ? [{ one, score: likeness * 0.3 + about * 0.7 }] : [];
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.one;
}

/** A title that is nearly that of a regulation, and of none: 和 and 与 exchanged, a word lost, the wrong form of paper. */
export const citationTitle: DriftRule = {
  code: "drift/citation-title",
  family: "citation",
  severity: "medium",
  find: (paper, { regulations, repealed, unit }) => {
    const all = knownIn(regulations);
    const sound = new Set([...all.map(({ bare }) => bare), ...repealed.keys()]);
    const own = (unit?.texts ?? []).filter((text) => text.length >= 8).map(plain);
    return linesHolding(paper, quoted).flatMap((line) =>
      matchesIn(line.text, cited).flatMap((match): readonly Found[] => {
        const title = match[1]!;
        const bare = bareTitle(title);
        if (sound.has(bare) || own.includes(plain(title))) return [];
        // Of what the unit's own profile names, only a slip of one character is surely none of another's.
        const slip = own.find(
          (text) => isOneOff(text, plain(title)) || text.replace(kind, "") === plain(title).replace(kind, ""),
        );
        const near = slip !== undefined || local.test(bare) ? undefined : nearestOf(title, all);
        // Also where another local one stands before, joined to it: 省委《…》、市委《…》.
        const isLocal = near !== undefined && slip === undefined && issued.test(line.text.slice(0, match.index));
        if (isLocal && (isOtherForm(title, near) || !near.bare.startsWith(bare.slice(0, 2)))) return [];
        const right = slip ?? near?.title;
        if (right === undefined) return [];
        const evidence = [phrase("drift.known-title", { title: right })];
        return [{ line, start: match.index, end: match.index + match[0].length, right: [`《${right}》`], evidence }];
      }),
    );
  },
  examples: [
    { text: "根据《生产安全事故报告与调查处理条例》制定。", quotes: ["《生产安全事故报告与调查处理条例》"] },
    {
      text: "依据《中国共产党责条例》和《中国共产党宣传工作规定》问责。",
      quotes: ["《中国共产党责条例》", "《中国共产党宣传工作规定》"],
    },
    { text: "落实《党委（党组）意识形态工作责任制实施意见》。", quotes: ["《党委（党组）意识形态工作责任制实施意见》"] },
  ],
  sound: [
    "根据《生产安全事故报告和调查处理条例》制定。",
    "根据《中华人民共和国安全生产法》和《安全生产法》。",
    "根据省委《党委（党组）意识形态工作责任制实施细则》和市委《党委（党组）意识形态工作责任制实施方案》。",
    "学校《加强意识形态工作责任制实施细则》已经党委同意。",
    "落实《我校消防安全工作责任清单》，依照《中华人民共和国国防法》。",
  ],
};
