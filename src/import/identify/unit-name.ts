import type { Library } from "../../library/types.js";
import { isNumberLine } from "../../recognise/line-forms.js";
import { level } from "../level.js";
import type { Glance } from "./glance.js";
import { formIn } from "./organ.js";
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
  const [signed] = signers(glance);
  if (signed !== undefined) return seatOf(signed);
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

/** Who signed: the lines of signature and masthead, without 文件. */
export const signers = ({ paper }: Glance): readonly string[] =>
  paper.lines
    .filter(({ block, text }) => block.type === "paragraph" && ["issuer", "masthead"].includes(block.role) && !isNumberLine(text))
    .map(({ text }) => level(text).replace(/文件$/u, ""))
    .filter((text) => text.length >= 4);

/** 中共云汀市湖滨小学支部委员会 → 云汀市湖滨小学; a unit's own name stays. */
export function seatOf(name: string): string {
  if (formIn(name) === null) return name;
  return name.replace(/^(?:中共|中国共产党)/u, "").replace(organEnd, "");
}

/** What stands in a title before its topic: 云汀市湖滨小学 in 云汀市湖滨小学2026年意识形态工作实施方案. */
function inTitle(title: string, library: Library): string | null {
  const names = [...library.topics.values()].flatMap(({ name, words }) => [
    name,
    ...(words["incident"] ? [words["incident"]] : []),
    ...(words["work"] ? [words["work"]] : []),
  ]);
  const starts = [...names, "20", "宣传思想"].map((name) => title.indexOf(name)).filter((at) => at > 0);
  const before = title
    .slice(0, Math.min(...starts, title.length))
    .replace(/^(?:中共|中国共产党)/u, "")
    .replace(/(?:关于|贯彻|落实|进一步|加强|印发|成立|调整|深化|做好).*$/u, "");
  const name = before.replace(organEnd, "").replace(/(?:党的|年)$/u, "");
  const isName =
    name.length >= 4 &&
    name.length <= 40 &&
    [...library.unitTypes.values()].some((type) => nameEnds(type).some((end) => name.endsWith(end)));
  return isName ? name : null;
}
