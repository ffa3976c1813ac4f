import { pathOf, unmark } from "./marks.js";

/** Names with a 和 of their own are joined by 以及: 经济发展局以及安全生产和应急管理局. A 和 inside 《》 disturbs nobody. */
export const lastOf = (parts: readonly string[]): string =>
  parts.some((part) =>
    unmark(part)
      .replace(/《[^》]*》/g, "")
      .includes("和"),
  )
    ? "以及"
    : "和";
/** 甲、乙和丙. */
export const join = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? (parts[0] ?? "") : parts.slice(0, -1).join(between(parts)) + last + parts.at(-1);
/** A title of two posts has the mark in it already: 党委书记，党委副书记、院长. */
export const between = (parts: readonly string[]): "、" | "，" =>
  parts.some((part) => pathOf(part).startsWith("posts.") && unmark(part).includes("、")) ? "，" : "、";
