import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { packageRoot } from "../../src/io/package-root.js";
import { call, sample, workspace } from "../cli/desk.js";
import { serve } from "./server.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
const unit = "hubin-primary";
const id = "system.approval-check";
const document = "responsibility-system.ideology";
const copyIn = (desk: string) => join(desk, "templates", "clauses", "system", `${id}.hbs`);
const builtIn = join(packageRoot, "templates", "clauses", "system", `${id}.hbs`);

function desk(): string {
  const folder = workspace(unit);
  const shelf = "topics: [ideology]\nshelf: [responsibility-system]";
  writeFileSync(join(folder, "data", "units", `${unit}.yaml`), sample(unit).replace(/^topics: .*$/m, shelf));
  return folder;
}

let here: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => here?.server.stop());
const open = async (folder: string) => (here = await serve(folder, true));
const codes = (faults: readonly { readonly code: string }[]) => [...new Set(faults.map(({ code }) => code))];

test("clauses are found by their words, by what they speak of, and by the unit that prints them", async () => {
  const { ask } = await open(desk());
  const all = (await ask("library/find", {})).answer.value;
  expect([all.clauses.length, all.count > 1000]).toEqual([100, true]);
  const found = (await ask("library/find", { words: "交叉抽看 撤下" })).answer.value;
  expect(found.clauses.map((one: Row) => one.id)).toContain(id);
  for (const { text } of found.clauses) expect(text).toContain("抽看");
  const ofUnit = (await ask("library/find", { unit, kind: "responsibility-system" })).answer.value;
  expect(ofUnit.count).toBeGreaterThan(10);
  expect(ofUnit.count).toBeLessThan(100);
  for (const { papers } of ofUnit.clauses) expect(papers).toHaveLength(1);
  const concept = (await ask("library/find", { concept: "duty.convey" })).answer.value;
  expect(concept.count).toBeGreaterThan(0);
  expect((await ask("library/find", { origin: "changed" })).answer.value.count).toBe(0);
  const [use] = (await ask("library/use", { id })).answer.value;
  expect(use).toMatchObject({ unit, papers: [{ document }] });
  expect((await ask("library/clause", { id: "no.such" })).answer).toMatchObject({ ok: false, told: [{ code: "web/no-clause" }] });
});
interface Row {
  readonly id: string;
}

test("other words are seen in the paper, saved as a copy, printed by a draft, and taken back", async () => {
  const folder = desk();
  const { ask } = await open(folder);
  const clause = (await ask("library/clause", { id })).answer.value;
  expect(clause).toMatchObject({ origin: "built-in", version: 1 });
  const same = (await ask("library/try", { id, text: clause.text, unit, document })).answer.value;
  expect([same.faults, same.touched, same.paper.sentences]).toEqual([[], [], 0]);
  const text = clause.text.replace("立即撤下", "当天撤下");
  const tried = (await ask("library/try", { id, text, unit, document })).answer.value;
  expect([tried.faults, tried.touched.map((one: { document: string }) => one.document)]).toEqual([[], [document]]);
  const marked = tried.paper.rows.filter(({ sentences }: { sentences: number }) => sentences > 0);
  expect(marked.map((row: Row) => row.id.split("#")[0])).toEqual([id]);
  expect(existsSync(copyIn(folder))).toBe(false);

  const before = readFileSync(builtIn, "utf8");
  const saved = await ask("library/save", { id, text, base: clause.base, reason: "按我校的时限" });
  expect(saved.answer).toMatchObject({
    ok: true,
    value: { saved: true, faults: [], path: `templates/clauses/system/${id}.hbs` },
  });
  expect(readFileSync(builtIn, "utf8")).toBe(before);
  const copy = readFileSync(copyIn(folder), "utf8");
  expect(copy).toContain("reason: 按我校的时限");
  expect(copy).toMatch(/^original: 1-[0-9a-f]{16}$/m);
  // The example in its head says what it prints now, so that the library's own check is silent.
  expect(copy.match(/当天撤下/g)).toHaveLength(2);
  const now = (await ask("library/clause", { id })).answer.value;
  expect(now).toMatchObject({ origin: "changed", version: 2, text });
  expect((await ask("library/find", { origin: "changed" })).answer.value.clauses.map((one: Row) => one.id)).toEqual([id]);

  expect((await call(folder, ["draft", unit, "--as-of", "2026-03-05", "--format", "txt"])).code).toBeLessThan(2);
  const out = join(folder, "out", unit);
  const printed = readdirSync(out).filter((name) => name.endsWith(".txt"));
  expect(printed.map((name) => readFileSync(join(out, name), "utf8")).join()).toContain("当天撤下");

  // A second text is written over the first alone, and the built-in one it was made from stays named.
  const stale = await ask("library/save", { id, text: clause.text, base: clause.base, reason: "旧" });
  expect(stale.answer).toMatchObject({ ok: false, told: [{ code: "web/clause-changed" }] });
  const back = await ask("library/back", { id, base: now.base });
  expect(back.answer).toMatchObject({ ok: true, value: { kept: `templates/clauses/system/${id}.hbs.1.bak` } });
  expect(readFileSync(`${copyIn(folder)}.1.bak`, "utf8")).toBe(copy);
  expect((await ask("library/clause", { id })).answer.value).toMatchObject({ origin: "built-in", version: 1 });
  const again = await ask("library/back", { id, base: clause.base });
  expect(again.answer).toMatchObject({ ok: false, told: [{ code: "web/not-a-copy" }] });
});

