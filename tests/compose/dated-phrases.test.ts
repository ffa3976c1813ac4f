import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";

const told = (changes: Readonly<Record<string, unknown>>, kind = "implementation-plan") => {
  const doc = compose({ library, loaded: sample("hubin-primary", changes), kind, topic: "ideology", asOf });
  return doc.diagnostics.filter(({ code }) => code.startsWith("compose/phrase-"));
};

test("a phrase of the profile that is past is told with what is written now, once a paper", () => {
  expect(told({ "wording.period-theme": "全面完成“十四五”规划，总结“十四五”" })).toMatchObject([
    { code: "compose/phrase-replaced", severity: "warning", data: { text: "十四五", until: "2026-01-01", instead: "十五五" } },
  ]);
  expect(told({ "wording.period-theme": "开展两学一做" })).toMatchObject([{ code: "compose/phrase-ended" }]);
});

test("it depends on the paper's day, and a title may say what it says", () => {
  const theme = { "wording.period-theme": "全面完成“十四五”规划" };
  expect(told({ ...theme, documents: { "implementation-plan.ideology": { date: "2025-03-05" } } })).toEqual([]);
  expect(told({ "wording.period-theme": "总结《云汀市“十四五”教育规划》" })).toEqual([]);
  const list = { documents: { "responsibility-list.ideology": { date: "2021-03-05" } } };
  expect(told(list, "responsibility-list").map(({ code, data }) => [code, data["text"]])).toEqual([
    ["compose/phrase-not-yet", "两个确立"],
    ["compose/phrase-not-yet", "习近平文化思想"],
  ]);
});

test.each(["ideology", "network-ideology"])("the upper line stands once in a list: %s", (topic) => {
  for (const unit of ["hubin-primary", "weidu-town", "yunting-college"]) {
    const doc = compose({ library, loaded: sample(unit), kind: "responsibility-list", topic, asOf });
    const text = doc.ok ? docText(doc.value) : "";
    for (const phrase of ["两个确立", "两个维护", "习近平文化思想"]) expect(text.split(phrase), phrase).toHaveLength(2);
  }
});
