import { describe, expect, test } from "vitest";
import type { LoadedGroup } from "../../src/profile/loaded-group.js";
import { overlay } from "../../src/profile/overlay.js";
import { ownPart } from "../../src/profile/own-part.js";
import { readProfile } from "../../src/profile/read.js";
import { readGroup } from "../../src/profile/read-group.js";
import { sharedNotes } from "../../src/profile/shared-notes.js";
import { appoint } from "../../src/profile/terms.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import { printDiagnostics } from "../support/said.js";
import { context } from "./context.js";
import { sample } from "./sample.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function groupOf(text: string, id = "schools"): LoadedGroup {
  const read = readGroup(bytes(text), `/data/groups/${id}.yaml`, id, context);
  if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
  return read.value;
}
function load(text: string, ...groups: readonly LoadedGroup[]): LoadedProfile {
  const read = readProfile(bytes(text), "/data/units/a.yaml", context, groups);
  if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
  return read.value;
}
const faults = (text: string, ...groups: readonly LoadedGroup[]): string =>
  printDiagnostics(readProfile(bytes(text), "/data/units/a.yaml", context, groups).diagnostics);

/** The sample without a section. */
const without = (key: string): string => {
  const lines = sample.split("\n");
  const from = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (from < 0) throw new Error(`no ${key}`);
  const to = lines.findIndex((line, i) => i > from && /^[a-z]/.test(line));
  return [...lines.slice(0, from), ...lines.slice(to < 0 ? lines.length : to)].join("\n");
};
const district = groupOf(
  `name: 汀南区直属学校
superiors:
  party: 汀南区教育局党组
  publicity: 汀南区委宣传部
basis:
  - { title: 某办法, number: 汀教〔2025〕1号 }
`.replace("某", "区"),
);

describe("facts of a group", () => {
  test("hold where the profile says nothing, and are placed in the group's file", () => {
    const loaded = load(without("superiors"), district);
    expect(loaded.profile.superiors.party).toBe("汀南区教育局党组");
    expect(loaded.placeOf(["superiors", "party"])).toMatchObject({ file: "/data/groups/schools.yaml", line: 3 });
    expect(loaded.ownPath(["superiors", "party"])).toBeNull();
    expect(loaded.placeOf(["unit", "id"])).toMatchObject({ file: "/data/units/a.yaml" });
  });
  test("a group above holds where neither profile nor group says anything", () => {
    const above = groupOf("name: 江州省\nsuperiors: { party: 省委, cyberspace: 省委网信办 }\n", "province");
    const { superiors } = load(without("superiors"), district, above).profile;
    expect(superiors).toMatchObject({ party: "汀南区教育局党组", cyberspace: "省委网信办" });
  });
  test("the unit's own value comes first, and the note says so", () => {
    const loaded = load(sample, district);
    expect(loaded.ownPath(["superiors", "party"])).toEqual(["superiors", "party"]);
    const notes = sharedNotes(loaded).map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(notes).toContain("group/own-value superiors.party");
  });
  test("papers of both stand together, the group's first, each with its own line", () => {
    const { profile, placeOf } = load(sample, district);
    const { basis } = load(sample).profile;
    expect(profile.basis.map(({ title }) => title)).toEqual(["区办法", ...basis.map(({ title }) => title)]);
    expect(placeOf(["basis", 0, "title"])).toMatchObject({ file: "/data/groups/schools.yaml", line: 6 });
    if (basis.length > 0) expect(placeOf(["basis", 1, "title"])).toMatchObject({ file: "/data/units/a.yaml" });
  });
});

describe("what is wrong with a group", () => {
  const said = (text: string): string => printDiagnostics(readGroup(bytes(text), "/g.yaml", "g", context).diagnostics);
  test("is told at its own line: an unknown key, a fact of a unit's own, no name", () => {
    const found = said("superior: { party: 甲 }\nunit: { id: a-b }\n");
    expect(found).toContain("/g.yaml:1:1");
    expect(found).toContain("profile/unknown-key");
    expect(found).toContain("group/own-fact");
    expect(found).toContain("profile/missing-key");
  });
  test("may show only with a unit's topics, and is told in the group's file then", () => {
    const low = groupOf("name: 组\ncadences: { special-study: 1/year }\n");
    const found = faults(without("cadences"), low);
    expect(found).toContain("profile/cadence-floor");
    expect(found).toContain("/data/groups/schools.yaml:2");
  });
  test("a unit of another type, and one number under two titles, contradict it", () => {
    const other = groupOf("name: 组\nunit: { type: bureau }\n");
    expect(faults(sample, other)).toContain("group/other-type");
    const { basis } = load(sample).profile;
    const numbered = basis.find(({ number }) => number !== undefined);
    if (numbered === undefined) throw new Error("the sample has no numbered paper");
    const twin = groupOf(`name: 组\nbasis: [{ title: 另一个标题, number: ${numbered.number} }]\n`);
    expect(faults(sample, twin)).toContain("group/other-paper");
  });
});

describe("changing a unit of a group", () => {
  test("an appointment to a post the group names writes the unit's file alone, and says so", () => {
    const posts = groupOf("name: 组\nposts: { youth: { title: 团委书记 } }\n");
    const loaded = load(sample, posts);
    const done = appoint(sample, loaded, { post: "youth", name: "林一鸣", from: "2026-02-01" });
    if (!done.ok) throw new Error(printDiagnostics(done.diagnostics));
    expect(done.diagnostics.map(({ code }) => code)).toContain("group/title-shared");
    expect(done.value.text).not.toContain("团委书记");
    expect(load(done.value.text, posts).profile.posts["youth"]?.holders).toHaveLength(1);
  });
  test("what the group says is not written into the unit's file; what differs is; what is emptied is named", () => {
    const shared = { superiors: { party: "甲", publicity: "乙" }, basis: [{ title: "丙" }] };
    const own = { topics: ["ideology"] };
    const { data } = overlay([own, shared]);
    expect(ownPart(data, own, shared)).toEqual({ data: own, cleared: [] });
    const changed = { ...data, superiors: { party: "甲", publicity: "丁" }, basis: [{ title: "丙" }, { title: "戊" }] };
    expect(ownPart(changed, own, shared).data).toEqual({ ...own, superiors: { publicity: "丁" }, basis: [{ title: "戊" }] });
    expect(ownPart({ ...own, superiors: { party: "甲" } }, own, shared).cleared.map(({ name }) => name)).toEqual([
      "superiors.publicity",
      "basis",
    ]);
  });
});
