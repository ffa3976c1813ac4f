#!/usr/bin/env node
/**
 * `npm run check:clauses`: drafts the full shelf of every sample (or of those named), reads the Word files back without regard to our
 * marks in them, and asks which clause each paragraph was printed from. The tree that was drafted knows. `--missed` lists the others.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { paperOf } from "../dist/drift/paper.js";
import { identify } from "../dist/import/identify/index.js";
import { realEnv } from "../dist/io/env.js";
import { readLibrary } from "../dist/library/read.js";
import { readDocument } from "../dist/readers/index.js";
import { clausesFound } from "./import/clauses-found.mjs";

const named = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const units = named.length > 0 ? named : readdirSync("data/units").map((file) => basename(file, ".yaml"));
const library = await readLibrary(["templates"], realEnv());
if (!library.ok) throw new Error(JSON.stringify(library.diagnostics[0]));

const wordFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? wordFiles(path) : path.endsWith(".docx") ? [path] : [];
  });
const total = { right: 0, asked: 0, papers: 0, ms: 0 };
for (const unit of units) {
  const out = mkdtempSync(join(tmpdir(), "tiaoli-clauses-"));
  try {
    const drafted = spawnSync(
      process.execPath,
      ["dist/start/main.js", "draft", unit, "--shelf", "full", "--format", "docx,json", "--as-of", "2026-11-30", "--out", out],
      { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    if (drafted.status === null || drafted.status > 1) throw new Error(drafted.stderr);
    const papers = [];
    const trees = new Map();
    for (const path of wordFiles(out)) {
      const bytes = readFileSync(path);
      const read = await readDocument(bytes, path);
      if (!read.ok) throw new Error(path);
      const file = relative(out, path);
      papers.push({ file, bytes, read: read.value, lines: paperOf(file, read.value.doc).lines });
      trees.set(file, JSON.parse(readFileSync(path.replace(/\.docx$/, ".json"), "utf8")));
    }
    const identified = identify(papers, library.value);
    const from = Date.now();
    const { right, asked, missed } = clausesFound({ papers, identified, trees, library: library.value });
    total.ms += Date.now() - from;
    total.papers += papers.length;
    if (process.argv.includes("--missed")) for (const one of missed) console.log(one);
    console.log(`${unit}: ${right} of ${asked} (${(right / asked).toFixed(4)}), ${papers.length} papers`);
    total.right += right;
    total.asked += asked;
  } finally {
    rmSync(out, { recursive: true });
  }
}
const { right, asked, papers, ms } = total;
console.log(
  `all: ${right} of ${asked} (${(right / asked).toFixed(4)}), ${papers} papers in ${(ms / 1000).toFixed(1)} s of matching`,
);
process.exit(right / asked >= 0.99 ? 0 : 1);
