import type { Library, UnitType } from "../../library/types.js";
import { level } from "../level.js";
import type { Glance } from "./glance.js";
import { formIn } from "./organ-name.js";
import { signers } from "./signature.js";
import { nameEnds } from "./unit-type.js";

/** What an organ's name has behind its unit's. */
const organEnd = /(?:党的)?(?:总支部?委员会|支部委员会|工作委员会|委员会|党组|党工委|党委|党总支|党支部)$/u;
const inFull =
  /(?:中共|中国共产党)([^，。；：、（）《》\s]{4,30}?)(?:党的)?(?:总支部?委员会|支部委员会|工作委员会|委员会|党组)(?=[（，。\s]|$)/gmu;

/** The unit whose paper it is, by the title, the signature, or where its organ is named in full; null where nothing names it. */
export function unitOf(glance: Glance, kind: string | null, library: Library): string | null {
  // Titles of papers for departments and people name those.
  const ofUnit = library.kinds.get(kind ?? "")?.subjects.every((subject) => subject === "slots") ?? true;
  const titled = ofUnit && glance.isTitled ? inTitle(level(glance.title), library) : null;
  if (titled !== null) return titled;
  const signed = signers(glance.paper).map((name) => houseOf(seatOf(name), library));
  const own = signed.find((name) => isUnit(name, library)) ?? signed[0];
  if (own !== undefined) return own;
  const named = new Set(
    [
      ...glance.paper.lines
        .map(({ text }) => text)
        .join("\n")
        .matchAll(inFull),
    ].map(([, name]) => name!),
  );
  return named.size === 1 ? [...named][0]! : null;
}

/** The unit that the title of a letter names, where what it names is no department: only for a drawer of which nothing else names one. */
export function unitInTitle(glance: Glance, library: Library): string | null {
  const of = glance.isTitled ? inTitle(level(glance.title), library) : null;
  const isOne = ({ knownBy }: UnitType): boolean =>
    knownBy?.titles.some((end) => end.length > 1 && !/^(?:办公室|中心|委员会)$/u.test(end) && of!.endsWith(end)) === true;
  return of !== null && [...library.unitTypes.values()].some(isOne) ? of : null;
}

/** 中共云汀市湖滨小学支部委员会 → 云汀市湖滨小学; a unit's own name stays. */
export function seatOf(name: string): string {
  if (formIn(name) === null)
    return name.replace(/(?<=[镇乡])人民政府$|(?<=街道)办事处$|(?<=园区|开发区|产业园|度假区)(?:管理委员会|管委会)$/u, "");
  return name.replace(/^(?:中共|中国共产党)/u, "").replace(organEnd, "");
}

/** 某医院宣传科 signs for 某医院: the unit whose department a name is, else the name. */
function houseOf(name: string, library: Library): string {
  const found =
    /^(.{2,}(?:医院|卫生院|小学|中学|学校|幼儿园|学院|大学|园区|开发区|局|镇|乡|馆|农场|街道))(?:党委|党政)?.{0,8}(?:办公室|办|部|科|处|股|室|中心|工会|团委)$/u.exec(
      name,
    );
  return found !== null && isUnit(found[1]!, library) ? found[1]! : name;
}

/** What units are called that the library has no type for. */
const others = ["社区", "居民委员会", "居委会", "村民委员会", "村委会", "集团", "公司", "厂", "银行", "协会", "研究院", "研究所"];
/** Whether a unit is of a kind that the library has no type for: 某某公司, 某某社区. */
export const isOfNoType = (name: string): boolean => others.some((end) => name.endsWith(end));
const isUnit = (name: string, library: Library): boolean =>
  name.length >= 4 &&
  name.length <= 40 &&
  ([...library.unitTypes.values()].some((type) => nameEnds(type).some((end) => name.endsWith(end))) || isOfNoType(name));

/** What stands in a title before its topic: 云汀市湖滨小学 in 云汀市湖滨小学2026年意识形态工作实施方案. */
function inTitle(title: string, library: Library): string | null {
  const names = [...library.topics.values()].flatMap(({ name, words, knownBy }) => [
    name,
    ...(knownBy?.titles ?? []),
    ...(words["incident"] ? [words["incident"]] : []),
    ...(words["work"] ? [words["work"]] : []),
  ]);
  const starts = [...names, "20", "宣传思想"].map((name) => title.indexOf(name)).filter((at) => at > 0);
  const before = title
    .slice(0, Math.min(...starts, title.length))
    .replace(/^(?:中共|中国共产党)/u, "")
    .replace(/(?:关于|贯彻|落实|进一步|加强|印发|成立|调整|深化|做好).*$/u, "");
  const name = before.replace(organEnd, "").replace(/(?:党的|年)$/u, "");
  return isUnit(name, library) ? name : null;
}
