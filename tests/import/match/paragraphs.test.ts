import { expect, test } from "vitest";
import { paperOf } from "../../../src/drift/paper.js";
import { matchParagraphs } from "../../../src/import/match/index.js";
import type { Identified } from "../../../src/import/types.js";
import type { Doc } from "../../../src/tree/types.js";
import { library } from "../../support/library.js";
import { shelf } from "../../support/shelf.js";

/** As the paper of a unit we know nothing more of. */
const taken = (file: string, { meta }: Doc, unitType: string, organ: string): Identified => ({
  ...{ file, kind: meta.kind, topic: meta.topic, unitType, organ, unit: null, title: meta.title },
  ...{ number: null, date: null, status: "draft" },
});
const matched = (doc: Doc, self: Identified) =>
  matchParagraphs([{ ...paperOf(self.file, doc), bytes: new Uint8Array(), read: {} as never }], [self], library, []);

test.each([
  ["hubin-primary", "school", "党支部", "ideology"],
  ["lanjiang-culture", "bureau", "党组", "network-ideology"],
  ["dongwan-park", "park", "党工委", "fire-safety"],
])("what %s composes finds its clauses again", (unit, type, organ, topic) => {
  const wrong = shelf(unit, topic).flatMap((doc) => {
    const found = matched(doc, taken(doc.meta.document, doc, type, organ));
    const clauses = new Map(found.map(({ paragraph, clause }) => [paragraph, clause]));
    return doc.children.flatMap((block, i) =>
      block.clause !== undefined && clauses.get(i + 1) !== block.clause
        ? [`${doc.meta.document} ${i + 1}: ${block.clause} → ${clauses.get(i + 1)}`]
        : [],
    );
  });
  expect(wrong).toEqual([]);
});

test("headings of the kind are the library's without a clause, what stands about the text is nobody's", () => {
  const doc = shelf("hubin-primary", "ideology").find(({ meta }) => meta.kind === "responsibility-list")!;
  const found = matched(doc, taken("甲.docx", doc, "school", "党支部"));
  const heading = doc.children.findIndex(({ type, clause }) => type === "heading" && clause === undefined);
  expect(found.find(({ paragraph }) => paragraph === heading + 1)).toEqual({
    ...{ file: "甲.docx", paragraph: heading + 1, as: "library", concepts: ["role.collective"] },
  });
  expect(found[0]).toMatchObject({ paragraph: 1, as: "own" });
});

/** A paper with these lines. */
const typed = (lines: readonly string[]): Doc => ({
  type: "doc",
  meta: { kind: "responsibility-list", topic: "ideology", title: "责任清单" } as Doc["meta"],
  children: lines.map((value, i) => ({
    type: "paragraph",
    role: "body",
    id: `p${i}` as never,
    children: [{ type: "text", value }],
  })),
});

test("the same duty in other words names its clause, another duty is the office's own", () => {
  const doc = typed([
    "党支部要把意识形态工作摆上议事日程，写进全年工作要点，同教学工作一道部署、一道落实、一同检查、一同考核。",
    "每月底由值班教师检查操场器材，坏了的贴条停用。",
    "意识形态工作",
  ]);
  const found = matched(doc, taken("甲.docx", doc, "school", "党支部"));
  expect(found.map(({ as, clause }) => [as, clause])).toEqual([
    ["reworded", "body.agenda"],
    ["own", undefined],
    ["own", undefined],
  ]);
});

test("a paragraph with several duties names the clause of each", () => {
  const doc = typed([
    "党支部书记是意识形态工作第一责任人，站在意识形态工作第一线，带头抓意识形态工作。情节较轻的，对责任人给予提醒谈话、批评教育。涉嫌犯罪的，移送司法机关处理。",
    "每天由值班教师看管操场器材。坏了的贴条停用。",
  ]);
  const found = matched(doc, taken("甲.docx", doc, "school", "党支部"));
  expect(found.map(({ as }) => as)).toEqual(["reworded", "own"]);
  expect(found[0]!.clauses).toEqual(["secretary.front-line", "accountability.tier-light", "accountability.hand-over"]);
  expect(found[1]).not.toHaveProperty("clauses");
});

test("a fact and a word or two are no clause's by themselves", () => {
  const doc = typed(["甲室负责舆情信息的收集、上报和新闻发布工作。", "履行第一责任人职责，做到守土有责、守土负责、守土尽责。"]);
  for (const one of matched(doc, taken("甲.docx", doc, "school", "党支部"))) expect(one.clause).not.toBe("members.fields");
});

test("a clause with a few words changed by hand is still told by its words", () => {
  const whole = shelf("hubin-primary", "ideology").find(({ meta }) => meta.kind === "responsibility-list")!;
  const at = whole.children.findIndex(({ clause }) => clause === "body.inspection");
  const words = paperOf("甲", whole).lines.find(({ paragraph }) => paragraph === at + 1)!.text;
  const doc = typed([words.replace("限期整改、逐项复查", "当月改完，学校再看一遍")]);
  expect(matched(doc, taken("甲.docx", doc, "school", "党支部"))).toMatchObject([{ as: "reworded", clause: "body.inspection" }]);
});

test("what a unit lists is the library's only in a paper printed from it", () => {
  const lines = ["各科室、各村：", "一、存在的问题", "（一）少数同志学习不够主动。", "（二）台账记得太简单。"];
  const doc = typed(lines);
  const self = { ...taken("甲.docx", doc, "town", "党委"), kind: "status-report" };
  expect(matched(doc, self).filter(({ clause }) => clause !== undefined)).toEqual([]);
});
