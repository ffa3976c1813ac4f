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
  expect(said("departments.office.name", "办公室", "综合办")).toBe("档案由“办公室”改为“综合办”");
  expect(said("", "", "")).toBe("档案中其他内容有改动");
});
