import { entries } from "./types.js";

export const lint = entries({
  "lint/unused-clause": {
    severity: "warning",
    message: "条款“{id}”没有任何单位、主题会用到",
    hint: "请核对 slots、topics、traits、organs，或删去这个文件。",
  },
  "lint/unreachable-condition": {
    severity: "warning",
    message: "条款“{id}”的 when 在所有样例单位上都不成立",
    hint: "请核对路径；确有单位会用到的，写一个带有该项内容的例子。",
  },
  "lint/unknown-path": {
    severity: "warning",
    message: "条款“{id}”要用“{path}”，但没有哪个单位会有这一项",
    hint: "请对照 templates/README.md“路径一览”改正。",
  },
  "lint/undeclared-need": {
    severity: "warning",
    message: "条款“{id}”的正文印“{path}”，needs 和 when.has 里都没有写",
    hint: "请写进 needs（必须有）或 when.has（没有就不出现）。",
  },
  "lint/unknown-helper": {
    severity: "warning",
    message: "条款“{id}”用了没有的写法或名称：{name}",
    hint: "请对照 templates/README.md、cadences.yaml、regulations.yaml 改正。",
  },
  "lint/near-copy": {
    severity: "warning",
    message: "条款“{id}”与“{other}”的文字有 {percent}% 相同",
    hint: "请合成一个条款，不同之处用路径或 {{#if}} 表示。",
  },
  "lint/foreign-word": {
    severity: "warning",
    message: "条款“{id}”用了“{word}”，而“{stranger}”也会用到这个条款",
    hint: "请改用路径（words.*、topic.* 等），或给条款加上 traits、topics。",
  },
  "lint/typed-number": {
    severity: "warning",
    message: "条款“{id}”写死了“{word}”",
    hint: "频次、期限、日期应来自单位档案，请改用 {{cadence}} 等写法。",
  },
  "lint/missing-example": {
    severity: "warning",
    message: "条款“{id}”没有例子",
    hint: "请在头部写 examples：用哪个样例单位，应印出什么。",
  },
  "lint/wrong-example": {
    severity: "warning",
    message: "条款“{id}”的例子与实际印出的不同",
    hint: "应为：{wanted}；实为：{printed}",
  },
  "lint/stale-version": {
    severity: "warning",
    message: "条款“{id}”的正文改过，版本号没有跟着改",
    hint: "请把 version 加一、在 changes 中写明理由，再运行 npm run hash。",
  },
  "lint/unhashed-text": { severity: "warning", message: "条款“{id}”还没有 text-hash", hint: "请运行 npm run hash。" },
});
