import { expect, test } from "vitest";
import { causePhrase } from "../../src/compare/cause-phrase.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";

const said = (path: string, from: string, to: string) => worded(zh, causePhrase({ by: "profile", path, from, to }));

test("a fact whose value does not say what it is is named; a name says it", () => {
  expect(said("documents.responsibility-list.ideology.number", "甲〔2026〕1号", "甲〔2027〕1号")).toBe(
    "文号由“甲〔2026〕1号”改为“甲〔2027〕1号”",
  );
  expect(said("document.date", "2026年3月5日", "2027年3月5日")).toBe("成文日期由“2026年3月5日”改为“2027年3月5日”");
  expect(said("documents.a.b.effective", "", "2027年4月1日")).toBe("施行日期写明“2027年4月1日”");
  expect(said("documents.a.b.copies-to.1", "教育局", "")).toBe("抄送机关“教育局”删去");
  expect(said("cadences.special-study", "每年", "每半年")).toBe("频次由“每年”改为“每半年”");
  expect(said("unit.full-name", "甲县文化馆", "甲县文化中心")).toBe("单位全称由“甲县文化馆”改为“甲县文化中心”");
  expect(said("people.li.name", "李明", "李明远")).toBe("姓名由“李明”改为“李明远”");
  expect(said("venues.0.name", "", "报告厅")).toBe("阵地写明“报告厅”");
  expect(said("group.office", "甲", "乙")).toBe("档案由“甲”改为“乙”");
  expect(said("", "", "")).toBe("档案中其他内容有改动");
});

test("departments and posts are named as such; where a task has gone to another, neither is called otherwise", () => {
  expect(said("departments.office.name", "办公室", "综合办")).toBe("部门“办公室”更名为“综合办”");
  expect(said("departments.office.name", "", "综合办")).toBe("增加部门“综合办”");
  expect(said("posts.chief.title", "股长", "科长")).toBe("职务“股长”改称“科长”");
  expect(said("posts.chief.title", "股长", "")).toBe("不再有职务“股长”");
  const gone = { by: "profile", path: "departments.a.name", from: "宣传股", to: "办公室" } as const;
  expect(worded(zh, causePhrase({ ...gone, instead: "departments.b.name" }))).toBe("由“宣传股”改由“办公室”负责");
  expect(worded(zh, causePhrase({ ...gone, instead: "unit.short-name" }))).toBe("档案由“宣传股”改为“办公室”");
});
