import type { DriftPhrase } from "../../../diag/phrases/drift.js";
import type { Phrases } from "../../types.js";

export const drift: Phrases<DriftPhrase> = {
  "drift.begins": "it begins at {number} with nothing before",
  "drift.after": "{number} stands after {before}",
  "drift.lost-heading": "it begins anew: a heading may be lost",
  "drift.said": 'the paper says "{word}" {count} times and "{other}" {few} times',
  "drift.stands-before": "paragraph {paragraph}",
  "drift.known-title": 'there is "{title}"',
  "drift.family": "{family}  {count}",
  "drift.none": "Nothing found.",
  "drift.total": "{files} {files|document|documents}, {count} {count|finding|findings}: {high} high, {medium} medium, {low} low.",
  "drift.hidden": "{count} more in doubt; --all lists them.",
  "drift.at": "paragraph {paragraph}",
  "drift.places": "{count} more: {places}",
  "drift.high": "high",
  "drift.medium": "medium",
  "drift.low": "low",
  "drift.unknown-name": 'the profile does not know "{name}"',
  "drift.own-organ": "profile: {organ}",
  "drift.own-cadence": "profile: {own}",
  "drift.same-paper": "the same as {file}",
};
