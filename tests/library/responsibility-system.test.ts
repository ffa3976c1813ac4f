import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { articlesOf, charactersOf, phrasesOf, sharedOf } from "../../src/tree/measure.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const samples = [
  ["hubin-primary", "school"],
  ["tingnan-culture", "cultural-centre"],
  ["yandi-farm", "farm"],
  ["yunting-coop", "cooperative"],
  ["lanjiang-hospital", "hospital"],
  ["weidu-town", "town"],
  ["dongwan-park", "park"],
  ["lanjiang-culture", "bureau"],
  ["lanjiang-congress", "congress-office"],
  ["yunting-college", "college"],
] as const;
const topics = ["ideology", "network-ideology", "work-safety", "fire-safety", "cybersecurity"] as const;
const safety = topics.slice(2);

/** The one paper of a unit, taken for a small one that works on the topic. */
function paper(unit: string, topic: string): Doc {
  const doc = compose({
    library,
    loaded: sample(unit, { size: "small", topics: [...topics] }),
    kind: "responsibility-system",
    topic,
    asOf,
  });
  if (!doc.ok) throw new Error(`${unit} ${topic}: ${printDiagnostics(doc.diagnostics)}`);
  return doc.value;
}

describe.each(topics)("one paper on %s", (topic) => {
  test.each(samples)("of %s (a %s) keeps its measure and holds everything a small unit needs", (unit) => {
    const doc = paper(unit, topic);
    const text = docText(doc);
    expect(charactersOf(doc)).toBeLessThanOrEqual(3000);
    expect(articlesOf(doc)).toBeLessThanOrEqual(26);
    for (const part of ["责任分工", "日常工作", "报告处置", "考核追究", "附则"]) expect(text).toContain(part);
    // It can be followed alone: no paper of the unit's own is named but the one it repeals.
    expect(text).not.toMatch(/按照《[^》]*(责任清单|实施细则|责任追究制度|应急处置办法)》/);
    expect(text).toMatch(/陈述|申辩|辩解|听其说明/);
    expect(text).toMatch(/一个月内/);
  });
});

test.each(samples.flatMap(([unit]) => safety.map((topic) => [unit, topic] as const)))(
  "%s on %s speaks of safety, not of opinion",
  (unit, topic) => {
    expect(docText(paper(unit, topic))).not.toMatch(/研判|导向|敏感|阵地|舆情|错误言论|政治监督|表态/);
  },
);

test.each(samples)("%s: what is said of ideology is not said of safety again", (unit) => {
  const names = [...library.topics.values()].flatMap(({ name, words }) => [name, ...Object.values(words)]);
  const phrases = (topic: string) => phrasesOf(paper(unit, topic), names);
  for (const topic of safety) expect(sharedOf(phrases("ideology"), phrases(topic)), topic).toBeLessThanOrEqual(0.15);
});

test("each trade has duties of its own, and none of another's", () => {
  const trades = [...library.clauses.values()].filter(({ id, when }) => id.startsWith("system.") && when.equals?.["unit.type"]);
  for (const [unit, type] of samples) {
    const ids = new Set(paper(unit, "ideology").children.map(({ id }) => String(id)));
    const taken = trades.filter(({ id }) => ids.has(id)).map(({ when }) => when.equals?.["unit.type"]);
    expect(new Set(taken), unit).toEqual(new Set([type]));
    expect(taken.length, unit).toBeGreaterThanOrEqual(4);
  }
});

test("one first responsible person a paper: the head for safety, the secretary otherwise", () => {
  for (const topic of topics) {
    const text = docText(paper("hubin-primary", topic));
    const first = text.match(/(\S+?)是(?:安全生产)?第一责任人/g) ?? [];
    expect(first.length, topic).toBeLessThanOrEqual(1);
  }
  expect(docText(paper("hubin-primary", "work-safety"))).toContain("校长是安全生产第一责任人");
  expect(docText(paper("hubin-primary", "ideology"))).toContain("党支部书记是第一责任人");
});

test("a branch proposes, a committee decides, neither the prosecutor's cases", () => {
  expect(docText(paper("hubin-primary", "ideology"))).toContain("提请汀南区教育局党组按照管理权限办理");
  const farm = docText(paper("yandi-farm", "ideology"));
  expect(farm).toContain("上级管理的干部报江州省农垦局党委决定");
  for (const topic of topics) expect(docText(paper("yandi-farm", topic)), topic).toMatch(/职务犯罪的?移送监察机关/);
});
