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
import { matchParagraphs } from "../dist/import/match/index.js";
import { plainWords } from "../dist/import/match/plain-words.js";
import { realEnv } from "../dist/io/env.js";
import { readLibrary } from "../dist/library/read.js";
import { readDocument } from "../dist/readers/index.js";

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
const wordsOf = ({ text, lead }) => plainWords(text.slice(lead));
/** The words of each paragraph that a clause printed, in order, with the clause. */
const printed = (doc) =>
  paperOf("", doc)
    .lines.filter(({ block }, i, lines) => block.clause !== undefined && lines[i - 1]?.block !== block)
    .map((line) => ({ words: wordsOf(line), clause: line.block.clause }));

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
    const wanted = new Map();
    for (const path of wordFiles(out)) {
      const bytes = readFileSync(path);
      const read = await readDocument(bytes, path);
      if (!read.ok) throw new Error(path);
      const file = relative(out, path);
      papers.push({ file, bytes, read: read.value, lines: paperOf(file, read.value.doc).lines });
      wanted.set(file, printed(JSON.parse(readFileSync(path.replace(/\.docx$/, ".json"), "utf8"))));
    }
    const identified = identify(papers, library.value);
    const from = Date.now();
    const matches = matchParagraphs(papers, identified, library.value, []);
    total.ms += Date.now() - from;
    total.papers += papers.length;
    const found = new Map(matches.map((one) => [`${one.file} ${one.paragraph}`, one]));
    let [right, asked] = [0, 0];
    for (const { file, lines } of papers) {
      const rest = [...wanted.get(file)];
      for (const line of lines.filter((one, i) => lines[i - 1]?.paragraph !== one.paragraph)) {
        const at = rest.findIndex(({ words }) => words === wordsOf(line));
        if (at < 0) continue;
        const [{ clause }] = rest.splice(at, 1);
        const match = found.get(`${file} ${line.paragraph}`);
        asked++;
        if (match?.clause === clause && match.as === "library") right++;
        else if (process.argv.includes("--missed"))
          console.log(
            `missed\t${file} ${line.paragraph}\t${clause}\t${match?.as} ${match?.clause ?? "-"}\t${line.text.slice(0, 60)}`,
          );
      }
      // What came back from the Word file in other words is missed as well.
      asked += rest.length;
      if (process.argv.includes("--missed"))
        for (const { words, clause } of rest) console.log(`not read\t${file}\t${clause}\t${words.slice(0, 60)}`);
    }
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
