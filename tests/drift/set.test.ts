import { describe, expect, test } from "vitest";
import { driftIn, findingsIn, newDriftSet, paperOf } from "../../src/drift/index.js";
import type { DriftFacts } from "../../src/drift/types.js";
import { driftFacts } from "../../src/papers/drift-facts.js";
import { readText } from "../../src/readers/txt/index.js";
import { library } from "../support/library.js";

const facts = driftFacts(library);
/** What is found in papers that are checked together, by file name. */
function together(papers: Readonly<Record<string, string>>, own: DriftFacts = facts) {
  const set = newDriftSet();
  for (const [file, text] of Object.entries(papers)) {
    const read = readText(new TextEncoder().encode(text), file);
    if (!read.ok) throw new Error("unreadable");
    const paper = paperOf(file, read.value.doc);
    set.add(paper, driftIn([paper], { ...own, among: set.copies }), own);
  }
  return set.findings();
}
const short = (findings: ReturnType<typeof together>, code: string) =>
  findings
    .filter((one) => one.code === code)
    .map(({ file, quote, right, severity, certain, places = [] }) => ({
      ...{ file, quote, right, severity, certain },
      more: places.map((place) => place.file),
    }));

describe("one duty at several intervals in the papers of one unit", () => {
  const first = "湖滨小学安全工作制度\n校党支部每季度专题研究一次安全生产工作。";
  const second = "湖滨小学安全责任清单\n校党支部每季度至少专题研究一次安全生产工作。";
  const third = "湖滨小学安全考核办法\n校党支部每年专题研究一次安全生产工作。";

  test("the minority is told, with the others as evidence", () => {
    const found = together({ "a.txt": first, "b.txt": second, "c.txt": third });
    expect(short(found, "drift/intervals-apart")).toEqual([
      {
        file: "c.txt",
        quote: "校党支部每年专题研究一次安全生产工作",
        right: ["校党支部每季度专题研究一次安全生产工作"],
        severity: "medium",
        certain: true,
        more: [],
      },
    ]);
    expect(JSON.stringify(found[0]!.evidence)).toContain("每季度一次");
    expect(JSON.stringify(found[0]!.evidence)).toContain("a.txt");
  });

  test("as often the one as the other: both are candidates", () => {
    const found = short(together({ "a.txt": first, "c.txt": third }), "drift/intervals-apart");
    expect(found.map(({ file, right }) => [file, right])).toEqual([
      ["c.txt", ["校党支部每季度专题研究一次安全生产工作", "校党支部每年专题研究一次安全生产工作"]],
    ]);
  });

  test("other units, other actors, other topics and another way to say as often are no fault", () => {
    const apart = (other: string) => short(together({ "a.txt": first, "b.txt": other }), "drift/intervals-apart");
    expect(apart("东湖中学安全考核办法\n校党支部每年专题研究一次安全生产工作。")).toEqual([]);
    expect(apart("湖滨小学安全考核办法\n各年级组每年专题研究一次安全生产工作。")).toEqual([]);
    expect(apart("湖滨小学档案办法\n校党支部每年专题研究一次档案工作。")).toEqual([]);
    expect(apart("湖滨小学安全考核办法\n校党支部每年专题研究四次安全生产工作。")).toEqual([]);
  });

  test("an earlier issue of the same paper says what held then", () => {
    const old = "湖滨小学安全工作制度（2023年）\n校党支部每年专题研究一次安全生产工作。\n湖滨小学\n2023年3月1日";
    const now = "湖滨小学安全工作制度（2025年）\n校党支部每季度专题研究一次安全生产工作。\n湖滨小学\n2025年3月1日";
    expect(short(together({ "1.txt": old, "2.txt": now }), "drift/intervals-apart")).toEqual([]);
  });

  test("papers that name no unit are only asked about", () => {
    const one = "安全工作制度\n我校安全工作领导小组每月组织消防疏散演习一次。\n我校各部门落实。";
    const other = "安全工作要求\n我校安全工作领导小组每季度组织消防疏散演习一次。\n我校各部门落实。";
    expect(short(together({ "a.txt": one, "b.txt": other }), "drift/intervals-apart").map(({ certain }) => certain)).toEqual([
      false,
    ]);
  });

  test("定期 of what another paper says how often", () => {
    const open = "湖滨小学安全考核办法\n校党支部定期专题研究安全生产工作。";
    expect(short(together({ "a.txt": first, "b.txt": second, "c.txt": open }), "drift/vague-cadence")).toEqual([
      { file: "c.txt", quote: "定期", right: ["每季度一次"], severity: "medium", certain: true, more: [] },
    ]);
    const apart = first.replace("工作制度", "工作要求").replace("每季度", "每年");
    expect(short(together({ "a.txt": first, "b.txt": apart, "c.txt": open }), "drift/vague-cadence")).toMatchObject([
      { right: ["每季度一次", "每年一次"], severity: "low" },
    ]);
  });

  test("what a unit wants not asked again is not", () => {
    const unit = {
      ...{ names: ["湖滨小学"], texts: [], organ: "党支部", organShort: "校党支部", word: "校", former: [], cadences: [] },
      ignore: ["drift/intervals-apart"],
    };
    const found = together({ "a.txt": first, "b.txt": second, "c.txt": third }, { ...facts, unit });
    expect(short(found, "drift/intervals-apart")).toEqual([]);
  });
});

