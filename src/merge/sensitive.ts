import type { ConflictCause } from "./types.js";

/** What a merge never decides: a duty's force, a number or interval, a day. */
const kinds: readonly (readonly [ConflictCause, RegExp])[] = [
  ["modal", /应当|可以|不得|必须|禁止/g],
  [
    "date",
    /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日|底|初|上旬|中旬|下旬)|[〇零一二三四五六七八九]{4}年|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|底|初)/g,
  ],
  [
    "number",
    /[0-9０-９]+|百分之[一二三四五六七八九十百零点]+|[一二三四五六七八九十百千万两零半]+个?(?:工作日|小时|分钟|季度|星期|学期|学年|年|月|日|天|周|次|倍|人|名|元|万元|份|级|项|类)|半年|季度|每(?:年|月|周|日|天|学期|学年)/g,
  ],
];

/**
 * What a change of words touches that must not be guessed: the first kind whose words are not the same before and after.
 * @param names parties: units, organs, departments, posts and persons
 */
export function touched(gone: readonly string[], come: readonly string[], names: ReadonlySet<string>): ConflictCause | null {
  const [was, is] = [gone.join(""), come.join("")];
  for (const [cause, form] of kinds) if (found(was, form) !== found(is, form)) return cause;
  return parties(gone, names) === parties(come, names) ? null : "party";
}

const found = (text: string, form: RegExp): string => [...text.matchAll(form)].map(([hit]) => hit).join("|");

const parties = (tokens: readonly string[], names: ReadonlySet<string>): string =>
  tokens.filter((token) => names.has(token)).join("|");
