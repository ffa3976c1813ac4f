import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { copyIndex, driftIn, paperOf } from "../../src/drift/index.js";
import { driftRules } from "../../src/drift/rules/index.js";
import type { DriftFacts, DriftRule, DriftUnit, Found } from "../../src/drift/types.js";
import { driftFacts } from "../../src/papers/drift-facts.js";
import { readText } from "../../src/readers/txt/index.js";
import { library } from "../support/library.js";

const facts = driftFacts(library);
/** The rules that need to know the unit: a primary school with a 党支部. */
const unit: DriftUnit = {
  names: ["云汀市湖滨小学", "湖滨小学"],
  texts: [
    "云汀市湖滨小学",
    "湖滨小学",
    "汀南区教育局党组",
    "汀南区教育局",
    "校党支部",
    "校长",
    "德育处",
    "卓然",
    "0745-66123456",
  ],
  organ: "党支部",
  organShort: "校党支部",
  word: "校",
  former: ["卓然"],
  cadences: [{ key: "special-study", name: "专题研究", words: "每年至少两次" }],
};
const ofUnit = new Set(
  [
    ...["foreign-name", "foreign-organ", "former-person", "own-cadence", "foreign-head", "unknown-department"],
    ...["unknown-person", "foreign-contact"],
  ].map((name) => `drift/${name}`),
);
const factsFor = ({ code, examples }: DriftRule): DriftFacts => ({
  ...facts,
  ...(ofUnit.has(code) && { unit }),
  among: copyIndex(code === "drift/repeated-paper" ? examples.map(({ text }) => paper(text, "另一份.txt")) : []),
});
function paper(text: string, name = "样.txt") {
  const read = readText(new TextEncoder().encode(text), "样.txt");
  if (!read.ok) throw new Error("unreadable");
  return paperOf(name, read.value.doc);
}
const quoteOf = ({ line, start, end }: Found): string => line.text.slice(start, end);

test("every rule of the folder is registered, in order", () => {
  const files = readdirSync("src/drift/rules").filter((name) => name !== "index.ts");
  const names = driftRules.map(({ code }) => `${code.slice("drift/".length)}.ts`);
  expect(names).toEqual(files.sort());
});

test("asked for what weighs most alone, the rules tell all of that", () => {
  const most = (found: ReturnType<typeof driftIn>) => found.filter(({ severity }) => severity === "high");
  const texts = driftRules.flatMap((rule) => rule.examples.map(({ text }) => ({ text, own: factsFor(rule) })));
  const all = texts.map(({ text, own }) => most(driftIn([paper(text)], own)));
  expect(all.flat().length).toBeGreaterThan(50);
  expect(texts.map(({ text, own }) => most(driftIn([paper(text)], own, "high")))).toEqual(all);
});

test("a rule whose findings may weigh more than itself says so", () => {
  const above = driftRules.filter(({ code, severity }) => {
    const source = readFileSync(`src/drift/rules/${code.slice("drift/".length)}.ts`, "utf8");
    return severity !== "high" && /severity: "high"/.test(source);
  });
  expect(driftRules.filter(({ mayBeHigh }) => mayBeHigh)).toEqual(above);
});

describe.each(driftRules)("$code", (rule) => {
  test.each(rule.examples)("finds it: $text", ({ text, quotes }) => {
    expect(rule.find(paper(text), factsFor(rule)).map(quoteOf)).toEqual(quotes);
  });
  test.each(rule.sound)("leaves alone: %s", (text) => {
    expect(rule.find(paper(text), factsFor(rule)).map(quoteOf)).toEqual([]);
  });
  test("has examples both ways", () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.sound.length).toBeGreaterThan(0);
  });
});

test("what a rule says is right can stand in place of what it quotes", () => {
  for (const rule of driftRules)
    for (const { text } of rule.examples)
      for (const found of rule.find(paper(text), factsFor(rule)))
        if (found.right?.length === 1) {
          const [quote, right] = [quoteOf(found), found.right[0]!];
          expect(quote.length < 12 || right.length * 2 >= quote.length, `${rule.code}: ${quote} → ${right}`).toBe(true);
        }
});

test("the same fault at several places is one finding with places", () => {
  const found = driftIn([paper("办法\n加强网路意识形态工作。\n其他事项。\n做好网路意识形态工作。")], facts);
  expect(found).toEqual([
    {
      code: "drift/wrong-word",
      family: "damage",
      severity: "medium",
      certain: true,
      file: "样.txt",
      paragraph: 2,
      start: 2,
      end: 6,
      quote: "网路意识",
      right: ["网络意识"],
      evidence: [],
      places: [{ file: "样.txt", paragraph: 4, start: 2, end: 6, quote: "网路意识" }],
    },
  ]);
});

