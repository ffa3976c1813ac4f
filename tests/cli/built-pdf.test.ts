import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtCommand } from "./built.js";
import { call, workspace } from "./desk.js";

test("the command as it is built reads the text of a PDF", async () => {
  const folder = workspace("hubin-primary");
  await call(folder, ["draft", "hubin-primary", "--kind", "情况报告", "--topic", "ideology", "--format", "pdf"]);
  const shelf = join(folder, "out", "hubin-primary");
  const pdf = join(shelf, readdirSync(shelf).find((name) => name.endsWith(".pdf"))!);
  const asked = ["compare", pdf, pdf, "--lang", "zh"];
  const built = spawnSync(process.execPath, [builtCommand(), ...asked], { cwd: folder, encoding: "utf8" });
  const { code, out, err } = await call(folder, asked);
  expect({ code: built.status, out: built.stdout, err: built.stderr }).toEqual({ code, out, err });
  expect(code).not.toBe(3);
}, 120_000);
