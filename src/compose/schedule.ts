import type { Cadence } from "../profile/types.js";

const monthsIn: Record<Exclude<Cadence["period"], "week">, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** Last day of a month (1–12). */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/**
 * The days of a year by which a cadence asks for something: its times spread evenly over each period, each due at a
 * month's end. More than one a month falls on the 15th and the last day at most; a weekly duty is due once a month,
 * with the weeks' records.
 * @returns ISO days in order; twelve for a weekly or monthly cadence
 */
export function occurrences({ times, period }: Cadence, year: number): readonly string[] {
  if (period === "week") return Array.from({ length: 12 }, (_, i) => iso(year, i + 1, lastDay(year, i + 1)));
  const span = monthsIn[period];
  const due: string[] = [];
  for (let start = 0; start < 12; start += span)
    for (let k = 1; k <= times; k++) {
      const month = start + Math.ceil((span * k) / times);
      const middle = span === 1 && k < times;
      due.push(iso(year, month, middle ? 15 : lastDay(year, month)));
    }
  return due;
}
