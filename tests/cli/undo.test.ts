import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";

const shelf = (desk: string) => readdirSync(join(desk, "out", "hubin-primary")).filter((name) => /^[^.].*\./.test(name));
const draft = (day: string) => [
  "draft",
  "hubin-primary",
  "--kind",
  "responsibility-list,leading-group-notice",
  "--topic",
  "ideology",
  "--format",
  "docx,html",
  "--as-of",
  day,
];

test("tiaoli undo brings the files of the last run back, names them, and leaves the profile", async () => {
  const desk = workspace("hubin-primary");
  await call(desk, draft("2026-03-05"));
  const read = () => shelf(desk).map((name) => [name, readFileSync(join(desk, "out", "hubin-primary", name), "latin1")]);
  const before = read();
  await call(desk, ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "江一帆", "--from", "2026-12-01"]);
  await call(desk, draft("2026-12-05"));
  expect(read()).not.toEqual(before);
  const said = await call(desk, ["undo", "hubin-primary"]);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toMatch(/^恢复 {2}out\/hubin-primary\/.+\.docx、html$/m);
  expect(said.out).toContain("单位档案没有改动");
  expect(read()).toEqual(before);
  expect(readFileSync(join(desk, "data", "units", "hubin-primary.yaml"), "utf8")).toContain("江一帆");

  const told = await call(desk, ["undo", "hubin-primary", "--json"]);
  expect(JSON.parse(told.out)).toMatchObject({ run: { number: 1, kind: "draft" }, restored: [] });
  expect(shelf(desk)).toEqual([]);
  expect(await call(desk, ["undo", "hubin-primary"])).toMatchObject({ code: 2, out: "" });
});

test("tiaoli undo refuses, with nothing changed, what it could not do without losing something", async () => {
  const desk = workspace("hubin-primary");
  expect((await call(desk, ["undo", "hubin-primary"])).err).toContain("archive/nothing-to-undo");
  expect(existsSync(join(desk, "out"))).toBe(false);
  expect((await call(desk, ["undo", "hubin-primari"])).code).toBe(2);
  await call(desk, draft("2026-03-05"));
  const name = shelf(desk).find((one) => one.endsWith(".docx"))!;
  writeFileSync(join(desk, "out", "hubin-primary", name), "改过的");
  const refused = await call(desk, ["undo", "hubin-primary"]);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain(name);
  expect(shelf(desk)).toHaveLength(4);
});

test("beyond its limit undo says so once, and where the older files are", async () => {
  const desk = workspace("hubin-primary");
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  let [was, now] = ["", "教务处"];
  for (let run = 1; run <= 5; run += 1) {
    [was, now] = [now, `教务${"一二三四五"[run - 1]}处`];
    writeFileSync(profile, readFileSync(profile, "utf8").replaceAll(was, now));
    // From the second run on an issued paper says something else.
    expect((await call(desk, draft("2026-03-05"))).code).toBe(run === 1 ? 0 : 1);
  }
  let undone = 0;
  let said = await call(desk, ["undo", "hubin-primary"]);
  for (; said.code === 0 && undone < 9; undone += 1) said = await call(desk, ["undo", "hubin-primary"]);
  expect(undone).toBeGreaterThanOrEqual(2);
  expect(said.err.match(/\[archive\//g)).toEqual(["[archive/"]);
  expect(said.err).toContain("[archive/undo-limit]");
  // The command for a file of that time, and what to put in for the others.
  expect(said.err).toMatch(/history hubin-primary [a-z-]+\.ideology --restore \d+ --out 旧稿\.docx/);
  expect(said.err).toContain("--merged");
});

test("a PDF that nobody touched is printed again, to the byte: no copy of it is kept", async () => {
  const desk = workspace("hubin-primary");
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  const folder = join(desk, "out", "hubin-primary");
  const drafted = ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx,pdf"];
  await call(desk, [...drafted, "--as-of", "2026-03-05"]);
  const files = () => Object.fromEntries(Object.entries(snapshot(folder)).filter(([name]) => !/^\.history|^更新记录/.test(name)));
  const before = files();
  expect(Object.keys(before)).toHaveLength(2);
  writeFileSync(profile, readFileSync(profile, "utf8").replaceAll("湖滨小学", "湖滨实验小学"));
  await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]);
  expect(Object.keys(files())).not.toEqual(Object.keys(before));
  expect(existsSync(join(folder, ".history", ".runs", "2", "before"))).toBe(false);
  expect((await call(desk, ["undo", "hubin-primary"])).code).toBe(0);
  expect(files()).toEqual(before);
});

test("a paper whose file name another one took comes back as itself, and both go on from there", async () => {
  const desk = workspace("hubin-primary");
  const cards = ["--kind", "duty-card", "--topic", "ideology", "--format", "docx"];
  await call(desk, ["draft", "hubin-primary", ...cards, "--as-of", "2026-03-05"]);
  const read = () => shelf(desk).map((name) => [name, readFileSync(join(desk, "out", "hubin-primary", name), "latin1")]);
  const before = read();
  // The head of the school becomes its secretary too: one card for both posts, under the name of the head's own.
  await call(desk, ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "顾晓岚", "--from", "2026-12-01"]);
  for (const _ of ["once", "again"]) {
    expect((await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-12-01"])).code).toBe(1);
    expect(read()).not.toEqual(before);
    expect(await call(desk, ["undo", "hubin-primary"])).toMatchObject({ code: 0, err: "" });
    expect(read()).toEqual(before);
    const said = await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-03-05", "--back"]);
    // The appointment lies ahead of that day, and is told.
    expect(said).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^\S+ 提示：自 2026-12-01 起[^\n]*\[term\/later\]\n[^\n]*\n$/u),
    });
    expect(read()).toEqual(before);
    const told = await call(desk, ["history", "hubin-primary", "duty-card.ideology.head"]);
    expect(told.out).not.toContain("含手工修改");
    expect(told.out).toContain("意识形态工作岗位责任卡（顾晓岚）.docx");
  }
});

test("folders that a run made for papers of a kind go with the last of them; what somebody put there stays", async () => {
  for (const own of [false, true]) {
    const desk = workspace("dongwan-park");
    const shelf = join(desk, "out", "dongwan-park");
    await call(desk, [
      "draft",
      "dongwan-park",
      "--shelf",
      "full",
      "--topic",
      "ideology",
      "--format",
      "txt",
      "--as-of",
      "2026-03-05",
    ]);
    const folders = readdirSync(shelf, { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() && !one.name.startsWith(".") ? [one.name] : [],
    );
    expect(folders.length).toBeGreaterThan(0);
    if (own) writeFileSync(join(shelf, folders[0]!, "签收单.txt"), "甲");
    expect((await call(desk, ["undo", "dongwan-park"])).code).toBe(0);
    expect(readdirSync(shelf).filter((name) => !name.startsWith("."))).toEqual(own ? [folders[0]] : []);
  }
});
