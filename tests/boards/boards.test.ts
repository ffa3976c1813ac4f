import { expect, test } from "vitest";
import { deviationBoard } from "../../src/boards/deviation.js";
import { levelsBoard } from "../../src/boards/levels.js";
import { rolloutBoard } from "../../src/boards/rollout.js";
import { stateBoard } from "../../src/boards/state.js";
import type { LibraryStand, PaperStand, UnitStand } from "../../src/boards/types.js";
import { validityBoard } from "../../src/boards/validity.js";

const paper = (more: Partial<PaperStand> = {}): PaperStand => ({
  ...{ document: "rules.fire", title: "消防办法", kind: "rules", topic: "fire", status: "final", version: 1, asOf: "2026-03-01" },
  ...{ is: "generated", conflicts: 0, blanks: 0, clauses: {}, cites: {}, basis: {}, edits: [] },
  ...more,
});
const unit = (id: string, papers: readonly PaperStand[], more: Partial<UnitStand> = {}): UnitStand => ({
  ...{ unit: id, name: `蓝湾${id}`, names: [`蓝湾${id}`], group: null, superiors: [], papers, cadences: {}, duties: [] },
  ...{ undrafted: 0, faults: 0 },
  ...more,
});
const library: LibraryStand = {
  clauses: new Map([
    ["duty.doors", { title: "门窗", version: 3 }],
    ["duty.keys", { title: "钥匙", version: 1 }],
  ]),
  has: (clause) => ({ wanted: ({ "duty.doors": 3, "duty.keys": 1 } as Record<string, number>)[clause] ?? null, own: false }),
  cadences: new Map([["fire-drill", "疏散演练"]]),
};

test("state: counts of each unit, who has most to do first", () => {
  const { rows } = stateBoard([
    unit("calm", [paper(), paper({ asOf: "2026-05-01", is: "merged" })]),
    unit("busy", [paper({ conflicts: 2, is: "merged" }), paper({ status: "draft", blanks: 3, is: "gone" })], { undrafted: 1 }),
    unit("broken", [], { faults: 4 }),
  ]);
  expect(rows.map((row) => row.unit)).toEqual(["broken", "busy", "calm"]);
  expect(rows[1]).toMatchObject({ papers: 2, final: 0, drafts: 2, undrafted: 1, edited: 1, gone: 1, conflicts: 2, blanks: 3 });
  expect(rows[2]).toMatchObject({ papers: 2, final: 2, drafts: 0, edited: 1, last: "2026-05-01" });
});

test("rollout: who prints which version, and why some are behind; what all have is not shown", () => {
  const has = (doors: number, more: Partial<PaperStand> = {}) =>
    paper({ clauses: { "duty.doors": doors, "duty.keys": 1 }, ...more });
  const { rows, shown } = rolloutBoard(
    [
      unit("a", [has(3)]),
      unit("b", [has(3), has(2)]),
      unit("c", [has(1, { is: "edited" })]),
      unit("d", [has(2, { is: "merged", conflicts: 1 })]),
      unit("e", [has(2)], { faults: 1 }),
      unit("f", [paper({ clauses: { "duty.lost": 1 } })]),
    ],
    library,
  );
  expect(
    rows.map(({ clause, version, current, behind }) => [
      clause,
      version,
      current,
      behind.map((one) => `${one.unit}${one.has} ${one.why}`),
    ]),
  ).toEqual([
    ["duty.doors", 3, 1, ["b2 not-renewed", "c1 edited", "d2 conflict", "e2 faulty"]],
    ["duty.lost", null, 0, ["f1 not-renewed"]],
    ["duty.keys", 1, 5, []],
  ]);
  expect(shown).toHaveLength(2);
});

test("deviation: edits made alike stand together, and three units are a hint for the library", () => {
  const edit = (went: string, came: string, clause = "duty.doors") =>
    paper({ is: "edited", edits: [{ clause, place: "第二条", went, came }] });
  const { rows } = deviationBoard(
    [
      unit("a", [edit("每月", "每周"), edit("每月", "每周")]),
      unit("b", [edit("每月", "每周")]),
      unit("c", [edit("每月", "每周"), edit("每月", "每季度")]),
      unit("d", [edit("每月", "每周", "duty.keys")]),
    ],
    library,
  );
  expect(rows.map(({ clause, came, units, isHint }) => [clause, came, units.length, isHint])).toEqual([
    ["duty.doors", "每周", 3, true],
    ["duty.doors", "每季度", 1, false],
    ["duty.keys", "每周", 1, false],
  ]);
});

test("validity: from a regulation to clauses, papers and units; what has ended comes first", () => {
  const old = (is: "ended" | "amended", clause: string, status: PaperStand["status"] = "final") =>
    paper({ status, cites: { r1: [clause] }, basis: { r1: { title: "某办法", is, day: "2026-04-01" } } });
  const { rows } = validityBoard(
    [
      unit("a", [old("amended", "duty.doors")]),
      unit("b", [old("ended", "duty.keys", "draft"), old("ended", "duty.doors")]),
      unit("c", [paper({ cites: { r1: ["duty.doors"] } })]),
    ],
    library,
  );
  expect(
    rows.map(({ is, clauses, papers, issued, units }) => [is, clauses, papers, issued, units.map((one) => one.unit)]),
  ).toEqual([
    ["ended", ["duty.doors", "duty.keys"], 2, 1, ["b"]],
    ["amended", ["duty.doors"], 1, 1, ["a"]],
  ]);
});

test("levels: a unit that does less often than its superior, or has nobody for what that gives it", () => {
  const yearly = (times: number) => ({ "fire-drill": { perYear: times, words: `每年至少${times}次` } });
  const duty = (task: string, owner: string) => ({ topic: "fire", task, owner, title: "年度任务表" });
  const bureau = unit("局", [], { cadences: yearly(2), duties: [duty("检查灭火器", "各学校"), duty("汇总情况", "办公室")] });
  const school = (id: string, times: number, owner: string) =>
    unit(id, [], { superiors: ["蓝湾局"], cadences: yearly(times), duties: [duty("检查灭火器", owner), duty("汇总情况", "")] });
  const { rows } = levelsBoard(
    [school("甲校", 1, "总务处"), school("乙校", 2, ""), bureau, unit("丙校", [], { cadences: yearly(1) })],
    library,
  );
  expect(rows.map(({ unit: id, by, what, above, below }) => [id, by, what, above, below])).toEqual([
    ["乙校", "nobody", "检查灭火器", "各学校", ""],
    ["甲校", "rarer", "疏散演练", "每年至少2次", "每年至少1次"],
  ]);
});
