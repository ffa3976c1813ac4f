import { appendFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ShelfPaper } from "../../src/use/shelf.js";
import { sample, workspace } from "../cli/desk.js";
import { send, serve } from "./server.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let here: Awaited<ReturnType<typeof serve>>;
const unit = "hubin-primary";
beforeAll(async () => {
  const desk = workspace(unit);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(
    join(desk, "data/units/hubin-primary.yaml"),
    sample(unit).replace(/^topics: .*$/m, `topics: [ideology, work-safety]\n${shelf}`),
  );
  here = await serve(desk, true);
});
afterAll(() => here.server.stop());
const papers = async (): Promise<readonly ShelfPaper[]> => (await here.ask("shelf/papers", { unit })).answer.value.papers;
const states = async () => Object.fromEntries((await papers()).map(({ document, state }) => [document, state]));
const out = () => readdirSync(join(here.root, "out", unit)).filter((name) => !name.startsWith("."));

test("a paper is drafted alone, and the rest of the shelf stays undrafted", async () => {
  expect(await states()).toEqual({ "leading-group-notice.ideology": "undrafted", "responsibility-list.ideology": "undrafted" });
  const { answer } = await here.ask("shelf/draft", { unit, documents: ["leading-group-notice.ideology"] });
  expect(answer).toMatchObject({ ok: true, value: { same: 0, left: 0 } });
  expect(answer.value.written).toBe(out().length);
  // The notice of the other topic is not on the shelf.
  expect(await states()).toEqual({ "leading-group-notice.ideology": "same", "responsibility-list.ideology": "undrafted" });
});

test("a file is told of as it stands: edited, open in Word, gone; paths go from the workspace on", async () => {
  const word = out().find((name) => name.endsWith(".docx"))!;
  const paper = async () => (await papers()).find(({ document }) => document === "leading-group-notice.ideology")!;
  expect((await paper()).files.map(({ path }) => path)).toContain(`out/${unit}/${word}`);
  appendFileSync(join(here.root, "out", unit, word), "x");
  writeFileSync(join(here.root, "out", unit, `~$${word.slice(2)}`), "");
  expect(await paper()).toMatchObject({ state: "edited", inUse: true, version: { number: 1 } });
  rmSync(join(here.root, "out", unit, word));
  rmSync(join(here.root, "out", unit, `~$${word.slice(2)}`));
  expect(await paper()).toMatchObject({ state: "missing", inUse: false });
});

test("what the unit issues no more is still on the shelf, and said to be so", async () => {
  const profile = join(here.root, "data/units/hubin-primary.yaml");
  writeFileSync(profile, sample(unit).replace(/^topics: .*$/m, "topics: [ideology]\nshelf: [responsibility-list.ideology]"));
  expect(await states()).toEqual({ "leading-group-notice.ideology": "dropped", "responsibility-list.ideology": "undrafted" });
});

test("a profile with faults tells them all with their lines, from the workspace on", async () => {
  writeFileSync(join(here.root, "data/units/broken.yaml"), "unit:\n  id: broken\n  type: nothing\nsize: huge\n");
  const { answer } = await here.ask("shelf/papers", { unit: "broken" });
  expect(answer.ok).toBe(false);
  expect(answer.told.length).toBeGreaterThan(1);
  for (const { place, file, message, line } of answer.told) {
    expect(place).toBe("单位档案");
    expect(file).toMatch(/^data\/units\/broken\.yaml/);
    expect(message).not.toContain(here.root);
    expect(line === undefined || line > 0).toBe(true);
  }
});

const keep = async (name: string, body: string): Promise<string> => {
  const headers = { ...here.own, "Content-Type": "text/plain" };
  const said = await send(here.port, { method: "PUT", path: `/kept?name=${encodeURIComponent(name)}`, headers, body });
  return JSON.parse(said.text).value.id;
};

test("findings are left by their numbers over all files, those that several files share among them", async () => {
  const alike = "湖滨小学责任制\n第一条　我校加强网路意识形态工作。\n";
  const kept = [
    await keep("a.txt", `${alike}第二条　我校负责XX。\n`),
    await keep("b.txt", alike),
    await keep("c.txt", "办法\n其她人员参照。\n"),
  ];
  const { files } = (await here.ask("check/papers", { kept })).answer.value;
  const found = files.map(({ findings }: { findings: readonly { number: number; quote: string }[] }) =>
    findings.map(({ number, quote }) => [number, quote]),
  );
  const numberOf = (quote: string) => found.flat().find(([, one]: [number, string]) => one === quote)[0] as number;
  const mended = async (of: number, left: readonly number[]) =>
    (await here.ask("check/mended", { kept, of: kept[of], left })).answer;
  expect(await mended(2, [numberOf("XX"), numberOf("网路意识")])).toMatchObject({
    ok: true,
    value: { corrected: 1, commented: 0 },
  });
  expect(await mended(2, [numberOf("其她")])).toMatchObject({ ok: false, told: [{ code: "web/nothing-to-mend" }] });
  expect(await mended(0, [numberOf("网路意识")])).toMatchObject({ ok: true, value: { corrected: 0, commented: 1 } });
  expect(await mended(0, [numberOf("其她")])).toMatchObject({ ok: true, value: { corrected: 1, commented: 1 } });
  const report = (await here.ask("check/report", { kept, format: "html" })).answer.value.kept as string;
  const page = (await send(here.port, { path: `/file?kept=${report}`, headers: here.own })).text;
  expect(page).toContain("<h2>a.txt</h2>");
  for (const id of kept) expect(page).not.toContain(id);
});

test("a finding that is left is not spoken of in the copy", async () => {
  const text = "湖滨小学责任制\n第一条　我校负责XX。\n第二条　我校负责××。\n";
  const kept = [await keep("a.txt", text)];
  const found = (await here.ask("check/papers", { kept })).answer.value.files[0].findings as readonly {
    number: number;
    quote: string;
  }[];
  expect(found.length).toBeGreaterThan(1);
  const mended = async (left: readonly number[]) => (await here.ask("check/mended", { kept, of: kept[0], left })).answer;
  const marks = ({ corrected, commented }: { corrected: number; commented: number }) => corrected + commented;
  const all = marks((await mended([])).value);
  expect(marks((await mended([found[0]!.number])).value)).toBeLessThan(all);
  expect(await mended(found.map(({ number }) => number))).toMatchObject({ ok: false, told: [{ code: "web/nothing-to-mend" }] });
});