test("what the library's check says is told at its line, and nothing is written until somebody says so", async () => {
  const folder = desk();
  const { ask } = await open(folder);
  const { text, base } = (await ask("library/clause", { id })).answer.value;
  const wrong = `${text.trim()}\n\n{{no.such.path}}按规定办理，{{cadense "x"}}。{#more}`;
  const tried = (await ask("library/try", { id, text: wrong, unit, document })).answer.value;
  expect(codes(tried.faults)).toEqual(expect.arrayContaining(["lint/unknown-helper", "lint/unknown-path"]));
  const line = tried.faults.find(({ code }: { code: string }) => code === "lint/unknown-path").line;
  expect(line - tried.textLine + 1).toBe(3);
  const broken = (await ask("library/try", { id, text: "{{#if}}", unit, document })).answer.value;
  expect([broken.paper, broken.faults.length > 0]).toEqual([null, true]);
  const refused = (await ask("library/save", { id, text: `${text}各类医疗机构的患者一并告知。`, base, reason: "试" })).answer;
  expect(refused).toMatchObject({ ok: true, value: { saved: false } });
  expect(codes(refused.value.faults)).toContain("lint/trade-word");
  expect(existsSync(copyIn(folder))).toBe(false);
  const forced = await ask("library/save", { id, text: `${text}各类医疗机构的患者一并告知。`, base, reason: "试", force: true });
  expect(forced.answer).toMatchObject({ ok: true, value: { saved: true } });
  expect(existsSync(copyIn(folder))).toBe(true);
});

