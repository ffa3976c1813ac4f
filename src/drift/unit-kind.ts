import { isDayOrBlank } from "../recognise/line-forms.js";
import type { DriftFacts, Paper, PaperLine, UnitKind } from "./types.js";

/** Whose a paper is, by its title or its signature. */
export interface NamedUnit {
  /** 青禾市第三中学 */
  readonly name: string;
  readonly kind: UnitKind;
}
/** What may follow a unit's name in a title. */
const follows =
  /^(?:党委|党组|党总支|党支部|党工委|(?:总?支部|工作|基层)?委员会|关于|意[一-鿿]形态|网络|安全|消防|保密|宣传|信息|舆情|工作|责任|自查|情况|年|20\d\d|[\s(（]|$)/u;
/** What a paper is about and is not of: 关于加强中小学校安全工作的意见, 全市各学校责任清单. */
const about = /关于|加强|进一步|各级|各类|各|全[省市县区镇]|中小$|[，。；：《》“”、]/u;
/** 图书馆 of a college: what no name stands before is a department. */
const department = /^(?:图书馆|博物馆|公司|集团|厂|文化中心|少年宫|科技馆|美术馆|纪念馆)$/u;
/** Signed by two, one above the other. */
const between = /(?:责任书|承诺书|协议书)/u;
const organ = /(?:党委|党组|党总支|党支部|党工委|委员会|办公室)$/u;
const longestTitle = 48;
const longestSignature = 24;

const named = new WeakMap<Paper, NamedUnit | null>();

/** The unit a paper says it is of; null where neither title nor signature names one. */
export function unitOf(paper: Paper, kinds: DriftFacts["kinds"]): NamedUnit | null {
  const made = named.get(paper);
  if (made !== undefined) return made;
  const found = isOfTwo(paper)
    ? null
    : (inTitle(paper.lines, kinds) ?? signed(paper.lines, kinds)[0]?.unit ?? spoken(paper.lines, kinds));
  named.set(paper, found);
  return found;
}

/** The unit a title names; null where none does. */
export const titledUnit = (paper: Paper, kinds: DriftFacts["kinds"]): NamedUnit | null =>
  isOfTwo(paper) ? null : inTitle(paper.lines, kinds);

/** The unit whose name a text begins with, whatever follows. */
export const unitNamed = (text: string, kinds: DriftFacts["kinds"]): NamedUnit | null => ended(text, kinds, () => true);

const isOfTwo = ({ lines }: Paper): boolean => lines.slice(0, 4).some(({ text }) => between.test(text));

function inTitle(lines: readonly PaperLine[], kinds: DriftFacts["kinds"]): NamedUnit | null {
  const first = lines.filter(({ text }) => text.trim() !== "").slice(0, 4);
  for (const { text } of first) {
    const title = text
      .trim()
      .replace(
        /&nbsp;|^(?:第?[一二三四五六七八九十\d]+篇|范文[一二三四五六七八九十\d]*)[:：]|^[#*\s>]+|[XxＸ×○*_]{2,}(?=[一-鿿])/gu,
        "",
      );
    if (title.length > longestTitle || /[。；]|[：:]$/u.test(title)) continue;
    const unit = ended(title, kinds, (rest) => follows.test(rest));
    if (unit !== null) return unit;
  }
  return null;
}

/** Whose circumstances it heeds (结合某校实际), or the kind of unit that its bare word tells of: 医院党委, 学校各部门. */
function spoken(lines: readonly PaperLine[], kinds: DriftFacts["kinds"]): NamedUnit | null {
  for (const { text } of lines) {
    const heeded = /结合(?!我|本)([一-鿿]{4,20})实际/u.exec(text)?.[1];
    const unit = heeded === undefined ? null : ended(heeded, kinds, (rest) => rest === "" || rest === "工作");
    if (unit !== null && unit.name.length > 4) return unit;
  }
  const text = lines.map((line) => line.text).join("\n");
  const counts = ["学校", "学院", "医院", "幼儿园", "公司", "街道"].flatMap((word) => {
    const said = new RegExp(
      `(?<=^|[\\s，。；：、（由经报对各]|本|我)${word}(?=党|领导|各|意识|网络|的|实际|工作|纪|安全)`,
      "gmu",
    );
    const count = [...text.matchAll(said)].length;
    const kind = kinds.find(({ names }) => names.includes(word));
    return kind === undefined ? [] : [{ word, kind, count }];
  });
  const [most, next] = counts.sort((a, b) => b.count - a.count);
  return most !== undefined && most.count >= 3 && most.count >= 3 * (next?.count ?? 0)
    ? { name: most.word, kind: most.kind }
    : null;
}

/** Lines at the end that name a unit and nothing else, each with it. */
export const signed = (
  lines: readonly PaperLine[],
  kinds: DriftFacts["kinds"],
): readonly { line: PaperLine; unit: NamedUnit }[] =>
  lines
    .filter(({ text }) => text.trim() !== "")
    .slice(-3)
    .flatMap((line, i, last) => {
      const isDated = isDayOrBlank(last[i + 1]?.text.trim() ?? "");
      if (!isDated && (i < last.length - 1 || last.some(({ text }) => /[：:]|印发/u.test(text)))) return [];
      const name = line.text.trim().replace(/^中共/u, "");
      if (line.lead > 0 || name.length > longestSignature) return [];
      const unit = ended(name.replace(organ, ""), kinds, (rest) => rest === "") ?? ended(name, kinds, (rest) => rest === "");
      return unit === null ? [] : [{ line, unit }];
    });

/** The name a text begins with: the longest ending counts, 卫生院 before 院. */
function ended(text: string, kinds: DriftFacts["kinds"], mayFollow: (rest: string) => boolean): NamedUnit | null {
  const ends = kinds.flatMap((kind) => kind.names.map((end) => ({ kind, end }))).sort((a, b) => b.end.length - a.end.length);
  for (const { kind, end } of ends)
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      const name = text.slice(0, at + end.length);
      const isBare = (name === end && end.length < 2) || department.test(name) || /(?:支部|工作|基层)委员会$/u.test(name);
      if (!isBare && !about.test(name) && /^[一-鿿（）]+$/u.test(name) && mayFollow(text.slice(at + end.length)))
        return { name, kind };
    }
  return null;
}
