import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { composeUnit } from "../../src/papers/compose-unit.js";
import { decorated, undressed } from "../../src/profile/doubled-marks.js";
import { rawProfile } from "../../src/profile/raw.js";
import { readProfile } from "../../src/profile/read.js";
import { listNumber } from "../../src/recognise/list-number.js";
import { insideMarks, nestValues, quoted, titled } from "../../src/tree/nested-marks.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, context, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";

type Path = readonly (string | number)[];
const list = "documents.responsibility-list!ideology";
const numbers = (n: number) => [`（${"一二三"[n]}）`, `${n + 1}．`, `${n + 1}. `, `${"一二三"[n]}、`, "①②③"[n]!];
const before = (...words: readonly string[]) => words.map((word) => (value: string) => word + value);
const around = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(
    ([open, close]) =>
      (value: string) =>
        open + value + close,
  );
const entries = (n: number) => before(...numbers(n));
const ends = ["。", "；", "，：", ";", ":", "、"].map((mark) => (value: string) => value + mark);

/** Path (`!` for a dot in a key), plain value, what people write into it. Every one also with a mark at its end. */
const fields: readonly (readonly [path: string, plain: string, dressings: readonly ((value: string) => string)[]])[] = [
  ["unit.short-name", "湖滨小学", [...before("简称：", "以下简称"), ...around(["（", "）"], ["（简称", "）"])]],
  ["organ.short", "校党支部", before("以下简称")],
  ["posts.deputy-head-moral.portfolio.0", "德育", [...before("分管", "负责", "联系"), ...entries(0)]],
  ["posts.secretary.holders.0.basis", "汀教党组〔2023〕18号", around(["（", "）"], ["(", ")"])],
  ["sub-units.organs", "党总支", before("各")],
  ["basis.0.title", "汀南区教育系统落实意识形态工作责任制实施细则", around(["《", "》"])],
  ["basis.0.number", "汀教党组〔2025〕12号", around(["（", "）"])],
  ["wording.period-theme", "学习贯彻全会精神", before("围绕", "本年度围绕")],
  ["limits.event-lead", "三个工作日", before("提前")],
  ["limits.rectify", "十五日", [...before("在"), ...around(["", "内"], ["", "以内"], ["于", "之内"])]],
  ["limits.risk-lead", "十日", around(["", "前"], ["", "以前"])],
  ["limits.inquiry-extension", "十日", before("不超过")],
  ["limits.incident-progress", "两小时", before("每", "每隔")],
  ["limits.incident-oral", "半小时", around(["", "内"])],
  ["review.checks.0", "来源是否清楚", entries(0)],
  ["incident.levels.0.name", "一般", entries(0)],
  ["incident.levels.1.criteria", "影响限于本校", entries(1)],
  ["incident.watch-24h.0", "开学前后三日", entries(0)],
  ["assessment.merge-with.1", "部门年度考核", [...entries(1), ...before("与")]],
  ["assessment.focus.0", "制度执行", entries(0)],
  ["assessment.cycle.0", "每年六月", entries(0)],
  ["assessment.methods.0", "查阅台账", entries(0)],
  ["assessment.use.0", "作为评先依据", entries(0)],
  ["incident.classes.0", "网络舆情", entries(0)],
  ["accountability.triggers.0", "未按规定报告", entries(0)],
  ["accountability.measures.0", "提醒谈话", entries(0)],
  ["accountability.effects.0", "取消评先资格", entries(0)],
  ["accountability.tiers.0.name", "一般", entries(0)],
  ["accountability.tiers.0.measures.0", "提醒谈话", entries(0)],
  ["report.receiver", "汀南区教育局党组", before("主送：", "主送机关：")],
  ["by-topic.ideology.report.period", "2025年下半年", before("关于")],
  ["by-topic.ideology.report.done.1", "抓好学习", entries(1)],
  ["by-topic.ideology.report.problems.0", "记录过于简单", entries(0)],
  ["by-topic.ideology.report.next.2", "确定值班信息员", entries(2)],
  [`${list}.title`, "湖滨小学意识形态工作责任清单", around(["《", "》"])],
  [`${list}.excused.0`, "尹国华", before("请假：", "请假人员：")],
  [`${list}.addressee`, "各处室", before("主送：")],
  [`${list}.copies-to.0`, "汀南区教育局党建工作办公室", before("抄送：", "抄送", "抄送机关：")],
  [`${list}.replaces`, "《旧清单》（湖小党〔2024〕2号）", [...before("原"), ...around(["", "同时废止"], ["原", "同时废止"])]],
  [`${list}.annotation`, "此件公开发布", around(["（", "）"], ["(", ")"], ["附注：（", "）"], ["（（", "））"])],
  [
    `${list}.attachments.0.name`,
    "成员名单",
    [...before("附件：", "附件1：", "附件1 ", "附件：1. "), ...entries(0), ...around(["《", "》"])],
  ],
  [`${list}.present.0`, "沈立言", before("出席：", "出席人员：")],
  [`${list}.observers.0`, "方越", before("列席：")],
  [`${list}.print-office`, "湖滨小学办公室", [...before("印发机关："), ...around(["", "印发"])]],
  ["posts.head.title", "校长", []],
  ["departments.office.name", "办公室", []],
  ["people.0.name", "沈立言", []],
  ["media.0.name", "湖小之声", []],
  ["superiors.party", "汀南区教育局党组", []],
];
const pathOf = (dotted: string): Path =>
  dotted.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step.replace("!", ".")));

