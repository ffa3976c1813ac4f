import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { type Opened, start } from "../page/browser.js";
import { send, serve, visitor } from "./server.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const unit = "hubin-primary";
/** In this process, or in one of its own, which hears us while it works. */
let here: Awaited<ReturnType<typeof visitor>> & { readonly root: string; readonly end: () => unknown };
afterEach(() => here.end());
const serveHere = async (root: string): Promise<void> => {
  const served = await serve(root, true);
  here = { ...served, end: served.server.stop };
};
const serveApart = async (root: string): Promise<Opened> => {
  const opened = await start(root);
  here = { root, ...(await visitor(opened.url)), end: opened.close };
  return opened;
};
const shelfOf = (desk: string): string => join(desk, "out", unit);
const papersIn = (desk: string) =>
  readdirSync(shelfOf(desk))
    .filter((name) => /\.(docx|pdf|html)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(shelfOf(desk), name)).toString("base64")]);

interface State {
  readonly answer?: { readonly ok: boolean; readonly told: readonly { readonly code: string }[] };
  readonly step?: { readonly done: number; readonly total: number; readonly what: string };
}
const stateOf = async (job: string): Promise<State> =>
  JSON.parse((await send(here.port, { path: `/jobs/${job}`, headers: here.own })).text);
/** Asks for long work and waits until it tells of its second step. */
async function begun(question: string, data: unknown): Promise<string> {
  const body = JSON.stringify(data);
  const { text } = await send(here.port, { method: "POST", path: `/api/${question}`, headers: here.own, body });
  const { job } = JSON.parse(text) as { job: string };
  await vi.waitFor(async () => expect((await stateOf(job)).step?.done).toBeGreaterThan(0), { timeout: 60_000, interval: 5 });
  return job;
}
async function cancelled(job: string): Promise<NonNullable<State["answer"]>> {
  await send(here.port, { method: "DELETE", path: `/jobs/${job}`, headers: here.own });
  await vi.waitFor(async () => expect((await stateOf(job)).answer).toBeDefined(), { timeout: 60_000 });
  return (await stateOf(job)).answer!;
}

test("work on the papers of one unit tells of each, and is cancelled between two with nothing written", async () => {
  await serveApart(workspace(unit));
  const drafting = await begun("shelf/draft", { unit });
  const { step } = await stateOf(drafting);
  expect(step!.total).toBeGreaterThan(3);
  expect(step!.what).toMatch(/湖滨/);
  expect(await cancelled(drafting)).toMatchObject({ ok: false, told: [{ code: "web/cancelled" }] });
  const left = existsSync(shelfOf(here.root)) ? readdirSync(shelfOf(here.root)) : [];
  expect(left.filter((name) => !name.startsWith("."))).toEqual([]);

  // Nothing hinders the next try, and the same holds for a regeneration.
  expect((await here.ask("shelf/draft", { unit })).answer).toMatchObject({ ok: true });
  const before = papersIn(here.root);
  const profile = join(here.root, "data/units", `${unit}.yaml`);
  writeFileSync(profile, sample(unit).replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  expect((await cancelled(await begun("change/regenerate", { unit }))).told[0]!.code).toBe("web/cancelled");
  expect(papersIn(here.root)).toEqual(before);
  expect((await here.ask("change/regenerate", { unit })).answer).toMatchObject({ ok: true });
  expect(papersIn(here.root)).not.toEqual(before);
});

test("work goes on when the page is closed, and its answer waits for the next one", async () => {
  const opened = await serveApart(workspace(unit));
  const job = await begun("shelf/draft", { unit });
  // Another page, let in anew, asks for it.
  const again = await start(here.root, { runtime: opened.runtime });
  expect(again.pid).toBe(opened.pid);
  const other = await visitor(again.url);
  await vi.waitFor(
    async () => {
      const { text } = await send(here.port, { path: `/jobs/${job}`, headers: other.own });
      expect(JSON.parse(text).answer).toMatchObject({ ok: true });
    },
    { timeout: 60_000 },
  );
  const command = workspace(unit);
  expect((await call(command, ["draft", unit])).code).toBeLessThan(2);
  expect(papersIn(here.root)).toEqual(papersIn(command));
});

interface Form {
  readonly text: string;
  readonly form: { readonly name: string; readonly columns: { readonly label: string }[]; readonly rows: unknown[][] }[];
}
const formIn = async (): Promise<Form> => (await here.ask("facts/form", { unit })).answer.value;
async function saved({ text, form }: Form, label: string, value: string) {
  const section = form.find(({ name }) => name === "单位")!;
  section.rows[0]![section.columns.findIndex((column) => column.label === label)] = value;
  const sections = form.map(({ name, rows }) => ({ name, rows }));
  return (await here.ask("facts/save", { unit, base: text, sections })).answer;
}

test("two tabs that save other facts keep both; the same fact is not written over", async () => {
  await serveHere(workspace(unit));
  const [one, two, three] = [await formIn(), await formIn(), await formIn()];
  expect(await saved(one, "单位简称", "湖滨一小")).toMatchObject({ ok: true });
  const label = two.form
    .find(({ name }) => name === "单位")!
    .columns.map((column) => column.label)
    .find((name) => name.includes("全称"))!;
  expect(await saved(two, label, "云汀市湖滨第一小学")).toMatchObject({ ok: true });
  const profile = () => readFileSync(join(here.root, "data/units", `${unit}.yaml`), "utf8");
  expect(profile()).toContain("湖滨一小");
  expect(profile()).toContain("云汀市湖滨第一小学");
  const before = profile();
  const refused = await saved(three, "单位简称", "湖滨二小");
  expect(refused.ok).toBe(false);
  expect(refused.told.length).toBeGreaterThan(0);
  expect(profile()).toBe(before);
});

test("two tabs that regenerate at once do it once; a file saved in Word between two clicks keeps its words", async () => {
  const desk = workspace(unit);
  const profile = join(desk, "data/units", `${unit}.yaml`);
  writeFileSync(profile, sample(unit).replace(/^topics: .*$/m, "topics: [ideology]"));
  expect((await call(desk, ["draft", unit])).code).toBeLessThan(2);
  await serveHere(desk);
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  const seen = (await here.ask("change/standing", { unit })).answer.value;
  expect(seen.impact.edited).toEqual([]);
  // The page shows what would change; meanwhile somebody saves the file.
  const documents = new Set(seen.impact.documents.map(({ title }: { title: string }) => title));
  const name = readdirSync(shelfOf(desk)).find((one) => one.endsWith(".docx") && documents.has(one.replace(/\.docx$/, "")))!;
  editDocx(join(shelfOf(desk), name), (xml) => xml.replace("应当", "务必").replace("负责", "切实负责"));
  const answers = await Promise.all([1, 2].map(() => here.ask("change/regenerate", { unit })));
  for (const { answer } of answers) expect(answer).toMatchObject({ ok: true });
  const runs = readdirSync(join(shelfOf(desk), "更新记录"));
  expect(runs).toHaveLength(1);
  const { unzipSync, strFromU8 } = await import("fflate");
  const words = strFromU8(unzipSync(readFileSync(join(shelfOf(desk), name)))["word/document.xml"]!);
  expect(words).toMatch(/务必|切实负责/);
});
