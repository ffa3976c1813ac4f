import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { call, sample, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

let cwd: string;
const schools = ["one", "two", "three"];
const board = (...argv: readonly string[]) => call(cwd, ["board", ...argv]);

beforeAll(async () => {
  cwd = workspace("hubin-primary");
  for (const id of schools)
    writeFileSync(
      join(cwd, "data", "units", `${id}.yaml`),
      sample("hubin-primary").replace("id: hubin-primary", `id: ${id}`).replace("云汀市湖滨小学", `云汀市${id}小学`),
    );
  const asked = ["--kind", "responsibility-list", "--topic", "ideology", "--format", "docx", "--as-of", "2026-03-01"];
  for (const id of schools) await call(cwd, ["draft", id, ...asked]);
  for (const id of schools.slice(0, 2)) {
    const folder = join(cwd, "out", id);
    const file = readdirSync(folder).find((name) => name.endsWith(".docx"))!;
    editDocx(join(folder, file), words("研判", "分析"));
  }
}, 60_000);

test("where units stand, in words and as data", async () => {
  const { code, out, err } = await board("state", "--as-of", "2026-03-01");
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n")[0]).toBe("单位现状：4 个单位，4 行。");
  expect(out).toMatch(/^two {2}单位 云汀市two小学 .*文件 1 .*手工改过 1/m);
  const [{ rows }] = JSON.parse((await board("state", "--json")).out);
  expect(rows.find((row: { unit: string }) => row.unit === "three")).toMatchObject({ papers: 1, edited: 0, last: "2026-03-01" });
});

test("what two units changed alike is one row, with the clause that printed it", async () => {
  const [{ rows }] = JSON.parse((await board("deviation", "--json")).out);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ went: "研判", came: "分析", isHint: false });
  expect(rows[0].clause).not.toBe("");
  expect(rows[0].units.map((one: { unit: string }) => one.unit)).toEqual(["one", "two"]);
});

test("a unit whose profile is at fault is among them, and told", async () => {
  const path = join(cwd, "data", "units", "three.yaml");
  const good = readFileSync(path, "utf8");
  writeFileSync(path, good.replace(/^posts:/m, "postz:"));
  const [{ rows }] = JSON.parse((await board("state", "--json")).out);
  expect(rows[0]).toMatchObject({ unit: "three", papers: 1 });
  expect(rows[0].faults).toBeGreaterThan(0);
  writeFileSync(path, good);
});

test("as a workbook and as a page; never over a file unasked; a wrong board or ending is told", async () => {
  expect((await board("all", "--out", "汇总.xlsx")).code).toBe(0);
  expect((await board("all", "--out", "汇总.html")).code).toBe(0);
  expect(readFileSync(join(cwd, "汇总.html"), "utf8")).toContain("<h2>手工改动</h2>");
  const again = await board("all", "--out", "汇总.xlsx");
  expect([again.code, again.err.includes("[cli/out-exists]")]).toEqual([2, true]);
  const wrong = await board("nix", "--out", "a.pdf");
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/\[units\/board\][\s\S]*\[units\/board-format\]/);
});
