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
    ["that leads to nothing", "没有了", /指向的文件夹不在/],
    ["in a circle", "templates", /绕圈的链接/],
  ])("templates that are a link %s are not passed over", async (_, target, said) => {
    const cwd = workspace("hubin-primary");
    symlinkSync(target, join(cwd, "templates"));
    for (const command of [draft, ["unit", "check", "--all"], ["library", "list"]]) {
      const done = await call(cwd, command);
      expect(done.code).toBe(2);
      expect(done.err).toMatch(said);
    }
    expect(readdirSync(cwd)).not.toContain("out");
  });

  test("an attachment is not read through a link that leads out of the workspace", async () => {
    const cwd = workspace("hubin-primary");
    const path = join(cwd, "data", "units", "hubin-primary.yaml");
    const own = "  responsibility-list.ideology:\n";
    const text = readFileSync(path, "utf8");
    expect(text).toContain(own);
    writeFileSync(path, text.replace(own, `${own}    attachments: [{ name: 附表, file: 附件/附表.txt }]\n`));
    const elsewhere = outside();
    writeFileSync(join(elsewhere, "附表.txt"), "外面的文字。");
    const folder = join(cwd, "附件");
    for (const link of ["folder", "file"]) {
      if (link === "folder") symlinkSync(elsewhere, folder);
      else {
        rmSync(folder);
        mkdirSync(folder);
        symlinkSync(join(elsewhere, "附表.txt"), join(folder, "附表.txt"));
      }
      const said = await call(cwd, draft);
      expect(said.code).toBe(2);
      expect(said.err).toContain("通到了工作区之外");
      expect(readdirSync(cwd)).not.toContain("out");
    }
    rmSync(join(folder, "附表.txt"));
    writeFileSync(join(folder, "附表.txt"), "里面的文字。");
    expect((await call(cwd, draft)).code).toBe(0);
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
