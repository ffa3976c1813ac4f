import type { UnitType } from "../../library/types.js";
import type { Profile } from "../../profile/types.js";

/** What may follow the word that says what a unit is: 金禾开发区管理委员会. */
const office = /(?:管理委员会|管委会|人民政府|办事处)$/;

/** The name of a place without the office that runs it: 霜溪县白塔镇 for its 人民政府, 青屏产业园区 for its 管理委员会. */
export const withoutOffice = (name: string): string => name.replace(office, "") || name;

/**
 * A type's words as a unit of that name says them: one called 开发区 does not call itself 园区. The short name decides,
 * then the full one; longer words are replaced first, and none twice.
 */
export function called(
  type: UnitType,
  unit: Pick<Profile["unit"], "short-name" | "full-name">,
): Pick<UnitType, "self" | "audience" | "words" | "posts"> {
  const names = [unit["short-name"], unit["full-name"]].map(withoutOffice);
  const { say } = names.flatMap((name) => type.byName.find(({ ends }) => ends.some((end) => name.endsWith(end))) ?? [])[0] ?? {};
  if (say === undefined) return type;
  const keys = Object.keys(say).sort((a, b) => b.length - a.length);
  const words = new RegExp(keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"), "g");
  const said = <T extends Readonly<Record<string, string>>>(texts: T): T =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.replace(words, (word) => say[word]!)])) as T;
  return { self: said(type.self), audience: said(type.audience), words: said(type.words), posts: said(type.posts) };
}
