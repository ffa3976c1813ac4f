import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { call } from "../cli/desk.js";
import { linesOf, readFile, redlined } from "../reports/over-file.js";
import { caseFile, caseWorkspace } from "./case.js";

const pair = (name: string) => (["old", "new"] as const).map((side) => caseFile(`compare/${name}-${side}.docx`));
const struck = (xml: string) => [...xml.matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, text]) => text).join("");

/** What each redline must show, beside both texts and every other part as it was. */
const shows: Readonly<Record<string, (xml: string) => void>> = {
  "append-after-date": (xml) => expect(xml).toMatch(/<w:pPrChange [^>]*><w:pPr><w:jc w:val="right"\/><\/w:pPr>/),
  "append-heading": (xml) => expect(xml).toMatch(/<w:pStyle w:val="1"\/><w:pPrChange /),
  "auto-number-format": (xml) => expect([struck(xml), xml.match(/<w:pPrChange /g)?.length]).toEqual(["", 3]),
  "auto-serial-row": (xml) => expect(xml.match(/<w:numPr>/g)).toHaveLength(4),
  "cell-paragraph-added": (xml) => expect(xml).not.toContain("<w:br/>"),
  "cell-paragraph-deleted": (xml) => expect(struck(xml)).toBe("二、检查车辆证件。"),
  "column-added": (xml) => expect([struck(xml), xml.match(/<w:cellIns /g)?.length]).toEqual(["", 3]),
  "content-control-moved": (xml) => expect(xml).toContain("<w:customXmlMoveFromRangeStart "),
  "equation-edited": (xml) => expect(xml.match(/<m:oMath>/g)).toHaveLength(2),
  "join-paragraphs": (xml) => expect(struck(xml)).toBe(""),
  "number-gap": (xml) => expect(xml).toMatch(/>第二条 <\/w:t><\/w:r><w:r><w:t [^>]*>各科室/),
  "paragraph-before-first-table": (xml) => expect(struck(xml)).toBe(""),
  "tab-identical": (xml) => expect(xml).not.toMatch(/<w:(?:ins|del) /),
  "tab-in-paragraph": (xml) => expect(struck(xml)).toBe("每周"),
  toc: (xml) => expect(struck(xml)).toBe("擅自"),
};

describe.each(Object.keys(shows))("%s", (name) => {
  test("is written into the old file", async () => {
    const [old, now] = pair(name) as [Uint8Array, Uint8Array];
    const made = await redlined(old, now);
    expect(made.notes).toEqual([]);
    expect(made.accepted).toEqual(linesOf(readFile(now).doc));
    expect(made.rejected).toEqual(linesOf(readFile(old).doc));
    // A list of the new file is added to those of the old one.
    expect(made.touched).toEqual(name === "auto-number-format" ? ["word/numbering.xml"] : []);
    shows[name]!(made.xml);
  });
});

/** What changed in a part beside the body is marked there, and nothing is left to be named. */
test.each([
  ["unread-footnote", "word/footnotes.xml", "二"],
  ["unread-footnote-beyond-excerpt", "word/footnotes.xml", ""],
  ["unread-header", "word/header1.xml", "注意保存"],
  ["silent-footer-digits", "word/footer1.xml", "3"],
])("%s is a tracked change of its part", async (name, part, gone) => {
  const folder = caseWorkspace("compare");
  const out = join(folder, "redline.docx");
  const { code, err } = await call(folder, [
    "compare",
    `${name}-old.docx`,
    `${name}-new.docx`,
    "--format",
    "redline",
    "--out",
    out,
  ]);
  expect([code, err]).toEqual([1, ""]);
  const parts = unpackParts(new Uint8Array(readFileSync(out)), "a");
  if (!parts.ok) throw new Error("no zip");
  expect(partText(parts.value, part)).toContain("<w:ins ");
  if (gone !== "") expect(struck(partText(parts.value, part))).toContain(gone);
});
