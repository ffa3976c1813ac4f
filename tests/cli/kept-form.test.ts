import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

const day = ["--as-of", "2026-03-05"];
const papers = ["--kind", "responsibility-list,assessment", "--topic", "network-ideology", "--format", "docx,txt"];
const masthead = "中共云汀市湖滨小学支部委员会文件";

const setUp = async (...wishes: readonly string[]) => {
  const desk = workspace("hubin-primary");
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  const folder = join(desk, "out", "hubin-primary");
  await call(desk, ["draft", "hubin-primary", ...papers, ...wishes, ...day]);
  return {
    desk,
    profile,
    list: (format = "txt") => join(folder, readdirSync(folder).find((name) => name.endsWith(`责任清单.${format}`))!),
    change: (from: string | RegExp, to: string) => writeFileSync(profile, readFileSync(profile, "utf8").replace(from, to)),
    regenerate: () => call(desk, ["regenerate", "hubin-primary", ...day]),
  };
};

test("a layout that a draft asked for is kept by what comes after it, edits and an undo included", async () => {
  const { desk, list, change, regenerate } = await setUp("--layout", "masthead");
  expect(readFileSync(list(), "utf8")).toContain(masthead);
  expect((await regenerate()).out).toContain("未受影响 2 份");
  expect((await call(desk, ["impact", "hubin-primary", ...day])).code).toBe(0);
  change(/教务处/g, "教研处");
  await regenerate();
  expect(readFileSync(list(), "utf8")).toContain(masthead);
  expect(readFileSync(list(), "utf8")).toContain("教研处");
  editDocx(list("docx"), words("教研处", "教研处（含实验室）"));
  change(/教研处/g, "教导处");
  await regenerate();
  expect(readFileSync(list(), "utf8")).toContain(masthead);
  expect((await call(desk, ["undo", "hubin-primary"])).code).toBe(0);
  expect((await regenerate()).code).toBeLessThan(2);
  expect(readFileSync(list(), "utf8")).toContain(masthead);
});

test("so are a look and a seal; what the profile comes to say of a paper counts more", async () => {
  const { desk, list, change, regenerate } = await setUp("--layout", "masthead", "--look", "gb33476", "--seal");
  change(/教务处/g, "教研处");
  await regenerate();
  const folder = join(desk, "out", "hubin-primary");
  const entry = join(folder, ".history", "responsibility-list.network-ideology", "2", "entry.json");
  const asked = { layout: "masthead", look: "gb33476", seal: true };
  expect(JSON.parse(readFileSync(entry, "utf8"))).toMatchObject({ inputs: { look: "gb33476", asked } });
  expect(readFileSync(list(), "utf8")).toContain("教研处");
  change("  responsibility-list.network-ideology:\n", "  responsibility-list.network-ideology:\n    layout: plain\n");
  await regenerate();
  expect(readFileSync(list(), "utf8")).not.toContain(masthead);
  const other = readdirSync(folder).find((name) => name.endsWith("考核办法.txt"))!;
  expect(readFileSync(join(folder, other), "utf8")).toContain(masthead);
});

test("a list that joins all topics is regenerated like the papers on one of them", async () => {
  const desk = workspace("hubin-primary");
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  await call(desk, ["draft", "hubin-primary", "--kind", "joint-list", "--format", "txt", ...day]);
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/教务处/g, "教研处"));
  const said = await call(desk, ["regenerate", "hubin-primary", ...day]);
  expect(said.err).not.toContain("merge/obsolete");
  expect(said.out).toContain("更新 1 份");
});
