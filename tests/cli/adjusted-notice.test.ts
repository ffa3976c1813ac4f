import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** A workspace whose notice was drafted on a day, with what its profile and Word file say of its issue. */
async function issuedNotice(day: string, how: "profile" | "word" | "brackets" | "table" | "line" | "date" | "seal" | "draft") {
  const cwd = workspace("hubin-primary");
  const file = join(cwd, "out", "hubin-primary", `${name}.docx`);
  if (how !== "profile") {
    const path = join(cwd, "data", "units", "hubin-primary.yaml");
    const own = /( {2}leading-group-notice\.ideology:\n)(?: {4}.*\n)+/;
    const text = readFileSync(path, "utf8");
    if (!own.test(text)) throw new Error("no facts of the notice");
    writeFileSync(
      path,
      text.replace(own, "$1    replaces: 《关于成立湖滨小学意识形态工作领导小组的通知》（湖小党〔2023〕9号）\n"),
    );
  }
  await call(cwd, `draft hubin-primary --kind leading-group-notice --topic ideology --format docx --as-of ${day}`.split(" "));
  const dated = (xml: string) => xml.replace(/　　年　月　日/, "2026年3月5日");
  if (how === "word")
    editDocx(file, dated, (xml) => xml.replace("<w:body>", `<w:body><w:p><w:r><w:t>湖小党〔2026〕8号</w:t></w:r></w:p>`));
  const first = (xml: string) => (body: string) => body.replace("<w:body>", `<w:body>${xml}`);
  const cell = (text: string) => `<w:tc><w:tcPr/><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  if (how === "brackets") editDocx(file, dated, first("<w:p><w:r><w:t>（湖小党[2026] 8号）</w:t></w:r></w:p>"));
  if (how === "table")
    editDocx(
      file,
      dated,
      first(
        `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell("湖小党〔2026〕8号")}${cell("签发人：沈立言")}</w:tr></w:tbl><w:p/>`,
      ),
    );
  if (how === "line")
    editDocx(file, first("<w:p><w:r><w:t>湖滨小学文件</w:t><w:br/><w:t>湖小党〔２０２６〕８号</w:t></w:r></w:p>"));
  if (how === "date") editDocx(file, dated);
  if (how === "seal") editDocx(file, dated, picture("2026年3月5日"));
  const appoint = (from: string) =>
    call(cwd, ["appoint", "hubin-primary", "--post", "secretary", "--name", "顾晓岚", "--from", from]);
  const lines = () => {
    const read = readDocx(readFileSync(file), "");
    return read.ok ? docText(read.value.doc) : "";
  };
  return { cwd, file, appoint, lines, kept: join(cwd, "out", "hubin-primary", "历年文件", "2026", `${name}.docx`) };
}

describe("an issued notice is never written anew under its number", () => {
  test.each([
    ["a term registered after the fact", "profile", "2026-10-08", "2026-09-01", "2026-10-08"],
    ["a term registered on the same day", "profile", "2026-10-08", "2026-10-08", "2026-10-08"],
    ["a number and date typed in Word", "word", "2026-03-05", "2026-12-01", "2026-12-02"],
    ["a number typed in Word, a term after the fact", "word", "2026-10-08", "2026-09-01", "2026-10-08"],
    ["a number in brackets, as under a title", "brackets", "2026-10-08", "2026-09-01", "2026-10-08"],
    ["a number in the table of a masthead", "table", "2026-10-08", "2026-09-01", "2026-10-08"],
    ["a number in full-width digits on the second line", "line", "2026-10-08", "2026-09-01", "2026-10-08"],
    ["a day typed in Word", "date", "2026-10-08", "2026-09-01", "2026-10-08"],
    ["a seal put in in Word", "seal", "2026-03-05", "2026-12-01", "2026-12-02"],
  ] as const)("%s", async (_, how, drafted, from, asOf) => {
    const { cwd, file, appoint, lines, kept } = await issuedNotice(drafted, how);
    const before = readFileSync(file);
    expect((await appoint(from)).code).toBe(0);
    await call(cwd, ["regenerate", "hubin-primary", "--as-of", asOf]);
    expect(readFileSync(kept).equals(before)).toBe(true);
    expect(lines()).not.toContain("沈立言");
    expect(lines()).toContain("同时废止");
    expect(lines()).not.toMatch(/^湖小党〔2026〕\d+号$/m);
    if (how === "word" || how === "table" || how === "line") expect(lines()).toContain("（湖小党〔2026〕8号）同时废止");
    const now = readFileSync(file);
    await call(cwd, ["regenerate", "hubin-primary", "--as-of", asOf]);
    expect(readFileSync(file).equals(now)).toBe(true);
  });

  test("drafted again after the term was registered: the same", async () => {
    const { cwd, file, appoint, lines, kept } = await issuedNotice("2026-10-08", "profile");
    const before = readFileSync(file);
    await appoint("2026-09-01");
    await call(
      cwd,
      "draft hubin-primary --kind leading-group-notice --topic ideology --format docx --as-of 2026-10-08".split(" "),
    );
    expect(readFileSync(kept).equals(before)).toBe(true);
    expect(lines()).toContain("同时废止");
  });

  test("one that was never issued is written anew", async () => {
    const { cwd, appoint, lines, kept } = await issuedNotice("2026-10-08", "draft");
    await appoint("2026-09-01");
    await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-10-08"]);
    expect(existsSync(kept)).toBe(false);
    expect(lines()).not.toContain("沈立言");
    expect(lines()).toContain("（湖小党〔2023〕9号）同时废止");
  });

  test("a corrected name is nobody else", async () => {
    const { cwd, kept } = await issuedNotice("2026-10-08", "profile");
    const path = join(cwd, "data", "units", "hubin-primary.yaml");
    const text = readFileSync(path, "utf8");
    expect(text).toContain("name: 何致远");
    writeFileSync(path, text.replace("name: 何致远", "name: 何志远"));
    const said = await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-10-08"]);
    expect(existsSync(kept)).toBe(false);
    expect(said.err).toContain("已印发的 1 份文件内容有变");
  });
});

describe("other issued papers", () => {
  test("drafted again with other words: never without a word", async () => {
    const cwd = workspace("hubin-primary");
    const draft = () =>
      call(cwd, "draft hubin-primary --kind responsibility-list --topic ideology --format docx --as-of 2026-10-08".split(" "));
    await draft();
    expect((await draft()).err).not.toContain("已印发");
    const path = join(cwd, "data", "units", "hubin-primary.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("special-study: 2/year", "special-study: 3/year"));
    const said = await draft();
    expect(said.err).toContain("已印发的 1 份文件内容有变");
    expect(said.err).toContain("--reissue");
  });
});

describe("a day before that of the files", () => {
  test("is refused, nothing written, until --back says so", async () => {
    const { cwd, file, appoint, lines } = await issuedNotice("2026-03-05", "draft");
    await appoint("2026-12-01");
    expect((await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-12-01"])).code).toBe(0);
    const now = readFileSync(file);
    const draft = ["draft", "hubin-primary", "--kind", "leading-group-notice", "--topic", "ideology", "--format", "docx"];
    for (const argv of [draft, ["regenerate", "hubin-primary"], ["regenerate", "hubin-primary", "--dry-run"]]) {
      const said = await call(cwd, [...argv, "--as-of", "2026-11-30"]);
      expect(said.code).toBe(2);
      expect(said.err).toContain("2026-12-01");
      expect(said.err).toContain("--back");
    }
    expect(readFileSync(file).equals(now)).toBe(true);
    expect((await call(cwd, [...draft, "--as-of", "2026-12-01"])).code).toBe(0);
    expect((await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-11-30", "--back"])).code).toBe(0);
    expect(lines()).toContain("沈立言");
    // What stands is of the earlier day now.
    expect((await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-11-30"])).code).toBe(0);
  });

  test("an undone run does not count", async () => {
    const { cwd, appoint } = await issuedNotice("2026-03-05", "draft");
    await appoint("2026-12-01");
    await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-12-01"]);
    await call(cwd, ["undo", "hubin-primary"]);
    expect((await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-11-30"])).code).toBe(0);
  });
});
