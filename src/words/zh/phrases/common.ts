import type { CommonPhrase } from "../../../diag/phrases/common.js";
import type { Phrases } from "../../types.js";

export const common: Phrases<CommonPhrase> = {
  "severity.error": "错误：",
  "severity.warning": "注意：",
  "severity.info": "提示：",
  hint: "处理：{hint}",
  why: "为什么：{why}",
  "place.attachment": "附件“{path}”：",
  "place.paragraph-of": "{file} 第 {number} 段",
  "place.paragraph": "{file}#第{number}段",
  nearest: "您要写的是不是“{near}”？",
  "nearest.several": "{keys} 都叫这个名称，请写代号。",
  "nearest.key": "，是否应为“{near}”",
  "list.none": "（无）",
  "list.cut": "{items} 等 {count} 个",
  "list.more": "{items} 等",
  "list.places": "{items}等 {count} 处",
  quoted: "“{text}”",
  titled: "《{title}》",
  "holder-from": "{name}（{title}，{from} 起任）",
  "named-as": "{name}：{what}",
  with: "{what}（{more}）",
};
