import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { readDocument } from "../../src/readers/index.js";
import { inChinese } from "../support/said.js";
import { madeDocx, madeParts, paragraph } from "./made-docx.js";

const whole = madeDocx(paragraph("第一条　甲。"));
const codes = (bytes: Uint8Array, name = "文件.docx"): readonly string[] => {
  const outcome = readDocx(bytes, name);
  for (const { message, hints } of inChinese(outcome.diagnostics))
    expect(message + hints.join("")).not.toMatch(/\{[a-z]+\}|undefined/i);
  return outcome.ok ? ["ok"] : outcome.diagnostics.map(({ code }) => code);
};
const withDocument = (xml: string | Uint8Array, body = ""): Uint8Array => {
  const parts = madeParts(body);
  parts.set("word/document.xml", typeof xml === "string" ? strToU8(xml) : xml);
  return packParts(parts);
};
const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const close = "</w:body></w:document>";
/** An OLE file's first bytes and one directory name, which is all that tells what it is. */
const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
};

describe("a Word file that is none, or is hurt, is refused with a way out", () => {
  test.each([
    ["cut short", whole.subarray(0, whole.length - 200), "ooxml/not-a-zip"],
    ["empty", new Uint8Array(), "ooxml/not-a-zip"],
    ["text", strToU8("第一条"), "ooxml/not-a-zip"],
    ["with a password", ole("EncryptedPackage"), "reader/locked"],
    ["an old .doc renamed", ole("WordDocument"), "reader/old-doc"],
    ["without a body part", packParts(new Map([["[Content_Types].xml", strToU8("<a/>")]])), "reader/no-body"],
    ["with another program's body", withDocument("<workbook/>"), "reader/no-body"],
    ["with no body element", withDocument(open.replace("<w:body>", "</w:document>")), "reader/no-body"],
    ["with nothing in it", madeDocx(paragraph("<w:r/>")), "reader/no-text"],
    ["with torn XML", withDocument(`${open}<w:p>`), "reader/bad-xml"],
    ["with crossed tags", withDocument(`${open}<w:p></w:body></w:p></w:document>`), "reader/bad-xml"],
    ["with an attribute twice", withDocument(`${open}<w:p a="1" a="2"/>${close}`), "reader/bad-xml"],
    ["with a bare ampersand", withDocument(`${open}<w:p>a & b</w:p>${close}`), "reader/bad-xml"],
    ["with two roots", withDocument(`${open}${close}<a/>`), "reader/bad-xml"],
    ["in a wrong encoding", withDocument(Uint8Array.of(0x3c, 0x61, 0xff, 0xfe, 0x3e)), "reader/bad-xml"],
    ["with a DTD", withDocument(`<!DOCTYPE a [<!ENTITY b "c">]>${open}${close}`), "reader/doctype"],
    [
      "with an entity bomb",
      withDocument(`<!DOCTYPE z [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${open}<w:p>&b;</w:p>${close}`),
      "reader/doctype",
    ],
    ["with an unknown entity", withDocument(`${open}<w:p>&b;</w:p>${close}`), "reader/bad-xml"],
    ["nested without end", withDocument(open + "<w:sdt>".repeat(5000)), "reader/too-deep"],
    ["a zip bomb", packParts(new Map([["word/document.xml", new Uint8Array(300 * 1024 * 1024)]])), "ooxml/too-large"],
    ["with one part too large", withDocument(new Uint8Array(60 * 1024 * 1024)), "reader/too-large"],
  ])(
    "%s",
    (_, bytes, code) => {
      expect(codes(bytes)).toEqual([code]);
    },
    30_000,
  );

  test("a broken part beside the body is named", () => {
    const parts = madeParts(paragraph("第一条　甲。"), { styles: "", numbering: "" });
    parts.set("word/styles.xml", strToU8("<w:styles"));
    parts.set("word/numbering.xml", strToU8("<!DOCTYPE a><a/>"));
    const outcome = readDocx(packParts(parts), "a.docx");
    expect(inChinese(outcome.diagnostics).map(({ code, message }) => `${code} ${/word\/\w+\.xml/.exec(message)?.[0]}`)).toEqual([
      "reader/bad-xml word/styles.xml",
      "reader/doctype word/numbering.xml",
    ]);
  });

  test("UTF-16 parts and a byte-order mark are read", () => {
    const xml = `${open}<w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p>${close}`;
    expect(codes(withDocument(`\uFEFF${xml}`))).toEqual(["ok"]);
    expect(codes(withDocument(Uint8Array.of(0xff, 0xfe, ...Buffer.from(xml, "utf16le"))))).toEqual(["ok"]);
  });

  test("every cut and many flipped bytes end in an answer", () => {
    const plain = unpackParts(whole, "a.docx");
    if (!plain.ok) throw new Error("our own file");
    const body = plain.value.get("word/document.xml")!;
    for (let i = 0; i < body.length; i += 7) {
      expect(codes(withDocument(body.subarray(0, i)))[0]).toMatch(/^reader\//);
      const hurt = body.slice();
      hurt[i] = (hurt[i]! ^ 0x15) & 0x7f;
      expect(codes(withDocument(hurt))[0]).toMatch(/^(ok|reader\/)/);
    }
  });
});

describe("formats are told by the bytes", () => {
  const read = async (bytes: Uint8Array, name: string) => {
    const outcome = await readDocument(bytes, name);
    return outcome.ok ? outcome.value.notes.map(({ code }) => code) : outcome.diagnostics.map(({ code }) => code);
  };
  const text = strToU8("档案制度\n第一条　甲。");

  test("a wrong extension is named", async () => {
    expect(await read(whole, "a.doc")).toEqual(["reader/wrong-extension"]);
    expect(await read(text, "a.docx")).toEqual(["reader/wrong-extension"]);
    expect(await read(whole, "路径/甲.docx")).toEqual([]);
    expect(await read(text, "a.TXT")).toEqual([]);
  });

  test("what nobody can read is refused", async () => {
    expect(await read(new Uint8Array(), "a.docx")).toEqual(["reader/empty"]);
    expect(await read(ole("EncryptionInfo"), "a.docx")).toEqual(["reader/locked"]);
    expect(await read(ole("Workbook"), "a.doc")).toEqual(["reader/unknown-format"]);
    expect(await read(ole("WordDocument"), "a.doc")).toEqual(["reader/bad-doc"]);
    const whole = new Uint8Array(readFileSync("tests/corpus/doc/rules.doc"));
    for (const length of [40, 600, whole.length >> 1])
      expect(await read(whole.slice(0, length), "a.doc")).toEqual(["reader/bad-doc"]);
    expect(await read(strToU8("<html><body>甲"), "a.doc")).toEqual(["reader/unknown-format"]);
    expect(await read(strToU8("{\\rtf1 a}"), "a.doc")).toEqual(["reader/unknown-format"]);
    for (const [name, code] of [
      ["a.docx", "ooxml/not-a-zip"],
      ["a.dotx", "ooxml/not-a-zip"],
      ["a.doc", "reader/bad-doc"],
      ["a.pdf", "reader/bad-pdf"],
      ["a.txt", "reader/binary"],
    ] as const)
      expect(await read(Uint8Array.of(0x89, 0x50, 0, 0), name), name).toEqual([code]);
    expect(await read(strToU8("{\\rtf1 a}"), "a.docx")).toEqual(["reader/not-docx"]);
    expect(await read(Uint8Array.of(0x89, 0x50, 0, 0), "a.png")).toEqual(["reader/unknown-format"]);
    expect(await read(strToU8("{"), "a.json")).toEqual(["reader/bad-json"]);
    expect(await read(strToU8('{"type":"doc"}'), "a.json")).toEqual(["reader/bad-tree"]);
    expect(await read(strToU8("%PDF-1.7\nnothing"), "a.pdf")).toEqual(["reader/bad-pdf"]);
  });
});
