import { numberKey, numberLine } from "../../recognise/issue-marks.js";
import { isDay } from "../../recognise/line-forms.js";
import { isoDate } from "../../text/days.js";
import { level } from "../level.js";
import type { Glance } from "./glance.js";

/** Number, day and status of a paper: issued is what bears both. */
export interface Issue {
  readonly number: string | null;
  readonly date: string | null;
  readonly status: "draft" | "final";
}

export function issueOf({ paper }: Glance): Issue {
  const marks = paper.lines.flatMap(({ text, block }) => {
    if (block.type === "table" || (block.type === "paragraph" && block.role === "body" && text.length > 40)) return [];
    const mark = numberLine(text.trim());
    return mark === null ? [] : [numberKey(mark.words)];
  });
  const days = paper.lines.flatMap(({ text, block }) => {
    const day = level(text);
    if (block.type !== "paragraph") return [];
    return block.role === "date" || isDay(day)
      ? [isoDate(day.replace(/[./-]/gu, "-").replace(/^(\d{4})-(\d{1,2})-(\d{1,2})日?$/u, "$1年$2月$3日"))]
      : [];
  });
  const [number = null] = marks;
  const date = days.filter((day) => day !== null).at(-1) ?? null;
  return { number, date, status: number !== null && date !== null ? "final" : "draft" };
}
