import { readFileSync } from "node:fs";
import { PDFExtract } from "pdf.js-extract";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/diag/types.js";
import type { Env, FontSource } from "../../src/env/types.js";
import { fontSource } from "../../src/io/fonts.js";
import { readLook } from "../../src/look/read.js";
import type { Look } from "../../src/look/types.js";
import type { Block, Doc, NodeId } from "../../src/tree/types.js";
import { charactersOf } from "../../src/writers/pdf/characters.js";
import { chooseFonts } from "../../src/writers/pdf/fonts.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { layoutPages, pageText } from "../../src/writers/pdf/layout-pages.js";
import { readSfnt } from "../../src/writers/pdf/sfnt.js";
import { pdfText } from "../support/pdf-objects.js";
import { inChinese } from "../support/said.js";
import { sampleDoc } from "./sample-doc.js";

const read = readLook(readFileSync("templates/looks/gb9704.yaml", "utf8"), "gb9704.yaml");
if (!read.ok) throw new Error("the look does not read");
const look: Look = read.value;
/** Only the shipped fonts, so that the tests say the same on every machine. */
const shipped: FontSource = fontSource({ system: [] });
const envWith = (fonts: FontSource): Env => ({ fonts }) as unknown as Env;
const write = (doc: Doc, fonts = shipped): Promise<Outcome<Uint8Array>> => writePdf(doc, { look }, envWith(fonts));
const bytesOf = (outcome: Outcome<Uint8Array>): Buffer => {
  if (!outcome.ok)
    throw new Error(
      inChinese(outcome.diagnostics)
        .map((d) => d.message)
        .join("; "),
    );
  return Buffer.from(outcome.value);
};
const bare = (text: string): string => text.replaceAll(/\s/g, "");
const para = (value: string): Block => ({
  type: "paragraph",
  role: "body",
  id: "p" as NodeId,
  children: [{ type: "text", value }],
});
/** What pdf.js, an independent reader, finds on each page, in the order of the file. */
const pagesRead = async (pdf: Buffer): Promise<readonly string[]> =>
  (await new PDFExtract().extractBuffer(pdf, { disableCombineTextItems: true })).pages.map((page) =>
    bare(page.content.map((item) => item.str).join("")),
  );

