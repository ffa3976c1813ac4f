import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import { listUnits } from "../../src/use/list-units.js";
import { sample, workspace } from "../cli/desk.js";

const idOf = (n: number): string => `unit-${String(n).padStart(2, "0")}`;
const pathOf = (desk: string, n: number): string => join(desk, "data", "units", `${idOf(n)}.yaml`);
function put(desk: string, n: number, name: string): void {
  const text = sample("hubin-primary").replace(/^(\s+id:) hubin-primary/m, `$1 ${idOf(n)}`);
  writeFileSync(pathOf(desk, n), text.replaceAll("云汀市湖滨小学", name));
}

test("a long list is read once, and again what changed; what is wrong is told each time", { timeout: 120_000 }, async () => {
  const desk = workspace();
  mkdirSync(join(desk, "data", "units"), { recursive: true });
  for (let n = 1; n <= 60; n++) put(desk, n, `云汀市第${n}小学`);
  writeFileSync(pathOf(desk, 60), "unit: {");
  const list = async () => {
    const read: string[] = [];
    const env = realEnv(desk);
    const noted = (path: string, limit?: number) => {
      read.push(path);
      return env.files.read(path, limit);
    };
    const files = { ...env.files, read: noted };
    const found = await listUnits({ place: { root: desk, program: packageRoot, isWorkspace: true } }, { ...env, files });
    if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
    const told = found.diagnostics.map(({ at }) => (at?.origin?.from === "file" ? at.origin.file : ""));
    return {
      names: found.value.map(({ name }) => name),
      told: new Set(told),
      read: read.filter((path) => path.includes("/units/")),
    };
  };
  const first = await list();
  expect(first.names).toHaveLength(59);
  expect(first.read).toHaveLength(60);
  expect([...first.told]).toEqual([pathOf(desk, 60)]);
  put(desk, 7, "云汀市新七小学");
  rmSync(pathOf(desk, 9));
  const second = await list();
  expect(second.read).toEqual([pathOf(desk, 7), pathOf(desk, 60)]);
  expect(second.names).toEqual(
    first.names.map((name) => name.replace("第7小学", "新七小学")).filter((name) => !name.includes("第9小学")),
  );
  expect([...second.told]).toEqual([pathOf(desk, 60)]);
  // What was remembered may be damaged or gone.
  const kept = join(desk, ".tiaoli", "units.json");
  for (const damage of [() => writeFileSync(kept, "{"), () => rmSync(kept)]) {
    damage();
    expect((await list()).names).toEqual(second.names);
  }
  expect(JSON.parse(readFileSync(kept, "utf8")).rows).not.toHaveProperty([pathOf(desk, 60)]);
});

test("a short list leaves nothing behind", async () => {
  const desk = workspace("hubin-primary");
  const found = await listUnits({ place: { root: desk, program: packageRoot, isWorkspace: true } }, realEnv(desk));
  expect(found.ok && found.value).toHaveLength(1);
  expect(existsSync(join(desk, ".tiaoli"))).toBe(false);
});
