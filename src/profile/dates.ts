import { phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import { isDay } from "../text/days.js";

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Year, month, day in any of the ways they get typed: 2026年3月1日, 2026.3.1, 2026/3/1, 2026-3-1, 20260301. */
const loose = /^(\d{4})\s*[-年./。．]\s*(\d{1,2})\s*[-月./。．]\s*(\d{1,2})\s*日?$|^(\d{4})(\d{2})(\d{2})$/;

export type DateFault =
  | { readonly code: "profile/date-form"; readonly data: { readonly value: string; readonly suggestion: Value } }
  | { readonly code: "profile/no-such-day" | "profile/date-range"; readonly data: { readonly value: string } };

/** What is wrong with a date, null when it is an existing day between 1900 and 2100 written yyyy-mm-dd. */
export function dateFault(value: string): DateFault | null {
  const parts = iso.exec(value);
  if (parts === null) {
    const typed = loose.exec(value.normalize("NFKC").trim());
    const [year, month, day] = typed === null ? [] : [typed[1] ?? typed[4], typed[2] ?? typed[5], typed[3] ?? typed[6]];
    const suggestion =
      year === undefined
        ? phrase("date.like", { example: "2026-03-01" })
        : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
    return { code: "profile/date-form", data: { value, suggestion } };
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (!isDay(year, month, day)) return { code: "profile/no-such-day", data: { value } };
  return year < 1900 || year > 2100 ? { code: "profile/date-range", data: { value } } : null;
}
