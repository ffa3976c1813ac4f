import type { drift as codes } from "../../../diag/codes/drift.js";
import type { Sentences } from "../../types.js";

export const drift: Sentences<typeof codes> = {
  "drift/citation-title": { message: "没有叫{quote}的文件，应当是{right}", hint: "请对照原文改正名称。" },
  "drift/debris": { message: "“{quote}”是网页或者编辑软件留下的", hint: "请删去。" },
  "drift/doubled-mark": { message: "标点“{quote}”重复或者接错", hint: "改为“{right}”。" },
  "drift/fixed-phrase": { message: "“{quote}”像是“{right}”抄错了", hint: "请改为“{right}”；确实要这样写的，加到忽略的词里。" },
  "drift/half-width": { message: "中文里用了半角“{quote}”", hint: "改为“{right}”。" },
  "drift/lost-end": { message: "文件不完整：“{quote}”", hint: "请找到原文，补上丢掉的标题、开头或者结尾。" },
  "drift/number-series": { message: "编号“{quote}”接不上", hint: "请核对这里是不是丢了标题或者条文，再改编号。" },
  "drift/outdated": { message: "“{quote}”已经撤销、改名或者结束", hint: "{right}" },
  "drift/placeholder": { message: "“{quote}”没有填写", hint: "请填上真实的名称或者数字，或者删去这一句。" },
  "drift/repeated-text": { message: "这一段前面已经有了：“{quote}”", hint: "请删去一处。" },
  "drift/repeated-word": { message: "“{quote}”多了字", hint: "改为“{right}”。" },
  "drift/self-reference": { message: "自称“{quote}”与全文不一致", hint: "改为“{right}”。" },
  "drift/unpaired": { message: "“{quote}”没有另一半", hint: "请补上或者删去。" },
  "drift/wider-scope": { message: "“{quote}”说的是一个地方，不是本单位", hint: "请改为本单位的说法，如“所属各党组织”。" },
  "drift/wrong-word": { message: "“{quote}”是错字", hint: "改为“{right}”。" },
  "drift/mixed-self": { message: "“{quote}”与全文的叫法不一致", hint: "改为“{right}”。" },
  "drift/number-gap": { message: "编号后面没有空一字：“{quote}”", hint: "编号和正文之间空一个全角字，写成“{right}”。" },
  "drift/lost-close": {
    message: "没有写何时施行、由谁解释，结尾可能丢了：“{quote}”",
    hint: "请补上附则：解释、施行日期、废止的旧文件。",
  },
  "drift/organ-form": { message: "“{quote}”与本单位的党组织不符", hint: "请核对单位的党组织形式；应当是“{right}”的改过来。" },
  "drift/two-first": { message: "写了两个第一责任人：“{quote}”", hint: "请只写一个，或者写明两人怎样分。" },
  "drift/foreign-name": { message: "“{quote}”是别的单位", hint: "请改为本单位的名称；确有这个单位的，写进档案。" },
  "drift/foreign-organ": { message: "“{quote}”不是本单位的党组织", hint: "改为“{right}”。" },
  "drift/former-person": { message: "“{quote}”现在没有任职", hint: "请改为现在任职的人。" },
  "drift/own-cadence": { message: "“{quote}”与档案的频次不一致", hint: "档案写的是“{right}”，请改成一样的。" },
};
