import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call, sample, workspace } from "./desk.js";

const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("nothing from a file steers the terminal", () => {
  test("names of files and of options", async () => {
    const cwd = workspace("hubin-primary");
    writeFileSync(join(cwd, "a\u001b[2J\u202e.txt"), "");
    for (const argv of [
      ["layout", "a\u001b[2J\u202e.txt"],
      ["draft", "\u009b31m"],
      ["compare", "a\u001b[2J\u202e.txt", "b\u0007"],
    ]) {
      const { code, out, err } = await call(cwd, argv);
      expect([code, steering.test(out + err)]).toEqual([2, false]);
    }
  });

  test("reasons in the history, to a person and to a program", async () => {
    const cwd = workspace("hubin-primary");
    const reason = "调整\u001b]0;标题\u0007\u009b2J\u202e";
    const asked = ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--reason", reason];
    await call(cwd, asked);
    const shown = await call(cwd, ["history", "hubin-primary"]);
    expect(shown.out).toContain("调整<U+001B>]0;标题");
    expect(shown.out).not.toMatch(steering);
    const { out } = await call(cwd, ["history", "hubin-primary", "--json"]);
    expect(out).not.toMatch(steering);
    expect(JSON.parse(out)[0].versions[0].reason).toBe(reason);
  });

  test("texts that are compared, in every form that is printed", async () => {
    const cwd = workspace();
    writeFileSync(join(cwd, "old.txt"), "第一条　值班人员\u009b31m每日登记\u202e。");
    writeFileSync(join(cwd, "new.txt"), "第一条　值班人员\u009b31m每周登记\u202e。");
    for (const format of ["terminal", "json", "html", "decision"]) {
      const { out, err } = await call(cwd, ["compare", "old.txt", "new.txt", "--format", format]);
      expect([format, steering.test(out + err)]).toEqual([format, false]);
    }
    const coloured = await call(cwd, ["compare", "old.txt", "new.txt", "--color"]);
    expect(coloured.out).toContain("\u001b[");
    expect(coloured.out.replace(/\u001b\[[0-9;]*m/g, "")).not.toMatch(steering);
  });
});

describe("links in a workspace", () => {
  const drafted = ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology"];

  test("templates: back to their own folder, and out of the workspace", async () => {
    const cwd = workspace("hubin-primary");
    const elsewhere = workspace();
    mkdirSync(join(elsewhere, "clauses"));
    mkdirSync(join(cwd, "templates", "looks"), { recursive: true });
    writeFileSync(join(elsewhere, "x.yaml"), "id: x\n");
    symlinkSync(".", join(cwd, "templates", "a"));
    symlinkSync("../templates", join(cwd, "templates", "b"));
    symlinkSync("..", join(cwd, "templates", "c"));
    symlinkSync(join(elsewhere, "clauses"), join(cwd, "templates", "clauses"));
    symlinkSync(join(elsewhere, "x.yaml"), join(cwd, "templates", "looks", "x.yaml"));
    const { code, err } = await call(cwd, drafted);
    expect([code, err.match(/\[file\/[a-z-]+\]/g)?.sort()]).toEqual([
      2,
      ["[file/link-again]", "[file/link-again]", "[file/link-again]", "[file/link-outside]", "[file/link-outside]"],
    ]);
    const layout = await call(cwd, ["layout", "x.docx", "--look", "x"]);
    expect(layout.code).toBe(2);
  });

  test("a templates folder that is itself a link out of the workspace is not read", async () => {
    const cwd = workspace("hubin-primary");
    symlinkSync(workspace(), join(cwd, "templates"));
    expect(await call(cwd, drafted)).toMatchObject({ code: 2, err: expect.stringContaining("file/link-outside") });
  });

  test("attachments: a link within is read, one that leads out is not", async () => {
    const cwd = workspace("hubin-primary");
    const elsewhere = workspace();
    writeFileSync(join(elsewhere, "secret.txt"), "别处的内容。");
    writeFileSync(join(cwd, "real.txt"), "附件的内容。");
    symlinkSync("real.txt", join(cwd, "within.txt"));
    symlinkSync(join(elsewhere, "secret.txt"), join(cwd, "out.txt"));
    symlinkSync(elsewhere, join(cwd, "folder"));
    const path = join(cwd, "data", "units", "hubin-primary.yaml");
    for (const [file, code] of [
      ["within.txt", 0],
      ["out.txt", 2],
      ["folder/secret.txt", 2],
    ] as const) {
      const attachments = `    attachments: [{ name: 名单, file: ${file} }]`;
      writeFileSync(path, sample("hubin-primary").replace("  responsibility-list.ideology:\n", `$&${attachments}\n`));
      const said = await call(cwd, [...drafted, "--out", file.replace(/\W/g, "")]);
      expect([file, said.code, said.err.includes("file/link-outside")]).toEqual([file, code, code === 2]);
    }
  });
});
