import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Env } from "../../src/env/types.js";
import { fontSource } from "../../src/io/fonts.js";
import { readLook } from "../../src/look/read.js";
import type { Doc } from "../../src/tree/types.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { type PdfObject, pdfObjects, pdfText } from "../support/pdf-objects.js";
import { sampleDoc } from "./sample-doc.js";

/** What PDF/A-3a asks of a file's structure, as far as a small walker can see; no validator is at hand. */
const look = readLook(readFileSync("templates/looks/gb9704.yaml", "utf8"), "templates/looks/gb9704.yaml");
const env = { fonts: fontSource({ system: [], named: "" }) } as unknown as Env;
const awkward: Doc = { ...sampleDoc, meta: { ...sampleDoc.meta, title: `${sampleDoc.meta.title}（A&B<C>）` } };

let text = "";
let objects: ReadonlyMap<number, PdfObject> = new Map();

beforeAll(async () => {
  if (!look.ok) throw new Error("the look does not read");
  const written = await writePdf(awkward, { look: look.value }, env);
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics));
  text = pdfText(written.value);
  objects = pdfObjects(written.value);
});

const find = (pattern: RegExp) => [...objects.values()].filter(({ dictionary }) => pattern.test(dictionary));
const refs = (dictionary: string, key: string): readonly number[] =>
  [
    ...(new RegExp(`/${key} (?:\\[([^\\]]*)\\]|(\\d+ 0 R))`).exec(dictionary)?.slice(1).join(" ") ?? "").matchAll(/(\d+) 0 R/g),
  ].map(([, number]) => Number(number));
const at = (number: number) => objects.get(number)!;

describe("a PDF for archives", () => {
  test("says so in its metadata, which agrees with its information", () => {
    const [catalog] = find(/\/Type \/Catalog/);
    const xmp = at(refs(catalog!.dictionary, "Metadata")[0]!).stream!.toString("utf8");
    expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(xmp).toContain(`${sampleDoc.meta.title}（A&amp;B&lt;C&gt;）</rdf:li>`);
    for (const part of [sampleDoc.meta.issuer, sampleDoc.meta.version, "<xmp:ModifyDate>2026-03-04T16:00:00Z<"])
      expect(xmp).toContain(part);
    expect(catalog!.dictionary).toMatch(/\/Lang \(zh-CN\)/);
    expect(text).toContain("/Marked true");
  });
  test("names an sRGB output intent", () => {
    const [intent] = find(/\/S \/GTS_PDFA1/);
    const profile = at(refs(intent!.dictionary, "DestOutputProfile")[0]!);
    expect(profile.dictionary).toContain("/N 3");
    expect(profile.stream!.subarray(36, 40).toString("latin1")).toBe("acsp");
    expect(profile.stream!.subarray(16, 20).toString("latin1")).toBe("RGB ");
  });
  test("holds the tree it was printed from, as its source", () => {
    const [catalog] = find(/\/Type \/Catalog/);
    const [file] = refs(catalog!.dictionary, "AF").map(at);
    expect(file!.dictionary).toContain("/AFRelationship /Source");
    const [embedded] = [...file!.dictionary.matchAll(/\/F (\d+) 0 R/g)].map(([, number]) => at(Number(number)));
    expect(embedded!.dictionary).toMatch(/\/Subtype \/application#2Fjson/i);
    expect(JSON.parse(embedded!.stream!.toString("utf8"))).toEqual(awkward);
  });
  test("tags everything that is printed: headings, paragraphs, lists, tables by rows and cells", () => {
    const parents: Readonly<Record<string, readonly string[]>> = {
      H1: ["Document"],
      H2: ["Document"],
      P: ["Document"],
      L: ["Document"],
      LI: ["L"],
      LBody: ["LI"],
      Table: ["Document"],
      TR: ["Table"],
      TH: ["TR"],
      TD: ["TR"],
    };
    const seen = new Set<string>();
    for (const { dictionary } of objects.values()) {
      const tag = /\/S \/(\w+)/.exec(dictionary)?.[1];
      const parent = refs(dictionary, "P")[0];
      if (tag === undefined || parent === undefined || !Object.hasOwn(parents, tag)) continue;
      seen.add(tag);
      expect(parents[tag]).toContain(/\/S \/(\w+)/.exec(at(parent).dictionary)?.[1]);
      if (tag === "TH") expect(dictionary).toContain("/Scope /Column");
    }
    expect(seen).toEqual(new Set(Object.keys(parents)));
    // Outside a tag or an artifact nothing is drawn.
    for (const { stream } of find(/\/Length/).filter(({ stream }) => stream?.includes(" Tf ")))
      expect(outside(stream!.toString("latin1"))).toBe("");
    for (const { dictionary } of find(/\/Type \/Page\b(?!s)/)) expect(dictionary).toMatch(/\/StructParents \d+/);
  });
  test("embeds every font, with the characters its glyphs stand for", () => {
    const fonts = find(/\/Type \/FontDescriptor/);
    expect(fonts.length).toBeGreaterThan(3);
    for (const { dictionary } of fonts) expect(dictionary).toMatch(/\/FontFile[23] \d+ 0 R/);
    for (const { dictionary } of find(/\/Subtype \/Type0/)) expect(dictionary).toMatch(/\/ToUnicode \d+ 0 R/);
    expect(text).not.toMatch(/\/(?:JavaScript|Encrypt|Launch)\b/);
  });
});

/** Text operators that stand in no marked content. */
function outside(content: string): string {
  let depth = 0;
  let found = "";
  for (const [operator] of content.matchAll(/\b(?:BDC|BMC|EMC|TJ)\b/g)) {
    if (operator === "EMC") depth--;
    else if (operator !== "TJ") depth++;
    else if (depth === 0) found += operator;
  }
  return found;
}
