import type { Cause } from "../../compare/types.js";

/** Why a clause changed, in words for the reason column; "" where nothing is known. */
export const causeText = (causes: readonly Cause[] = []): string => [...new Set(causes.map(oneCause))].join("；");

function oneCause(cause: Cause): string {
  switch (cause.by) {
    case "profile":
      if (cause.path === "") return "随单位档案的其他改动";
      if (cause.from === "") return `单位档案增加${quoted(cause.to)}`;
      return cause.to === "" ? `单位档案删去${quoted(cause.from)}` : `单位档案由${quoted(cause.from)}改为${quoted(cause.to)}`;
    case "clause":
      if (cause.from === 0) return "条款库增加本条";
      if (cause.to === 0) return "条款库不再有本条";
      return cause.reason === "" ? "条款库更新" : cause.reason;
    case "hand":
      return "手工修改";
  }
}

/** Quotation marks inside a quotation are single ones. */
const quoted = (words: string): string => `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`;
