import type { check as codes } from "../../../diag/codes/check.js";
import type { Sentences } from "../../types.js";

export const check: Sentences<typeof codes> = {
  "check/differing-cadence": {
    message: "“{name}”的频次不一致：{documents}写的是“{found}”，{source}写的是“{own}”",
    hint: "频次只在单位档案的 cadences 里写一次；条款里请用 {{cadence}} 等写法，不写死。",
  },
  "check/differing-responsible": {
    message: "{term}不一致：{a}写的是“{first}”，{b}写的是“{second}”",
    hint: "请核对档案的 direct-responsible（和 by-topic），或改正写错的一份。",
  },
  "check/vacant-post": {
    message: "“{title}”当天无人任职，而{documents}写到这个职务",
    hint: "请在档案 posts 里补上任职人；职务已经撤销的，请从档案中删去。",
  },
  "check/vacant-place": {
    message: "“{title}”在 {date} 无人任职：{places}",
    hint: "请在档案 posts 里补上任职人（主持工作的加 acting: true）；职务已经撤销的，请从档案中删去。",
  },
  "check/missing-document": {
    message: "{documents}提到《{title}》，而本单位没有这份文件",
    hint: "请核对名称；是已废止或上级的文件的，请写进档案的 replaces 或 basis。",
  },
  "check/duty-without-owner": {
    message: "任务“{task}”没有写明由谁负责，见{documents}",
    hint: "请在档案中补上相应的职务或部门，或改正 tasks.yaml 的 owner。",
  },
  "check/duty-with-two-owners": {
    message: "任务“{task}”的责任人不一致：{a}写的是“{first}”，{b}写的是“{second}”",
    hint: "同一项任务只由一方负责，请改成一致。",
  },
};
