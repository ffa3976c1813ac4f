import type { lint as codes } from "../../../diag/codes/lint.js";
import type { Sentences } from "../../types.js";

export const lint: Sentences<typeof codes> = {
  "lint/unused-clause": {
    message: "条款“{id}”没有任何单位、主题会用到",
    hint: "请核对 slots、topics、traits、organs，或删去这个文件。",
  },
  "lint/unreachable-condition": {
    message: "条款“{id}”的 when 在所有样例单位上都不成立",
    hint: "请核对路径；确有单位会用到的，写一个带有该项内容的例子。",
  },
  "lint/unknown-path": {
    message: "条款“{id}”要用“{path}”，但没有哪个单位会有这一项",
    hint: "请对照 templates/README.md“路径一览”改正。",
  },
  "lint/undeclared-need": {
    message: "条款“{id}”的正文印“{path}”，needs 和 when.has 里都没有写",
    hint: "请写进 needs（必须有）或 when.has（没有就不出现）。",
  },
  "lint/unknown-helper": {
    message: "条款“{id}”用了没有的写法或名称：{name}",
    hint: "请对照 templates/README.md、cadences.yaml、regulations.yaml 改正。",
  },
  "lint/near-copy": {
    message: "条款“{id}”与“{other}”的文字有 {percent}% 相同",
    hint: "请合成一个条款，不同之处用路径或 {{#if}} 表示。",
  },
  "lint/foreign-word": {
    message: "条款“{id}”用了“{word}”，而“{stranger}”也会用到这个条款",
    hint: "请改用路径（words.*、topic.* 等），或给条款加上 traits、topics。",
  },
  "lint/trade-word": {
    message: "条款“{id}”对{unit}用了“{word}”：{text}",
    hint: "这类单位没有这样的事。请给条款加 traits、when，或用 {{#if}} 另写一句；词和适用的单位在 templates/trade-words.yaml。",
  },
  "lint/topic-word": {
    message: "条款“{id}”在{unit}“{topic}”的文件里用了别的工作的话“{word}”：{text}",
    hint: "各项工作说各自的话。请用 topics 限定条款，或用 {{#if}} 另写一句；词写在 templates/topics 里主题文件的 foreign-words。",
  },
  "lint/over-budget": {
    message: "样例“{unit}”的文件“{document}”超过了这个文种的上限：{length}",
    hint: "请删减这份文件用到的条款，或者给条款加 traits 让小单位不用；上限是文种文件的 budget。",
  },
  "lint/missing-paper": {
    message: "条款“{id}”对{unit}提到了“{paper}”，而这个单位没有：{text}",
    hint: "请用 when 或 {{#if}} 写明什么时候才提到它。",
  },
  "lint/unprintable-clause": {
    message: "条款“{id}”对{unit}印不出来：{fault}",
    hint: "请把要用的内容写进 when.has，或用 {{#if}} 写明没有时怎么说。",
  },
  "lint/wrong-receiver": {
    message: "条款“{id}”对{unit}把案件移送给“{receiver}”：{text}",
    hint: "职务违法犯罪移送监察机关，其他犯罪移送公安等机关；没有填写上级纪检监察机关的，写“有管辖权的纪检监察机关”。",
  },
  "lint/joined-twice": {
    message: "条款“{id}”对{unit}把“{phrase}”连得不通：{text}",
    hint: "词里自带“和”的，前后用顿号或者换一个说法；同一个名称只写一次，用 {{once}}。",
  },
  "lint/own-superior": {
    message: "条款“{id}”对{unit}让一个人既当直接责任人又当审批人：{text}",
    hint: "书记自己是直接责任人的单位没有另一个人把关，请用 {{#if direct.separate}} 写明两人时才有这一步。",
  },
  "lint/typed-number": {
    message: "条款“{id}”写死了“{word}”",
    hint: "频次、期限、日期应来自单位档案，请改用 {{cadence}} 等写法。",
  },
  "lint/missing-example": {
    message: "条款“{id}”没有例子",
    hint: "请在头部写 examples：用哪个样例单位，应印出什么。",
  },
  "lint/wrong-example": {
    message: "条款“{id}”的例子与实际印出的不同",
    hint: "应为：{wanted}；实为：{printed}",
  },
  "lint/stale-version": {
    message: "条款“{id}”的正文改过，版本号没有跟着改",
    hint: "请把 version 加一、在 changes 中写明理由，再运行 npm run hash。",
  },
  "lint/unhashed-text": { message: "条款“{id}”还没有 text-hash", hint: "请运行 npm run hash。" },
};
