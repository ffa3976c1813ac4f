import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { LivePaper, TouchedPaper } from "../../src/use/live.js";
import { sample, workspace } from "../cli/desk.js";
import { serve } from "./server.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let here: Awaited<ReturnType<typeof serve>>;
let profile: string;
const unit = "hubin-primary";
const document = "leading-group-notice.ideology";
const shelf = "shelf: [leading-group-notice.ideology, responsibility-system.ideology]";
beforeAll(async () => {
  const desk = workspace(unit);
  profile = join(desk, "data/units/hubin-primary.yaml");
  writeFileSync(profile, sample(unit).replace(/^topics: .*$/m, `topics: [ideology, work-safety]\n${shelf}`));
  here = await serve(desk, true);
});
afterAll(() => here.server.stop());
const paper = async (text?: string, of = document): Promise<LivePaper> =>
  (await here.ask("live/paper", { unit, document: of, ...(text !== undefined && { text }) })).answer.value;
const papers = async (text?: string): Promise<readonly TouchedPaper[]> =>
  (await here.ask("live/papers", { unit, ...(text !== undefined && { text }) })).answer.value.papers;
const change = async (path: string, value: string, text?: string) =>
  (await here.ask("live/change", { unit, document, path, value, ...(text !== undefined && { text }) })).answer;
const said = ({ rows }: LivePaper): string => rows.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("\n");

test("a paper that nothing changes has no marks, and all its words", async () => {
  const found = await paper();
  expect(found).toMatchObject({ state: "same", sentences: 0, title: "关于调整湖滨小学意识形态工作领导小组的通知" });
  expect(said(found)).toContain("沈立言");
  expect(found.rows.every(({ kind }) => kind === "same")).toBe(true);
  expect((await papers()).map(({ state }) => state)).toEqual(["same", "same"]);
  // Whose a name or a post is can be told.
  const named = new Map(found.facts.map(({ path, name }) => [path, String(name)]));
  expect(named.get("people.shen-liyan.name")).toBe("姓名（党支部书记）");
  expect(named.get("posts.head.title")).toBe("职务（现任顾晓岚）");
});

test("a changed fact is marked where it is printed, counted in every paper, and written nowhere", async () => {
  const before = { text: readFileSync(profile, "utf8"), time: statSync(profile).mtimeMs };
  const changed = await change("people.gu-xiaolan.name", "顾晓兰");
  expect(changed.ok).toBe(true);
  expect(changed.value.base).toBe(before.text);
  expect(changed.value.text).toBe(before.text.replace(/name: 顾晓岚/, "name: 顾晓兰"));
  const now = await paper(changed.value.text);
  const touched = now.rows.filter(({ sentences }) => sentences > 0);
  expect(touched.length).toBeGreaterThan(0);
  for (const { pieces, facts } of touched) {
    expect(pieces.map(({ op, text }) => (op === "=" ? "" : op + text)).join("")).toMatch(/-(?:顾晓)?岚\+(?:顾晓)?兰/);
    expect(facts).toContain("people.gu-xiaolan.name");
  }
  const counts = Object.fromEntries((await papers(changed.value.text)).map((one) => [one.document, one.sentences]));
  expect(counts[document]).toBe(now.sentences);
  // The same as a comparison of both papers finds, whichever is looked at first.
  for (const [id, count] of Object.entries(counts)) expect((await paper(changed.value.text, id)).sentences).toBe(count);
  expect({ text: readFileSync(profile, "utf8"), time: statSync(profile).mtimeMs }).toEqual(before);
  expect((await paper()).sentences).toBe(0);
});

test("a second change goes on from the first, and back again leaves nothing marked", async () => {
  const first = await change("people.gu-xiaolan.name", "顾晓兰");
  const second = await change("posts.head.title", "主持工作的校长", first.value.text);
  expect((await paper(second.value.text)).sentences).toBeGreaterThan(0);
  const back = await change("posts.head.title", "校长", second.value.text);
  const again = await change("people.gu-xiaolan.name", "顾晓岚", back.value.text);
  expect(again.value.text).toBe(first.value.base);
});

test("a value the profile does not take is told at its field, and one that is not a line is sent to the form", async () => {
  const empty = await change("people.gu-xiaolan.name", "");
  expect(empty.ok).toBe(false);
  expect(empty.told[0].field).toBe("people.gu-xiaolan.name");
  expect(await change("topics.ideology.group", "小组")).toMatchObject({ ok: false, told: [{ code: "web/not-a-line" }] });
  const { answer } = await here.ask("live/paper", { unit, document: "no-such.ideology" });
  expect(answer).toMatchObject({ ok: false, told: [{ code: "web/no-paper" }] });
});

test("the text a change is made of is the file's own, mark and all, so that it can be saved", async () => {
  const text = readFileSync(profile, "utf8");
  writeFileSync(profile, `\ufeff${text}`);
  const { base, text: now } = (await change("people.gu-xiaolan.name", "顾晓兰")).value;
  expect(base).toBe(`\ufeff${text}`);
  expect((await here.ask("facts/text", { unit, base, text: now })).answer.ok).toBe(true);
  expect(readFileSync(profile, "utf8")).toBe(`\ufeff${text.replace("name: 顾晓岚", "name: 顾晓兰")}`);
  writeFileSync(profile, text);
});

test("a shelf with a paper more or less is told of", async () => {
  const text = readFileSync(profile, "utf8");
  const more = text.replace(shelf, "shelf: [leading-group-notice.ideology, responsibility-list.ideology]");
  expect(Object.fromEntries((await papers(more)).map(({ document: id, state }) => [id, state]))).toEqual({
    // It says where the duties stand: in another paper than before.
    "leading-group-notice.ideology": "changed",
    "responsibility-list.ideology": "new",
    "responsibility-system.ideology": "gone",
  });
});

test("a profile that was changed on the disk is what the next look starts from", async () => {
  const text = readFileSync(profile, "utf8");
  writeFileSync(profile, text.replace("name: 顾晓岚", "name: 顾晓南"));
  expect(said(await paper())).toContain("顾晓南");
  expect((await paper(text)).sentences).toBeGreaterThan(0);
  writeFileSync(profile, text);
  expect((await paper()).sentences).toBe(0);
});

test("a sentence of a paper that was made says its clause and its facts", async () => {
  const { answer: none } = await here.ask("live/origin", { unit, document, id: "title" });
  expect(none.ok).toBe(false);
  await here.ask("shelf/draft", { unit });
  const row = (await paper()).rows.find(({ facts }) => facts.includes("people.gu-xiaolan.name"))!;
  const { answer } = await here.ask("live/origin", { unit, document, id: row.id });
  expect(answer.ok).toBe(true);
  const [part] = answer.value;
  expect(part.clause.title).not.toBe("");
  expect(part.fields.map(({ path }: { path: string }) => path)).toContain("people.gu-xiaolan.name");
  for (const { file } of part.fields) if (file !== undefined) expect(file).not.toContain(here.root);
});
