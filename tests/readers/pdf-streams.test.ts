import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPdf } from "../../src/readers/pdf/index.js";
import { drawsTooMuch } from "../../src/readers/pdf/streams.js";
import { limits } from "../../src/tree/limits.js";

const drawn = Buffer.alloc(limits.pdfContents + 1, "BT (a) Tj ET ");
const pdf = (dictionary: string, packed: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n4 0 obj<<${dictionary}/Length ${packed.length}>>stream\r\n`),
    packed,
    Buffer.from("\nendstream endobj\n%%EOF"),
  ]);

test("pages that unfold to more than is read are refused, in one layer or two", async () => {
  const once = pdf("/Filter/FlateDecode", deflateSync(drawn));
  expect(once.length).toBeLessThan(100_000);
  const read = await readPdf(once, "a.pdf");
  expect(read.diagnostics.map(({ code }) => code)).toEqual(["reader/too-large"]);
  expect(drawsTooMuch(pdf("/Filter[/FlateDecode/FlateDecode]", deflateSync(deflateSync(drawn))))).toBe(true);
});

test("many pages count together; pictures, fonts and what is packed otherwise do not", () => {
  const half = pdf("/Filter/FlateDecode", deflateSync(drawn.subarray(0, 13_000_000)));
  expect(drawsTooMuch(half)).toBe(false);
  expect(drawsTooMuch(Buffer.concat([half, half]))).toBe(true);
  for (const other of ["/Subtype/Image", "/Length1 30000000", "/Subtype /OpenType"])
    expect(drawsTooMuch(pdf(`/Filter/FlateDecode${other}`, deflateSync(drawn)))).toBe(false);
  expect(drawsTooMuch(pdf("/Filter/LZWDecode", Buffer.from("x stream\nendstream")))).toBe(false);
});
