import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { strToU8 } from "fflate";
import { beforeEach, expect, test, vi } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
});

const types = {
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
  dotx: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
  dotm: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
} as const;
const macros = new Uint8Array([1, 2, 3]);

/** A paper with one wrong word as a Word file of a kind, macros included where it may have some. */
async function wordFile(name: string, type: string): Promise<void> {
  const children = ["安全工作办法", "第一条　加强网路意识形态工作。"].map((text) => new Paragraph(text));
  const parts = unpackParts(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))), name);
  if (!parts.ok) throw new Error("no Word file");
  const content = partText(parts.value, "[Content_Types].xml").replace(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    type,
  );
  const all = new Map([...parts.value, ["[Content_Types].xml", strToU8(content)]]);
  writeFileSync(join(desk, name), packParts(name.endsWith("m") ? all.set("word/vbaProject.bin", macros) : all));
}
const partsOf = (name: string) => {
  const parts = unpackParts(new Uint8Array(readFileSync(join(desk, name))), name);
  if (!parts.ok) throw new Error("no Word file");
  return parts.value;
};

test.for(Object.entries(types))("a copy of a .%s stays one, macros included", async ([extension, type]) => {
  await wordFile(`旧.${extension}`, type);
  const said = await call(desk, ["check", `旧.${extension}`, "--fix", `改.${extension}`]);
  expect([said.code, said.err]).toEqual([1, ""]);
  const parts = partsOf(`改.${extension}`);
  expect(partText(parts, "[Content_Types].xml")).toContain(type);
  expect(partText(parts, "word/document.xml")).toMatch(/<w:ins [^>]*><w:r><w:t[^>]*>络/u);
  expect(parts.get("word/vbaProject.bin")).toEqual(extension.endsWith("m") ? macros : undefined);
  const before = snapshot(desk);
  const other = await call(desk, ["check", `旧.${extension}`, "--fix", "改.docx"]);
  expect(other).toMatchObject({ code: 2, err: expect.stringContaining(`要存为 .${extension}`) });
  expect(snapshot(desk)).toEqual(before);
});

test("a folder tells what nobody looked into: what may be a paper, and what is none", async () => {
  mkdirSync(join(desk, "旧/下"), { recursive: true });
  await wordFile("旧/a.dotx", types.dotx);
  writeFileSync(join(desk, "旧/b.rtf"), "{\\rtf1 x}");
  writeFileSync(join(desk, "旧/下/c.ofd"), "x");
  for (const name of ["1.jpg", "2.jpg", "3.png", "4.xlsx", "5.mp4", "6.jpg"]) writeFileSync(join(desk, "旧/下", name), "x");
  writeFileSync(join(desk, "旧/Thumbs.db"), "x");
  writeFileSync(join(desk, "旧/.hidden"), "x");
  symlinkSync(join(desk, "旧/b.rtf"), join(desk, "旧/d.txt"));
  const said = await call(desk, ["check", "旧", "--fix", "改"]);
  expect(said.code).toBe(1);
  expect(said.err).toContain("有 2 个文件读不了，没有检查：b.rtf、c.ofd");
  expect(said.err).toContain("有 7 个文件不是可以检查的文书，没有检查：d.txt、1.jpg、2.jpg、3.png、4.xlsx、…");
  expect(said.err).not.toMatch(/Thumbs|hidden/u);
  expect(existsSync(join(desk, "改/a.dotx"))).toBe(true);
});

test("a folder with nothing but photos has nothing to check, and says what is there", async () => {
  mkdirSync(join(desk, "照片"));
  writeFileSync(join(desk, "照片/1.jpg"), "x");
  const said = await call(desk, ["check", "照片"]);
  expect([said.code, said.out]).toEqual([2, ""]);
  expect(said.err).toContain("没有检查：1.jpg");
  expect(said.err).toContain("[cli/nothing-to-check]");
});

test("a .docx by its name alone is laid out as .docx and nothing else", async () => {
  writeFileSync(join(desk, "旧.docm"), "办法\n加强网路意识形态工作。\n");
  const before = snapshot(desk);
  const said = await call(desk, ["check", "旧.docm", "--fix", "改.docm"]);
  expect(said.code).toBe(2);
  expect(snapshot(desk)).toEqual(before);
});
