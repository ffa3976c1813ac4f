import type { ReleasePhrase } from "../../../diag/phrases/release.js";
import type { Phrases } from "../../types.js";

export const release: Phrases<ReleasePhrase> = {
  "release.use-clause": "请写明是哪个条款",
  "release.use-back": "收回（--back）不能同时给出 --from，--to 也只能写一个",
  "release.use-to": "请用 --to 写明发到哪些单位组，全部单位写 all",
  "release.use-reason": "请用 --reason 写明缘由",
  "release.head": "{clause}  {title}（全部单位：{forAll}）",
  "release.text": "  第 {version} 版  {reason}",
  "release.nobody": "    还没有发给任何单位",
  "release.stage": "    {date}  {group}  {reason}",
  "release.stage-all": "    {date}  全部单位  {reason}",
  "release.none": "没有分批发布的条款。",
  "release.done": "条款“{clause}”第 {version} 版已发到 {groups}，共 {units} 个单位。",
  "release.done-all": "条款“{clause}”第 {version} 版已发到全部 {units} 个单位。",
  "release.next": "这些单位的文件还没有变：先用 tiaoli impact {words} 看影响，再用 tiaoli regenerate {words} 更新。",
  "release.back": "已收回：条款“{clause}”第 {version} 版不再对 {groups} 的 {units} 个单位生效，文字留着，可以再发布。",
  "release.back-all": "已收回：条款“{clause}”第 {version} 版不再对全部 {units} 个单位生效，文字留着，可以再发布。",
};