type Open = { [key: string | number]: unknown };
function put(data: unknown, path: Path, value: unknown): void {
  let here = data as Open;
  for (const [i, step] of path.slice(0, -1).entries()) {
    if (here[step] === undefined) here[step] = typeof path[i + 1] === "number" ? [] : {};
    here = here[step] as Open;
  }
  here[path.at(-1)!] = value;
}
const raw = rawProfile(readFileSync("data/units/hubin-primary.yaml", "utf8"));
/** The sample with every field of the list filled in, some of them changed. */
function profileWith(changes: ReadonlyMap<string, string>) {
  const data = JSON.parse(JSON.stringify(raw)) as Open;
  put(data, pathOf("incident.levels"), [
    { name: "一般", criteria: "影响限于一个班" },
    { name: "较大", criteria: "影响限于本校" },
  ]);
  for (const facts of Object.values(data["documents"] as Open)) put(facts, ["status"], "draft");
  for (const [path, plain] of fields) put(data, pathOf(path), changes.get(path) ?? plain);
  return readProfile(new TextEncoder().encode(JSON.stringify(data)), "a.yaml", context);
}
function profileOf(changes: ReadonlyMap<string, string>) {
  const found = profileWith(changes);
  if (!found.ok) throw new Error(printDiagnostics(found.diagnostics));
  return found.value;
}

describe("marks that the program prints and a value already has", () => {
  const plain = profileOf(new Map()).profile;
  test.each(fields)("%s", (path, value, own) => {
    for (const dress of [...own, ...ends]) expect(profileOf(new Map([[path, dress(value)]])).profile).toEqual(plain);
  });

  it("are tried for every field of the table", () => {
    const tried = (pattern: string) => {
      const form = new RegExp(`^(?:by-topic\\.ideology\\.)?${pattern.replaceAll(".", "\\.").replaceAll("*", "[^.]+")}$`);
      return fields.some(([path]) => form.test(path));
    };
    expect(decorated.map(([pattern]) => pattern).filter((pattern) => !tried(pattern))).toEqual([]);
  });

  it("are printed once in every document, whatever was written", () => {
    const texts = (changes: ReadonlyMap<string, string>) =>
      ["masthead", "minutes"].flatMap((layout) => {
        const unit = { loaded: profileOf(changes), path: "a.yaml", text: "" };
        const composed = composeUnit(
          unit,
          { named: true, asOf, shelf: "full", facts: { layout: layout as "masthead" } },
          library,
        );
        if (!composed.ok) throw new Error(printDiagnostics(composed.diagnostics));
        return composed.value.docs.map(({ doc }) => docText(doc));
      });
    const dressed = new Map(fields.map(([path, value, own]) => [path, `${(own.at(-1) ?? ((one: string) => one))(value)}：`]));
    const found = texts(dressed);
    expect(found.length).toBeGreaterThan(40);
    expect(found).toEqual(texts(new Map()));
    expect(found.join("\n")).not.toMatch(/《《|：：|。。|；；|（（|抄送：抄送|各各|内内|提前提前|（一）（一）/);
  }, 60_000);

  it("leave a value as it is where it only looks alike", () => {
    for (const [path, value] of [
      ["report.done.0", "一、二年级教师轮训"],
      ["report.done.0", "1.5万元用于设备"],
      ["report.done.1", "（二）班学生事件已处置"],
      ["report.done.4", "（五一）假期前检查"],
      ["documents.x.annotation", "（甲）和（乙）"],
      ["posts.x.portfolio.0", "负责人培训"],
      ["sub-units.organs", "各界代表支部"],
      ["limits.incident-watch", "每个工作日上班前"],
      ["documents.x.attachments.0.name", "附件管理办法"],
      ["documents.x.annotation", "。"],
    ] as const)
      expect(undressed(value, pathOf(path))).toBe(value);
  });

  it("are a fault where a list's number is not the entry's", () => {
    const wrong = profileWith(new Map([["by-topic.ideology.report.done.1", "（五）抓好学习"]]));
    expect(printDiagnostics(wrong.diagnostics)).toContain("第 2 项前面写了序号“（五）”");
    expect(wrong.ok).toBe(false);
  });

  it("are taken off to the end: a second time changes nothing", () => {
    const paths = fields.map(([path]) => pathOf(path));
    const pieces = fc.constantFrom(
      "（",
      "）",
      "《",
      "》",
      "：",
      "。",
      "抄送",
      "一、",
      "1.",
      "各",
      "内",
      "湖",
      "学校",
      "提前",
      "三日",
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(pieces, { maxLength: 8 }), (path, words) => {
        const once = undressed(words.join(""), path);
        expect(undressed(once, path)).toBe(once);
      }),
    );
  });
});

