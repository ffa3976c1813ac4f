import { listed, phrase } from "../diag/phrase.js";
import type { List } from "../diag/types.js";
import type { FontRole, Look } from "../look/types.js";
import type { Letters } from "./word/letters.js";

/** Fonts of one sort under their names on Windows, macOS and Linux; the first sort that fits is it (仿宋 is no 宋体). */
const families: readonly (readonly [string, RegExp])[] = [
  ["仿宋", /仿宋|fang-?song/i],
  ["小标宋", /小标宋|xiaobiaosong|中宋|zhongsong/i],
  ["楷体", /楷|kaiti|stkai|fzkai|simkai|^kai/i],
  ["黑体", /黑|simhei|heiti|fzhei/i],
  ["宋体", /宋|simsun|songti|stsong|nsimsun/i],
];
/** Families a document may be set in besides its own: others come from somewhere else. */
export const official: ReadonlySet<string> = new Set(["仿宋", "小标宋", "楷体", "黑体"]);

/** 仿宋 for 仿宋_GB2312; the name itself where it is of no known sort. 微软雅黑 and 等线 are sorts of their own. */
export function familyOf(font: string): string {
  if (/雅黑|yahei|等线|dengxian/i.test(font)) return font;
  return families.find(([, names]) => names.test(font))?.[0] ?? font;
}

/** Is a font one of those a look names for the role, or a relative of theirs? */
export function suits(font: string | undefined, role: FontRole, { fonts }: Look): boolean {
  if (font === undefined) return false;
  const { docx, pdf } = fonts[role];
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "");
  return familyOf(font) === familyOf(docx) || [docx, ...pdf].some((name) => plain(name) === plain(font));
}

/** Fonts for digits and Latin letters that offices print with, beside the look's own and the Chinese ones. */
export const isRoman = (font: string): boolean =>
  /times|liberation serif|tinos|nimbus roman|termes|roman/i.test(font) || /[\u4e00-\u9fff]|song|hei|kai/i.test(font);

/** The font a run names for Chinese, even where a theme font covers it: that is a finding of its own. */
export const chineseFont = ({ fonts, overridden }: Letters): string | undefined => overridden.eastAsia ?? fonts.eastAsia;

/** The fonts some runs name for Chinese, each once. */
export const fontNames = (runs: readonly { readonly letters: Letters }[]): List =>
  listed([...new Set(runs.map(({ letters }) => chineseFont(letters)))].map((name) => name ?? phrase("layout.no-font")));
