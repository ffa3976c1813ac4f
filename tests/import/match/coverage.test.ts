import { expect, test } from "vitest";
import { missingDuties, saidTwice } from "../../../src/import/match/coverage.js";
import type { Identified, ParagraphMatch } from "../../../src/import/types.js";
import { library } from "../../support/library.js";

const paper = (file: string, more: Partial<Identified> = {}): Identified => ({
  ...{ file, kind: "assessment", topic: "ideology", unitType: "school", organ: "党支部", unit: null, title: "" },
  ...{ number: null, date: null, status: "draft", ...more },
});
const says = (file: string, paragraph: number, ...concepts: string[]): ParagraphMatch => ({
  ...{ file, paragraph, as: "own", concepts },
});

test("names what a kind's clauses ask for and a paper does not say", () => {
  const matches = [says("甲.docx", 3, "assess.method", "assess.use")];
  const [missing] = missingDuties(matches, [paper("甲.docx")], library);
  expect(missing).toMatchObject({ file: "甲.docx", kind: "assessment" });
  expect(missing!.concepts).not.toContain("assess.use");
  expect(missing!.concepts).not.toContain("assess.method");
  expect(missing!.concepts.length).toBeGreaterThan(2);
  // Where it rests on and whom it is sent to is no duty.
  expect(missing!.concepts.filter((id) => /^(?:basis|front|principle)\./.test(id))).toEqual([]);
});

test("asks nothing of papers of no kind, of copies and of earlier states", () => {
  const others = [
    paper("乙.docx", { kind: null }),
    paper("丙.docx", { copyOf: "甲.docx" }),
    paper("丁.docx", { superseded: "戊.docx" }),
    paper("己.docx", { foreign: true }),
  ];
  expect(missingDuties([], others, library)).toEqual([]);
});

test("what two papers on the same work say is said twice, with every place", () => {
  const matches = [
    says("甲.docx", 3, "report.notify"),
    says("甲.docx", 9, "report.notify", "study.training"),
    says("乙.docx", 2, "report.notify", "basis.purpose"),
    says("丙.docx", 2, "study.training"),
    says("丁.docx", 4, "study.training"),
  ];
  const papers = [
    paper("甲.docx"),
    paper("乙.docx"),
    paper("丙.docx", { topic: "fire-safety" }),
    paper("丁.docx", { copyOf: "甲.docx" }),
  ];
  expect(saidTwice(matches, papers)).toEqual([
    {
      ...{ concept: "report.notify", topic: "ideology" },
      places: [
        { file: "甲.docx", paragraph: 3 },
        { file: "甲.docx", paragraph: 9 },
        { file: "乙.docx", paragraph: 2 },
      ],
    },
  ]);
});
