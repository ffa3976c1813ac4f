import { isNameWhereOneStands, isSurnamed } from "../people.js";
import type { SaidOf } from "../said.js";
import { officeWords } from "../titles.js";
import type { Reads } from "./reading.js";

const name = "[\\p{Script=Han}·]{2,8}?";
const fields = "([^。；（）]{2,60}?)";
/** 蒲大江同志分管危险化学品监管、安全生产执法工作; 副校长明德胜（分管教学）; 副馆长万紫分管读者服务和数字资源. */
const named = new RegExp(
  `([\\p{Script=Han}·、]{2,40}?)(同志)?(?:（|，|：)?(?:具体)?(?:分管|主管)${fields}(?:工作)?(?=[。；）]|，|$)`,
  "gu",
);
/** Under a heading with a name: 分管党建、德育、宣传和工会工作. */
const alone = new RegExp(`^(?:\\d+[.、．]|（[^）]{1,3}）)?(?:分管|具体分管)${fields}(?:工作)?(?=[。；，]|$)`, "u");
/** 童秉谦为直接责任人: somebody whose post stands elsewhere. */
const direct = new RegExp(
  `(?:^|[，。；：、])(?:其中，?)?(?:[\\p{Script=Han}、]{2,20}?(?:${officeWords}))?(${name})(?:同志)?(?:(?:是|为|作为)[^，。；]{0,12}?直接责任人|作为[^，。；]{2,10}，(?:承担|负)直接(?:领导)?责任)`,
  "gu",
);
/** 暴青山分管安全生产工作，为直接责任人; （二）郝建树同志分管…，是直接责任人. */
const later = /^，(?:是|为|任)[^，。；]{0,8}直接责任人/u;

/** What somebody is in charge of, and who is directly responsible, by name: the post stands elsewhere in the papers. */
export const inCharge: Reads = (text, { who }) => {
  const sentences = text.split(/[。；]/u);
  return [
    ...sentences.flatMap((sentence): readonly SaidOf[] =>
      [...sentence.matchAll(named)].flatMap(({ 0: all, 1: given, 2: said, 3: list, index }) => {
        const person = nameAt(given!, said !== undefined);
        if (person === null || fieldsOf(list!).length === 0) return [];
        // 其他 班子成员 of the same sentence may be the one; so only what follows at once counts.
        const isDirect = later.test(sentence.slice(index + all.length));
        return [{ is: "person" as const, name: person, portfolio: fieldsOf(list!), ...(isDirect && { as: "direct" as const }) }];
      }),
    ),
    ...sentences.flatMap(further),
    ...sentences.flatMap(before),
    ...(who === undefined ? [] : aloneIn(text, who)),
    ...[...text.matchAll(direct)].flatMap(([, given]): readonly SaidOf[] =>
      isSurnamed(given!) ? [{ is: "person", name: given!, as: "direct" }] : [],
    ),
  ];
};

/** 分管安全生产工作的办事处副主任邬建国 */
const before = (sentence: string): readonly SaidOf[] =>
  [...sentence.matchAll(beforeTitle)].flatMap(([, list, given]): readonly SaidOf[] => {
    const person = nameAt(given!, false);
    return person === null ? [] : [{ is: "person", name: person, portfolio: fieldsOf(list!) }];
  });
const beforeTitle = new RegExp(
  `(?:分管|主管)([^，。；：]{2,20}?)(?:工作)?的((?:\\p{Script=Han}|、){0,16}?(?:${officeWords})[\\p{Script=Han}·]{2,4}?)(?=同志|[，。；、]|负|为|是|任|对|$)`,
  "gu",
);

/** 古若木同志为直接责任人，分管宣传工作; 晏明川同志负责党建、宣传教育工作: of whom the sentence begins with. */
function further(sentence: string): readonly SaidOf[] {
  const [, given] = /^(?:（[^）]{1,3}）|\d+[.、．])?([\p{Script=Han}·]{2,6}?)同志/u.exec(sentence) ?? [];
  const list =
    /，(?:具体)?分管([^。；（），]{2,40}?)(?:工作)?(?=[。；，]|$)/u.exec(sentence)?.[1] ??
    /^[^，]{2,12}?同志负责((?!全面|总|日常|协调)[^。；（），]{2,24}?)工作(?=[。；，]|$)/u.exec(sentence)?.[1];
  return given !== undefined && list !== undefined && isNameWhereOneStands(given)
    ? [{ is: "person", name: given, portfolio: fieldsOf(list) }]
    : [];
}

function aloneIn(text: string, who: string): readonly SaidOf[] {
  const [, list] = alone.exec(text) ?? [];
  const isDirect =
    /，(?:为|是)直接责任人|^(?:\d+[.、．])?作为直接责任人|^(?:\d+[.、．])?(?:履行|承担)[^，。；]{0,10}直接责任/u.test(text);
  return [
    ...(list === undefined ? [] : [{ is: "person" as const, name: who, portfolio: fieldsOf(list) }]),
    ...(isDirect ? [{ is: "person" as const, name: who, as: "direct" as const }] : []),
  ];
}

/** The name at the end of what stands before 分管: of 党委委员、副乡长暴青山 what is behind the last title. */
function nameAt(given: string, isSaid: boolean): string | null {
  const last = given
    .split("、")
    .at(-1)!
    .replace(new RegExp(`^.*(?:${officeWords})`, "u"), "");
  const sure = isSaid ? isNameWhereOneStands : isSurnamed;
  return !/[对在为及按]$/u.test(last) && last.length >= 2 && last.length <= 4 && sure(last) ? last : null;
}

/** 党建、德育、宣传和工会 as a list, without 工作 and what is said around it. */
const fieldsOf = (list: string): readonly string[] =>
  list
    .replace(/^(?:的|领域|范围|部门|单位|[校院局]?领导|工作的).*$/u, "")
    .replace(/(?:等(?:方面)?(?:工作)?|工作)$/u, "")
    .split(/、|(?<=.{2})和(?=.{2})/u)
    .map((field) => field.replace(/(?:方面)?(?:的)?工作$/u, ""))
    .filter((field) => field !== "");
