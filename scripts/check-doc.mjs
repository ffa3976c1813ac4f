#!/usr/bin/env node
/**
 * `npm run check:doc`: holds the .doc reader against two others, antiword and catdoc, on files LibreOffice writes: every character
 * these find in the text stands in our tree, in a note, or in what the file itself hides. Needs LibreOffice, antiword and catdoc;
 * where one is missing it says so. `--keep <folder>` keeps the files; more .doc files may be named. Ends with 1 where words are missing.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readDocument } from "../dist/readers/index.js";
import { blockText, inlinesText } from "../dist/tree/text.js";
import { say } from "../dist/words/say.js";
import { zh } from "../dist/words/zh/index.js";
import { samples } from "./check-doc/samples.mjs";

const missing = ["soffice", "antiword", "catdoc"].filter((tool) => spawnSync("which", [tool]).status !== 0);
if (missing.length > 0) {
  console.log(`check:doc SKIPPED: ${missing.join(", ")} not found (Debian: libreoffice-writer-nogui, antiword, catdoc).`);
  process.exit(0);
}
const args = process.argv.slice(2);
const keep = args.indexOf("--keep");
const work = keep >= 0 ? resolve(args.splice(keep, 2)[1]) : mkdtempSync(join(tmpdir(), "tiaoli-doc-"));
mkdirSync(work, { recursive: true });

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="${office}"`;
const level = (i, text) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, "第%1条")}${level(1, "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

/** A sample as the bytes of a .docx. */
function docx({ body, footnotes, numbering: numbered }) {
  const parts = { document: `<w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>` };
  if (footnotes) parts.footnotes = `<w:footnotes ${spaces}>${footnotes}</w:footnotes>`;
  if (numbered) parts.numbering = `<w:numbering ${spaces}>${numbering}</w:numbering>`;
  const sides = Object.keys(parts).filter((name) => name !== "document");
  const relation = (name, target, i) => `<Relationship Id="r${i}" Type="${office}/${name}" Target="${target}"/>`;
  const relations = (all) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const override = (name) =>
    `<Override PartName="/word/${name}.xml" ContentType="${kind}.${name === "document" ? "document.main" : name}+xml"/>`;
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.keys(parts).map(override).join("")}</Types>`,
    "_rels/.rels": relations(relation("officeDocument", "word/document.xml", 1)),
    "word/_rels/document.xml.rels": relations(sides.map((name, i) => relation(name, `${name}.xml`, i)).join("")),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, head + xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** Chinese characters and digits, each as often as it stands there; of Latin letters catdoc makes some out of row ends. */
function counted(text) {
  const counts = new Map();
  for (const c of text.normalize("NFKC").match(/[\p{Script=Han}\p{N}]/gu) ?? []) counts.set(c, (counts.get(c) ?? 0) + 1);
  return counts;
}
const beyond = (other, own) =>
  [...other].flatMap(([c, count]) => (count > (own.get(c) ?? 0) ? [c.repeat(count - (own.get(c) ?? 0))] : [])).join("");

const told = (diagnostic) => say(zh, diagnostic).message;

async function check(file, gone = "") {
  const read = await readDocument(new Uint8Array(readFileSync(file)), basename(file));
  if (!read.ok) return read.diagnostics.map(told);
  const text = read.value.doc.children
    .map((block) =>
      block.type === "table"
        ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].flat().map(inlinesText).join("\t")
        : blockText(block),
    )
    .join("\n");
  const said = read.value.notes.map(told).join("\n");
  const own = counted(text + said + gone);
  // One that cannot read a file says nothing about it: antiword gives up on some lists.
  const words = (tool, ...options) => spawnSync(tool, [...options, file], { encoding: "utf8" }).stdout;
  const others = {
    antiword: words("antiword", "-w", "0", "-m", "UTF-8.txt"),
    catdoc: words("catdoc", "-w", "-d", "utf-8"),
  };
  const lost = read.value.notes.filter(({ code }) => code === "reader/doc-lost").map(told);
  return [
    ...lost,
    ...Object.entries(others).flatMap(([name, text]) => {
      const more = beyond(counted(text), own);
      return more === "" ? [] : [`${name} reads ${[...more].length} more: ${[...more].slice(0, 40).join("")}`];
    }),
  ];
}

for (const [name, sample] of Object.entries(samples)) writeFileSync(join(work, `${name}.docx`), docx(sample));
const names = Object.keys(samples);
execFileSync(
  "soffice",
  [
    `-env:UserInstallation=file://${join(work, "profile")}`,
    "--headless",
    "--convert-to",
    "doc:MS Word 97",
    "--outdir",
    work,
    ...names.map((name) => join(work, `${name}.docx`)),
  ],
  { stdio: "ignore" },
);
let wrong = 0;
for (const file of [...names.map((name) => join(work, `${name}.doc`)), ...args.map((name) => resolve(name))]) {
  const found = await check(file, samples[basename(file, ".doc")]?.gone);
  if (found.length > 0) wrong += 1;
  console.log(`${basename(file)}: ${found.length === 0 ? "every character" : found.join("; ")}`);
}
if (keep < 0) rmSync(work, { recursive: true, force: true });
process.exit(wrong === 0 ? 0 : 1);