describe("numbers of lists", () => {
  test.each([
    ["（一）甲", 1],
    ["十二、甲", 12],
    ["二十.甲", 20],
    ["⒊甲", 3],
    ["㈣甲", 4],
    ["⑸甲", 5],
    ["６、甲", 6],
    ["1.2026年计划", 1],
    ["三、一线教师", 3],
  ])("%s", (text, number) => expect(listNumber(text)?.number).toBe(number));
  test.each(["2026年", "三年级", "3·15活动", "（五一）假期", "（一）", "一"])("%s is none", (text) =>
    expect(listNumber(text)).toBeNull(),
  );
});

describe("marks within marks", () => {
  it("turn to the other kind, and back one deeper", () => {
    expect(titled("关于贯彻《条例》的办法")).toBe("《关于贯彻〈条例〉的办法》");
    expect(titled("关于印发《关于执行〈条例〉的办法》的通知")).toBe("《关于印发〈关于执行《条例》的办法〉的通知》");
    expect(quoted("“湖小”之声")).toBe("“‘湖小’之声”");
    expect(titled("〈序〉集")).toBe("《〈序〉集》");
    expect(insideMarks("“甲”和《乙》", "《")).toBe("“甲”和〈乙〉");
  });
  it("also for values inside a template's own marks", () => {
    const value = { type: "value", path: "document.title", value: "贯彻《条例》的“三个”办法" } as const;
    const text = (words: string) => ({ type: "text", value: words }) as const;
    expect(nestValues([text("关于印发《"), value, text("》的通知")])[1]).toEqual({ ...value, value: "贯彻〈条例〉的“三个”办法" });
    expect(nestValues([text("《甲》和"), value])[1]).toBe(value);
  });
});

describe("a number behind a title", () => {
  const withBasis = (lines: string) =>
    readFileSync("data/units/hubin-primary.yaml", "utf8").replace(/^basis:[\s\S]*?(?=^\S)/m, `basis:\n${lines}`);
  const read = (text: string) => readProfile(new TextEncoder().encode(text), "甲.yaml", context);

  test("goes into its own field", () => {
    const said = read(withBasis("  - { title: 《汀南区责任制办法》（汀教〔2025〕12号）, date: 2025-03-01 }\n"));
    expect(said.ok && said.value.profile.basis).toMatchObject([{ title: "汀南区责任制办法", number: "汀教〔2025〕12号" }]);
  });
  test("is not said twice where it stands there already", () => {
    const said = read(
      withBasis("  - { title: 《汀南区责任制办法》(汀教〔2025〕12号), number: 汀教〔2025〕12号, date: 2025-03-01 }\n"),
    );
    expect(said.ok && said.value.profile.basis).toMatchObject([{ title: "汀南区责任制办法", number: "汀教〔2025〕12号" }]);
  });
  test("is a fault where another stands there", () => {
    const said = read(withBasis("  - { title: 《汀南区责任制办法》（汀教〔2025〕12号）, number: 汀教〔2025〕13号 }\n"));
    expect(printDiagnostics(said.diagnostics)).toMatch(/12号.*13号.*two-numbers/);
  });
  test("a title that merely holds brackets stays", () => {
    const said = read(withBasis("  - { title: 汀南区责任制办法（试行）, date: 2025-03-01 }\n"));
    expect(said.ok && said.value.profile.basis).toMatchObject([{ title: "汀南区责任制办法（试行）" }]);
  });
});
