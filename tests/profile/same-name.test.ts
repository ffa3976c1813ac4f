import { describe, expect, it, test } from "vitest";
import { profileNotes } from "../../src/profile/notes.js";
import { rawProfile } from "../../src/profile/raw.js";
import { appoint } from "../../src/profile/terms.js";
import { nameKey, sameName } from "../../src/text/same-name.js";
import { dataOf, said, sampleSheets, setCell } from "./found.js";
import { changed, read, sample } from "./sample.js";

const named = (name: string) => changed("{ id: bo-yu, name: 柏雨 }", `{ id: bo-yu, name: ${JSON.stringify(name)} }`);
const notes = (text: string) =>
  profileNotes(rawProfile(text), () => 7).map(({ path, code }) => `${path.join(".")} ${code.replace("profile/", "")}`);
function appointed(text: string, name: string) {
  const loaded = read(text);
  if (!loaded.ok) throw new Error("unreadable");
  return appoint(text, loaded.value, { post: "secretary", name, from: "2026-12-01" });
}

describe("one name in several ways of writing", () => {
  test.each([
    ["李明", "李　明"],
    ["李明", "李 明"],
    ["阿依努尔·买买提", "阿依努尔•买买提"],
    ["阿依努尔·买买提", "阿依努尔・买买提"],
    ["阿依努尔·买买提", "阿依努尔．买买提"],
    ["阿依努尔·买买提", "阿依努尔‧买买提"],
    ["顾立新", "顾⽴新"],
    ["顾立新", "顧立新"],
    ["龙金", "龍金"],
    ["安娜A", "安娜Ａ"],
    ["德育处", "德育處"],
  ])("%s, %s", (a, b) => expect(sameName(a, b)).toBe(true));
  test.each([
    ["李明", "李鸣"],
    ["阿依努尔", "阿依努尔·买买提"],
    ["王一", "王二"],
  ])("%s, %s are two", (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  it("is one person for an appointment, who keeps the profile's way", () => {
    for (const [listed, typed] of [
      ["阿依努尔·买买提", "阿依努尔•买买提"],
      ["顾立新", "顧　立新"],
      ["顾⽴新", "顾立新"],
    ] as const) {
      const done = appointed(named(listed), typed);
      expect(done.ok && done.value.person?.id).toBe("bo-yu");
      expect(done.ok && done.value.text).not.toContain("person-1");
    }
    expect(appointed(named("顾立新"), "顧立新").diagnostics.map(({ code }) => code)).toContain("profile/appoint-variant");
    const two = `${named("顾立新").replace("  - { id: jin-shan", "  - { id: gu-2, name: 顧立新 }\n  - { id: jin-shan")}`;
    expect(appointed(two, "顾立新")).toMatchObject({ ok: true, value: { person: { id: "bo-yu" } } });
    const other = `${named("顾立新").replace("  - { id: jin-shan", "  - { id: gu-2, name: 顾立新 }\n  - { id: jin-shan")}`;
    expect(appointed(other, "顾立新").diagnostics[0]?.code).toBe("profile/appoint-which-person");
  });

  it("is one person in a workbook, padded or not", () => {
    const padded = setCell(sampleSheets(named("李明")), "人员", 2, "姓名", "李　明");
    expect(dataOf(padded)["people"]).toEqual([
      { id: "jin-shan", name: "金杉" },
      { id: "bo-yu", name: "李明" },
    ]);
    expect(said(padded)).toContain("人员!B5 sheet/name-read");
    const referred = setCell(sampleSheets(named("顾立新")), "任职", 1, "任职人", "顧立新");
    expect(dataOf(referred)).toMatchObject({ posts: { secretary: { holders: [{ person: "bo-yu" }] } } });
    expect(said(setCell(sampleSheets(named("顾立新")), "人员", 3, "姓名", "顧　立新"))).toContain("人员!B6 profile/same-person");
  });
});

describe("names that two of a kind share, or that only look right", () => {
  it("are said with their line", () => {
    expect(notes(sample)).toEqual([]);
    expect(notes(changed("柏雨", "金　杉".replace("　", "")))).toEqual(["people.1.name same-person"]);
    expect(notes(changed("  - { id: bo-yu", "  - { id: jin-2, name: 金杉 }\n  - { id: bo-yu"))).toEqual([
      "people.1.name same-person",
    ]);
    expect(
      notes(changed("office: { name: 办公室, head: head, role: office }", "office: { name: 办公室 }\n  b: { name: 办公室 }")),
    ).toEqual(["departments.b.name same-department"]);
    const deputies = (more: string) =>
      changed(
        "direct-responsible:",
        `  a: { title: 副校长, portfolio: [教学] }\n  b: { title: 副校长${more} }\ndirect-responsible:`,
      );
    expect(notes(deputies(", portfolio: [德育]"))).toEqual([]);
    expect(notes(deputies(", portfolio: [教学]"))).toEqual(["posts.b.title same-title"]);
    expect(notes(named("顾⽴新"))).toEqual(["people.1.name odd-form"]);
    const loaded = read(named("顾⽴新"));
    expect(loaded.ok && loaded.value.profile.people[1]?.name).toBe("顾立新");
  });

  test.each([
    ["德育处主任", "学生发展中心", true],
    ["德育处副主任", "学生发展中心", true],
    ["学生发展中心主任", "学生发展中心", false],
    ["党政办主任", "党政办公室", false],
    ["工会主席", "工会", false],
    ["支部委员、教务处主任", "课程部", true],
    ["大队辅导员", "少先队大队部", false],
    ["校长助理", "课程部", false],
  ])("%s at the head of %s: %s", (title, department, orphaned) => {
    const text = changed(
      "office: { name: 办公室, head: head, role: office }",
      `office: { name: 办公室 }\n  d: { name: ${department}, head: d-head }`,
      changed("direct-responsible:", `  d-head: { title: ${title}, level: department }\ndirect-responsible:`),
    );
    expect(notes(text)).toEqual(orphaned ? ["posts.d-head.title title-department"] : []);
  });
});
