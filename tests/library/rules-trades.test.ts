import { describe, expect, test } from "vitest";
import { papersOf, sharesOf } from "../../src/lint/measures.js";
import { blockText } from "../../src/tree/text.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { draftDoc } from "../support/shelf.js";

const types = [
  "hubin-primary",
  "lanjiang-culture",
  "dongwan-park",
  "yunting-college",
  "lanjiang-hospital",
  "lanjiang-congress",
  "tingnan-culture",
  "weidu-town",
  "yandi-farm",
  "yunting-coop",
];
const topics = ["ideology", "network-ideology", "work-safety", "fire-safety", "cybersecurity"];
/** The clause that decides on events, by trade. */
const events = /^rules\.(events|college-lectures|school-visitors|hospital-meetings)/;

const said = (unit: string, clause: RegExp): string =>
  draftDoc(unit, "implementation-rules", "ideology")
    .children.flatMap((block) => (block.type !== "table" && clause.test(block.clause ?? "") ? [blockText(block)] : []))
    .join("\n");

describe.each(types)("%s", (unit) => {
  const { profile } = sample(unit);

  test("has a procedure for each medium: reviewed before it is issued, or registered as a group", () => {
    const [reviewed, registered] = [said(unit, /^rules\.media$/), said(unit, /^rules\.groups$/)];
    for (const { kind } of profile.media) {
      const name = library.terms.media.get(kind) ?? kind;
      const isGroup = library.terms.groups.has(kind);
      expect([reviewed.includes(name), registered.includes(name)], name).toEqual([!isGroup, isGroup]);
    }
    if (registered !== "") expect(registered).toContain("不逐条审核");
  });

  test("has a procedure for each venue, and three levels of deciding on events", () => {
    const text = said(unit, events);
    for (const { kind, name } of profile.venues) expect(text).toContain(name ?? library.terms.venues.get(kind));
    expect(said(unit, /^rules\.weights$/)).toMatch(/重大事项由第一责任人决定，需要集体研究的提请.+决定/);
    expect(text).toMatch(/负责人决定；[\s\S]*报(?:场所审批人决定，没有场所的报)?直接责任人决定；[\s\S]*按照?重大事项决定/);
  });

  test.each(topics)("speaks of records in at most a quarter of its sentences on %s", (topic) => {
    const sentences = docText(draftDoc(unit, "implementation-rules", topic)).split(/[。；\n]/);
    const records = sentences.filter((sentence) => /存档|归档|登记|台账|书面|备查|签字/.test(sentence));
    expect(records.length).toBeLessThan(sentences.length / 4);
  });
});

test.each(topics)("a third at most of a trade's rules on %s stands in another trade's too", (topic) => {
  const papers = papersOf(
    library,
    types.map((unit) => sample(unit)),
    asOf,
    ["implementation-rules"],
  );
  const shares = sharesOf(papers, library).filter(({ a, b }) => a.endsWith(`.${topic}`) && b.endsWith(`.${topic}`));
  expect(shares).toHaveLength((types.length * (types.length - 1)) / 2);
  for (const { a, b, share } of shares) expect(share, `${a} ${b}`).toBeLessThanOrEqual(0.35);
});

test.each(types)("%s stays within the budget of the kind, on every topic", (unit) => {
  const papers = papersOf(library, [sample(unit)], asOf, ["implementation-rules"]);
  expect(papers.map(({ measure: { topic } }) => topic)).toEqual(topics);
  for (const { measure } of papers) {
    expect(measure.characters, measure.document).toBeLessThanOrEqual(measure.budget!);
    expect(measure.articles, measure.document).toBeLessThanOrEqual(measure.mostArticles!);
  }
});
