import { expect, test } from "vitest";
import { problem } from "../../src/diag/problem.js";
import { reasonOf, tell, toldBy, toldOfFailure } from "../../src/work/told.js";

const row = { unit: "school-1", state: "changed", papers: 2, changed: 2, matters: 0 } as const;
const fault = problem("archive/locked", { path: "/x", lock: "/y" });

test("what a worker tells arrives as it was, as data", () => {
  const sent = tell(row, [fault, problem("queue/not-kept", { address: "x" })]);
  expect(toldBy("school-1", JSON.parse(JSON.stringify(sent)))).toEqual({ row, diagnostics: [fault] });
  expect(toldOfFailure("school-1", reasonOf([fault])).diagnostics).toEqual([fault]);
});

test.each([
  ["nothing", undefined],
  ["words", "done"],
  ["another unit's", { row: { ...row, unit: "school-2" }, diagnostics: [] }],
  ["a state there is not", { row: { ...row, state: "perfect" }, diagnostics: [] }],
  ["a message nobody has words for", { row, diagnostics: [{ code: "x/y", severity: "error", data: {} }] }],
  ["more than was asked", { row, diagnostics: [], path: "/etc" }],
])("%s is no answer: the unit counts as failed", (_, answer) => {
  const { row: told, diagnostics } = toldBy("school-1", answer);
  expect([told.state, diagnostics.map(({ code }) => code)]).toEqual(["failed", ["queue/strange-answer"]]);
});

test("the queue's own reasons are told in ours", () => {
  const [lost] = toldOfFailure("a", "job stalled more than allowable limit").diagnostics;
  expect(lost?.code).toBe("queue/lost-often");
  expect(toldOfFailure("a", "something else").diagnostics[0]?.code).toBe("units/thread");
});
