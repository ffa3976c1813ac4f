import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { library } from "../support/library.js";
import { call, workspace } from "./desk.js";

/** Codes and lines that `unit check` tells of the school's profile after some changes. */
async function told(...changes: readonly (readonly [string | RegExp, string])[]) {
  const desk = workspace("hubin-primary");
  const path = join(desk, "data", "units", "hubin-primary.yaml");
  const text = changes.reduce((now, [from, to]) => now.replace(from, to), readFileSync(path, "utf8"));
  writeFileSync(path, text);
  const { code, err } = await call(desk, ["unit", "check", "hubin-primary"]);
  const found = err.split("\n").flatMap((line) => /:(\d+):\d+ .+ \[(\S+)\]$/.exec(line) ?? []);
  return { code, err, found, line: (word: string) => String(text.split("\n").findIndex((one) => one.includes(word)) + 1) };
}
const vacant = [/^ {6}- \{ person: gu-xiaolan, from: 2022.*\n/m, ""] as const;
const noHead = [/( {2}head:\n {4}title: 校长\n) {4}holders:\n/, "$1"] as const;

test("what a paper lacks is told with the faults of the profile, at the line it has there", async () => {
  const { code, err, line } = await told(
    vacant,
    noHead,
    ["party: 汀南区教育局党组", "party:"],
    ["kind: lecture-hall", "kind: hall"],
    ["special-study: 2/year", "special-study: 常常"],
    [/^topics:/m, "topic: 1\ntopics:"],
  );
  expect(code).toBe(2);
  for (const one of ["missing-key", "choice", "unknown-key", "vacant"]) expect(err, one).toContain(`[profile/${one}]`);
  expect(err).toMatch(
    new RegExp(
      `:${line("title: 校长")}:\\d+ 错误：职务“head”（校长）.*\\[profile/vacant\\]|:${line("  head:")}:\\d+ 错误：职务“head”`,
    ),
  );
  // The interval is wrong already: that it is missing is no second fault.
  expect(err).not.toContain("unmet-need");
  const mended = await told(vacant, noHead);
  expect([mended.code, mended.err.match(/\[profile\/vacant\]/g)?.length]).toEqual([2, 1]);
});

test("a fault in the holders themselves makes no vacancy, and a file that is no YAML is told as that alone", async () => {
  expect((await told(["person: gu-xiaolan, from: 2022-08-15", "person: gu-xiaolan, from: 2022-8-15"])).err).not.toContain(
    "vacant",
  );
  expect((await told(vacant, ["unit:\n", "unit: [\n"])).err).not.toContain("vacant");
});

test("kinds are listed with what they are called in Chinese, and one that is called so is meant", async () => {
  const { err } = await told(
    ["kind: lecture-hall", "kind: 宣传栏"],
    ["kind: radio", "kind: radoi"],
    ["type: school", "type: shool"],
  );
  expect(err).toContain("您要写的是不是“bulletin-board（宣传栏）”");
  expect(err).toContain("lecture-hall（报告厅）、meeting-room（会议室）");
  expect(err).toContain("您要写的是不是“radio（广播站）”");
  expect(err).toContain("您要写的是不是“school（中小学校）”");
});

test("every kind of venue and medium is told how weighty it is", () => {
  const { media, venues, groups } = library.terms;
  expect([...venues.values()]).toContain("宣传栏");
  const known = new Set([...Object.keys(library.approvals!.media), ...Object.keys(library.approvals!.venues), ...groups]);
  expect([...media.keys(), ...venues.keys()].filter((kind) => !known.has(kind))).toEqual([]);
});
