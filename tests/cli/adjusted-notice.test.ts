import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, workspace } from "./desk.js";
import { editDocx, picture } from "./edit-docx.js";

const name = "关于调整湖滨小学意识形态工作领导小组的通知";

describe("an issued notice of a leading group, sealed by hand, after a change of its members", () => {
  const cwd = workspace("hubin-primary");
  const out = (...parts: readonly string[]) => join(cwd, "out", "hubin-primary", ...parts);
  const bytes = (...parts: readonly string[]) => readFileSync(out(...parts));
  const text = (...parts: readonly string[]) => {
    const read = readDocx(bytes(...parts), "");
    return read.ok ? docText(read.value.doc) : "";
  };
  const draft = () =>
    call(
      cwd,
      "draft hubin-primary --kind leading-group-notice --topic ideology --format docx,html --as-of 2026-12-02".split(" "),
    );
  const regenerate = (...argv: readonly string[]) => call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-12-02", ...argv]);

  test("stays beside, byte for byte; the new one is a draft without its seal", async () => {
    await call(
      cwd,
      "draft hubin-primary --kind leading-group-notice --topic ideology --format docx,html --as-of 2026-03-05".split(" "),
    );
    editDocx(out(`${name}.docx`), picture("湖小党〔2026〕2号"));
    const [sealed, page] = [bytes(`${name}.docx`), bytes(`${name}.html`)];
    await call(cwd, ["vacate", "hubin-primary", "--post", "secretary", "--on", "2026-12-01"]);
    await call(cwd, ["appoint", "hubin-primary", "--post", "secretary", "--name", "顾晓岚", "--from", "2026-12-01"]);

    const said = await regenerate();
    expect(said.code).toBe(1);
    expect(said.out).toContain("原件的手工改动没有带入新稿");
    expect(said.out).toContain(`原件在 历年文件/2026/${name}.docx`);
    expect(bytes("历年文件", "2026", `${name}.docx`).equals(sealed)).toBe(true);
    expect(bytes("历年文件", "2026", `${name}.html`).equals(page)).toBe(true);
    expect(bytes(`${name}.docx`).includes("word/media/")).toBe(false);
    expect(text(`${name}.docx`)).toContain("（湖小党〔2026〕2号）同时废止");
    expect(text(`${name}.docx`)).toContain("顾晓岚");
  });

  test("and neither regenerating nor drafting again issues the old number once more", async () => {
    const now = bytes(`${name}.docx`);
    expect((await regenerate("--json")).code).toBe(0);
    expect((await draft()).code).toBe(0);
    expect(bytes(`${name}.docx`).equals(now)).toBe(true);
    expect(readdirSync(out("历年文件", "2026"))).toHaveLength(2);
  });

  test("undone, the sealed file is back; drafting makes the same new notice and keeps the old one", async () => {
    expect((await call(cwd, ["undo", "hubin-primary"])).code).toBe(0);
    const sealed = bytes("历年文件", "2026", `${name}.docx`);
    expect(bytes(`${name}.docx`).equals(sealed)).toBe(true);
    await draft();
    // The edited Word file is left to regenerating; what nobody touched is new.
    expect(bytes(`${name}.docx`).equals(sealed)).toBe(true);
    expect(bytes(`${name}.html`).toString()).toContain("同时废止");
    expect(readdirSync(out("历年文件", "2026"))).toHaveLength(2);
  });
});
