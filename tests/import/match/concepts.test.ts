import { expect, test } from "vitest";
import { conceptsOf } from "../../../src/import/match/concepts.js";
import { plainWords } from "../../../src/import/match/plain-words.js";
import { isSaid, sayingOf } from "../../../src/import/match/saying.js";
import { library } from "../../support/library.js";

const told = (lines: readonly string[], kind: string | null = "implementation-rules") =>
  conceptsOf(lines.map(plainWords), kind, library).map((ids) => [...ids].sort());

test("a paragraph speaks of what one of its sentences says, in whatever words stand between", () => {
  expect(told(["各支部每季度至少一次向镇党委书面汇报本村情况。"])).toEqual([["report.periodic"]]);
  expect(told(["把这项工作同粮食收购业务工作结合起来，同部署、同落实。"])).toEqual([
    ["duty.business-link", "duty.four-together"],
  ]);
  expect(told(["全馆职工爱护花木。"])).toEqual([[]]);
});

test("a sentence that says something else takes it back", () => {
  expect(told(["每月同新入职人员谈心。"])).toEqual([["duty.talks"]]);
  expect(told(["情节轻微的，给予诫勉，经常谈话。"])[0]).not.toContain("duty.talks");
});

test("marks and widths of another hand make no difference", () => {
  expect(told(["站长是第一责任人,要站在 第一线."])).toEqual(told(["站长是第一责任人，要站在第一线。"]));
});

test("what is listed as a case to answer for is no duty", () => {
  const listed = [
    "有下列情形之一的，追究责任：",
    "举办的讲座、论坛出现问题没有制止的；",
    "对重大问题瞒报、谎报的。",
    "举办讲座、论坛先报批。",
  ];
  expect(told(listed)).toEqual([["acct.triggers"], [], ["acct.conceal"], ["venue.approval", "venue.lectures"]]);
});

test("cases listed in the paragraph that announces them are no duties either", () => {
  const line = "有下列情形之一的，追究责任：（一）举办的讲座、论坛出现问题没有制止的；（二）对重大问题瞒报、谎报的。";
  expect(told([line])).toEqual([["acct.conceal", "acct.triggers"]]);
});

test("what misleads is struck out, and the rest of the sentence still counts", () => {
  expect(told(["情节较轻的，给予诫勉谈话，"])[0]).not.toContain("duty.talks");
  expect(told(["党组每半年听取一次汇报，在党内通报一次情况，对落实不力的通报批评。"])[0]).toContain("report.notify");
  expect(told(["对落实不力的通报批评。"])[0]).not.toContain("report.notify");
});

test("what only some kinds of papers speak of is told in those alone", () => {
  const line = "二是工作中还有不足，今后改进。";
  expect(told([line], "status-report")).toEqual([["status.next", "status.problems"]]);
  expect(told([line], "assessment")).toEqual([[]]);
  expect(told([line], null)).toEqual([[]]);
});

test("every concept that clauses carry and the old papers have can be told, by sound sayings", () => {
  expect(library.concepts.size).toBeGreaterThan(200);
  for (const [id, { says, unless }] of library.concepts)
    for (const one of [...says, ...unless]) {
      // Nothing is said by no words at all.
      expect(isSaid(sayingOf(one), "", { first: true, last: true }), `${id}: ${one}`).toBe(false);
    }
});

test("every concept is told in its example, and not in a sentence with words like it", () => {
  const wrong = [...library.concepts].flatMap(([id, { example, counter, kinds }]) => {
    const has = (line: string) => told([line], kinds?.[0])[0]!.includes(id);
    return [...(has(example) ? [] : [`${id} in: ${example}`]), ...(has(counter) ? [`${id} not in: ${counter}`] : [])];
  });
  expect(wrong).toEqual([]);
});

test("a long gap costs no more than its length", () => {
  const saying = sayingOf("{甲|乙}～～～～～～～丙");
  expect(isSaid(saying, `${"甲".repeat(20_000)}丁`, { first: true, last: true })).toBe(false);
  expect(isSaid(saying, `甲${"丁".repeat(56)}丙`, { first: true, last: true })).toBe(true);
  expect(isSaid(saying, `甲${"丁".repeat(57)}丙`, { first: true, last: true })).toBe(false);
});

test("a saying takes long sentences in no time", () => {
  const saying = sayingOf("{甲|乙}…丙…丁～甲…{戊|己}");
  const at = { first: true, last: true };
  expect(isSaid(saying, "甲丙丁".repeat(30_000), at)).toBe(false);
  expect(isSaid(saying, `${"甲丙丁".repeat(30_000)}己`, at)).toBe(true);
});
