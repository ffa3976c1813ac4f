import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { readPart } from "../../src/archive/parts.js";
import { sha256 } from "../../src/archive/places.js";
import { recordDrafts, recover, undoLast } from "../../src/archive/record.js";
import { succeed } from "../../src/diag/types.js";
import { diskFiles } from "../../src/io/files.js";
import { snapshot } from "../archive/shelf.js";
import { builtCommand } from "./built.js";
import { workspace } from "./desk.js";
import { byHand, draftsFor } from "./kill-drafts.mjs";

vi.setConfig({ testTimeout: 180_000 });
const argv = [
  "draft",
  "hubin-primary",
  "--kind",
  "responsibility-list",
  "--topic",
  "ideology,network-ideology",
  "--format",
  "docx,html,txt",
  "--as-of",
  "2026-03-05",
];

/** Numbers between 0 and 1 from a seed, the same on every run. */
function* chances(seed: number): Generator<number> {
  for (let x = seed; ; ) {
    x = (x * 48271) % 2147483647;
    yield x / 2147483647;
  }
}

/** Runs the command and kills it so many milliseconds after it began to write; the time it took to write when it was not killed. */
function runAndKill(main: string, desk: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [main, ...argv], { cwd: desk, stdio: "ignore" });
  let began = 0;
  const watch = setInterval(() => {
    if (began === 0 && existsSync(join(desk, "out", ".hubin-primary.tiaoli.lock"))) {
      began = performance.now();
      if (Number.isFinite(after)) setTimeout(() => child.kill("SIGKILL"), after);
    }
  }, 1);
  return new Promise((done) => {
    child.on("exit", () => {
      clearInterval(watch);
      done(performance.now() - began);
    });
  });
}

test("a run killed between any two files leaves whole files, and the next run completes it", async () => {
  const main = builtCommand();
  const undisturbed = workspace("hubin-primary");
  const length = await runAndKill(main, undisturbed, Number.POSITIVE_INFINITY);
  const wanted = snapshot(join(undisturbed, "out"));
  expect(Object.keys(wanted).filter((name) => /^hubin-primary\/[^.]+\./.test(name))).toHaveLength(6);

  const chance = chances(20261122);
  for (let i = 0; i < 4; i++) {
    const desk = workspace("hubin-primary");
    await runAndKill(main, desk, chance.next().value * length);
    for (const [name, content] of Object.entries(existsSync(join(desk, "out")) ? snapshot(join(desk, "out")) : {})) {
      if (/^hubin-primary\/[^.]+\./.test(name)) expect(content === wanted[name], `${name} is whole after kill ${i}`).toBe(true);
    }
    const again = spawnSync(process.execPath, [main, ...argv], { cwd: desk, encoding: "utf8" });
    expect(again).toMatchObject({ status: 0, stderr: "" });
    expect(snapshot(join(desk, "out")), `after kill ${i}`).toEqual(wanted);
  }
});

/** The files people see, and what the history keeps of them; not what a killed run was still writing. */
const settled = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(snapshot(root)).filter(([name]) => !/\.staging|\.tiaoli\.lock/.test(name)));

