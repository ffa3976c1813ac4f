import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

const escaped = (name: string): string => [...name].map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("[\\s　]*");

/** Somebody the profile lists who holds no post any more. */
export const formerPerson: DriftRule = {
  code: "drift/former-person",
  family: "organ",
  severity: "high",
  find: (paper, { unit }) =>
    (unit?.former ?? []).flatMap((name) => matching(paper, new RegExp(`(?<![一-鿿])${escaped(name)}(?![一-鿿])`, "gu"))),
  examples: [{ text: "组长：卓　然", quotes: ["卓　然"] }],
  sound: ["组长：沈立言", "卓然有成效的工作。"],
};
