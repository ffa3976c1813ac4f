import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Numbered expressions stand in quotation marks wherever they are printed. */
const form =
  /(?<![“"'‘《一-鿿]|[“"][^”"]{0,12})(?:四个意识|四个自信|两个维护|两个确立|两学一做|三严三实|三个代表)(?![”"'’》])|(?<=增强|坚定|做到|树立|树牢|领悟|践行|推进|开展|坚持|理论、|牢固|强化)(?:四个意识|四个自信|两个维护|两个确立|两学一做|三严三实|三个代表)(?![”"'’》])/gu;

export const bareSlogan: DriftRule = {
  code: "drift/bare-slogan",
  family: "wording",
  severity: "low",
  find: (paper) =>
    matching({ lines: linesWith(paper, /四个意识|四个自信|两个维护|两个确立|两学一做|三严三实|三个代表/u) }, form, ([quote]) => ({
      right: [`“${quote}”`],
    })),
  examples: [{ text: "增强四个意识，坚定四个自信，三个代表重要思想。", quotes: ["四个意识", "四个自信", "三个代表"] }],
  sound: ['增强“四个意识”，坚定“四个自信、做到两个维护”，落实"三严三实"要求。'],
};
