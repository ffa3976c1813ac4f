import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { call, workspace } from "../cli/desk.js";
import { send, serve } from "./server.js";

vi.setConfig({ hookTimeout: 120_000 });

const desk = workspace("hubin-primary", "lanjiang-culture");
let page: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  await call(desk, ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx"]);
  page = await serve(desk, true);
});
afterAll(() => page.server.stop());

test("a board comes as rows in words, units by their names and not by ids", async () => {
  const { answer } = await page.ask("boards/table", { board: "state" });
  expect(answer.value.units).toBe(2);
  expect(answer.value.columns[0]).toBe("单位");
  expect(answer.value.rows.map((row: readonly unknown[]) => row[0]).sort()).toEqual(
    ["云汀市湖滨小学", "岚江县文化和旅游局"].sort(),
  );
  expect(JSON.stringify(answer.value)).not.toContain("hubin-primary");
  expect((await page.ask("boards/table", { board: "nix" })).answer.ok).toBe(false);
});

test("all of them are saved as the command saves them", async () => {
  const { answer } = await page.ask("boards/file", { form: "html" });
  expect((await call(desk, ["board", "all", "--out", "all.html"])).code).toBe(0);
  const got = await send(page.port, { path: `/file?kept=${answer.value.kept}`, headers: page.own });
  expect(got.text).toBe(readFileSync(join(desk, "all.html"), "utf8"));
});
