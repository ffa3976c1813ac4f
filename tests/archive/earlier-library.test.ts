import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readVersion } from "../../src/archive/entry.js";
import { readHistory } from "../../src/archive/history.js";
import { diskFiles } from "../../src/io/files.js";
import { call, type Said } from "../cli/desk.js";
import { editDocx, mainPart, paragraphAfter, without, words } from "../cli/edit-docx.js";
import { snapshot } from "./shelf.js";

/**
 * A shelf of nine papers as it was made with the library before papers had a size: the longer texts, each clause in its earlier
 * version. Four were edited in Word since; the profile has not changed.
 */
const unit = "hubin-primary";
const asOf = ["--as-of", "2026-03-05"];
let desk: string;
const shelf = (...path: readonly string[]): string => join(desk, "out", unit, ...path);
const file = (part: string): string => shelf(readdirSync(shelf()).find((name) => name.includes(part) && name.endsWith(".docx"))!);
const textOf = (part: string): string =>
  mainPart(new Uint8Array(readFileSync(file(part))))
    .replaceAll(/<\/w:p>/g, "\n")
    .replaceAll(/<[^>]*>/g, "");
const histories = async () => {
  const read = await readHistory(shelf(), diskFiles);
  if (!read.ok) throw new Error("no history");
  return read.value;
};

let before: Readonly<Record<string, string>>;
let said: Said;
beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), "tiaoli-earlier-library-"));
  cpSync(join("tests", "archive", "earlier-library"), join(desk, "out"), { recursive: true });
  const first = (await readVersion((await histories())[0]!.entries[0]!, diskFiles))!;
  mkdirSync(join(desk, "data", "units"), { recursive: true });
  writeFileSync(join(desk, "data", "units", `${unit}.yaml`), first.inputs.profile);
  editDocx(
    file("工作责任清单"),
    words("讲稿留存", "讲稿由组织委员保管"),
    paragraphAfter("协调解决跨部门问题", "（新）每学期开学前到各教研组听一次意见。"),
  );
  editDocx(
    file("实施细则"),
    words("确定专人承办日常事务", "确定一名党员教师承办日常事务"),
    without("应当在五个工作日内书面交接台账"),
  );
  editDocx(file("应急处置办法"), words("被市级以上媒体报道", "被区级以上媒体报道"));
  editDocx(file("考核办法"), words("听取汇报、个别访谈和抽查现场", "听取汇报、随堂听课和抽查现场"));
  before = snapshot(shelf());
  said = await call(desk, ["regenerate", unit, ...asOf]);
});

describe("A shelf of an earlier library, regenerated", () => {
  test("keeps what people typed, in the paper or beside it in a conflict", () => {
    expect(said.code).toBe(1);
    expect(textOf("工作责任清单")).toContain("讲稿由组织委员保管");
    expect(textOf("工作责任清单")).toContain("每学期开学前到各教研组听一次意见。");
    expect(textOf("实施细则")).toContain("确定一名党员教师承办日常事务");
    expect(textOf("应急处置办法")).toContain("被区级以上媒体报道");
    expect(textOf("考核办法")).toContain("随堂听课");
    // What was deleted comes back in no place.
    expect(textOf("实施细则")).not.toContain("书面交接台账");
  });

  test("brings every paper that nobody edited to the words of today's library", async () => {
    const fresh = mkdtempSync(join(tmpdir(), "tiaoli-earlier-library-fresh-"));
    cpSync(join(desk, "data"), join(fresh, "data"), { recursive: true });
    const kinds = ["accountability", "implementation-plan", "leading-group-notice", "status-report", "year-plan"];
    await call(fresh, ["draft", unit, "--topic", "ideology", ...kinds.flatMap((kind) => ["--kind", kind]), ...asOf]);
    const made = readdirSync(join(fresh, "out", unit)).filter((name) => name.endsWith(".docx"));
    expect(made).toHaveLength(kinds.length);
    for (const name of made)
      expect(mainPart(new Uint8Array(readFileSync(shelf(name)))), name).toBe(
        mainPart(new Uint8Array(readFileSync(join(fresh, "out", unit, name)))),
      );
  });

  test("gives the library's reasons, each once, and blames nothing on the profile, which is as it was", async () => {
    expect(said.out).toContain("更新的原因：");
    expect(said.out).toMatch(/条款库修订“[^”]+”、“[^”]+”、“[^”]+”等 \d+ 条：收短，一条只说一件事\n/u);
    expect(said.out).toMatch(/条款库修订“考核程序”：收短；结果告知被考核单位，不向外公示\n/u);
    expect(said.out).not.toMatch(/档案(?:增加|删去|由|中)/u);
    const reasons = said.out.split("\n").filter((line) => /^ {2}\d+\. /u.test(line));
    expect(new Set(reasons.map((line) => line.replace(/^ *\d+\. /u, ""))).size).toBe(reasons.length);
    const told = await call(desk, ["history", unit, "responsibility-list.ideology"]);
    expect(told.out).toContain("第 2 版");
  });

  test("leaves every earlier version as it was, and is taken back to the byte", async () => {
    for (const { entries } of await histories()) expect(entries[0]!.number).toBe(1);
    const undone = await call(desk, ["undo", unit]);
    expect([undone.code, undone.err]).toEqual([0, ""]);
    const now = snapshot(shelf());
    const papers = Object.keys(before).filter((name) => name.endsWith(".docx") && !name.startsWith("."));
    expect(papers).toHaveLength(9);
    for (const name of papers) expect(now[name] === before[name], name).toBe(true);
  });
});
