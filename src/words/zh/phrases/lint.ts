import type { LintPhrase } from "../../../diag/phrases/lint.js";
import type { Phrases } from "../../types.js";

export const lint: Phrases<LintPhrase> = {
  "matrix.no-subject": "本单位没有可以分发的对象",
  "lint.no-sample": "（没有这个样例单位或主题）",
  "lint.not-taken": "（不出现）",
  "absence.media": "媒体",
  "absence.online-media": "网上的媒体",
  "absence.venues": "场所",
  "absence.media-and-venues": "媒体和场所",
  "absence.sub-units": "下属单位",
  "absence.sub-unit-organs": "下属单位的党组织",
  "absence.group": "领导小组",
  "absence.discipline": "上级纪检监察机关",
  "absence.other-superiors": "上级党组织以外的上级",
  "absence.later-sections": "审核、应急、考核、追究各节的细目",
  "absence.deputy-secretary": "副书记",
  "absence.other-leaders": "其他班子成员",
  "absence.own-head": "另任的行政主要负责人",
  "absence.own-direct": "另任的直接责任人",
  "absence.direct-secretary": "另任的直接责任人（书记兼任）",
  "absence.second-leader": "第二名班子成员",
  "absence.departments": "内设机构",
  "absence.role": "“{role}”职能的部门",
  "absence.all": "任何可以不填的内容",
  "lint.without": "没有{absent}的{type}",
  "lint.of-field": "主管{field}的{type}",
};
