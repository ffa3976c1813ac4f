import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { dissolve } from "../../src/profile/dissolve.js";
import { lineDiff } from "../../src/profile/line-diff.js";
import { readProfile } from "../../src/profile/read.js";
import { rename, replaceName } from "../../src/profile/rename.js";
import { context } from "../support/library.js";

const text = readFileSync("data/units/hubin-primary.yaml", "utf8");
const load = (of: string) => {
  const read = readProfile(new TextEncoder().encode(of), "a.yaml", context);
  if (!read.ok) throw new Error("unreadable");
  return read.value;
};
function after(done: ReturnType<typeof rename>, before = text) {
  const codes = done.diagnostics.map(({ code }) => code);
  if (!done.ok) return { added: [], removed: [], codes, profile: null };
  const lines = lineDiff(before, done.value.text).split("\n");
  const of = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1).trim());
  return { added: of("+"), removed: of("-"), codes, profile: load(done.value.text).profile };
}
const renamed = (what: string, to: string, before = text) => after(rename(before, load(before), what, to), before);
const merged = (what: string, into: string | null, before = text) => after(dissolve(before, load(before), what, into), before);
const codesOf = (codes: readonly string[]) => [...new Set(codes)].sort();

describe("a new name", () => {
  it("goes where the old one is said, and leaves what cites it", () => {
    const { added, codes } = renamed("德育处", "学生发展中心");
    expect(added).toEqual(["title: 学生发展中心主任", "moral-office: { name: 学生发展中心, head: moral-director, role: moral }"]);
    expect(codes).toEqual(["rename/cited"]);
    expect(renamed("moral-office", "学生发展中心").added).toEqual(added);
    expect(renamed("departments.moral-office", "学生发展中心").added).toEqual(added);
    expect(renamed("德育處", "学生发展中心").added).toEqual(added);
  });

  it("of a unit takes the short name, the organ and the media along", () => {
    const { added, profile } = renamed("单位全称", "云汀市湖滨实验小学");
    expect(added).toHaveLength(4);
    expect(profile?.unit["short-name"]).toBe("湖滨实验小学");
    expect(profile?.organ.name).toBe("中共云汀市湖滨实验小学支部委员会");
    expect(profile?.media[0]?.name).toBe("湖滨实验小学");
  });

  test.each([
    ["党组织简称", "校支部", "organ"],
    ["顾晓岚", "顾晓兰", "people"],
    ["党支部书记", "支部书记", "posts"],
    ["红领巾", "小水滴", "media"],
    ["图书室", "阅览室", "venues"],
    ["语文教研组", "语文组", "sub-units"],
    ["superiors.administration", "汀南区教育和体育局", "superiors"],
  ] as const)("of %s: %s", (what, to, section) => {
    const { added, profile } = renamed(what, to);
    expect(added.length).toBeGreaterThan(0);
    expect(JSON.stringify(profile?.[section])).toContain(to);
  });

  it("goes into media, venues, what posts are in charge of and the group; a name written in another way is said", () => {
    const said = text
      .replace("name: 校园宣传栏", "name: 德育处宣传栏")
      .replace("portfolio: [德育, 宣传, 校园安全]", "portfolio: [德育处工作, 宣传]")
      .replace("name: 班级家校联系群", "name: 德育處家校群");
    const { added, codes, profile } = renamed("德育处", "学生发展中心", said);
    expect(profile?.media.map(({ name }) => name)).toContain("学生发展中心宣传栏");
    expect(added.join("\n")).toContain("portfolio: [学生发展中心工作, 宣传]");
    expect(codesOf(codes)).toEqual(["rename/cited", "rename/left"]);
    expect(renamed("德育处", "德育處", said).codes.filter((code) => code === "rename/left")).toEqual([]);
  });

  it("is refused where it is not clear or not free, and nothing is written", () => {
    expect(renamed("湖滨小学", "甲").codes).toEqual(["rename/several"]);
    expect(renamed("政教处", "甲").codes).toEqual(["rename/unknown"]);
    expect(renamed("德育处", "教务处").codes).toEqual(["rename/taken-department"]);
    expect(renamed("德育处", "德育处").codes).toEqual(["rename/same"]);
    expect(renamed("media[1]", "湖小之声").added).toHaveLength(1);
  });

  it("of a short name is not read into longer ones", () => {
    expect(replaceName("办公室主任", "办公室", "综合办", [])).toBe("综合办主任");
    expect(replaceName("区教育局党建办公室", "办公室", "综合办", ["湖滨小学"])).toBe("区教育局党建办公室");
    expect(replaceName("湖滨小学办公室", "办公室", "综合办", ["湖滨小学"])).toBe("湖滨小学综合办");
    expect(replaceName("委员、办公室主任", "办公室", "综合办公室", [])).toBe("委员、综合办公室主任");
    expect(replaceName("综合办公室主任", "办公室", "综合办公室", [])).toBe("综合办公室主任");
  });
});

describe("a department that is no more", () => {
  it("hands over all that pointed to it", () => {
    const { profile, codes } = merged("总务处", "办公室");
    expect(profile?.departments).not.toHaveProperty("general-affairs");
    expect(profile?.media[2]?.owner).toBe("office");
    expect(profile?.["by-topic"]?.["work-safety"]?.group).toMatchObject({ office: "office", director: "office-director" });
    expect(codesOf(codes)).toEqual(["rename/head-left", "rename/role-left"]);
    expect(JSON.stringify(profile)).not.toContain('"general-affairs"');
  });

  it("is named with every place while something points to it, else goes", () => {
    expect(codesOf(merged("总务处", null).codes)).toEqual(["rename/pointed"]);
    expect(merged("总务处", null).codes).toHaveLength(3);
    const idle = text.replace("  union: {", "  archive: { name: 档案室 }\n  union: {");
    expect(merged("档案室", null, idle)).toMatchObject({ removed: ["archive: { name: 档案室 }"], added: [], codes: [] });
    expect(merged("校长", "办公室").codes).toEqual(["rename/not-department"]);
    expect(merged("办公室", "办公室").codes).toEqual(["rename/itself"]);
  });
});
