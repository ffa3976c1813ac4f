import { isDayOrBlank } from "../recognise/line-forms.js";
import { bareNames, likelyKind } from "./likely-kind.js";
import type { DriftFacts, Paper, PaperLine, UnitKind } from "./types.js";

/** Whose a paper is, by its title or its signature. */
export interface NamedUnit {
  /** 青禾市第三中学 */
  readonly name: string;
  readonly kind: UnitKind;
}
/** What may follow a unit's name in a title. */
const follows =
  /^(?:党委|党组|党总支|党支部|党工委|(?:总?支部|工作|基层)?委员会|关于|党建|党务|党风|全面从严|廉政|信访|值班|师德|考核|综治|平安|法治|档案|应急|食品|校园|学生|教师|财务|公文|会议|干部|人事|理论|学习|思想|精神|统战|民族|宗教|政务|新闻|媒体|微信|落实|开展|实施|管理|内部|议事|民主|作风|巡察|整改|专项|突发|防汛|内控|医疗|采购|岗位|职责|报告|意[一-鿿]形态|网络|安全|消防|保密|宣传|信息|舆情|工作|责任|自查|情况|年|20\d\d|[\s(（]|$)/u;
/** What a paper is about and is not of: 关于加强中小学校安全工作的意见, 全市各学校责任清单. */
const about = /关于|加强|进一步|各级|各类|各|全[省市县区镇]|中小$|[，。；：《》“”、]/u;
/** 图书馆 of a college: what no name stands before is a department. */
const department = /^(?:图书馆|博物馆|公司|集团|厂|文化中心|少年宫|科技馆|美术馆|纪念馆)$/u;
/** Signed by two, one above the other. */
const between = /(?:责任书|承诺书|协议书)/u;
const organ = /(?:(?:党委)?(?:宣传部|办公室|组织部)|[一-鿿]{2,8}领导小组|党委|党组|党总支|党支部|党工委|委员会|办公室)$/u;
const longestTitle = 48;
const longestSignature = 24;

const named = new WeakMap<Paper, NamedUnit | null>();

/** The unit a paper says it is of; null where neither title nor signature names one. */
export function unitOf(paper: Paper, kinds: DriftFacts["kinds"]): NamedUnit | null {
  const made = named.get(paper);
  if (made !== undefined) return made;
  const found = isOfTwo(paper)
    ? null
    : (titledUnit(paper, kinds) ?? signed(paper.lines, kinds)[0]?.unit ?? spoken(paper.lines, kinds) ?? likely(paper, kinds));
  named.set(paper, found);
  return found;
}

/** Who reports: 某县交通局党组高度重视，认真开展自查. */
function acting(lines: readonly PaperLine[], kinds: DriftFacts["kinds"]): NamedUnit | null {
  for (const { text } of lines.slice(0, 6)) {
    const name = /(?<=^|[，。])([一-鿿]{4,20}?)(?:党委|党组|党总支|党支部|党工委)?(?:高度重视|认真|坚持|始终|切实|紧紧)/u.exec(
      text,
    )?.[1];
    const unit = name === undefined ? null : ended(name, kinds, (rest) => rest === "");
    if (unit !== null && unit.name.length > 4) return unit;
  }
  return null;
}

/** The unit a title names; null where none does. */
export const titledUnit = (paper: Paper, kinds: DriftFacts["kinds"]): NamedUnit | null =>
  isOfTwo(paper) ? null : (inTitle(paper.lines, kinds) ?? acting(paper.lines, kinds));

/** The unit whose name a text begins with, whatever follows. */
export const unitNamed = (text: string, kinds: DriftFacts["kinds"]): NamedUnit | null => ended(text, kinds, () => true);

const isOfTwo = ({ lines }: Paper): boolean => lines.slice(0, 4).some(({ text }) => !/[。；]/u.test(text) && between.test(text));

function inTitle(lines: readonly PaperLine[], kinds: DriftFacts["kinds"]): NamedUnit | null {
  const first = lines.filter(({ text }) => text.trim() !== "").slice(0, 4);
  for (const { text } of first) {
    const title = text
      .trim()
      .replace(
        /&nbsp;|\[_?[A-Za-z][A-Za-z_0-9]*\]|^(?:第?[一二三四五六七八九十\d]+篇|(?:篇|范文)[一二三四五六七八九十\d]*)[:：\s]|^[#*\s>]+|^\d{1,2}[.．、]\s*|[XxＸ×○*_]{2,}(?=[一-鿿])/gu,
        "",
      );
    if (title.length > longestTitle || /[。；]|[：:]$/u.test(title)) continue;
    const unit = ended(title.replace(/^中共/u, ""), kinds, (rest) => follows.test(rest));
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
  const counts = kinds
    .map((kind) => {
      const bare = kind.names.filter((name) => bareNames.test(name));
      const words = kind.words.filter((word) => word !== "区" && word !== "中心");
      // 我局, 局党组, 学院党委: each is said of oneself.
      const forms = [
        `(?:我|本)(?:${words.join("|")})(?![长内外区史训董务庆友会员系人身级])`,
        `(?<=^|[\\s，。；：、（由经报对向条在和按以]|涉及|落实|明确)(?:${[...words, ...bare].join("|")})(?:党委|党组(?!织)|党工委|党总支|党支部|意识形态|网络意识形态|各|领导班子)`,
      ];
      const all = forms.flatMap((form) => [...text.matchAll(new RegExp(form, "gmu"))].map(([said]) => said));
      return { kind, name: bare[0] ?? words[0] ?? "", count: all.length };
    })
    .sort((a, b) => b.count - a.count);
  const [most] = counts;
  if (most === undefined || most.count < 3) return null;
  const isShared = ({ kind }: (typeof counts)[number]) => kind.words.includes("院") && most.kind.words.includes("院");
  if (counts.some((one) => one !== most && !isShared(one) && one.count * 4 > most.count)) return null;
  // 我院 is said in a 学院 and in a 医院: those whom the paper speaks of tell.
  const shared = counts.filter((one) => isShared(one) && one.count * 3 > most.count);
  const isOfPeople = ({ kind }: (typeof counts)[number]) => kind.names.includes("医院");
  if (shared.length < 2) return most;
  const [ill, taught] = [/患者|医务|医护|诊疗|医德/gu, /学生|教师|师生|院系|教学/gu].map(
    (form) => [...text.matchAll(form)].length,
  );
  return shared.find((one) => isOfPeople(one) === ill! > taught!) ?? null;
}

/** A unit that names itself nowhere, by what only its kind has. */
function likely({ text }: Paper, kinds: DriftFacts["kinds"]): NamedUnit | null {
  const kind = likelyKind(text, kinds);
  return kind === null ? null : { name: kind.names.find((name) => bareNames.test(name)) ?? kind.words[0]!, kind };
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
      // 某镇委员会 is the 镇.
      const inner = end === "委员会" ? ended(text.slice(0, at), kinds, (rest) => rest === "") : null;
      if (inner !== null && inner.name.length > 2 && mayFollow(text.slice(at + end.length))) return inner;
      if (!isBare && !about.test(name) && /^[一-鿿（）]+$/u.test(name) && mayFollow(text.slice(at + end.length)))
        return { name, kind };
    }
  return null;
}