describe("words of one unit", () => {
  const other = "liaoyuan-school";
  const place = (desk: string) => join(desk, "templates", "units", unit, "clauses", "system", `${id}.hbs`);
  const text = async (desk: string, one: string) => {
    await call(desk, [
      "draft",
      one,
      "--kind",
      "responsibility-system",
      "--topic",
      "ideology",
      "--as-of",
      "2026-03-05",
      "--format",
      "docx,txt",
    ]);
    const out = join(desk, "out", one);
    return readdirSync(out)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(out, name), "utf8"))
      .join("");
  };
  /** A second school, like the first but for its name. */
  const both = () => {
    const folder = desk();
    const own = readFileSync(join(folder, "data", "units", `${unit}.yaml`), "utf8");
    writeFileSync(join(folder, "data", "units", `${other}.yaml`), own.replace(`id: ${unit}`, `id: ${other}`));
    return folder;
  };

  test("count for its papers alone, stand above words for all, and are taken back by themselves", async () => {
    const folder = both();
    const { ask } = await open(folder);
    const clause = (await ask("library/clause", { id, of: unit })).answer.value;
    expect(clause.origin).toBe("built-in");
    const own = clause.text.replace("立即撤下", "当天撤下");
    const tried = (await ask("library/try", { id, of: unit, text: own, unit: other, document })).answer.value;
    expect(tried.touched).toEqual([]);
    expect((await ask("library/try", { id, of: unit, text: own, unit, document })).answer.value.touched).toHaveLength(1);
    const saved = await ask("library/save", { id, of: unit, text: own, base: clause.base, reason: "按我校的时限" });
    expect(saved.answer).toMatchObject({ ok: true, value: { saved: true, faults: [] } });
    expect(existsSync(copyIn(folder))).toBe(false);
    expect(readFileSync(place(folder), "utf8")).toMatch(/^original: 1-[0-9a-f]{16}$/m);
    expect(await text(folder, unit)).toContain("当天撤下");
    const others = await text(folder, other);
    expect([others.includes("立即撤下"), others.includes("当天撤下")]).toEqual([true, false]);
    const listed = (await ask("library/find", { words: "交叉抽看 撤下" })).answer.value.clauses;
    expect(listed.find((one: Row) => one.id === id)).toMatchObject({ origin: "built-in", units: [unit] });

    // Words for all leave the unit's own alone.
    const all = (await ask("library/clause", { id })).answer.value;
    expect(all.origin).toBe("built-in");
    const common = all.text.replace("立即撤下", "两小时内撤下");
    await ask("library/save", { id, text: common, base: all.base, reason: "统一时限" });
    expect([await text(folder, unit), await text(folder, other)].map((one) => /(当天|两小时内)撤下/.exec(one)?.[1])).toEqual([
      "当天",
      "两小时内",
    ]);
    const now = (await ask("library/clause", { id, of: unit })).answer.value;
    expect(now).toMatchObject({ origin: "one-unit", text: own });
    // The words it was made from are others now.
    const draft = ["draft", unit, "--kind", "responsibility-system", "--topic", "ideology", "--as-of", "2026-03-05"];
    expect((await call(folder, draft)).err).toContain("library/stale-overlay");
    expect((await ask("library/back", { id, of: unit, base: now.base })).answer.ok).toBe(true);
    expect(await text(folder, unit)).toContain("两小时内撤下");
  });

  test("are judged by the library's check, explained by their own file, and the cause of what changes", async () => {
    const folder = both();
    const { ask } = await open(folder);
    await text(folder, unit);
    const clause = (await ask("library/clause", { id, of: unit })).answer.value;
    const own = clause.text.replace("立即撤下", "当天撤下");
    await ask("library/save", { id, of: unit, text: own, base: clause.base, reason: "按我校的时限" });
    const impact = await call(folder, ["impact", unit, "--as-of", "2026-03-05"]);
    expect(impact.out).toContain("按我校的时限");
    expect((await call(folder, ["impact", other, "--as-of", "2026-03-05"])).out).not.toContain("按我校的时限");
    expect((await call(folder, ["regenerate", unit, "--as-of", "2026-03-05"])).code).toBeLessThan(2);
    const explained = await call(folder, ["explain", `${unit}/${document}#${id}`]);
    expect(`${explained.out}${explained.err}`).toContain(`templates/units/${unit}/clauses/system/${id}.hbs`);
    writeFileSync(place(folder), readFileSync(place(folder), "utf8").replace("当天撤下", "当天{{no.such.path}}撤下"));
    const lint = await call(folder, ["library", "lint"]);
    expect(`${lint.out}${lint.err}`).toContain(`templates/units/${unit}/`);
  });

  test("stand for clauses of all only, and nothing else is for one unit", async () => {
    const folder = both();
    const root = join(folder, "templates", "units", unit);
    mkdirSync(join(root, "documents"), { recursive: true });
    mkdirSync(join(root, "clauses", "system"), { recursive: true });
    writeFileSync(join(root, "documents", "x.yaml"), "id: x\n");
    const own = readFileSync(builtIn, "utf8").replaceAll(id, "system.no-such");
    writeFileSync(join(root, "clauses", "system", "system.no-such.hbs"), own);
    expect((await call(folder, ["unit", "check", unit])).err).toContain("library/unit-only-clauses");
    rmSync(join(root, "documents"), { recursive: true });
    expect((await call(folder, ["unit", "check", unit])).err).toContain("library/unit-clause-alone");
  });
});
