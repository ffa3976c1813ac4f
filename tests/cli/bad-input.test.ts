import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "../../src/diag/problem.js";
import { fail } from "../../src/diag/types.js";
import type { Env, Files } from "../../src/env/types.js";
import { realEnv } from "../../src/io/env.js";
import { diskFiles } from "../../src/io/files.js";
import { snapshot } from "../archive/shelf.js";
import { heldByAnother } from "../support/held-lock.js";
import { partPath } from "../support/recorded.js";
import { call, sample, workspace } from "./desk.js";

// The first test loads the whole program.
vi.setConfig({ testTimeout: 60_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
});
const quick = ["--shelf", "full", "--topic", "ideology", "--format", "txt"];

/** Exit 2, a message with the code and a way out, nothing on standard output, no file changed. */
async function refused(argv: readonly string[], code: string, env?: Env): Promise<string> {
  const before = snapshot(desk);
  const said = await call(desk, argv, env === undefined ? {} : { env });
  expect(said.err).toContain(`[${code}]`);
  expect(said.err).toContain("处理：");
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(snapshot(desk)).toEqual(before);
  return said.err;
}
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(desk, name), content);

test.each([
  ["a missing file", "nowhere.yaml", "file/missing"],
  ["a folder", "data/units/", "file/is-folder"],
  ["a path through a file", "data/units/hubin-primary.yaml/x.yaml", "file/is-file"],
  ["an empty file", "empty.yaml", "profile/empty"],
  ["bytes that are not text", "picture.yaml", "profile/not-text"],
  ["an unknown id", "hubin-primry", "cli/unknown-unit"],
  ["an id that climbs", "../secret", "file/missing"],
  ["an id that is absolute", "/etc", "file/is-folder"],
  ["a device", "/dev/zero", "file/failed"],
])("%s", async (_, word, code) => {
  write("empty.yaml", "");
  write("picture.yaml", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await refused(["draft", word], code);
});

test("a near name is suggested", async () => {
  expect(await refused(["draft", "hubin-primry"], "cli/unknown-unit")).toContain("hubin-primary");
  expect(await refused(["draft", "hubin-primary", "--topic", "ideolgy"], "cli/unknown-topic")).toContain("ideology");
});

test.each([
  [["--kind", "responsibility-lst"], "cli/unknown-kind"],
  [["--topic", "__proto__"], "cli/unknown-topic"],
  [["--format", "doc"], "cli/unknown-format"],
  [["--format", "constructor"], "cli/unknown-format"],
  [["--format", ""], "cli/unknown-format"],
  [["--topic", "，"], "cli/unknown-topic"],
  [["--as-of", "2026-02-30"], "cli/bad-day"],
  [["--as-of", "今天"], "cli/bad-day"],
  [["--all"], "cli/unit-and-all"],
  [["--formt", "docx"], "cli/unknown-option"],
  [["--format"], "cli/option-value"],
])("draft hubin-primary %j", async (options, code) => {
  await refused(["draft", "hubin-primary", ...options], code);
});

test("no unit at all", async () => {
  await refused(["draft"], "cli/which-unit");
});

test("all problems of all names and units come at once", async () => {
  write("broken.yaml", "unit: {id: a\n");
  const err = await refused(
    ["draft", "hubin-primary", "broken.yaml", "--kind", "x", "--topic", "y", "--format", "z"],
    "cli/unknown-kind",
  );
  for (const code of ["cli/unknown-topic", "cli/unknown-format", "profile/"]) expect(err).toContain(code);
});

test("one bad profile among several is told, and the others are drafted", async () => {
  write(
    "data/units/second.yaml",
    sample("hubin-primary").replace("id: hubin-primary", "id: second").replace("date: 2026-03-05", "date: 2026-02-30"),
  );
  const { code, out, err } = await call(desk, ["draft", "--all", ...quick]);
  expect(code).toBe(1);
  expect(out).toMatch(/^hubin-primary .*写了 [1-9]\d* 份 .*out\/hubin-primary$/m);
  expect(err).toMatch(/data\/units\/second\.yaml:\d+:\d+ 错误/);
  expect(err.trimEnd().split("\n").slice(-2).join("\n")).toMatch(
    /有 1 个单位没有成功，保持原样：second[\s\S]*其余 1 个单位已经做完/,
  );
  expect(Object.keys(snapshot(join(desk, "out"))).some((name) => name.startsWith("second"))).toBe(false);
});

test("bad profiles alone write nothing", async () => {
  write("data/units/hubin-primary.yaml", sample("hubin-primary").replace("date: 2026-03-05", "date: 2026-02-30"));
  const err = await refused(["draft", "--all", ...quick], "profile/no-such-day");
  expect(err).not.toContain("units/failed");
});

test("two profiles with one id", async () => {
  write("data/units/copy.yaml", sample("hubin-primary"));
  await refused(["draft", "--all", ...quick], "cli/same-unit");
  write("data/units/third.yaml", sample("hubin-primary").replace("id: hubin-primary", "id: third"));
  const { code, out, err } = await call(desk, ["draft", "--all", ...quick]);
  expect(code).toBe(1);
  expect(err).toContain("cli/same-unit");
  expect(out).toContain("out/third");
  expect(out).not.toContain("out/hubin-primary");
});

test("an id that would leave the out folder", async () => {
  write("evil.yaml", sample("hubin-primary").replace("id: hubin-primary", "id: ../../evil"));
  await refused(["draft", "evil.yaml", ...quick], "profile/id");
});

test("a look that is not there", async () => {
  write("data/units/hubin-primary.yaml", sample("hubin-primary").replace("status: final ", "look: gb9705\n    status: final "));
  const err = await refused(["draft", "hubin-primary", ...quick], "cli/unknown-look");
  expect(err).toMatch(/data\/units\/hubin-primary\.yaml:\d+:\d+ 错误.*gb9705/);
  expect(err).toContain("gb9704");
});

test("an empty workspace, and none", async () => {
  desk = workspace();
  await refused(["draft", "--all"], "cli/no-units");
  await refused(["draft", "hubin-primary"], "cli/unknown-unit");
  rmSync(join(desk, "data"), { recursive: true });
  await refused(["draft", "--all"], "cli/no-workspace");
  await refused(["draft", "hubin-primary"], "cli/no-workspace");
  await refused(["unit", "list"], "cli/no-workspace");
  await refused(
    ["unit", "new", "--id", "a", "--type", "school", "--name", "甲", "--short-name", "甲", "--organ", "党支部"],
    "cli/no-workspace",
  );
});

test("an out folder that is a file", async () => {
  write("taken", "x");
  await refused(["draft", "hubin-primary", ...quick, "--out", "taken"], "file/is-file");
  await refused(["draft", "hubin-primary", ...quick, "--out", "taken/below"], "file/is-file");
});

test("an out folder that cannot be written, or a full disk", async () => {
  const world = (change: Partial<Files>): Env => ({ ...realEnv(), files: { ...diskFiles, ...change } });
  const denied = async (path: string) => fail(problem("file/denied", { path }));
  await refused(["draft", "hubin-primary", ...quick], "file/denied", world({ lock: denied }));
  await refused(["draft", "hubin-primary", ...quick], "file/denied", world({ writeStaged: denied }));
  const full = async (path: string) => fail(problem("file/full", { path }));
  await refused(["draft", "hubin-primary", ...quick], "file/full", world({ writeStaged: full }));
  await refused(["draft", "hubin-primary", ...quick], "file/full", world({ writeAtomic: full }));
});

test("a target that is open elsewhere, and two runs at once", async () => {
  expect((await call(desk, ["draft", "hubin-primary", ...quick])).code).toBe(0);
  const title = "云汀市湖滨小学意识形态工作责任清单";
  write(`out/hubin-primary/.~lock.${title}.txt#`, "");
  write("data/units/hubin-primary.yaml", sample("hubin-primary").replaceAll("2026-03-05", "2026-03-06"));
  await refused(["draft", "hubin-primary", ...quick], "archive/open");
  if (process.platform !== "linux") return;
  heldByAnother(join(desk, "out", ".hubin-primary.tiaoli.lock"));
  await refused(["draft", "hubin-primary", ...quick], "archive/locked");
});

test("a fault of one unit's files leaves the other units free", async () => {
  const second = (text: string) => write("data/units/second.yaml", text.replace("id: hubin-primary", "id: second"));
  second(sample("hubin-primary"));
  expect((await call(desk, ["draft", "--all", ...quick])).code).toBe(0);
  write("out/hubin-primary/.~lock.云汀市湖滨小学意识形态工作责任清单.txt#", "");
  const shelf = (unit: string) => snapshot(join(desk, "out", unit));
  const before = { open: shelf("hubin-primary"), free: shelf("second") };
  for (const save of [second, (text: string) => write("data/units/hubin-primary.yaml", text)])
    save(sample("hubin-primary").replaceAll("2026-03-05", "2026-03-06"));
  const { code, out, err } = await call(desk, ["draft", "--all", ...quick]);
  expect(code).toBe(1);
  expect(err).toContain("archive/open");
  expect(err).toContain("有 1 个单位没有成功，保持原样：hubin-primary");
  expect(out).toMatch(/^second .*写了 [1-9]\d* 份 .*out\/second$/m);
  expect(shelf("hubin-primary")).toEqual(before.open);
  expect(shelf("second")).not.toEqual(before.free);
});

test("history of what is not there", async () => {
  await refused(["history", "nobody"], "cli/unknown-unit");
  await refused(["history", "hubin-primary"], "archive/no-history");
  await refused(["history", "../.."], "file/is-folder");
  await call(desk, ["draft", "hubin-primary", ...quick]);
  await refused(["history", "hubin-primary", "responsibility-list.x"], "archive/no-document");
  await refused(
    ["history", "hubin-primary", "responsibility-list.ideology", "--restore", "2", "--out", "a.docx"],
    "archive/no-version",
  );
  await refused(
    ["history", "hubin-primary", "responsibility-list.ideology", "--restore", "x", "--out", "a.docx"],
    "cli/bad-number",
  );
  await refused(["history", "hubin-primary", "--restore", "1"], "cli/restore-needs");
  write("a.docx", "x");
  await refused(
    ["history", "hubin-primary", "responsibility-list.ideology", "--restore", "1", "--out", "a.docx"],
    "cli/out-exists",
  );
  writeFileSync(
    partPath({
      folder: join(desk, "out/hubin-primary"),
      document: "responsibility-list.ideology",
      number: 1,
      name: "document.docx",
    }),
    "x",
  );
  await refused(
    ["history", "hubin-primary", "responsibility-list.ideology", "--restore", "1", "--out", "b.docx"],
    "archive/damaged",
  );
});

test("a new unit that cannot be", async () => {
  const flags = (change: Readonly<Record<string, string>> = {}) =>
    Object.entries({
      id: "xincun",
      type: "school",
      name: "云汀市新村小学",
      "short-name": "新村小学",
      organ: "党支部",
      ...change,
    }).flatMap(([key, value]) => [`--${key}`, value]);
  await refused(["unit", "new"], "cli/missing-answer");
  await refused(["unit", "new", ...flags({ id: "../x" })], "cli/bad-id");
  await refused(["unit", "new", ...flags({ id: "con" })], "cli/bad-id");
  await refused(["unit", "new", ...flags({ type: "scool" })], "cli/unknown-type");
  await refused(["unit", "new", ...flags({ organ: "支部" })], "cli/unknown-organ");
  await refused(["unit", "new", ...flags({ name: '新村"小学' })], "cli/bad-name");
  await refused(["unit", "new", ...flags({ id: "hubin-primary" })], "cli/unit-exists");
});

test("wrong use is explained in Chinese", async () => {
  await refused(["drft"], "cli/unknown-command");
  await refused(["unit", "chek"], "cli/unknown-command");
  await refused(["help", "drft"], "cli/unknown-command");
  await refused(["unit", "show"], "cli/missing-argument");
  await refused(["fonts", "x", "y"], "cli/too-many");
  mkdirSync(join(desk, "full"));
  write("full/data", "x");
  await refused(["init", "full"], "file/is-file");
  const said = await call(desk, ["unit"]);
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain("用法：");
});

test("a fault of our own is exit 3, short, and says how to learn more", async () => {
  const files: Files = {
    ...diskFiles,
    read: async () => {
      throw new TypeError("boom");
    },
  };
  const short = await call(desk, ["draft", "hubin-primary"], { env: { ...realEnv(), files } });
  expect(short).toMatchObject({ code: 3, out: "" });
  expect(short.err).toContain("--debug");
  expect(short.err).not.toContain(" at ");
  expect((await call(desk, ["draft", "hubin-primary", "--debug"], { env: { ...realEnv(), files } })).err).toMatch(
    /TypeError: boom\n\s+at /,
  );
});
