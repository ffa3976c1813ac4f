import type { CommonPhrase } from "../../../diag/phrases/common.js";
import type { Phrases } from "../../types.js";

export const common: Phrases<CommonPhrase> = {
  "severity.error": "错误：",
  "severity.warning": "注意：",
  "severity.info": "提示：",
  hint: "处理：{hint}",
  why: "为什么：{why}",
  "place.attachment": "附件“{path}”：",
  "place.paragraph": "{file}#第{number}段",
};
