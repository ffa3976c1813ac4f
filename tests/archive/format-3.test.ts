import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readVersion } from "../../src/archive/entry.js";
import { damageReport, readHistory } from "../../src/archive/history.js";
import { diskFiles } from "../../src/io/files.js";
import { call, sample } from "../cli/desk.js";
import { mainPart } from "../cli/edit-docx.js";
import { snapshot } from "./shelf.js";

/**
 * A shelf as the program left it before parts were shared (format 3): a list in two versions, the second with edits carried
 * over, and edited again since.
 */
const unit = "hubin-primary";
const document = "responsibility-list.ideology";
const asOf = ["--as-of", "2026-03-07"];
let desk: string;
const shelf = (...path: readonly string[]): string => join(desk, "out", unit, ...path);
const word = (): string => readdirSync(shelf()).find((name) => name.endsWith(".docx"))!;
const wordText = (): string => mainPart(new Uint8Array(readFileSync(shelf(word()))));
const entries = async () => {
  const read = await readHistory(shelf(), diskFiles);
  if (!read.ok) throw new Error("no history");
  return read.value.find((one) => one.document === document)!.entries;
};
const old = () =>
  Object.fromEntries(
    Object.entries(snapshot(shelf(".history"))).filter(([name]) =>
      /^(?:responsibility-list\.ideology\/[12]|\.runs\/[12])\b/.test(name),
    ),
  );
const regenerate = async (name: string) => {
  writeFileSync(join(desk, "data", "units", `${unit}.yaml`), sample(unit).replaceAll("云汀市湖滨小学", name));
  return call(desk, ["regenerate", unit, ...asOf]);
};

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), "tiaoli-format-3-"));
  cpSync("tests/archive/format-3", join(desk, "out"), { recursive: true });
  cpSync("data/units", join(desk, "data", "units"), { recursive: true });
});

test("its versions are read whole, edits included, and a damaged part is found", async () => {
  const [first, second] = await entries();
  expect([first!.head?.format, second!.head?.format]).toEqual([3, 3]);
  const version = (await readVersion(second!, diskFiles))!;
  expect(version.doc.meta.title).toBe("云汀市湖滨实验小学意识形态工作责任清单");
  expect(version.inputs.profile).toContain("云汀市湖滨实验小学");
  expect(mainPart(version.merged!.mine)).toContain("审批、审核人和值守人，");
  const said = await call(desk, ["history", unit]);
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toContain("第 2 版  2026-03-06  dcda1ad58fc7  重新生成（含手工修改）");
  writeFileSync(shelf(".history", document, "2", "mine.docx"), "x");
  expect((await damageReport((await entries())[1]!, diskFiles)).map(({ code }) => code)).toEqual(["archive/damaged"]);
});

test("it is regenerated from: edits of both times are carried over, the old versions stay, the new one shares its parts", async () => {
  const before = old();
  const said = await regenerate("云汀市湖滨第一小学");
  expect(said.code).toBe(1);
  expect(word()).toBe("云汀市湖滨第一小学意识形态工作责任清单.docx");
  // The sentence the first edit stood in is the library's no more: the person's words wait in it.
  expect(wordText()).toContain("和值守人");
  expect(wordText()).toContain("逐次登记造册；");
  expect(old()).toEqual(before);
  expect(JSON.parse(readFileSync(shelf(".history", "format.json"), "utf8"))).toEqual({ format: 4 });
  const third = (await entries())[2]!;
  expect(readdirSync(third.folder).sort()).toEqual(["entry.json", "outputs.jsonl"]);
  expect(third.head?.format).toBe(4);
  expect(mainPart((await readVersion(third, diskFiles))!.merged!.mine)).toContain("逐次登记造册；");
});

test("the last run of that program is taken back, and so is one of this", async () => {
  const edited = readFileSync(shelf(word()));
  await regenerate("云汀市湖滨第一小学");
  expect((await call(desk, ["undo", unit])).code).toBe(0);
  expect(readFileSync(shelf(word())).equals(edited)).toBe(true);
  // What was edited since that program's run would be lost.
  expect((await call(desk, ["undo", unit])).err).toContain("archive/undo-edited");
  const second = (await readVersion((await entries())[1]!, diskFiles))!;
  writeFileSync(shelf(word()), second.merged!.docx);
  const undone = await call(desk, ["undo", unit]);
  expect([undone.code, undone.err]).toEqual([0, ""]);
  expect(readFileSync(shelf("云汀市湖滨小学意识形态工作责任清单.docx")).equals(second.merged!.mine)).toBe(true);
  expect(existsSync(shelf("云汀市湖滨实验小学意识形态工作责任清单.docx"))).toBe(false);
});
