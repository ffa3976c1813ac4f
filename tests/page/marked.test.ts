import { expect, test } from "vitest";
import { fromMarked, marksOf, toMarked } from "../../src/page/screens/library/marked.js";
import { clauseMarks } from "../../src/use/clause-marks.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { library } from "../support/library.js";

const marksIn = (text: string) => marksOf(clauseMarks(text, library).map((one) => ({ ...one, name: worded(zh, one.name) })));

test("every clause of the library can be read without its code, and comes back to the letter", () => {
  for (const { id, text } of library.clauses.values()) {
    const marks = marksIn(text);
    const marked = toMarked(text, marks);
    expect(marked, id).not.toMatch(/\{\{|\}\}|\{#|[a-z]\.[a-z]/);
    expect(new Set(marks.map(({ shown }) => shown)).size, id).toBe(marks.length);
    expect(fromMarked(marked, marks, text), id).toEqual({ text, unknown: [], gone: [], broken: false });
  }
});

test("a mark that is made up, taken out or moved is told of; words beside marks are free", () => {
  const text =
    '{{cadence "special-study"}}专题研究{{topic.work}}，{{#unless small}}{{period "analysis"}}分析形势，{{/unless}}定下措施。';
  const marks = marksIn(text);
  const marked = toMarked(text, marks);
  expect(marked).toBe("【专题研究多久几次】专题研究【这项工作】，【不是小单位的：】【分析研判多久】分析形势，【到此】定下措施。");
  expect(fromMarked(marked.replace("定下措施", "当场定下措施"), marks, text)).toMatchObject({
    text: text.replace("定下措施", "当场定下措施"),
    ...{ unknown: [], gone: [], broken: false },
  });
  expect(fromMarked(marked.replace("【这项工作】", "【那项工作】"), marks, text)).toMatchObject({
    ...{ unknown: ["【那项工作】"], gone: ["【这项工作】"], broken: false },
  });
  expect(fromMarked(marked.replace("【到此】", ""), marks, text).broken).toBe(true);
  expect(fromMarked(`【到此】${marked.replace("【到此】", "")}`, marks, text).broken).toBe(true);
  expect(fromMarked(marked.replace("【这项工作】", "这项工作"), marks, text)).toMatchObject({
    unknown: [],
    gone: ["【这项工作】"],
  });
});
