import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { writeDocx } from "../../src/writers/docx/index.js";
import { snapshot } from "../archive/shelf.js";
import { small } from "../merge/small-doc.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { call, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let cwd: string;
const out = (name = "", unit = "hubin-primary") => join(cwd, "out", unit, name);
const list = "云汀市湖滨小学意识形态工作责任清单.docx";
const assessment = "云汀市湖滨小学意识形态工作考核办法.docx";
const regenerate = (...argv: readonly string[]) => call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-12-02", ...argv]);
const draft = (unit: string) =>
  call(cwd, [
    "draft",
    unit,
    "--kind",
    "responsibility-list,assessment",
    "--topic",
    "ideology",
    "--as-of",
    "2026-03-05",
    "--format",
    "docx",
  ]);

beforeEach(async () => {
  cwd = workspace("hubin-primary", "lanjiang-culture");
  await draft("hubin-primary");
  const profile = join(cwd, "data", "units", "hubin-primary.yaml");
  writeFileSync(
    profile,
    readFileSync(profile, "utf8").replace("name: 教务处,", "name: 教学处,").replace("name: 德育处,", "name: 学生处,"),
  );
});

/** An OLE file with the streams of a locked or an old Word file: their names in UTF-16 are what tells. */
const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);

describe("a file that cannot be merged: 2, every fault at once, nothing changed", () => {
  test.each<readonly [string, () => Promise<void> | void]>([
    ["archive/open", () => writeFileSync(out(`~$${list.slice(2)}`), "")],
    ["ooxml/not-a-zip", () => writeFileSync(out(list), readFileSync(out(list)).subarray(0, 4000))],
    ["reader/locked", () => writeFileSync(out(list), ole("EncryptedPackage"))],
    ["reader/old-doc", () => writeFileSync(out(list), ole("WordDocument"))],
    ["merge/old-doc", () => renameSync(out(list), out(list.replace(".docx", ".doc")))],
    [
      "merge/other-unit",
      async () => {
        await draft("lanjiang-culture");
        const other = readdirSync(out("", "lanjiang-culture")).find((name) => name.includes("责任清单"))!;
        cpSync(out(other, "lanjiang-culture"), out(list));
      },
    ],
    ["merge/other-document", () => cpSync(out(assessment), out(list))],
    [
      "merge/foreign",
      async () => {
        const other = small("title: 春游通知", "a: 定于四月十日组织春游，请各班提前报名。");
        const meta = { ...other.meta, unit: "hubin-primary", document: "responsibility-list.ideology" };
        const bytes = await writeDocx({ ...other, meta }, { look: gb9704 }, shippedFonts);
        if (bytes.ok) writeFileSync(out(list), bytes.value);
        editDocx(out(list), words("定于四月十日", "定于四月十二日"));
      },
    ],
    ["archive/newer", () => writeFileSync(out(".history/format.json"), JSON.stringify({ format: 99 }))],
  ])("%s", async (fault, spoil) => {
    editDocx(out(assessment), words("材料一次查看", "材料当场一次查看"));
    await spoil();
    const before = snapshot(out());
    const { code, out: said, err } = await regenerate("--json");
    expect(err).toContain(`"code":"${fault}"`);
    expect([code, said]).toEqual([2, ""]);
    expect(snapshot(out())).toEqual(before);
  });

  test("two faults in two files are told together", async () => {
    writeFileSync(out(list), readFileSync(out(list)).subarray(0, 4000));
    writeFileSync(out(assessment), ole("EncryptedPackage"));
    const { code, err } = await regenerate();
    expect(code).toBe(2);
    expect(err).toContain("[ooxml/not-a-zip]");
    expect(err).toContain("[reader/locked]");
  });

  test.each([
    [["nobody"], "cli/unknown-unit"],
    [[], "cli/which-unit"],
    [["hubin-primary", "--all"], "cli/unit-and-all"],
    [["hubin-primary", "--as-of", "2026-02-30"], "cli/bad-day"],
    [["hubin-primary", "--format", "docs"], "cli/unknown-format"],
    [["lanjiang-culture"], "merge/no-history"],
  ])("regenerate %j: %s", async (argv, fault) => {
    const { code, out: said, err } = await call(cwd, ["regenerate", ...argv]);
    expect([code, said]).toEqual([2, ""]);
    expect(err).toContain(`[${fault}]`);
  });
});

