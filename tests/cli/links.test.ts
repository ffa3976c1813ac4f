import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call, sample, workspace } from "./desk.js";

const outside = (): string => mkdtempSync(join(tmpdir(), "tiaoli-outside-"));
const draft = "draft hubin-primary --kind responsibility-list --topic ideology --format txt --as-of 2026-10-01".split(" ");

describe("links in a workspace", () => {
  test.each([[], [".history"], ["更新记录"], ["历年文件"]])("a unit's folder does not lead elsewhere: %s", async (...below) => {
    const cwd = workspace("hubin-primary");
    const elsewhere = outside();
    const link = join(cwd, "out", "hubin-primary", ...below);
    mkdirSync(join(link, ".."), { recursive: true });
    symlinkSync(elsewhere, link);
    for (const command of [draft, ["regenerate", "hubin-primary"], ["undo", "hubin-primary"]]) {
      const said = await call(cwd, command);
      expect(said.code).toBe(2);
      expect(said.err).toContain("通到了输出位置之外");
    }
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("one within the output is followed", async () => {
    const cwd = workspace("hubin-primary");
    mkdirSync(join(cwd, "out", "湖滨小学"), { recursive: true });
    symlinkSync(join(cwd, "out", "湖滨小学"), join(cwd, "out", "hubin-primary"));
    expect((await call(cwd, draft)).code).toBe(0);
    expect(readdirSync(join(cwd, "out", "湖滨小学"))).toContain("云汀市湖滨小学意识形态工作责任清单.txt");
  });

  test("a profile that is a link is changed where it lies, and stays a link", async () => {
    const cwd = workspace("hubin-primary");
    const [link, real] = [join(cwd, "data", "units", "hubin-primary.yaml"), join(cwd, "data", "h.yaml")];
    renameSync(link, real);
    symlinkSync(real, link);
    expect((await call(cwd, ["vacate", "hubin-primary", "--post", "secretary", "--on", "2026-09-01"])).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, "utf8")).toContain("to: 2026-09-01");
  });

  test("one that leads out of the workspace is neither read nor changed", async () => {
    const cwd = workspace("hubin-primary");
    const [link, real] = [join(cwd, "data", "units", "hubin-primary.yaml"), join(outside(), "h.yaml")];
    rmSync(link);
    writeFileSync(real, sample("hubin-primary"));
    symlinkSync(real, link);
    const said = await call(cwd, ["vacate", "hubin-primary", "--post", "secretary", "--on", "2026-09-01"]);
    expect(said.code).toBe(2);
    expect(said.err).toContain("通到了工作区之外");
    expect(readFileSync(real, "utf8")).toBe(sample("hubin-primary"));
  });

  test.each([[["data"]], [["data", "units"]]])("a folder of profiles that leads out of it is not read: %j", async (below) => {
    const cwd = workspace("hubin-primary");
    const [link, real] = [join(cwd, ...below), join(outside(), "moved")];
    renameSync(link, real);
    symlinkSync(real, link);
    for (const command of [
      draft,
      ["unit", "check", "--all"],
      ["vacate", "hubin-primary", "--post", "secretary", "--on", "2026-09-01"],
    ]) {
      const said = await call(cwd, command);
      expect(said.code).toBe(2);
      expect(said.err).toContain("通到了工作区之外");
    }
  });

  test.each([
    ["templates", "terms.yaml"],
    ["data", "units", "second.yaml"],
  ])("one that goes round in a circle is named with the way out: %s", async (...path) => {
    const cwd = workspace("hubin-primary");
    mkdirSync(join(cwd, ...path, ".."), { recursive: true });
    symlinkSync(path.at(-1)!, join(cwd, ...path));
    const said = await call(cwd, ["unit", "check", "--all"]);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/绕圈的链接[\s\S]*请删去这个链接/);
  });
});
