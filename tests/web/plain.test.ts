import { expect, test } from "vitest";
import { problem } from "../../src/diag/problem.js";
import { succeed } from "../../src/diag/types.js";
import { pageWording } from "../../src/web/plain.js";
import { answerOf, saidOf } from "../../src/web/wire.js";
import { en } from "../../src/words/en/index.js";
import { zh } from "../../src/words/zh/index.js";
import { notPlain } from "../page/plain-text.js";

const place = { root: "/home/某/工作区", program: "/opt/tiaoli", isWorkspace: true };
const wording = pageWording(zh, place);

test("what a clerk is told has no path, key, code or notation of files in it", () => {
  const at = (file: string) => ({ origin: { from: "file" as const, file, line: 46, column: 5 } });
  const told = [
    problem("profile/missing-key", { path: "unit.short-name", label: "单位简称" }, at("/home/某/工作区/data/units/broken.yaml")),
    problem("profile/placeholder", { path: "posts.secretary.holders.0.person", value: "XX" }, at("data/units/a.yaml")),
    problem("profile/vacant", { post: "secretary", title: "党支部书记", date: "2026-12-01" }),
    problem("profile/still-holds", { name: "李明", titles: "校长（head）", date: "2026-12-01" }),
    problem("file/busy", { path: "/home/某/工作区/out/broken/责任清单.docx" }),
    problem("cli/edited-drift", { what: "我局", rule: "drift/self-reference", unit: "a" }),
    problem("profile/cadence-floor", {
      name: "专题研究",
      value: "1/year",
      least: "2/half-year",
      regulation: "《某办法》",
      article: "第三条",
    }),
    problem(
      "library/stale-overlay",
      { id: "body.special-study", made: "a1", now: "b2" },
      at("templates/clauses/body/body.special-study.hbs"),
    ),
  ];
  for (const one of told) {
    const { message, hints, place: where = "" } = saidOf(one, wording);
    expect(notPlain([message, where, one.code === "profile/cadence-floor" ? "" : hints.join("")].join("\n")), one.code).toEqual(
      one.code === "library/stale-overlay" ? ["b2"] : [],
    );
  }
  expect(saidOf(told[0]!, wording)).toMatchObject({ message: "没有填“单位简称”", place: "单位档案", line: 46 });
  expect(saidOf(told[1]!, wording).message).toContain("任职人");
  expect(saidOf(told[6]!, wording).message).toContain("每年 1 次");
});

test("what papers say is left as it stands, and a copy that replaces a built-in clause is no news", () => {
  const said = saidOf(problem("cli/edited-drift", { what: "“微信（wechat）”", rule: "", unit: "" }), wording);
  expect(said.message).not.toBe("");
  const quoted = saidOf(problem("drift/self-reference", { quote: "本局（bureau）", right: "" }), wording);
  expect(quoted.message).toContain("本局（bureau）");
  expect(answerOf(succeed(1, [problem("library/overlay", { id: "clauses/a.hbs" })]), wording).told).toEqual([]);
});

test("papers and units are told of without their ids", () => {
  const say = (one: ReturnType<typeof problem>) => saidOf(one, wording).message;
  expect(say(problem("web/no-paper", { document: "responsibility-list.ideology" }))).toBe("这个单位没有文件");
  expect(say(problem("archive/stopped", { unit: "hubin-primary", count: 3 }))).not.toMatch(/[a-z]/);
  expect(notPlain(say(problem("archive/no-document", { unit: "hubin-primary", document: "accountability.ideology" })))).toEqual(
    [],
  );
  expect(say(problem("merge/needs-reissue", { title: "甲", document: "a-b.c", missing: "文号" }))).not.toContain("a-b.c");
});

test("in English too", () => {
  const english = pageWording(en, place);
  expect(saidOf(problem("profile/empty-value", { path: "unit.short-name" }), english).message).not.toContain("unit.");
});
