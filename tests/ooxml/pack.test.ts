import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { zipOf } from "../../src/ooxml/pack.js";

const parts = new Map([
  ["[Content_Types].xml", strToU8("<Types/>")],
  ["word/document.xml", strToU8("<w:p>一二三</w:p>".repeat(3000))],
  ["word/media/图1.png", new Uint8Array(Array.from({ length: 70_000 }, (_, i) => (i * i * 31) % 251))],
  ["empty", new Uint8Array()],
]);

test("a zip holds the parts, as fflate's own does to the byte, and the same again", () => {
  const zip = zipOf(parts);
  expect(unzipSync(zip)).toEqual(Object.fromEntries(parts));
  const theirs = zipSync(Object.fromEntries(parts), { mtime: "1980-01-01T00:00:00", level: 6 });
  expect(Buffer.compare(zip, theirs)).toBe(0);
  expect(Buffer.compare(zipOf(parts), zip)).toBe(0);
  expect(Buffer.compare(zipOf(new Map([...parts].map(([name, part]) => [name, part.slice()]))), zip)).toBe(0);
});

test("no parts at all are a zip too", () => {
  expect(unzipSync(zipOf(new Map()))).toEqual({});
});
