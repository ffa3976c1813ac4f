import { expect, test } from "vitest";
import { succeed } from "../../src/diag/types.js";
import { jobsOver } from "../../src/web/jobs.js";
import type { LiveEvent } from "../../src/web/live.js";
import { answerOf } from "../../src/web/wire.js";
import { zh } from "../../src/words/zh/index.js";

const wording = { words: zh, shorten: (text: string) => text };
const said = (outcome: Parameters<typeof answerOf>[0]) => answerOf(outcome, wording);
const step = (done: number) => ({ done, total: 3, what: "甲" });

test("a job tells how far it is, and its answer can be asked for afterwards", async () => {
  const told: LiveEvent[] = [];
  const jobs = jobsOver({ send: (event) => told.push(event) });
  const { job, answer } = jobs.start(async (progress) => {
    for (const done of [1, 2]) progress(step(done));
    return succeed({ what: { say: "titled" as const, data: { title: "甲" } } });
  }, said);
  expect(jobs.running()).toBe(1);
  expect(await answer).toEqual({ ok: true, value: { what: "《甲》" }, told: [] });
  expect(told.map((event) => event.type)).toEqual(["step", "step", "done"]);
  expect(jobs.at(job)).toEqual({ answer: await answer });
  expect([jobs.running(), jobs.at("other")]).toEqual([0, undefined]);
});

test("a cancelled job ends where it next says how far it is, and not before", async () => {
  const jobs = jobsOver({ send: () => undefined });
  const done: string[] = [];
  const { job, answer } = jobs.start(async (progress) => {
    progress(step(1));
    await new Promise((soon) => setTimeout(soon, 20));
    done.push("in hand");
    progress(step(2));
    done.push("never");
    return succeed(null);
  }, said);
  jobs.cancel(job);
  expect(await answer).toMatchObject({ ok: false, told: [{ code: "web/cancelled", message: "已取消" }] });
  expect(done).toEqual(["in hand"]);
  jobs.cancel(job);
  jobs.cancel("other");
});

test("a fault of ours ends the job alone", async () => {
  const jobs = jobsOver({ send: () => undefined });
  const { answer } = jobs.start(async () => {
    throw new Error("boom");
  }, said);
  expect(await answer).toMatchObject({ ok: false, told: [{ code: "cli/bug" }] });
});
