import { chineseNumber } from "../tree/number-forms.js";

export { chineseNumber } from "../tree/number-forms.js";

/** How many times: 两次, not 二次. */
export const chineseCount = (n: number): string => (n === 2 ? "两" : chineseNumber(n));

/** 2026-03-05 → 2026年3月5日 (GB/T 9704-2012 7.3.5.4: Arabic, full year, no leading zero). */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
