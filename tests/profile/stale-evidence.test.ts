import { expect, test } from "vitest";
import { setAll, setValue } from "../../src/profile/edit.js";
import { rawProfile } from "../../src/profile/raw.js";

const profile = [
  "unit:",
  "  full-name: 青禾小学    # 与公章一致；制度.txt，第1段",
  "  short-name: 青禾小学    # 老师傅说的，不要动",
  "cadences:",
  "  analysis: 1/quarter    # 制度.txt，第3段（请核对）",
  "  report-up: 1/half-year    # 制度.txt，第3段（请核对）",
  "documents:",
  "  rules.ideology: { number: 青小〔2024〕3号, date: 2024-03-05 }    # 细则.docx，第2段；细则.docx，第9段",
  "  list.ideology: { date: 2024-03-06 }    # 清单.docx，第5段",
  "",
].join("\n");
const after = (path: readonly (string | number)[], value: string): string => {
  const done = setValue(profile, path, value);
  if (!done.ok) throw new Error("not set");
  return done.value;
};
/** The lines that are other than before. */
const changed = (text: string): readonly string[] => text.split("\n").filter((line) => !profile.split("\n").includes(line));

test("where an old value was read is told no more once it has changed; what a person wrote beside it stays", () => {
  expect(changed(after(["unit", "full-name"], "青禾学校"))).toEqual(["  full-name: 青禾学校    # 与公章一致"]);
  expect(changed(after(["unit", "short-name"], "青禾"))).toEqual(["  short-name: 青禾    # 老师傅说的，不要动"]);
  expect(changed(after(["cadences", "analysis"], "1/month"))).toEqual(["  analysis: 1/month"]);
  expect(changed(after(["documents", "rules.ideology", "number"], "青小〔2025〕9号"))).toEqual([
    "  rules.ideology: { number: 青小〔2025〕9号, date: 2024-03-05 }",
  ]);
});

test("evidence stays where something is only added, where nothing changes, and at line ends of Windows", () => {
  expect(changed(after(["documents", "list.ideology", "number"], "青小〔2025〕9号"))).toEqual([
    "  list.ideology: { date: 2024-03-06, number: 青小〔2025〕9号 }    # 清单.docx，第5段",
  ]);
  expect(changed(after(["cadences", "analysis"], "1/quarter"))).toEqual([]);
  const windows = setValue(profile.replaceAll("\n", "\r\n"), ["cadences", "analysis"], "1/month");
  expect(windows.ok && windows.value).toContain(
    "  analysis: 1/month\r\n  report-up: 1/half-year    # 制度.txt，第3段（请核对）\r\n",
  );
});

test("the same holds where a whole profile is rewritten", () => {
  const data = rawProfile(profile) as unknown as { cadences: Record<string, string> };
  const done = setAll(profile, { ...data, cadences: { ...data.cadences, analysis: "1/month" } } as Parameters<typeof setAll>[1]);
  expect(done.ok && changed(done.value)).toEqual(["  analysis: 1/month"]);
});
