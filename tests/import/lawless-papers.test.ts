import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { inlinesText } from "../../src/tree/text.js";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "../cli/desk.js";

let desk: string;
const unit = "柳溪县青禾小学";
const put = (name: string, ...lines: readonly string[]): void => {
  mkdirSync(join(desk, "旧"), { recursive: true });
  writeFileSync(join(desk, "旧", name), lines.join("\n"));
};
const paper = (topic: string, day: string, ...lines: readonly string[]): void =>
  put(`${topic}.txt`, `${unit}${topic}责任制实施办法`, "", ...lines, unit, day);
const profileText = (): string => readFileSync(join(desk, "data/units/qinghe.yaml"), "utf8");
const take = (...more: readonly string[]) => call(desk, ["import", "旧", "--id", "qinghe", "--yes", ...more]);
beforeEach(() => {
  desk = workspace();
});

test("an interval below what regulations ask for stays in the paper; the profile has the floor, and all questions come together", async () => {
  const sentence = "第一条　学校党支部每年专题研究一次意识形态工作，每年向上级党组织报告一次意识形态工作。";
  paper("意识形态工作", "2021年3月5日", sentence);
  const done = await take();
  expect(done.code).toBe(1);
  expect(done.err).not.toContain("错误");
  expect(done.err).toContain(
    "专题研究多久一次：意识形态工作.txt 第 2 段写每年至少一次，少于《党委（党组）意识形态工作责任制实施办法》第四条要求的每年至少两次",
  );
  expect(done.err).toMatch(/向上级报告多久一次：.*第七条要求的每年至少两次/u);
  expect(done.err).toMatch(/没有填.*单位简称.*党组织全称.*上级党组织/u);
  const { cadences } = yamlOf(profileText());
  expect([cadences["special-study"], cadences["report-up"]]).toEqual(["2/year", "2/year"]);
  expect(profileText()).toMatch(/# cadences\.special-study: 1\/year/u);
  const [file = ""] = readdirSync(join(desk, "out/qinghe")).filter((name) => name.endsWith(".docx"));
  const read = await readDocx(readFileSync(join(desk, "out/qinghe", file)), file);
  const words = read.ok
    ? read.value.doc.children.map((one) => (one.type === "table" ? "" : inlinesText(one.children))).join("")
    : "";
  expect(words).toContain(sentence.slice(4));
});

test("who answers more often gets that; who answers below the floor is told so, of that answer alone", async () => {
  paper("意识形态工作", "2021年3月5日", "第一条　学校每年专题研究一次意识形态工作。");
  const before = snapshot(desk);
  const below = await take("--set", "cadences.special-study=每年一次");
  expect(below.code).toBe(2);
  expect(below.err).toMatch(/专题研究的频次 1\/year 低于规定的 2\/year/u);
  expect(below.err).not.toMatch(/缺少|school/u);
  expect(snapshot(desk)).toEqual(before);
  const done = await take("--set", "cadences.special-study=每季度一次");
  expect(done.err).not.toContain("专题研究多久一次");
  expect(yamlOf(profileText()).cadences["special-study"]).toBe("1/quarter");
});

test("in a terminal the floor is a question among the others, with choices that may stand", async () => {
  paper("意识形态工作", "2021年3月5日", "第一条　学校党支部每年专题研究一次意识形态工作，每年向上级党组织报告一次。");
  const done = await call(desk, ["import", "旧", "--id", "qinghe"], { answers: ["", "", "", "", "", "每年三次", "", "", "y"] });
  expect(done.code).toBeLessThan(2);
  expect(done.err).not.toContain("专题研究多久一次");
  const { cadences } = yamlOf(profileText());
  expect([cadences["special-study"], cadences["report-up"]]).toEqual(["3/year", "2/year"]);
});

test("of intervals papers contradict each other in, only those that may stand are a choice", async () => {
  paper("意识形态工作", "2021年3月5日", "第一条　学校每年专题研究一次意识形态工作。");
  put("清单.txt", `${unit}意识形态工作责任清单`, "", "一、学校每季度专题研究一次意识形态工作。", unit, "2022年3月5日");
  const done = await take();
  expect(done.err).not.toMatch(/说法不一.*专题研究|错误/u);
  expect(done.err).toMatch(/专题研究多久一次：意识形态工作\.txt 第 2 段写每年至少一次/u);
  expect(yamlOf(profileText()).cadences["special-study"]).toBe("1/quarter");
});

test("as often in other words is no contradiction", async () => {
  paper("意识形态工作", "2021年3月5日", "第一条　学校每半年至少专题研究一次意识形态工作。");
  put("清单.txt", `${unit}意识形态工作责任清单`, "", "一、学校每年至少专题研究两次意识形态工作。", unit, "2022年3月5日");
  const done = await take();
  expect(done.out).not.toContain("说法不一");
  expect(yamlOf(profileText()).cadences["special-study"]).toBe("1/half-year");
});

test.each([
  ["a day there never was", "第二条　本办法自2021年2月30日起施行。副校长谢知秋是直接责任人。", "2021年2月30日", "2021-02-30"],
  ["a number no paper can have", "青党〔2019〕第05号", "2021年3月5日", "青党〔2019〕05号"],
  ["the name of another form of organ", "第二条　中共柳溪县青禾小学总支部委员会（以下简称党支部）负责。", "2021年3月5日", ""],
  ["a secretary of another form of organ", "第二条　党委书记周远山是第一责任人。党支部研究决定。", "2021年3月5日", ""],
])("%s stops no import", async (_, line, day, told) => {
  put("办法.txt", `${unit}党支部意识形态工作责任制实施办法`, "", line, "第三条　校党支部负责。", `中共${unit}支部委员会`, day);
  const done = await take();
  expect(done.code).toBe(1);
  expect(done.err).not.toContain("错误");
  expect(done.err).toMatch(/没有填/u);
  if (told !== "") expect(profileText()).toContain(told);
});

test("a profile papers are taken into is not offered what it may not say", async () => {
  desk = workspace("hubin-primary");
  put(
    "办法.txt",
    "云汀市湖滨小学意识形态工作责任制度",
    "",
    "一、党支部每年专题研究一次意识形态工作。",
    "中共云汀市湖滨小学支部委员会",
    "2024年3月5日",
  );
  const done = await call(desk, ["import", "旧", "--into", "hubin-primary", "--dry-run"]);
  expect(done.out).not.toMatch(/档案与文件不同：专题研究/u);
  expect(done.err).toMatch(/专题研究多久一次：办法\.txt 第 2 段写每年至少一次，少于/u);
});

const yamlOf = (text: string): { readonly cadences: Readonly<Record<string, string>> } => ({
  cadences: Object.fromEntries([...text.matchAll(/^ {2}([a-z-]+): (\d+\/[a-z-]+)/gmu)].map(([, key, value]) => [key!, value!])),
});