describe("copies and issues of one paper", () => {
  // Sentences that have nothing wrong and little in common.
  const body = library.drift.titles
    .slice(0, 36)
    .map((title, i) => `第${i + 1}项学习《${title}》。`)
    .join("\n");
  const text = (title: string, day: string, more = "") => `${title}\n${body}\n加强网路意识形态工作。${more}\n湖滨小学\n${day}`;

  test("the same fault in the same words is one finding with places", () => {
    const found = together({
      "a.txt": text("湖滨小学检查办法", "2025年3月1日"),
      "b.txt": text("湖滨小学检查办法", "2025年3月1日"),
    });
    expect(short(found, "drift/wrong-word")).toMatchObject([{ file: "a.txt", more: ["b.txt"] }]);
    expect(short(found, "drift/repeated-paper")).toMatchObject([{ file: "b.txt", severity: "medium" }]);
    expect(findingsIn(found, "b.txt").map(({ code, file }) => [code, file])).toContainEqual(["drift/wrong-word", "b.txt"]);
  });

  test("a later issue is no copy, and its old faults are told once", () => {
    const found = together({
      "a.txt": text("湖滨小学检查办法", "2025年3月1日"),
      "b.txt": text("湖滨小学检查办法", "2026年3月5日"),
    });
    expect(short(found, "drift/repeated-paper")).toEqual([]);
    expect(short(found, "drift/wrong-word")).toMatchObject([{ file: "a.txt", more: ["b.txt"] }]);
  });

  test("one file in two formats is one paper", () => {
    const one = text("湖滨小学检查办法", "2025年3月1日");
    expect(short(together({ "办法.docx": one, "办法.txt": one }), "drift/repeated-paper")).toEqual([]);
  });

  test("of short papers only the very same is one", () => {
    const one = "检查要求\n加强网路意识形态工作。";
    const found = together({ "a.txt": one, "b.txt": one, "c.txt": `${one}\n各部门落实。` });
    expect(short(found, "drift/wrong-word").map(({ file, more }) => [file, more])).toEqual([
      ["a.txt", ["b.txt"]],
      ["c.txt", []],
    ]);
  });

  test("another unit's copy is told as such, and each unit puts its own right", () => {
    const other = text("东湖中学检查办法", "2025年3月1日").replace("\n湖滨小学\n", "\n东湖中学\n");
    const found = together({ "a.txt": text("湖滨小学检查办法", "2025年3月1日"), "b.txt": other });
    expect(short(found, "drift/repeated-paper")).toMatchObject([{ file: "b.txt", severity: "high" }]);
    expect(short(found, "drift/wrong-word").map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
  });
});