describe("the sample document as PDF", () => {
  test("is the same bytes twice, from fresh font sources", async () => {
    const [first, second] = [bytesOf(await write(sampleDoc)), bytesOf(await write(sampleDoc, fontSource({ system: [] })))];
    expect(first.equals(second)).toBe(true);
  });
  test("reads back page by page as it was laid out, page numbers last", async () => {
    const chosen = await chooseFonts(charactersOf(sampleDoc, look), look, shipped);
    if (!chosen.ok) throw new Error("no fonts");
    const pages = layoutPages(sampleDoc, look, chosen.value.metrics);
    expect(pages.length).toBe(3);
    expect(await pagesRead(bytesOf(await write(sampleDoc)))).toEqual(
      pages.map((page) => bare(`${pageText(page)}— ${page.number} —`)),
    );
  });
  test("carries title, issuer, language, tags and outline, and embeds every font", async () => {
    const pdf = bytesOf(await write(sampleDoc));
    expect(pdf.toString("latin1").startsWith("%PDF-1.7")).toBe(true);
    expect(pdf.toString("latin1").trimEnd().endsWith("%%EOF")).toBe(true);
    const text = pdfText(pdf);
    for (const part of [
      "/Lang (zh-CN)",
      "/MarkInfo",
      "/StructTreeRoot",
      "/Outlines",
      "/DisplayDocTitle true",
      "/S /H1",
      "/S /H2",
      "/S /TH",
      "/S /LBody",
    ])
      expect(text).toContain(part);
    expect(text.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(3);
    expect(text.match(/\/BaseFont \/[A-Z]{6}\+Tiaoli/g)?.length).toBe(10);
    expect(text.match(/\/FontFile[23] /g)?.length).toBe(5);
    const info = (await new PDFExtract().extractBuffer(pdf)).meta.info;
    expect([info?.Title, (info as { Author?: string }).Author]).toEqual([sampleDoc.meta.title, sampleDoc.meta.issuer]);
    expect(text).toContain("(D:20260304160000Z)");
  });
  test("is the same to the byte where all is done on one core", async () => {
    const alone = await writePdf(sampleDoc, { look }, { ...envWith(shipped), oneCore: true });
    expect(bytesOf(alone).equals(bytesOf(await write(sampleDoc)))).toBe(true);
  });
  test("stays small", async () => {
    expect(bytesOf(await write(sampleDoc)).length).toBeLessThan(250_000);
  });
  test("says which fonts were replaced, as a note", async () => {
    const { diagnostics } = await write(sampleDoc);
    expect(new Set(diagnostics.map((d) => `${d.severity} ${d.code}`))).toEqual(new Set(["info writer/font-substituted"]));
    expect(inChinese(diagnostics).map((d) => d.message)).toContain("本机没有“仿宋_GB2312”，PDF 中已替代为“Tiaoli Fang”");
  });
});

describe("characters and fonts", () => {
  test("a rare character comes from another font, with a note; one that no font has is named in a warning", async () => {
    const kana = { ...sampleDoc, children: [para("李㐂任组长，王𪛖任副组长。")] };
    const outcome = await write(kana);
    const notes = inChinese(outcome.diagnostics)
      .filter((d) => d.code !== "writer/font-substituted")
      .map((d) => `${d.severity} ${d.message}`);
    expect(notes.some((note) => note.startsWith("warning") && note.includes("𪛖"))).toBe(true);
    expect((await pagesRead(bytesOf(outcome)))[0]).toContain("任组长，王");
  });
  test("a fallback font of the look is used for what the others lack", async () => {
    const narrow: Look = {
      ...look,
      fonts: { ...look.fonts, body: { docx: "仿宋_GB2312", pdf: ["Tiaoli Roman"] } },
      fallback: ["Tiaoli Kai"],
    };
    const outcome = await writePdf({ ...sampleDoc, children: [para("旻，A1")] }, { look: narrow }, envWith(shipped));
    expect(inChinese(outcome.diagnostics).find((d) => d.code === "writer/font-fallback")?.message).toContain("旻（Tiaoli");
    expect(await pagesRead(bytesOf(outcome))).toEqual(["旻，A1—1—"]);
  });
  test("astral and private characters and an empty document do not break it, controls are refused", async () => {
    for (const value of ["", "甲\u00a0乙\t丙", "𠀀𠮷\ue000", "👍🏽", "a\u200bb\ufe0f"])
      expect((await write({ ...sampleDoc, children: [para(value)] })).ok).toBe(true);
    expect((await pagesRead(bytesOf(await write({ ...sampleDoc, children: [] }))))[0]).toBe("—1—");
    expect((await write({ ...sampleDoc, children: [para("\u0007甲")] })).diagnostics[0]?.code).toBe("writer/unwritable-text");
  });
  test("without any font the answer is an error, and a broken font file is passed over", async () => {
    const none = await write(sampleDoc, { find: async () => null, load: async () => new Uint8Array(), stamp: async () => "" });
    expect(none.ok).toBe(false);
    expect(none.diagnostics[0]?.code).toBe("writer/font-none");
    const broken: FontSource = {
      stamp: shipped.stamp,
      find: async (names) =>
        names.includes("仿宋_GB2312") ? { name: "仿宋_GB2312", path: "/broken.ttf", shipped: false } : shipped.find(names),
      load: async (font) =>
        font.path === "/broken.ttf" ? new TextEncoder().encode("no font at all, only some words") : shipped.load(font),
    };
    const outcome = await write(sampleDoc, broken);
    expect(outcome.ok).toBe(true);
    expect(outcome.diagnostics.map((d) => d.code)).toContain("writer/font-unreadable");
  });
  test("widths are read from the font itself", async () => {
    const sfnt = readSfnt(await shipped.load((await shipped.find(["Tiaoli Fang"]))!));
    expect([sfnt.advance(0x6761), sfnt.advance(0x201c), sfnt.advance(0x4dae), sfnt.advance(0xe000)]).toEqual([
      1,
      1,
      1,
      undefined,
    ]);
    expect(sfnt.advance(0x20bb7) ?? 1).toBe(1);
  });
});
