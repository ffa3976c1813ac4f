#!/usr/bin/env node
/**
 * `npm run check:pages`: are the pages what the standard says, in ink, and does the Word file come to the same pages as the PDF? Needs
 * LibreOffice and poppler; where they are missing it says so. `--accept` writes the list of differences anew; read it before it is kept.
 * `--keep <folder>` keeps all files made. Then every screen of the page is walked with axe (tests/page/walk.test.ts). Ends with 1 when a measure is off or a difference is not in the list.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fontSource } from "../dist/io/fonts.js";
import { readLook } from "../dist/look/read.js";
import { writeDocx } from "../dist/writers/docx/index.js";
import { writePdf } from "../dist/writers/pdf/index.js";
import { differences } from "./check-pages/agreement.mjs";
import { pagesOf } from "./check-pages/lines.mjs";
import * as measures from "./check-pages/measures.mjs";
import { fontConfig, missingTools, officeVersion, page, toPdf } from "./check-pages/office.mjs";
import { samples } from "./check-pages/samples.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const golden = join(root, "tests/pages/agreement.txt");
/** mm */
const tolerance = { pdf: 0.5, docx: 2 };
const dpi = 200;

const missing = missingTools();
if (missing.length > 0) {
  console.log(`check:pages SKIPPED: ${missing.join(" and ")} not found (Debian: libreoffice-writer-nogui, poppler-utils).`);
  process.exit(0);
}
const kept = process.argv.indexOf("--keep");
const work = kept > 0 ? resolve(process.argv[kept + 1]) : mkdtempSync(join(tmpdir(), "tiaoli-pages-"));
mkdirSync(work, { recursive: true });

const lookFile = "templates/looks/gb9704.yaml";
const read = readLook(readFileSync(join(root, lookFile), "utf8"), lookFile);
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const look = read.value;
const env = { fonts: fontSource({ system: [], named: "" }) };
const take = (name, outcome) => {
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.value;
};

const docs = samples(root, work);
const pdfs = new Map();
for (const [name, doc] of docs) {
  pdfs.set(name, join(work, `${name}.pdf`));
  writeFileSync(pdfs.get(name), take(name, await writePdf(doc, { look }, env)));
  writeFileSync(join(work, `${name}.docx`), take(name, await writeDocx(doc, { look }, env)));
}
const config = fontConfig(join(work, "fonts"), join(root, "fonts"), look);
const words = toPdf(
  [...docs.keys()].map((name) => join(work, `${name}.docx`)),
  join(work, "office"),
  config,
);

let [passed, failed] = [0, 0];
const tell = (good, line) => {
  if (good) passed++;
  else {
    failed++;
    console.log(`FAILED ${line}`);
  }
};

const named = (start) => [...docs.keys()].find((name) => name.startsWith(start));
const jobs = [
  ["grid", measures.grid],
  [named("masthead-关于"), (pages) => [...measures.masthead(pages), ...measures.imprint(pages)]],
  [named("masthead-list"), (pages) => [...measures.masthead(pages), ...measures.imprint(pages)]],
  [named("letter"), measures.letter],
  [[...docs.keys()].find((name) => name.includes("任务表")), measures.landscape],
  ["turned", (pages) => [...measures.imprint(pages), ...measures.unnumbered(pages)]],
];
for (const [name, measure] of jobs)
  for (const [kind, files] of [
    ["pdf", pdfs],
    ["docx", words],
  ]) {
    const file = files.get(name);
    const count = existsSync(file) ? (await pagesOf(readFileSync(file))).length : 0;
    const numbers = [...new Set([1, 2, count])].filter((number) => number >= 1 && number <= count);
    try {
      for (const { name: what, found, wanted } of measure(numbers.map((number) => page(file, number, dpi, true)))) {
        const good = Math.abs(found - wanted) <= (what.startsWith("lines") ? 0 : tolerance[kind]);
        tell(good, `${kind} ${name}: ${what}: ${found.toFixed(2)}, wanted ${wanted.toFixed(2)}`);
        if (good && process.argv.includes("--verbose"))
          console.log(`${kind} ${name}: ${what}: ${found.toFixed(2)} (${wanted.toFixed(2)})`);
      }
    } catch (error) {
      tell(false, `${kind} ${name}: nothing to measure (${error.message})`);
    }
  }

const report = [];
for (const name of docs.keys()) {
  const opened = existsSync(words.get(name));
  tell(opened, `docx ${name}: LibreOffice does not open it`);
  if (!opened) continue;
  const [ours, theirs] = await Promise.all([pdfs.get(name), words.get(name)].map(async (file) => pagesOf(readFileSync(file))));
  const found = differences(ours, theirs);
  if (found.length > 0) report.push(name, ...found, "");
}
const text = report.join("\n");
// Lines that begin with # say why the differences are there; they are a person's.
const [notes, known] = [true, false].map((isNote) =>
  (existsSync(golden) ? readFileSync(golden, "utf8") : "")
    .split("\n")
    .filter((line) => line.startsWith("#") === isNote)
    .join("\n"),
);
if (process.argv.includes("--accept")) {
  mkdirSync(dirname(golden), { recursive: true });
  writeFileSync(golden, `${notes}\n${text}`);
}
// Another LibreOffice may break lines in its own way: the list is this version's, and binds where it is there.
const listed = officeVersion().startsWith("7.4.");
tell(
  !listed || process.argv.includes("--accept") || text === known,
  "pages and lines of .docx and .pdf differ otherwise than tests/pages/agreement.txt says",
);
if (text !== known && !process.argv.includes("--accept")) console.log(text);
if (kept < 0) rmSync(work, { recursive: true, force: true });
// The screens of the page: plain words, and nothing that keeps anybody out. Says so itself where there is no Chromium.
const walk = spawnSync("npx", ["vitest", "run", "tests/page/walk.test.ts"], { cwd: root, encoding: "utf8", timeout: 900_000 });
tell(walk.status === 0, `screens of the page:\n${walk.stdout}${walk.stderr}`);
console.log(`check:pages: ${docs.size} documents, ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
