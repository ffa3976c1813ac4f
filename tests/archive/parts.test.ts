import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { baseOf, partBytes, storedPart } from "../../src/archive/part-forms.js";
import { baseFor, newParts, partFile, readPart } from "../../src/archive/parts.js";
import { sha256 } from "../../src/archive/places.js";
import type { HistoryEntry } from "../../src/archive/types.js";
import { packParts } from "../../src/ooxml/zip.js";
import { memoryFiles } from "./memory-files.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const same = (found: Uint8Array | null, wanted: Uint8Array): boolean => found !== null && Buffer.compare(found, wanted) === 0;
const baseFrom = (whole: Uint8Array) => ({ hash: sha256(whole), bytes: whole });
const lines = Array.from({ length: 400 }, (_, i) => `第 ${i} 行 ${sha256(String(i))}\n`);
const text = bytes(lines.join(""));
const changed = bytes(lines.map((line, i) => (i === 7 ? "改过的一行\n" : line)).join(""));
const wordOf = (body: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  packParts(
    new Map([
      ["[Content_Types].xml", strToU8("<Types/>")],
      ["word/document.xml", strToU8(`<w:body>${body.map((line) => `<w:p>${line}</w:p>`).join("")}</w:body>`)],
      ...Object.entries(more).map(([name, part]) => [name, strToU8(part)] as const),
    ]),
  );
const word = wordOf(lines);
const editedWord = wordOf(lines.map((line, i) => (i === 9 ? "改过的一段" : line)));
/** As somebody else packs it: other bytes for the same parts. */
const foreign = zipSync({ "word/document.xml": strToU8(`<w:p>${lines.join("</w:p><w:p>")}</w:p>`) }, { level: 1 });

describe("a part comes out as it went in", () => {
  const parts: Readonly<Record<string, readonly [Uint8Array, Uint8Array | null]>> = {
    "nothing at all": [bytes(""), null],
    "a few words": [bytes("一"), null],
    "a text": [text, null],
    "a text, told by the one before": [changed, text],
    "a text that has nothing of the one before": [bytes("别的\n"), text],
    "what is no text, told by one": [new Uint8Array([0xff, 0xfe, 0, 1, 0x0a, 0xff]), text],
    "a Word file": [word, null],
    "a Word file, told by the one before": [editedWord, word],
    "the same out of another process": [editedWord.slice(), word.slice()],
    "a Word file that others packed": [foreign, word],
    "one told by a file that others packed": [editedWord, foreign],
    "a picture in a Word file": [wordOf(lines, { "word/media/a.png": "\u0089PNG" }), word],
  };
  test.each(Object.entries(parts))("%s", (_, [part, base]) => {
    const stored = storedPart(part, base && baseFrom(base));
    const known = baseOf(stored) === null ? null : base;
    expect(Buffer.compare(partBytes(stored, sha256(part), known)!, part)).toBe(0);
  });
});

test("what little has changed takes little room, and what others packed is kept as it is", () => {
  expect(storedPart(changed, baseFrom(text)).length).toBeLessThan(300);
  const told = storedPart(editedWord, baseFrom(word));
  expect(told.length).toBeLessThan(word.length / 10);
  expect(baseOf(storedPart(foreign, baseFrom(word)))).toBeNull();
  expect(storedPart(changed, baseFrom(text))).toEqual(storedPart(changed, baseFrom(text)));
});

test("damage at any byte is noticed", () => {
  for (const [part, base] of [
    [changed, text],
    [editedWord, word],
    [bytes("一二三四五六七八九十".repeat(9)), null],
  ] as const) {
    const stored = storedPart(part, base && baseFrom(base));
    for (let at = 0; at < stored.length; at++) {
      const broken = stored.slice();
      broken[at]! ^= 0x41;
      const found = partBytes(broken, sha256(part), base);
      if (found !== null) expect(Buffer.compare(found, part), `byte ${at}`).toBe(0);
    }
  }
});

test("a Word file that another deflate packs into other bytes is taken, as long as it says the same", () => {
  const told = storedPart(editedWord, baseFrom(word));
  expect(same(partBytes(told, sha256("the hash of other bytes"), word), editedWord)).toBe(true);
  const other = storedPart(wordOf(lines.map((line, i) => (i === 9 ? "别的" : line))), baseFrom(word));
  const head = (stored: Uint8Array) => stored.indexOf(0x0a) + 1;
  const mixed = Buffer.concat([told.subarray(0, head(told)), other.subarray(head(other))]);
  expect(partBytes(mixed, sha256(editedWord), word)).toBeNull();
});

describe("parts in a history", () => {
  const entry = (parts: Readonly<Record<string, string>>) => ({ head: { parts } }) as unknown as HistoryEntry;
  const add = async (disk: ReturnType<typeof memoryFiles>, part: Uint8Array, before?: Uint8Array) => {
    const newest = before ? entry({ "tree.json": sha256(before) }) : null;
    const added = await newParts("/u", new Map([["tree.json", part]]), { newest, known: new Set() }, disk);
    for (const [hash, stored] of added) disk.content.set(partFile("/u", hash), stored);
    return added.size;
  };
  test("lie there once, told by a whole one, never by one that is told itself", async () => {
    const disk = memoryFiles();
    const third = bytes(lines.map((line, i) => (i === 8 ? "又改一行\n" : line)).join(""));
    expect([
      await add(disk, text),
      await add(disk, text),
      await add(disk, changed, text),
      await add(disk, third, changed),
    ]).toEqual([1, 0, 1, 1]);
    for (const part of [text, changed, third]) expect(same(await readPart("/u", sha256(part), disk), part)).toBe(true);
    expect((await baseFor("/u", sha256(third), disk))?.hash).toBe(sha256(text));
    expect(baseOf(disk.content.get(partFile("/u", sha256(third)))!)).toBe(sha256(text));
  });
  test("are made anew where they are damaged, and never found outside", async () => {
    const disk = memoryFiles();
    await add(disk, text);
    disk.content.set(partFile("/u", sha256(text)), bytes("x"));
    expect(await readPart("/u", sha256(text), disk)).toBeNull();
    expect(await add(disk, text)).toBe(1);
    expect(same(await readPart("/u", sha256(text), disk), text)).toBe(true);
    expect(await readPart("/u", "../../x", disk)).toBeNull();
  });
});
