import { expect, test } from "vitest";
import { acceptancesOf, type DriftUnit, driftIn, paperOf } from "../../src/drift/index.js";
import { driftFacts } from "../../src/papers/drift-facts.js";
import { readText } from "../../src/readers/txt/index.js";
import { library } from "../support/library.js";

const facts = driftFacts(library);
const unit: DriftUnit = {
  names: ["云汀市湖滨小学", "湖滨小学"],
  texts: ["云汀市湖滨小学", "湖滨小学", "汀南区教育局", "校党支部", "校长", "德育处"],
  organ: "党支部",
  organShort: "校党支部",
  word: "校",
  former: [],
  cadences: [],
};
function told(lines: readonly string[], own: Partial<DriftUnit> = {}) {
  const read = readText(new TextEncoder().encode(lines.join("\n")), "样.txt");
  if (!read.ok) throw new Error("unreadable");
  return driftIn([paperOf("样.txt", read.value.doc)], { ...facts, unit: { ...unit, ...own } });
}
const hospital = [
  "岚江县人民医院安全工作办法",
  "第一条　结合我院实际，本院各科室落实，由医务科负责。",
  "第二条　岚江县人民医院党委每年研究一次，报岚江县卫生健康局备案。",
  "第三条　我院加强网路意识形态工作，由护理部汇总。",
  "第四条　本办法由岚江县人民医院办公室负责解释，自印发之日起施行。",
];
const codes = (found: ReturnType<typeof told>) => found.map(({ code }) => code);

test("a paper that is another unit's whole paper is one finding with all its places; other faults stay", () => {
  const found = told(hospital);
  const [whole, ...rest] = found;
  expect(whole).toMatchObject({
    code: "drift/foreign-paper",
    severity: "high",
    certain: true,
    paragraph: 1,
    quote: "岚江县人民医院",
  });
  const quotes = whole!.places!.map(({ quote, right }) => [quote, right]);
  expect(quotes).toContainEqual(["我院", ["我校"]]);
  expect(quotes).toContainEqual(["岚江县卫生健康局", []]);
  expect(new Set(whole!.places!.map(({ paragraph, start }) => `${paragraph} ${start}`)).size).toBe(quotes.length);
  expect(rest.map(({ family }) => family)).not.toContain("foreign-unit");
  expect(codes(rest)).toContain("drift/wrong-word");
});

test("its Party organ, heads and people are told with it, and nothing else that is wrong", () => {
  const found = told([
    ...hospital,
    "第五条　党委书记和院长是第一责任人，党委书记审定，局长督促。",
    "第六条　党支部书记王小明抓好落实，加强网路管理。",
  ]);
  const [whole, ...rest] = found;
  expect(codes([whole!])).toEqual(["drift/foreign-paper"]);
  expect(whole!.places!.map(({ quote }) => quote)).toEqual(expect.arrayContaining(["党委书记", "局长"]));
  expect(codes(rest)).not.toContain("drift/foreign-organ");
  expect(codes(rest)).not.toContain("drift/organ-form");
  expect(codes(rest)).toContain("drift/two-first");
});

test("a signature tells as well as a title, and a name said again and again", () => {
  expect(codes(told(["安全工作办法", ...hospital.slice(1), "岚江县人民医院", "2026年3月5日"]))).toContain("drift/foreign-paper");
  expect(codes(told(["安全工作办法", ...hospital.slice(1), "第五条　岚江县人民医院各科室执行。"]))).toContain(
    "drift/foreign-paper",
  );
});

test("what may be the unit's own paper keeps its findings one by one", () => {
  const single = (lines: readonly string[]) => expect(codes(told(lines))).not.toContain("drift/foreign-paper");
  const [, ...body] = hospital;
  single(["云汀市湖滨小学安全工作办法", ...body]);
  single([...hospital, "第五条　湖滨小学各部门执行，湖滨小学负责监督。"]);
  single([...hospital, "第五条　我校各部门执行。"]);
  single(["岚江县人民医院安全工作办法", "第一条　各部门落实，报岚江县卫生健康局备案。"]);
  single(["汀南区教育局安全工作方案", "一、我局负责，本局督促，我局检查。", "二、我局通报，本局考核，本局备案。"]);
});

test("a paper that is accepted is asked about no more, nor what was told with it; its name alone is", () => {
  const [whole] = told(hospital);
  const [accepted] = acceptancesOf(whole!);
  expect(accepted).toEqual({ list: "ignore", value: "drift/foreign-paper：岚江县人民医院" });
  const families = told(hospital, { ignore: [accepted!.value] }).map(({ family }) => family);
  expect(families).not.toContain("foreign-unit");
  expect(families).toContain("damage");
  const other = hospital.map((line) => line.replaceAll("岚江县人民医院", "平川县人民医院"));
  expect(codes(told(other, { ignore: [accepted!.value] }))).toContain("drift/foreign-paper");
});
