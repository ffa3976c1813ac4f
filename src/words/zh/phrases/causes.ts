import type { CausesPhrase } from "../../../diag/phrases/causes.js";
import type { Phrases } from "../../types.js";

export const causes: Phrases<CausesPhrase> = {
  "cause.vacant": "{title}空缺，原为{from}",
  "cause.holder": "{title}由{from}改为{to}",
  "cause.holder-new": "{title}改为{to}",
  "cause.holder-acting": "{name}（主持工作）",
  "cause.profile-other": "档案中其他内容有改动",
  "cause.profile-added": "档案增加“{to}”",
  "cause.profile-gone": "档案删去“{from}”",
  "cause.profile": "档案由“{from}”改为“{to}”",
  "cause.clause-added": "条款库增加 {clause}",
  "cause.clause-gone": "条款库不再有 {clause}",
  "cause.regulation": "依据由{from}改为{to}",
  "cause.until": "前者自 {until} 起不再施行",
  "cause.clause": "条款 {clause} 由第 {from} 版改为第 {to} 版",
  "cause.clause-why": "条款 {clause} 由第 {from} 版改为第 {to} 版：{reason}",
  "cause.own-clause-added": "条款库增加本条",
  "cause.own-clause-gone": "条款库不再有本条",
  "cause.own-clause": "条款库更新",
  "cause.hand": "手工修改",
};
