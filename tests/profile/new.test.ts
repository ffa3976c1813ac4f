import { expect, test } from "vitest";
import { newProfile, type StarterType } from "../../src/profile/new.js";
import { organForms } from "../../src/profile/types.js";
import { context } from "./context.js";
import { faultsOf, read } from "./sample.js";

const type: StarterType = {
  id: "school",
  posts: { secretary: "党支部书记", head: "校长", "deputy-head": "副校长" },
  departments: { office: { name: "办公室", role: "office" }, "moral-office": { name: "德育处", role: "moral" } },
  venues: ["报告厅", "图书室"],
};
const answers = { id: "linhe-school", form: "党支部" } as const;
const full = {
  ...answers,
  "full-name": "临河市第三学校",
  "short-name": "三校",
  "organ-name": "中共临河市第三学校支部委员会",
  "organ-short": "校党支部",
  superior: "临河市教育局党组",
};

test("what is not answered is named as not filled in, and nothing else is wrong", () => {
  const text = newProfile(answers, type, context);
  const empty = text.split("\n").flatMap((line) => /^ {2}([a-z-]+): {4}#/.exec(line)?.[1] ?? []);
  expect(empty).toEqual(["full-name", "short-name", "name", "short", "party"]);
  expect(faultsOf(text).map((fault) => fault.split(" ")[1])).toEqual(empty.map(() => "missing-key"));
});
test("with every answer it is a good profile at once, floors kept", () => {
  const outcome = read(newProfile(full, type, context));
  expect(outcome.diagnostics).toEqual([]);
  expect(outcome.ok && outcome.value.profile.cadences["special-study"]).toEqual({ times: 2, period: "year" });
  expect(outcome.ok && outcome.value.profile["direct-responsible"]).toBe("deputy-head");
});
test.each(organForms)("the secretary's title follows the form %s", (form) => {
  const text = newProfile({ id: "x", form }, type, context);
  expect(text).toContain(`title: ${form}书记`);
  expect(faultsOf(text).every((f) => f.endsWith(" missing-key"))).toBe(true);
});
test("a type without proposals still gives a profile", () => {
  const text = newProfile(full, { id: "school", posts: {}, departments: {}, venues: [] }, context);
  expect(faultsOf(text).map((f) => f.split(" ")[1])).toEqual(["missing-key"]);
});
test("same answers, same text; every example line reads back once uncommented", () => {
  expect(newProfile(full, type, context)).toBe(newProfile(full, type, context));
  const opened = newProfile(full, type, context)
    .replaceAll(
      /^( *)#( *)(- \{|responsibility-list|holders:|portfolio:|region:|sub-units:|label:|list:|administration:)/gm,
      (_, a: string, b: string, c: string) => `${a}${a === "" ? b.replace(/^ (?=sub|$)/, "") : b.slice(1)}${c}`,
    )
    .replaceAll("发文字号", "临三党〔2026〕1号");
  expect(faultsOf(opened).filter((f) => f.includes("yaml"))).toEqual([]);
  const outcome = read(opened);
  // One person is the example holder of every post.
  expect(outcome.ok && outcome.value.profile.posts["head"]?.holders).toEqual([{ person: "zhang-san", from: "2026-03-01" }]);
});
test("an answer that looks like YAML stays text", () => {
  const outcome = read(newProfile({ ...full, "full-name": "甲: {{乙}} # 丙" }, type, context));
  expect(outcome.ok && outcome.value.profile.unit["full-name"]).toBe("甲: {{乙}} # 丙");
});

test("what no regulation sets is proposed once a year, the rest at its floor", () => {
  const outcome = read(newProfile(full, type, context));
  const cadences = outcome.ok ? outcome.value.profile.cadences : {};
  expect(cadences["collective-study"]).toEqual({ times: 1, period: "year" });
  expect(cadences["special-study"]).toEqual({ times: 2, period: "year" });
});
