import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import type { LiveEvent } from "../../src/web/live.js";
import { watchOver, watchPause } from "../../src/web/watch.js";
import { call, sample, workspace } from "../cli/desk.js";
import { handClock, serve } from "./server.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const unit = "hubin-primary";
const profileOf = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);

async function drafted(): Promise<string> {
  const desk = workspace(unit);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(profileOf(desk), sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  expect((await call(desk, ["draft", unit, "--as-of", "2026-03-05"])).code).toBeLessThan(2);
  return desk;
}

let here: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => here?.server.stop());
const open = async (desk: string) => (here = await serve(desk, true));

test("a change of holders leaves papers behind, and one that is to come is told with its day", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  const before = (await ask("home/due", { unit })).answer.value;
  expect(before).toMatchObject({ holders: 0, changed: 0, basis: 0, coming: 0, next: null });
  const late = ["appoint", unit, "--post", "secretary", "--name", "柳新", "--from", "2099-07-01"];
  expect((await call(desk, late)).code).toBeLessThan(2);
  expect((await ask("home/due", { unit })).answer.value).toMatchObject({ holders: 0, coming: 1, next: "2099-07-01" });
  writeFileSync(
    profileOf(desk),
    readFileSync(profileOf(desk), "utf8").replace("2099-07-01", "2026-04-01").replace("2099-07-01", "2026-04-01"),
  );
  const after = (await ask("home/due", { unit })).answer.value;
  expect(after.holders).toBeGreaterThan(0);
  expect(after).toMatchObject({ coming: 0, next: null });
  const { changed } = (await ask("home/todo", { unit })).answer.value;
  expect(changed.some(({ why }: { why: readonly string[] }) => why.some((one) => one.includes("柳")))).toBe(true);
});

test("papers whose first draft was undone are still to be drafted, once told, and not to be updated", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  expect((await ask("home/due", { unit })).answer.value).toMatchObject({ undrafted: 0 });
  writeFileSync(profileOf(desk), readFileSync(profileOf(desk), "utf8").replaceAll("湖滨小学", "湖滨一小"));
  const changed = (await ask("home/due", { unit })).answer.value;
  expect(changed.changed + changed.holders).toBe(2);
  expect((await call(desk, ["undo", unit])).code).toBe(0);
  expect((await ask("home/due", { unit })).answer.value).toMatchObject({ undrafted: 2, changed: 0, holders: 0, basis: 0 });
});

test("a basis that ended, was amended, or will end is told of the papers that cite it", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  const set = (lines: string): void => {
    const text = readFileSync(join(packageRoot, "templates", "regulations.yaml"), "utf8");
    mkdirSync(join(desk, "templates"), { recursive: true });
    const own = text.replace(/^ideology-responsibility-2015:\n/m, (head) => `${head}${lines}`);
    writeFileSync(join(desk, "templates", "regulations.yaml"), own);
  };
  const todo = async () => (await ask("home/todo", { unit })).answer.value;
  set("  until: 2026-04-01\n  replaced-by: publicity-work-2019\n");
  const ended = await todo();
  expect(ended.basis.length).toBeGreaterThan(0);
  for (const one of ended.basis) expect(one).toMatchObject({ is: "ended", day: "2026-04-01", instead: "中国共产党宣传工作条例" });
  expect((await ask("home/due", { unit })).answer.value.basis).toBe(ended.basis.length);
  set("  revised: 2026-04-01\n");
  expect((await todo()).basis[0]).toMatchObject({ is: "amended", day: "2026-04-01" });
  set("  revised: 2026-02-01\n");
  expect((await todo()).basis).toEqual([]);
  set("  until: 2099-01-01\n");
  const ending = await todo();
  expect([ending.basis, ending.coming]).toMatchObject([[], [{ day: "2099-01-01", by: "basis" }]]);
});

test("what changes outside is told to open pages: facts, papers, units that come and go; nothing while no page is open", async () => {
  const desk = await drafted();
  const clock = handClock();
  const told: LiveEvent[] = [];
  let pages = 1;
  const live = { send: (event: LiveEvent) => told.push(event), count: () => pages, open: () => new Response() };
  const place = { root: desk, program: packageRoot, isWorkspace: true };
  const stop = watchOver({ place: () => place, env: realEnv(desk), live, clock });
  /** Where something is to be told, a slow machine may need longer to look. */
  const look = async (...wanted: readonly LiveEvent[]) => {
    told.length = 0;
    for (let passed = 0; passed < 4 * watchPause || (told.length < wanted.length && passed < 400_000); passed += 1000) {
      clock.pass(1000);
      await new Promise((done) => setTimeout(done, 30));
    }
    expect(told).toEqual(wanted);
  };
  await look();
  writeFileSync(profileOf(desk), `${readFileSync(profileOf(desk), "utf8")}# 注\n`);
  await look({ type: "changed", units: [unit], profiles: true });
  await look();
  const paper = readdirSync(join(desk, "out", unit)).find((name) => name.endsWith(".docx"))!;
  writeFileSync(join(desk, "out", unit, paper), "x");
  await look({ type: "changed", units: [unit], profiles: false });
  writeFileSync(join(desk, "data", "units", "second.yaml"), "unit: {}\n");
  await look({ type: "changed", units: ["second"], profiles: true });
  pages = 0;
  writeFileSync(join(desk, "data", "units", "third.yaml"), "unit: {}\n");
  await look();
  stop();
});

test("units are listed by the first section of their profiles; one with faults can be opened to be mended", async () => {
  const desk = workspace(unit);
  const { ask } = await open(desk);
  const units = join(desk, "data", "units");
  const text = readFileSync(profileOf(desk), "utf8");
  writeFileSync(join(units, "b-broken.yaml"), text.replace("id: hubin-primary", "id: b-broken").replace(/^posts:/m, "postz:"));
  writeFileSync(join(units, "c-nameless.yaml"), "unit:\n  id: c-nameless\n");
  writeFileSync(join(units, "d-twin.yaml"), text);
  const { answer } = await ask("workspace/state", {});
  expect(answer.value.units.map(({ id }: { id: string }) => id)).toEqual(["b-broken", unit]);
  expect(answer.told.some(({ file }: { file?: string }) => file?.includes("c-nameless.yaml"))).toBe(true);
  expect((await ask("home/due", { unit: "b-broken" })).answer.ok).toBe(false);
  expect((await ask("facts/form", { unit: "b-broken" })).answer.ok).toBe(true);
});
