import { expect, test } from "vitest";
import { lackingDuties } from "../../src/use/lacking-duties.js";
import { library } from "../support/library.js";

const lacking = (kind: string, topic: string, ...said: readonly string[]) =>
  lackingDuties({ kind, topic, said: new Set(said) }, library);

test("who answers is named before what is done and how it is checked, and what a paper says is not lacking", () => {
  const { usual, seldom } = lacking("implementation-rules", "ideology");
  const groups = usual.map((one) => one.split(".")[0]!);
  expect(usual.slice(0, 3)).toContain("role.first");
  expect(groups.indexOf("role")).toBeLessThan(groups.indexOf("duty"));
  expect(groups.indexOf("duty")).toBeLessThan(groups.indexOf("acct"));
  expect(seldom).toBeGreaterThan(5);
  const less = lacking("implementation-rules", "ideology", "role.first", "duty.special-study");
  expect(less.usual).toEqual(usual.filter((one) => one !== "role.first" && one !== "duty.special-study"));
  expect(less.seldom).toBe(seldom);
});

test("what an article of law asks for comes first, however few papers say it", () => {
  const { usual } = lacking("responsibility-list", "fire-safety");
  const lawful = usual.indexOf("report.listen");
  for (const one of ["role.collective", "role.joint", "role.first"]) expect(usual.indexOf(one)).toBeLessThan(lawful);
});

test("a kind has its own duties, and a paper that says all of them lacks none", () => {
  const all = lacking("accountability", "ideology").usual;
  expect(all).toContain("acct.decide");
  expect(all).not.toContain("duty.special-study");
  expect(lacking("accountability", "ideology", ...all).usual).toEqual([]);
});
