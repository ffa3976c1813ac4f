import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { builtCommand } from "./built.js";
import { call, workspace } from "./desk.js";
import { putBook } from "./put-book.js";

vi.setConfig({ testTimeout: 120_000 });

// Built before anything is timed.
const main = builtCommand();

/** Runs a command and kills it at a share of the time it takes. */
async function killedAt(cwd: string, argv: readonly string[], after: number): Promise<void> {
  const child = spawn(process.execPath, [main, ...argv], { cwd, stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  await new Promise((done) => child.on("exit", done));
  clearTimeout(timer);
}
const again = (cwd: string, argv: readonly string[]) => spawnSync(process.execPath, [main, ...argv], { cwd, encoding: "utf8" });
const copyOf = (desk: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-killed-"));
  cpSync(desk, folder, { recursive: true });
  return folder;
};
const profileIn = (desk: string): string => readFileSync(join(desk, "data", "units", "hubin-primary.yaml"), "utf8");
const shares = [0.6, 0.8, 0.95];

test("a change of a profile that is killed leaves the old or the new one, whole; the next command works", async () => {
  const prepared = workspace("hubin-primary");
  const appoint = ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "江一帆", "--from", "2026-12-01"];
  const undisturbed = copyOf(prepared);
  const began = performance.now();
  expect(again(undisturbed, appoint)).toMatchObject({ status: 0, stderr: "" });
  const length = performance.now() - began;
  const wanted = profileIn(undisturbed);
  for (const share of shares) {
    const desk = copyOf(prepared);
    await killedAt(desk, appoint, share * length);
    const left = profileIn(desk);
    expect([profileIn(prepared), wanted], `killed at ${share}`).toContain(left);
    if (left !== wanted) expect(again(desk, appoint), `after ${share}`).toMatchObject({ status: 0, stderr: "" });
    expect(profileIn(desk)).toBe(wanted);
    rmSync(desk, { recursive: true });
  }
});

test("an undo that is killed is finished or begun anew by the next; no file is half-written", async () => {
  const prepared = workspace("hubin-primary");
  const draft = [
    "draft",
    "hubin-primary",
    "--kind",
    "leading-group-notice",
    "--topic",
    "ideology",
    "--format",
    "docx",
    "--as-of",
  ];
  await call(prepared, [...draft, "2026-03-05"]);
  // What stands now, without the year's folder: an undo that was done in time sets the undone paper aside there.
  const shelf = (desk: string) =>
    Object.entries(snapshot(join(desk, "out"))).filter(([name]) => /^hubin-primary\/[^/.]+\./.test(name));
  const first = shelf(prepared);
  await call(prepared, ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "江一帆", "--from", "2026-12-01"]);
  await call(prepared, [...draft, "2026-12-05"]);
  const second = shelf(prepared);
  expect(second).not.toEqual(first);
  const undo = ["undo", "hubin-primary"];
  const undisturbed = copyOf(prepared);
  const began = performance.now();
  expect(again(undisturbed, undo)).toMatchObject({ status: 0, stderr: "" });
  const length = performance.now() - began;
  for (const share of shares) {
    const desk = copyOf(prepared);
    await killedAt(desk, undo, share * length);
    for (const [name, content] of shelf(desk))
      expect([...first, ...second], `${name} is whole after ${share}`).toContainEqual([name, content]);
    // A draft of the same day finishes what was begun, and the shelf is one of the two.
    const next = again(desk, [...draft, "2026-12-05"]);
    expect(next.status, next.stderr).toBe(0);
    expect(shelf(desk), `after ${share}`).toEqual(second);
    rmSync(desk, { recursive: true });
  }
});

test("an import that is killed leaves the old profile or the new one, whole; the next import finishes it", async () => {
  const prepared = workspace("hubin-primary");
  const filled = profileIn(prepared).replaceAll("教务处", "教研处").replace("special-study: 2/year", "special-study: 4/year");
  await putBook(prepared, "表.xlsx", filled, profileIn(prepared));
  // A new unit's profile is another file: nothing of it may be there by half.
  await putBook(prepared, "新.xlsx", filled.replace("id: hubin-primary", "id: hubin-new"), null);
  const made = join("data", "units", "hubin-new.yaml");
  const at = (desk: string, name: string): string | null =>
    existsSync(join(desk, name)) ? readFileSync(join(desk, name), "utf8") : null;
  for (const [book, target] of [
    ["表.xlsx", join("data", "units", "hubin-primary.yaml")],
    ["新.xlsx", made],
  ] as const) {
    const load = ["unit", "import", book];
    const undisturbed = copyOf(prepared);
    const began = performance.now();
    expect(again(undisturbed, load).status).toBeLessThan(2);
    const length = performance.now() - began;
    const [before, wanted] = [at(prepared, target), at(undisturbed, target)];
    expect(wanted).not.toBe(before);
    for (const share of shares) {
      const desk = copyOf(prepared);
      await killedAt(desk, load, share * length);
      expect([before, wanted], `${book} killed at ${share}`).toContain(at(desk, target));
      expect(again(desk, load).status, `${book} after ${share}`).toBeLessThan(2);
      expect(at(desk, target)).toBe(wanted);
      expect(readdirSync(join(desk, "data", "units")).filter((name) => !name.endsWith(".yaml"))).toEqual([]);
      rmSync(desk, { recursive: true });
    }
    rmSync(undisturbed, { recursive: true });
  }
});

test("what a command killed just before it exchanges a profile had written is swept by the next one", async () => {
  const desk = workspace("hubin-primary");
  const appoint = ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "江一帆", "--from", "2026-12-01"];
  const before = profileIn(desk);
  const dying = `import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";
    fs.rename = () => process.kill(process.pid, "SIGKILL"); syncBuiltinESMExports();`;
  const killed = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(dying)}`, main, ...appoint],
    {
      cwd: desk,
    },
  );
  const hidden = () => readdirSync(join(desk, "data", "units")).filter((name) => !name.endsWith(".yaml"));
  expect(killed.signal).toBe("SIGKILL");
  expect(hidden()).toContainEqual(expect.stringMatching(/^\.tiaoli-.*\.tmp$/));
  expect(profileIn(desk)).toBe(before);
  expect(again(desk, appoint)).toMatchObject({ status: 0, stderr: "" });
  expect(hidden()).toEqual([]);
  expect(profileIn(desk)).not.toBe(before);
  rmSync(desk, { recursive: true });
});
