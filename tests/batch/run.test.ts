import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { type Job, perform } from "../../src/batch/job.js";
import type { Pool } from "../../src/batch/pool.js";
import { rowOf, type UnitRow, unitsFailed } from "../../src/batch/rows.js";
import { runBatch } from "../../src/batch/run.js";
import { worldOf } from "../../src/batch/thread.js";
import type { Outcome } from "../../src/diag/types.js";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import { batchUnits } from "../../src/use/batch-units.js";
import { draft } from "../../src/use/draft.js";
import { printDiagnostics } from "../support/said.js";

vi.setConfig({ testTimeout: 120_000 });
const env = { ...realEnv(tmpdir()), today: () => "2026-12-05" };
const day = "2026-03-05";
const samples = ["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college"];

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(printDiagnostics(outcome.diagnostics));
  return outcome.value;
}
function desk(): string {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-batch-"));
  mkdirSync(join(root, "data", "units"), { recursive: true });
  for (const unit of samples) cpSync(resolve(`data/units/${unit}.yaml`), join(root, "data", "units", `${unit}.yaml`));
  return root;
}
const place = (root: string) => ({ root, program: packageRoot, isWorkspace: true });
const asked = (root: string) => ({
  place: place(root),
  kinds: ["responsibility-list", "leading-group-notice"],
  topics: ["ideology"],
  formats: ["docx", "txt"],
  asOf: day,
});
/** Several at a time in this process. */
function pool(root: string, more: Partial<Pool> = {}): Pool {
  const world = worldOf(place(root), env);
  return { size: 3, perform: (job: Job) => perform(job, world), close: async () => undefined, ...more };
}
async function drafted(root: string, with_: Pool = pool(root), stopped?: () => boolean) {
  const units = value(await batchUnits({ place: place(root), units: "all" }, env));
  const run = { command: "draft" as const, asked: asked(root), units, rowOf: rowOf("draft"), ...(stopped && { stopped }) };
  return runBatch(run, with_);
}
const states = (rows: readonly UnitRow[]) => rows.map(({ unit, state }) => `${unit} ${state}`);
/** Every published file with its bytes; histories hold the same in their parts. */
const shelf = (root: string, unit: string) =>
  readdirSync(join(root, "out", unit), { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".history/.runs") && statSync(join(root, "out", unit, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(root, "out", unit, name)).toString("base64")]);

test("a batch makes the same bytes as a draft of each unit by itself, in any order", async () => {
  const [together, alone] = [desk(), desk()];
  const { rows, diagnostics } = await drafted(together);
  expect(states(rows)).toEqual([...samples].sort().map((unit) => `${unit} changed`));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const unit of samples) {
    value(await draft({ ...asked(alone), units: [unit] }, env));
    expect(shelf(together, unit)).toEqual(shelf(alone, unit));
  }
});

describe("a batch", () => {
  test("composes nothing of which nothing has changed, and only the unit that did", async () => {
    const root = desk();
    await drafted(root);
    const path = join(root, "data", "units", "hubin-primary.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("name: 沈立言", "name: 沈新任"));
    const composed: string[] = [];
    const world = worldOf(place(root), {
      ...env,
      files: {
        ...env.files,
        read: async (file, limit) => {
          if (file.includes("data/units")) composed.push(file);
          return env.files.read(file, limit);
        },
      },
    });
    const { rows } = await drafted(root, pool(root, { perform: (job: Job) => perform(job, world) }));
    expect(states(rows)).toContain("hubin-primary changed");
    expect(rows.filter(({ state }) => state === "same")).toHaveLength(3);
    expect(new Set(composed)).toEqual(new Set([path]));
  });
  test("goes on where a unit fails, tells each fault once, and leaves that unit as it was", async () => {
    const root = desk();
    writeFileSync(join(root, "data", "units", "dongwan-park.yaml"), "unit:\n  id: dongwan-park\n  type: [\n");
    const { rows, diagnostics } = await drafted(root);
    expect(states(rows)).toContain("dongwan-park failed");
    expect(rows.filter(({ state }) => state === "changed")).toHaveLength(3);
    expect(printDiagnostics(diagnostics)).toContain("dongwan-park.yaml");
    expect(existsSync(join(root, "out", "dongwan-park"))).toBe(false);
    expect(unitsFailed(rows).map(({ data }) => data["units"])).toEqual([{ list: ["dongwan-park"] }]);
  });
  test("tells a thread that was killed as a fault of its unit", async () => {
    const root = desk();
    const world = worldOf(place(root), env);
    const dying = pool(root, {
      perform: async (job: Job) => {
        if (job.profile.includes("yunting")) throw new Error("Worker terminated due to reaching memory limit");
        return perform(job, world);
      },
    });
    const { rows, diagnostics } = await drafted(root, dying);
    expect(states(rows)).toContain("yunting-college failed");
    expect(diagnostics.map(({ code }) => code)).toContain("units/thread");
  });
  test("stops when told to, and goes on where it is called again", async () => {
    const root = desk();
    let count = 0;
    const first = await drafted(root, pool(root, { size: 1 }), () => {
      count += 1;
      return count > 2;
    });
    expect(first.rows).toHaveLength(2);
    expect(first.left).toBe(2);
    const { rows, left } = await drafted(root);
    expect(left).toBe(0);
    expect(rows.map(({ state }) => state).sort()).toEqual(["changed", "changed", "same", "same"]);
  });
});

describe("the units of a batch", () => {
  test("a group stands for its units, those of groups below among them", async () => {
    const root = desk();
    mkdirSync(join(root, "data", "groups"));
    writeFileSync(join(root, "data", "groups", "county.yaml"), "name: 全县\n");
    writeFileSync(join(root, "data", "groups", "schools.yaml"), "name: 直属学校\nunit: { group: county }\n");
    const join_ = (unit: string, group: string): void => {
      const path = join(root, "data", "units", `${unit}.yaml`);
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(/^unit:.*\n/m, (line) => `${line}  group: ${group}\n`),
      );
    };
    join_("hubin-primary", "schools");
    join_("lanjiang-culture", "county");
    const ids = async (word: string) => value(await batchUnits({ place: place(root), units: [word] }, env)).map(({ id }) => id);
    expect(await ids("schools")).toEqual(["hubin-primary"]);
    expect(await ids("全县")).toEqual(["hubin-primary", "lanjiang-culture"]);
    const words = ["schools", "dongwan-park", "云汀市湖滨小学", join(root, "data", "units", "yunting-college.yaml")];
    const mixed = value(await batchUnits({ place: place(root), units: words }, env));
    expect(mixed.map(({ id }) => id).sort()).toEqual(["dongwan-park", "hubin-primary", "yunting-college"]);
    const unknown = await batchUnits({ place: place(root), units: ["schools", "nobody"] }, env);
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(["cli/unknown-unit"]);
  });
  test("of two profiles with one id neither is taken", async () => {
    const root = desk();
    cpSync(join(root, "data", "units", "hubin-primary.yaml"), join(root, "data", "units", "twin.yaml"));
    const found = await batchUnits({ place: place(root), units: "all" }, env);
    expect(value(found)).toHaveLength(3);
    expect(found.diagnostics.map(({ code }) => code)).toEqual(["cli/same-unit"]);
  });
});
