import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { setAll } from "../../src/profile/edit.js";
import { rawProfile } from "../../src/profile/raw.js";
import type { Plain } from "../../src/profile/render.js";
import { headersOf } from "../../src/profile/sheet-headers.js";
import { sheetPlans } from "../../src/profile/sheet-plan.js";
import { profileFromSheets } from "../../src/profile/sheet-read.js";
import { sheetsOf } from "../../src/profile/sheet-write.js";
import { cellName, type FoundCell } from "../../src/tree/sheets.js";
import { profileContext } from "../../src/workspace/library.js";
import { library } from "../support/library.js";
import { inChinese } from "../support/said.js";
import { change, columnOf, dataOf, found, headRow, importSheets, said, sampleSheets, setCell } from "./found.js";
import { sample } from "./sample.js";

const full = {
  ...profileContext(library),
  mediumNames: library.terms.media,
  venueNames: library.terms.venues,
  usualLimits: new Map<string, string>(),
};
const sheets = sampleSheets();
const at = (data: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], data);

describe("every value has a cell", () => {
  test.each(readdirSync("data/units"))("%s comes back the same, and its file stays byte for byte", (file) => {
    const text = readFileSync(`data/units/${file}`, "utf8");
    const raw = rawProfile(text);
    const back = profileFromSheets(found(sheetsOf(raw, full)), "表.xlsx", full);
    expect(back.diagnostics).toEqual([]);
    expect(back.ok && [back.value.data, back.value.open]).toEqual([raw, []]);
    expect(setAll(text, (back.ok ? back.value.data : {}) as { [key: string]: Plain })).toMatchObject({ ok: true, value: text });
  });

  test("what no sample uses comes back as well", () => {
    const more = `${sample}review: { steps: [office, head], checks: [核对事实, 核对表述], log: true }
incident:
  levels: [{ name: 一般, criteria: 影响限于校内 }, { name: 较大, criteria: 引起媒体关注 }]
  skip-level: false
accountability:
  family: network
  tiers: [{ name: 轻微, measures: [提醒谈话, 书面检查] }]
report: { period: 2026年上半年, figures: { 教职工: 86, 在校学生: 约一千二百人 }, done: [做了一件事] }
group: { head: [secretary, head], deputies: [], members: [head], office: office, sub-groups: true }
by-topic: { ideology: { direct-responsible: secretary, report: { figures: { 会议: 4 } } } }
sub-units: { label: 各教研组, list: [] }
limits: { event-lead: 五个工作日 }
superior-chain: [临江区委, 临江市委]
wording: { numbering: articles, names-public: true, year: 2026, period-theme: 作风建设年 }
`;
    const raw = rawProfile(more);
    expect(raw).not.toBeNull();
    expect(dataOf(sampleSheets(more))).toEqual(raw);
  });

  test("headers of a sheet differ, names fit a tab and differ", () => {
    const plans = sheetPlans(full);
    const names = plans.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    for (const plan of plans) {
      const headers = plan.is === "form" ? plan.fields.map(({ label }) => label) : headersOf(plan).map(({ header }) => header);
      expect(new Set(headers).size, plan.name).toBe(headers.length);
      for (const header of headers) expect(header).not.toMatch(/[a-z]{3,}/);
    }
    for (const { note } of plans.flatMap(({ fields }) => [...fields])) expect(note).not.toMatch(/YAML|templates|键/);
  });
});