describe("the words of templates/drift.yaml", () => {
  test.each(Object.entries(library.drift.wrong))("%s is wrong, %s is not", (wrong, right) => {
    const rule = driftRules.find(({ code }) => code === "drift/wrong-word")!;
    expect(rule.find(paper(`各部门做好${wrong}工作。`), facts).map(quoteOf)).toContain(wrong);
    expect(rule.find(paper(`各部门做好${right}工作。`), facts).map(quoteOf)).not.toContain(wrong);
  });
});

test("a number is another unit's only where something speaks against it", () => {
  const told = (text: string, own: readonly string[]) =>
    driftIn([paper(text)], { ...facts, unit: { ...unit, texts: own } }).map(({ quote, certain }) => [quote, certain]);
  expect(told("公告\n举报电话：0731-88888888。", [])).toEqual([]);
  expect(told("公告\n举报电话：0731-88888888，传真：0731-88888880，手机13900000000。", [])).toEqual([]);
  expect(told("公告\n举报电话：0731-88888888。", ["0745-66123456"])).toEqual([["0731-88888888", true]]);
  expect(told("公告\n举报电话：0731-88888888。\n咨询电话：0745-66123456。", [])).toEqual([
    ["0731-88888888", false],
    ["0745-66123456", false],
  ]);
});

test("a second number of the unit's own exchange is only asked about, another unit's is not", () => {
  const own = ["湖滨小学", "0745-66123456", "13900000000", "office@163.com", "湖滨区教育局"];
  const told = (text: string) =>
    driftIn([paper(`公告\n${text}`)], { ...facts, unit: { ...unit, texts: own } })
      .filter(({ code }) => code === "drift/foreign-contact")
      .map(({ quote, certain, severity }) => [quote, certain, severity]);
  expect(told("举报电话：0745-66123456，0745-66120000。")).toEqual([["0745-66120000", false, "medium"]]);
  expect(told("举报手机13811112222，邮箱 jubao@qq.com。")).toEqual([
    ["13811112222", false, "medium"],
    ["jubao@qq.com", false, "medium"],
  ]);
  expect(told("举报电话：0731-66120000。")).toEqual([["0731-66120000", true, "high"]]);
  expect(told("平川县教育局举报电话：0745-66120000。")).toEqual([["0745-66120000", true, "high"]]);
  expect(told("湖滨区教育局举报电话：0745-66120000。")).toEqual([["0745-66120000", false, "medium"]]);
  expect(told("学校办公室电话：0745-66120000。")).toEqual([["0745-66120000", false, "medium"]]);
});

test("定期 is asked about where the profile, the paper or a regulation says how often", () => {
  const told = (text: string, own?: DriftUnit) =>
    driftIn([paper(text)], { ...facts, ...(own && { unit: own }) })
      .filter(({ code }) => code === "drift/vague-cadence")
      .map(({ quote, right, severity }) => [quote, right, severity]);
  expect(told("办法\n党支部定期专题研究有关工作。", unit)).toEqual([["定期", ["每年至少两次"], "medium"]]);
  expect(told("办法\n党支部定期专题研究有关工作。")).toEqual([]);
  expect(told("意识形态工作责任制实施办法\n党委不定期专题研究意识形态工作。")).toEqual([["不定期", ["每年至少两次"], "medium"]]);
  expect(told("办法\n后勤部每月组织电梯安全检查一次。\n后勤部适时组织电梯安全检查。")).toEqual([
    ["适时", ["每月一次"], "medium"],
  ]);
});

test("a word put for another in a fixed phrase is only asked about", () => {
  const told = (text: string) => driftIn([paper(text)], facts).map(({ quote, certain, severity }) => [quote, certain, severity]);
  expect(told("办法\n重要事件亲自过问。")).toEqual([["重要事件亲自过问", false, "low"]]);
  expect(told("办法\n重要问替亲自过问。")).toContainEqual(["重要问替亲自过问", true, "medium"]);
});

test("what a unit accepted is not told again", () => {
  const one = paper("办法\n加强网路意识形态工作,做好其她工作。");
  const codes = (own: Partial<DriftUnit>) =>
    driftIn([one], { ...facts, unit: { ...unit, ...own } }).map(({ code, quote }) => [code, quote]);
  expect(codes({})).toEqual([
    ["drift/wrong-word", "网路意识"],
    ["drift/half-width", ","],
    ["drift/wrong-word", "其她"],
  ]);
  expect(codes({ ignore: ["drift/half-width"], words: ["网路意识形态"] })).toEqual([["drift/wrong-word", "其她"]]);
});