test("a regeneration killed at 50 points loses nothing and half-writes nothing; the next finishes it, and undo takes it back", async () => {
  const dist = dirname(dirname(builtCommand()));
  const script = resolve("tests/cli/kill-child.mjs");
  const start = (root: string, ...more: readonly string[]) =>
    spawn(process.execPath, [script, dist, root, ...more], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = (process: ReturnType<typeof start>): Promise<number | null> =>
    new Promise((done) => {
      process.on("exit", done);
    });
  const prepared = mkdtempSync(join(tmpdir(), "tiaoli-kill-"));
  const out = join(prepared, "out");
  /** The next run; it need not die, and so needs no process of its own. */
  const run = async (root: string) => {
    await recover(root, "hubin", diskFiles);
    const { kind, drafts } = draftsFor(root);
    return recordDrafts(root, [{ unit: "hubin", kind, render: async () => succeed({ drafted: drafts }) }], diskFiles);
  };
  expect(await run(out)).toMatchObject({ ok: true, diagnostics: [] });
  writeFileSync(join(out, "hubin", "甲.docx"), byHand);
  const before = settled(out);
  const copy = (name: string): string => {
    cpSync(out, join(prepared, name), { recursive: true });
    return join(prepared, name);
  };
  const undisturbed = copy("undisturbed");
  const began = performance.now();
  expect(await ended(start(undisturbed))).toBe(0);
  const length = performance.now() - began;
  const wanted = settled(undisturbed);
  const whole = new Set([...Object.values(before), ...Object.values(wanted)]);

  const chance = chances(20261205);
  const points = Array.from({ length: 50 }, () => chance.next().value as number);
  let killed = 0;
  const killAndFinish = async (i: number): Promise<void> => {
    const root = copy(`kill-${i}`);
    const point = points[i]!;
    // Half of them die at a change of the disk, half at any moment, in the middle of one too.
    const child = i % 2 === 0 ? start(root, String(Math.floor(point * 45))) : start(root);
    if (i % 2 === 1) setTimeout(() => child.kill("SIGKILL"), length * (0.4 + 0.6 * point));
    if ((await ended(child)) !== 0) killed += 1;
    for (const [name, content] of Object.entries(settled(root)))
      if (/^hubin\/[^.]/.test(name) || /\/\d+\/[^/]+\.(docx|json)$/.test(name))
        expect(whole.has(content), `${name} is whole after kill ${i}`).toBe(true);
    const kept = await readPart(join(root, "hubin"), sha256(byHand), diskFiles);
    const all = [...Object.values(snapshot(root)), ...(kept === null ? [] : [Buffer.from(kept).toString("latin1")])];
    expect(all.includes(before["hubin/甲.docx"]!), `what a person wrote is there after kill ${i}`).toBe(true);
    expect(await run(root), `after kill ${i}`).toMatchObject({ ok: true, diagnostics: [] });
    expect(settled(root), `after kill ${i}`).toEqual(wanted);
    if (i % 10 === 0) {
      const undone = await undoLast(root, "hubin", () => "撤销", diskFiles);
      expect(undone).toMatchObject({ ok: true, diagnostics: [] });
      const shelf = (files: Readonly<Record<string, string>>) =>
        Object.entries(files).filter(([name]) => !name.includes(".history"));
      expect(shelf(settled(root)), `undone after kill ${i}`).toEqual(shelf(before));
    }
    rmSync(root, { recursive: true });
  };
  // Side by side: most of the time goes into waiting for the disk.
  for (let i = 0; i < points.length; i += 5) await Promise.all([0, 1, 2, 3, 4].map((k) => killAndFinish(i + k)));
  // Those that die at a change of the disk, and of the others as many as the machine was slow enough for.
  expect(killed).toBeGreaterThanOrEqual(25);
});

test("of two runs at once one may be refused, and the state is that of one", async () => {
  const main = builtCommand();
  const desk = workspace("hubin-primary");
  const other = workspace("hubin-primary");
  const start = (cwd: string): Promise<{ readonly code: number | null; readonly err: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [main, ...argv], { cwd });
      let err = "";
      child.stderr.on("data", (text) => {
        err += text;
      });
      child.on("exit", (code) => done({ code, err }));
    });
  const results = await Promise.all([start(desk), start(desk), start(other)]);
  for (const { code, err } of results) expect(code === 0 || (code === 2 && err.includes("archive/locked"))).toBe(true);
  expect(results.some(({ code }) => code === 0)).toBe(true);
  expect(snapshot(join(desk, "out"))).toEqual(snapshot(join(other, "out")));
});

test("the command exits with the code, prints its version fast and survives a closed pipe", () => {
  const main = builtCommand();
  const shell = (line: string) => spawnSync("sh", ["-c", line], { encoding: "utf8" });
  expect(shell(`"${process.execPath}" "${main}" --version`).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(shell(`"${process.execPath}" "${main}" drft`).status).toBe(2);
  expect(shell(`"${process.execPath}" "${main}" library list | head -1`)).toMatchObject({ status: 0, stderr: "" });
});