describe("edits", () => {
  test("a title, a person's name and a department's head, by what is shown and by name", () => {
    let edited = setCell(sheets, "职务", 2, "职务名称", "执行校长");
    edited = setCell(edited, "人员", 1, "姓名", "金山");
    edited = setCell(edited, "部门", 1, "负责人", "执行校长");
    const data = dataOf(edited);
    expect(at(data, "posts", "head", "title")).toBe("执行校长");
    expect(at(data, "people", 0)).toEqual({ id: "jin-shan", name: "金山" });
    expect(at(data, "departments", "office", "head")).toBe("head");
    expect(at(data, "posts", "secretary", "holders", 0, "person")).toBe("jin-shan");
  });

  test("a new person in a new post gets keys of their own", () => {
    let edited = setCell(sheets, "人员", 3, "姓名", "吴禾");
    edited = setCell(edited, "职务", 3, "职务名称", "副校长");
    for (const [header, value] of [
      ["职务", "副校长"],
      ["任职人", "吴禾"],
      ["任职日期", "2026-03-01"],
    ] as const)
      edited = setCell(edited, "任职", 3, header, value);
    const data = dataOf(edited);
    expect(at(data, "people", 2)).toEqual({ id: "person-1", name: "吴禾" });
    expect(at(data, "posts", "post-1")).toEqual({ title: "副校长", holders: [{ person: "person-1", from: "2026-03-01" }] });
    expect(said(edited)).toEqual(["人员!A6 sheet/new-key", "职务!A6 sheet/new-key"]);
  });

  test("a row taken out, or emptied but for its hidden key, is gone", () => {
    const without = change(sheets, "媒体", (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, headRow + 1) }));
    expect(at(dataOf(without), "media")).toBeUndefined();
    const emptied = setCell(sheets, "人员", 2, "姓名", null);
    expect(said(emptied)).toContain("人员!A5 sheet/emptied-row");
    expect(said(emptied)).toContain("任职!B5 sheet/reference");
  });

  test("columns may stand in another order, rows above the header may be added", () => {
    const moved = change(sheets, "依据", (sheet) => ({
      ...sheet,
      rows: [[{ value: "备注" }], ...sheet.rows.map((row, i) => (i < headRow ? row : [...row].reverse()))],
    }));
    expect(dataOf(moved)).toEqual(rawProfile(sample));
  });

  test("spaces, full-width digits, days and words in other forms are taken, and said", () => {
    let edited = setCell(sheets, "单位", "单位简称", "填写内容", " 九实校　");
    edited = setCell(edited, "频次", 2, "次数", "２");
    edited = setCell(edited, "频次", 3, "次数", "1/quarter");
    edited = setCell(edited, "各文件", 1, "文号", "九实党〔２０２６〕３号");
    edited = setCell(edited, "各文件", 1, "成文日期", 46086);
    edited = setCell(edited, "任职", 1, "任职日期", { value: "2024-03-01", isDate: true });
    edited = setCell(edited, "任职", 2, "任职日期", "2023年8月15日");
    expect(dataOf(edited)).toEqual(rawProfile(sample));
    expect(said(edited)).toEqual([
      "单位!C7 sheet/trimmed",
      "任职!C4 sheet/date-taken",
      "任职!C5 sheet/date-taken",
      "频次!B5 sheet/narrowed",
      "各文件!E4 sheet/narrowed",
      "各文件!F4 sheet/date-taken",
    ]);
    const said1900 = inChinese(importSheets(setCell(sheets, "任职", 1, "任职日期", 45352)).diagnostics);
    expect(said1900[0]?.message).toContain("2024-03-01");
  });
});

