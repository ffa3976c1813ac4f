import { numeralValue } from "./numerals.js";

/** 2026-03-05 → 2026年3月5日 (GB/T 9704-2012 7.3.5.4: Arabic, full year, no leading zero). */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026年3月5日 or 二〇二六年三月五日 as ISO; null for what is no full date. */
export function isoDate(text: string): string | null {
  const found = /^(.{4})年(.{1,3})月(.{1,3})日$/.exec(text.replace(/\s/g, "").replace(/Ｏ/g, "〇"));
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => numeralValue(part));
  if (year == null || month == null || day == null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether the calendar has the day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  // Day 0 of the next month is the last day of this one.
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
