import { isDay } from "../recognise/line-forms.js";
import type { PaperLine } from "./types.js";

/** What names of units end with. */
const name =
  /^(?:中共)?([一-鿿]{2,20}?(?:小学|中学|学校|学院|大学|幼儿园|医院|卫生院|管委会|管理委员会|文化馆|图书馆|博物馆|农场|合作社|教育局|局|委员会|街道|镇|乡|公司|研究院))/u;

/** The unit that a paper's title begins with, or that signs it above the day; null where neither names one. */
export function unitNameOf(lines: readonly PaperLine[], title: string): string | null {
  const signed = lines.findLastIndex(({ text }) => isDay(text.trim()));
  const signature = signed > 0 ? lines[signed - 1]!.text.trim() : "";
  return name.exec(title.trim())?.[1] ?? (signature.length <= 25 ? (name.exec(signature)?.[1] ?? null) : null);
}

/** Whether one of two names may be the other shortened: 云汀卫健局 of 云汀市卫生健康局. */
export function isShortOf(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const one of short) {
    at = long.indexOf(one, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether two names are of one unit: the short one of 云汀市湖滨小学 is 湖滨小学. */
export const isSameUnit = (a: string, b: string): boolean => {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long === short || (short.length >= 4 && long.endsWith(short));
};
