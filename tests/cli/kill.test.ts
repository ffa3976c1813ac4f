import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { builtCommand } from "./built.js";
import { workspace } from "./desk.js";

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
    if (began === 0 && existsSync(join(desk, "out", ".tiaoli.lock"))) {
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
