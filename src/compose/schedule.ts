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
 * @param early half months before that end, so that not everything is due on one day; more than a time has begins anew
 * @param from ISO day: what would be due before it is due at the period's end instead, or not at all
 * @returns ISO days in order; twelve for a weekly or monthly cadence of a whole year
 */
export function occurrences({ times, period }: Cadence, year: number, early = 0, from = ""): readonly string[] {
  const span = period === "week" ? 1 : monthsIn[period];
  const each = period === "week" ? 1 : times;
  const due: string[] = [];
  for (let start = 0; start < 12; start += span)
    for (let k = 1; k <= each; k++) {
      const month = start + Math.ceil((span * k) / each);
      const middle = span === 1 && k < each;
      const end = iso(year, month, middle ? 15 : lastDay(year, month));
      // The half months this one time has to itself: none to spare where several fall into one month.
      const room = Math.max(1, Math.floor((2 * span) / each));
      const wanted = middle || (each > 1 && span === 1) ? end : halfMonthsBefore(year, month, early % room);
      if (wanted >= from) due.push(wanted);
      else if (end >= from) due.push(end);
    }
  return due;
}

/** The 15th or last day that lies so many half months before a month's end. */
const halfMonthsBefore = (year: number, month: number, halves: number): string => {
  const earlier = month - Math.floor(halves / 2);
  return halves % 2 === 0 ? iso(year, earlier, lastDay(year, earlier)) : iso(year, earlier, 15);
};
