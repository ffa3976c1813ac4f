import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { templateExamples } from "../../src/use/init-workspace.js";
import { call, workspace } from "./desk.js";

test("a command works from any folder of a workspace", async () => {
  const desk = workspace("hubin-primary");
  const inside = join(desk, "out", "hubin-primary", "更新记录");
  mkdirSync(inside, { recursive: true });
  for (const folder of [desk, inside, join(desk, "data", "units")]) {
    const said = await call(folder, ["unit", "list"]);
    expect([said.code, said.err]).toEqual([0, ""]);
    expect(said.out).toContain("hubin-primary");
  }
});

test("what a new workspace advises to replace is there to be replaced", () => {
  for (const name of templateExamples) expect(existsSync(resolve("templates", name)), name).toBe(true);
});
