import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Doc } from "../src/tree/types.js";
import { outline } from "../src/tree/walk.js";
import { writeDocx } from "../src/writers/docx/index.js";
import { writeHtml } from "../src/writers/html/index.js";
import { writePdf } from "../src/writers/pdf/index.js";
import { writeText } from "../src/writers/txt/index.js";
import { pdfText } from "./support/pdf-objects.js";
import { draftDoc, gb9704, shippedFonts } from "./support/shelf.js";

/** tests/golden/<case>/case.yaml: a document of a sample unit, and which of its outputs are kept as goldens. */
interface Case {
  readonly unit: string;
  readonly kind: string;
  readonly topic: string;
  readonly parts: readonly ("tree" | "txt" | "html" | "document" | "package" | "pdf")[];
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
/** A line an element, so that a diff shows what changed. */
const pretty = (xml: string): string => `${xml.replace(/></g, ">\n<")}\n`;
const bookmark = /<w:bookmark(Start|End) w:id="(\d+)"/g;
/** Bookmarks are numbered through: without their numbers one paragraph more is one change. That they pair is looked at instead. */
const unnumbered = (xml: string): string => xml.replace(bookmark, '<w:bookmark$1 w:id="…"');
function bookmarksPair(xml: string): void {
  const ends = [...xml.matchAll(bookmark)].map(([, end, id]) => `${end} ${id}`);
  const started = ends.filter((end) => end.startsWith("Start"));
  expect(started).toEqual(started.map((_, i) => `Start ${i + 1}`));
  expect([...ends].sort()).toEqual([...started, ...started.map((end) => end.replace("Start", "End"))].sort());
}
/** The version says that something has changed; what it was stands in the other lines. */
const unversioned = (text: string, { meta }: Doc): string => text.replaceAll(meta.version, "…");

for (const name of readdirSync("tests/golden")) {
  test(`golden ${name}`, async () => {
    const { unit, kind, topic, parts }: Case = parse(readFileSync(`tests/golden/${name}/case.yaml`, "utf8"));
    const golden = (file: string) => `golden/${name}/expected/${file}`;
    const doc = draftDoc(unit, kind, topic);
    const bytes = async (write: typeof writeDocx) => {
      const first = await write(doc, { look: gb9704 }, shippedFonts);
      const second = await write(doc, { look: gb9704 }, shippedFonts);
      if (!first.ok || !second.ok) throw new Error(JSON.stringify(first.diagnostics));
      expect(sha256(first.value)).toBe(sha256(second.value));
      return first.value;
    };
    if (parts.includes("tree")) await expect(outline(doc)).toMatchFileSnapshot(golden("tree.txt"));
    if (parts.includes("txt")) await expect(strFromU8(await bytes(writeText))).toMatchFileSnapshot(golden("text.txt"));
    if (parts.includes("html")) {
      const page = strFromU8(await bytes(writeHtml));
      expect(page).toContain(doc.meta.version);
      await expect(unversioned(page, doc)).toMatchFileSnapshot(golden("page.html"));
    }
    if (parts.includes("pdf")) {
      const pdf = await bytes(writePdf);
      const pages = pdfText(pdf).match(/\/Type \/Page\b(?!s)/g)?.length;
      await expect(`${pages} pages\nsha256 ${sha256(pdf)}\n`).toMatchFileSnapshot(golden("pdf.txt"));
    }
    if (!parts.includes("document") && !parts.includes("package")) return;
    // A .docx is compared part by part as XML text: a zip's diff tells a reader nothing.
    for (const [part, xml] of Object.entries(unzipSync(await bytes(writeDocx)))) {
      if (part !== "word/document.xml" && !parts.includes("package")) continue;
      const text = strFromU8(xml);
      bookmarksPair(text);
      await expect(pretty(unversioned(unnumbered(text), doc))).toMatchFileSnapshot(golden(`docx/${part}`));
    }
  });
}
