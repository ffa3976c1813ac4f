import { mkdtempSync, writeFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { realEnv } from "../../src/io/env.js";
import { hashOf, keyOf, type RunFile, readRun, runPath, writeRun } from "../../src/work/run-file.js";

const env = realEnv(tmpdir());
const place = () => ({ root: mkdtempSync(join(tmpdir(), "tiaoli-run-")), program: "/p", isWorkspace: true });
const hex = (letter: string) => letter.repeat(64);
const maker = { program: "0.1.0 b v20", library: hex("a"), fonts: hex("b") };
const plan = { command: "draft" as const, asked: { kinds: ["responsibility-list"] }, day: "2026-03-05", maker };
const unit = { unit: "school-1", profile: "data/units/school-1.yaml", facts: hex("c"), key: keyOf(plan, "school-1", hex("c")) };
const run: RunFile = { format: 1, id: "1".repeat(32), ...plan, units: [unit] };

test("a run is read as it was written", async () => {
  const at = place();
  const hash = hashOf(run);
  expect((await writeRun(at, hash, run, env)).ok).toBe(true);
  expect(await readRun(at, hash, env)).toEqual(run);
});

test("everything that decides a unit's papers is in its key", () => {
  const key = (more: object, name = "school-1", facts = hex("c")) => keyOf({ ...plan, ...more }, name, facts);
  const keys = [
    key({}),
    key({ command: "regenerate" }),
    key({ day: "2026-03-06" }),
    key({ asked: { kinds: ["responsibility-list"], formats: ["pdf"] } }),
    ...(["program", "library", "fonts"] as const).map((part) => key({ maker: { ...maker, [part]: hex("d") } })),
    key({}, "school-2"),
    key({}, "school-1", hex("d")),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(key({ asked: { formats: ["pdf"], kinds: ["x"] } })).toBe(key({ asked: { kinds: ["x"], formats: ["pdf"] } }));
});

test.each([
  ["a profile above the workspace", { units: [{ ...unit, profile: "../elsewhere/x.yaml" }] }],
  ["a profile in between", { units: [{ ...unit, profile: "data/../../x.yaml" }] }],
  ["an absolute path", { units: [{ ...unit, profile: "/etc/x.yaml" }] }],
  ["a Windows path", { units: [{ ...unit, profile: "data\\units\\x.yaml" }] }],
  ["no profile", { units: [{ ...unit, profile: "data/units/x.txt" }] }],
  ["a folder to write to", { asked: { ...plan.asked, out: "/tmp" } }],
  ["a place to work in", { asked: { ...plan.asked, place: { root: "/tmp" } } }],
  ["another command", { command: "undo" }],
  ["a unit that is a path", { units: [{ ...unit, unit: "../x" }] }],
  ["another format", { format: 2 }],
])("a run with %s is no run", async (_, more) => {
  const at = place();
  const path = runPath(at, hex("e"));
  await mkdir(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...run, ...more }));
  expect(await readRun(at, hex("e"), env)).toBeNull();
});

test("a run outside the workspace is none of its own", async () => {
  const [at, other] = [place(), place()];
  await writeRun(other, hashOf(run), run, env);
  await symlink(join(other.root, ".tiaoli"), join(at.root, ".tiaoli"));
  expect(await readRun(at, hashOf(run), env)).toBeNull();
});
