import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { setByHand } from "../import/old-files.js";
import { builtCommand } from "./built.js";
import { workspace } from "./desk.js";

vi.setConfig({ testTimeout: 240_000 });

/** Kills the process at its n-th change of the disk, right before it, or with `count` writes how many there were. */
const dying = (nth: number, count?: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs/promises"; import { writeFileSync } from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    let n = 0;
    for (const name of ["appendFile", "link", "open", "rename", "rm", "unlink", "mkdir", "writeFile"]) {
      const change = fs[name];
      fs[name] = (...args) => {
        if (name === "open" && !/w|a|\\+/.test(String(args[1] ?? "r"))) return change(...args);
        n += 1;
        if (n === ${nth}) process.kill(process.pid, "SIGKILL");
        return change(...args);
      };
    }
    syncBuiltinESMExports();
    ${count === undefined ? "" : `process.on("exit", () => writeFileSync(${JSON.stringify(count)}, String(n)));`}`)}`;

/** What people see and the history keeps; not what a killed run was still writing. */
const settled = (desk: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(snapshot(desk)).filter(([name]) => !/\.staging|\.tiaoli|\.lock$|\/open(?:\/|$)/.test(name)));

test("an import killed at any change of the disk leaves each file as it was or whole; the next finishes it, and one undo takes it back", async () => {
  const main = builtCommand();
  const prepared = workspace();
  mkdirSync(join(prepared, "旧"));
  const unit = "云汀市青禾小学";
  const signed = [`中共${unit}支部委员会`, "2024年3月5日"];
  writeFileSync(
    join(prepared, "旧", "制度.docx"),
    await setByHand(`${unit}意识形态工作责任制度`, ["（一）党支部书记周若水是第一责任人，教务处负责课堂。"], signed),
  );
  writeFileSync(
    join(prepared, "旧", "清单.docx"),
    await setByHand(`${unit}意识形态工作责任清单`, ["一、书记责任", "（一）党支部书记周若水每半年专题研究一次。"], signed),
  );
  const before = settled(prepared);
  const argv = ["import", "旧", "--id", "qinghe", "--yes"];
  const copy = (): string => {
    const folder = mkdtempSync(join(tmpdir(), "tiaoli-kill-import-"));
    cpSync(prepared, folder, { recursive: true });
    return folder;
  };
  const count = join(prepared, "..", `changes-${process.pid}`);
  const undisturbed = copy();
  const done = spawnSync(process.execPath, ["--import", dying(0, count), main, ...argv], { cwd: undisturbed, encoding: "utf8" });
  expect(done.status, done.stderr).toBeLessThan(2);
  const changes = Number(readFileSync(count, "utf8"));
  expect(changes).toBeGreaterThan(20);
  rmSync(count);
  const wanted = settled(undisturbed);
  const whole = new Set([...Object.values(before), ...Object.values(wanted)]);
  // Half of them while files are put in their places, which is the last third; the others before, in the staging.
  const points = [0.3, 0.55, 0.68, 0.74, 0.8, 0.86, 0.92, 0.97].map((share) => Math.ceil(share * changes));
  let ended = 0;
  const kill = async (nth: number): Promise<void> => {
    const desk = copy();
    const child = spawn(process.execPath, ["--import", dying(nth), main, ...argv], { cwd: desk, stdio: "ignore" });
    const signal = await new Promise((end) => child.on("exit", (_, by) => end(by)));
    // Two runs do not make quite as many changes: this one was done before it came to so many.
    if (signal === null) {
      expect(settled(desk), `ended before change ${nth} of ${changes}`).toEqual(wanted);
      ended += 1;
      return;
    }
    expect(signal, `killed at change ${nth} of ${changes}`).toBe("SIGKILL");
    for (const [name, content] of Object.entries(settled(desk)))
      if (!/\.history/.test(name)) expect(whole.has(content), `${name} is whole after change ${nth}`).toBe(true);
    for (const [name, content] of Object.entries(before))
      expect(settled(desk)[name], `${name} after change ${nth}`).toBe(content);
    // Killed when all was in its place: the next says that the unit is there.
    const isDone = JSON.stringify(settled(desk)) === JSON.stringify(wanted);
    const next = spawnSync(process.execPath, [main, ...argv], { cwd: desk, encoding: "utf8" });
    if (isDone) expect(next.stderr, `after change ${nth}`).toMatch(/已有单位档案|本单位已有/);
    else expect(next.status, `after change ${nth} of ${changes}: ${next.stderr}`).toBeLessThan(2);
    expect(settled(desk), `after change ${nth}`).toEqual(wanted);
    if (nth % 2 === 0) {
      const undone = spawnSync(process.execPath, [main, "undo", "qinghe"], { cwd: desk, encoding: "utf8" });
      expect(undone.status, undone.stderr).toBe(0);
      for (const folder of [
        "data/units/qinghe.yaml",
        "templates",
        "data/originals",
        "out/qinghe/云汀市青禾小学意识形态工作责任制度.docx",
      ])
        expect(existsSync(join(desk, folder)) && !Object.keys(before).includes(folder), `${folder} undone after ${nth}`).toBe(
          false,
        );
    }
    rmSync(desk, { recursive: true });
  };
  for (let i = 0; i < points.length; i += 2) await Promise.all(points.slice(i, i + 2).map(kill));
  expect(ended).toBeLessThan(3);
});
