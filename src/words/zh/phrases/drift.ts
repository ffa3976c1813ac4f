import type { DriftPhrase } from "../../../diag/phrases/drift.js";
import type { Phrases } from "../../types.js";

export const drift: Phrases<DriftPhrase> = {
  "drift.begins": "从{number}开始，前面没有",
  "drift.after": "前一个是{before}，这里是{number}",
  "drift.lost-heading": "从头再来，前面可能丢了标题",
  "drift.said": "全文说“{word}” {count} 次，说“{other}” {few} 次",
  "drift.stands-before": "第 {paragraph} 段",
  "drift.known-title": "有《{title}》",
  "drift.family": "{family}  {count} 处",
  "drift.none": "没有发现问题。",
  "drift.total": "{files} 份文件，{count} 个问题：重 {high}，中 {medium}，轻 {low}。",
  "drift.hidden": "另有 {count} 个拿不准的，加 --all 列出。",
  "drift.at": "第 {paragraph} 段",
  "drift.places": "同样的还有 {count} 处：{places}",
  "drift.high": "重",
  "drift.medium": "中",
  "drift.low": "轻",
  "drift.unknown-name": "档案里没有“{name}”",
  "drift.own-organ": "档案：{organ}",
  "drift.own-cadence": "档案：{own}",
  "drift.same-paper": "与 {file} 相同",
};