describe("what is wrong is said at its cell", () => {
  const wrong: readonly (readonly [string, string, number | string, string, FoundCell["value"] | FoundCell, string])[] = [
    ["a formula", "单位", "单位全称", "填写内容", { value: "甲", isFormula: true }, "单位!C6 sheet/formula"],
    ["a number for a document number", "各文件", 1, "文号", 20263, "各文件!E4 sheet/number"],
    ["a day for a document number", "各文件", 1, "文号", { value: "2026-03-05", isDate: true }, "各文件!E4 sheet/number"],
    ["a truth value for a name", "人员", 1, "姓名", true, "人员!B4 sheet/boolean"],
    ["a word that is not in the list", "党组织", "党组织形式", "填写内容", "支部", "党组织!C4 sheet/choice"],
    ["a status that is none", "各文件", 1, "状态", "完成", "各文件!H4 sheet/choice"],
    ["a post nobody has listed", "媒体", 1, "审核人", "教导主任", "媒体!D4 sheet/reference"],
    ["half a cadence", "频次", 2, "周期", null, "频次!B5 sheet/half-cadence"],
    ["times that are no number", "频次", 2, "次数", "两次", "频次!B5 sheet/whole-number"],
    ["a cadence below the floor", "频次", 2, "次数", "1", "频次!B5 profile/cadence-floor"],
    ["a day that is none", "任职", 1, "任职日期", "2024-02-30", "任职!C4 profile/no-such-day"],
    ["a placeholder", "职务", 1, "职务名称", "××书记", "职务!B4 profile/placeholder"],
    ["no holder's name", "任职", 1, "任职人", null, "任职!B4 sheet/required"],
    ["no post for a holder", "任职", 1, "职务", null, "任职!A4 sheet/half-key"],
    ["no kind for a document", "各文件", 1, "文种", null, "各文件!A4 sheet/half-key"],
    ["two lines where one is meant", "职务", 1, "职务名称", "书记\n校长", "职务!B4 sheet/several-lines"],
    ["brackets of a number", "各文件", 1, "文号", "九实党[2026]3号", "各文件!E4 profile/number-brackets"],
    ["a key that leads inside", "人员", 1, "代号", "__proto__", "人员!A4 sheet/bad-key"],
  ];
  test.each(wrong)("%s", (_, name, which, header, cell, expected) => {
    const words = said(setCell(sheets, name, which, header, cell));
    expect(words).toContain(expected);
    expect(importSheets(setCell(sheets, name, which, header, cell)).ok).toBe(false);
  });

  test("a form's row nobody knows", () => {
    let edited = setCell(sheets, "单位", "市", "填写内容", "123456");
    edited = setCell(edited, "单位", "市", "代号", "unit.phone");
    edited = change(edited, "单位", (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell.value === "市" ? { value: "电话" } : cell))),
    }));
    expect(said(edited)).toEqual(["单位!B14 sheet/unknown-row"]);
  });

  test("the same title twice must be told apart", () => {
    let edited = setCell(sheets, "职务", 3, "职务名称", "校长");
    edited = setCell(edited, "媒体", 1, "审核人", "校长");
    expect(said(edited)).toContain("媒体!D4 sheet/which");
    expect(inChinese(importSheets(edited).diagnostics).find(({ code }) => code === "sheet/which")?.hints[0]).toContain(
      "校长（head）、校长（post-1）",
    );
  });

  test("a key twice, a document twice", () => {
    const people = setCell(setCell(sheets, "人员", 3, "姓名", "另一人"), "人员", 3, "代号", "bo-yu");
    expect(said(people)).toContain("人员!A6 sheet/duplicate-key");
    const documents = change(sheets, "各文件", (sheet) => ({ ...sheet, rows: [...sheet.rows, sheet.rows.at(-1)!] }));
    expect(said(documents)).toEqual(["各文件!A5 sheet/duplicate-key"]);
  });

  test("sheets and columns missing, unknown, twice; merged cells; things beside the table", () => {
    expect(said(sheets.filter(({ name }) => name !== "部门"))).toContain("部门 sheet/missing");
    expect(said([...sheets, { name: "Sheet1", merges: [], rows: [[{ value: "草稿" }]] }])).toEqual(["Sheet1 sheet/unknown"]);
    const headed = (header: string, to: string | null) =>
      change(sheets, "媒体", (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, i) =>
          i === headRow ? row.map((cell, c) => (c === columnOf(sheet, header) ? { value: to } : cell)) : row,
        ),
      }));
    expect(said(headed("名称", "账号名"))).toEqual(["媒体!A3 sheet/no-column", "媒体!B3 sheet/unknown-column"]);
    expect(said(headed("名称", "种类"))).toEqual(["媒体!A3 sheet/no-column", "媒体!B3 sheet/twice"]);
    expect(said(change(sheets, "媒体", (sheet) => ({ ...sheet, rows: [] })))).toEqual(["媒体 sheet/no-header"]);
    const merged = change(sheets, "媒体", (sheet) => ({
      ...sheet,
      merges: [
        { top: 3, left: 0, bottom: 3, right: 1 },
        { top: 0, left: 0, bottom: 0, right: 3 },
      ],
    }));
    expect(said(merged)).toEqual(["媒体!A4 sheet/merged"]);
    const beside = change(sheets, "媒体", (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, [...Array.from({ length: 6 }, () => ({ value: null })), { value: "见附件" }]],
    }));
    expect(said(beside)).toEqual(["媒体!G5 sheet/outside"]);
  });

  test("by the names of the sheet", () => {
    const [problem] = inChinese(importSheets(setCell(sheets, "任职", 1, "任职人", null)).diagnostics);
    const emptied = ["党组织形式", "党组织全称", "党组织简称"].reduce(
      (all, label) => setCell(all, "党组织", label, "填写内容", null),
      sheets,
    );
    expect(said(emptied)).toEqual(["党组织 sheet/required"]);
    expect(problem?.message).toBe("“任职人”没有填写");
  });

  test("all at once, in the order of the sheets", () => {
    let edited = setCell(sheets, "各文件", 1, "状态", "完成");
    edited = setCell(edited, "单位", "单位类型", "填写内容", "中学");
    edited = setCell(edited, "人员", 1, "姓名", 7);
    expect(said(edited)).toEqual(["单位!C5 sheet/choice", "人员!B4 sheet/number", "各文件!H4 sheet/choice"]);
  });
});

test("cells are named as spreadsheets name them", () => {
  expect([cellName(0, 0), cellName(4, 1), cellName(9, 25), cellName(0, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
    "A1",
    "B5",
    "Z10",
    "AA1",
    "ZZ1",
    "AAA1",
  ]);
});