describe("a file that is not where it was: told and left, all else is done", () => {
  test("renamed by the clerk", async () => {
    renameSync(out(list), out("责任清单（校长改）.docx"));
    const { code, err, out: said } = await regenerate("--json");
    expect(code).toBe(1);
    expect(err).toContain('"code":"merge/renamed"');
    expect(err).toContain("责任清单（校长改）.docx");
    expect(existsSync(out(list))).toBe(false);
    const actions = JSON.parse(said)[0].documents.map(({ document, action }: Record<string, string>) => [document, action]);
    expect(actions).toEqual([
      ["assessment.ideology", "replaced"],
      ["responsibility-list.ideology", "left"],
    ]);
    renameSync(out("责任清单（校长改）.docx"), out(list));
    expect((await regenerate()).out).toContain("更新 1 份，未受影响 1 份");
  });

  test("deleted by the clerk", async () => {
    rmSync(out(list));
    const { code, err } = await regenerate();
    expect(code).toBe(1);
    expect(err).toContain("[merge/deleted]");
    expect(existsSync(out(list))).toBe(false);
  });
});

test("--all passes over units that were never drafted", async () => {
  const { code, out: said } = await call(cwd, ["regenerate", "--all", "--as-of", "2026-12-02", "--json"]);
  // Issued papers say something else under their old number.
  expect(code).toBe(1);
  expect(JSON.parse(said).map(({ unit }: { unit: string }) => unit)).toEqual(["hubin-primary"]);
});

test("a dry run says what would be done and writes nothing", async () => {
  editDocx(out(list), words("逐项明确时限。", "逐项明确完成时限。"));
  const before = snapshot(out());
  const { code, out: said } = await regenerate("--dry-run");
  expect(code).toBe(1);
  expect(said).toContain("将更新 2 份");
  expect(said).toContain("保留的手工改动（1 处）");
  expect(snapshot(out())).toEqual(before);
});

describe("a conflict sheet that cannot be used: 2, and nothing is written", () => {
  test.each([
    ["nowhere.xlsx", "file/missing"],
    ["档案.xlsx", "merge/sheet-shape"],
    ["cut.xlsx", "sheet/not-xlsx"],
  ])("%s: %s", async (name, fault) => {
    await call(cwd, ["unit", "export", "hubin-primary", "--out", "档案.xlsx"]);
    writeFileSync(join(cwd, "cut.xlsx"), "PK");
    const before = snapshot(out());
    const { code, out: said, err } = await call(cwd, ["resolve", "hubin-primary", name]);
    expect([code, said]).toEqual([2, ""]);
    expect(err).toContain(`[${fault}]`);
    expect(snapshot(out())).toEqual(before);
  });
});

describe("a report folder in which somebody has been at work", () => {
  const folder = "第2次 2026-12-02";
  const filled = "一位同志正在填的表";
  beforeEach(async () => {
    // As a run left it that was killed after its report, and a clerk went on with.
    mkdirSync(out(join("更新记录", folder)), { recursive: true });
    writeFileSync(out(join("更新记录", folder, "待定条文.xlsx")), filled);
  });

  test("is left to them, and the report goes beside", async () => {
    const said = await regenerate();
    expect(said.code).toBeLessThan(2);
    expect(said.out).toContain(`${folder}（2）`);
    expect(readdirSync(out(join("更新记录", folder)))).toEqual(["待定条文.xlsx"]);
    expect(readFileSync(out(join("更新记录", folder, "待定条文.xlsx")), "utf8")).toBe(filled);
    expect(readdirSync(out(join("更新记录", `${folder}（2）`)))).toContain("更新说明.docx");
  });

  test("is there still after a run that is refused", async () => {
    writeFileSync(out(`~$${list.slice(2)}`), "");
    expect((await regenerate()).code).toBe(2);
    expect(readdirSync(out("更新记录"))).toEqual([folder]);
    expect(readFileSync(out(join("更新记录", folder, "待定条文.xlsx")), "utf8")).toBe(filled);
  });
});

test.each(["送审/", "../../送审/", "../../2026年/定稿/"])(
  "a Word file that was moved to %s is found there, and stays",
  async (to) => {
    const moved = join(out(), to, list);
    mkdirSync(join(out(), to), { recursive: true });
    renameSync(out(list), moved);
    const before = readFileSync(moved);
    const { code, err } = await regenerate();
    expect(code).toBe(1);
    expect(err).toContain("[merge/renamed]");
    expect(err).toContain(moved.slice(cwd.length + 1));
    expect(readFileSync(moved)).toEqual(before);
    expect(existsSync(out(list))).toBe(false);
  },
);
