import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** 一律不得使用，确需使用的; 不准播放广告，广告须经批准后播放. */
const form =
  /(?:一律不得|一律不准|一律禁止|严禁|不准|禁止)(?:[一-鿿]{0,4}?)([一-鿿]{2,6})，(?:确需\1|确有必要\1|\1(?:须|需|应当?)经)[^，。；]{0,12}|(?:永久保存|长期保存|保管期限为永久)，[^，。；]{0,8}(?:后销毁|后予以销毁)|(?:每天|每日)[^，。；]{0,8}，(?:每周|每月)[^，。；]{0,4}一次的?(?:每天|每日)/gu;

/** Two halves of a sentence of which the second allows what the first forbids. */
export const contradiction: DriftRule = {
  code: "drift/contradiction",
  family: "damage",
  severity: "medium",
  find: (paper) => matching({ lines: linesWith(paper, /一律|严禁|不准|禁止|永久|长期保存/u) }, form),
  examples: [
    {
      text: "境外教材一律不得使用，确需使用的，报党委审批。\n不准播放商业广告，商业广告须经批准后播放。\n保管期限为永久，满五年后销毁。",
      quotes: ["一律不得使用，确需使用的", "不准播放商业广告，商业广告须经批准后播放", "保管期限为永久，满五年后销毁"],
    },
  ],
  sound: ["一律不得使用境外教材；原则上不使用，确需使用的，报党委审批。", "严禁烟火，动火作业须经批准。"],
};
