import { numeralValue } from "../text/numerals.js";
import type { Cadence } from "./types.js";

const periods = ["week", "month", "quarter", "half-year", "year"] as const;
type Period = Cadence["period"];
const form = /^([1-9]\d{0,2})\/(week|month|quarter|half-year|year)$/;

/** How many whole periods lie in a longer one; 0 when it is the longer one. A month holds four whole weeks for certain, a quarter thirteen. */
const within: Record<Period, Record<Period, number>> = {
  week: { week: 1, month: 4, quarter: 13, "half-year": 26, year: 52 },
  month: { week: 0, month: 1, quarter: 3, "half-year": 6, year: 12 },
  quarter: { week: 0, month: 0, quarter: 1, "half-year": 2, year: 4 },
  "half-year": { week: 0, month: 0, quarter: 0, "half-year": 1, year: 2 },
  year: { week: 0, month: 0, quarter: 0, "half-year": 0, year: 1 },
};

/** `2/year` → { times: 2, period: "year" }; null for any other form. */
export function parseCadence(text: string): Cadence | null {
  const parts = form.exec(text);
  return parts === null ? null : { times: Number(parts[1]), period: parts[2] as Period };
}
export const printCadence = (cadence: Cadence): string => `${cadence.times}/${cadence.period}`;

/** How often a year: 1/quarter is 4. */
export const perYear = ({ times, period }: Cadence): number => times * within[period].year;

/** Whether keeping `cadence` always keeps `least` as well. 2/year does not promise 1/half-year: both may fall in one half. */
export const meets = (cadence: Cadence, least: Cadence): boolean =>
  cadence.times * within[cadence.period][least.period] >= least.times;

/** 定期 and its kind: a duty without an interval. */
export const vague = /^(?:应当?|要)?(?:不?定期|经常|经常性|随时|适时|及时|不断|常态化|视情|按需)(?:地|性)?$/;

const words: readonly (readonly [RegExp, Period])[] = [
  [/周|星期|week/i, "week"],
  [/半年|half/i, "half-year"],
  [/季|quarter/i, "quarter"],
  [/月|month/i, "month"],
  [/年|year|annual/i, "year"],
];

/** The cadence someone probably meant: 每年2次, 一年两次, 2/years, 每季度一次. The example form where nothing fits. */
export function suggestCadence(text: string): string {
  const plain = text.normalize("NFKC");
  const period = words.find(([pattern]) => pattern.test(plain))?.[1];
  if (period === undefined) return "2/year";
  const digits = /\d{1,3}/.exec(plain)?.[0] ?? /([一二两三四五六七八九十])\s*次/.exec(plain)?.[1];
  const times = digits === undefined ? 1 : (numeralValue(digits) ?? 1);
  return `${Math.max(times, 1)}/${period}`;
}
export const cadencePattern = `^[1-9][0-9]{0,2}/(${periods.join("|")})$`;
