#!/usr/bin/env node
/**
 * `npm run check:drift`: what `tiaoli check` finds in the old papers of ../shared/corpus/old-shelf against the faults found there by
 * hand: recall by severity and kind, and every finding that is in no row, to be judged by reading. `--missed` lists the rows not found.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const shelf = resolve(process.env.TIAOLI_OLD_SHELF ?? "../shared/corpus/old-shelf");
if (!existsSync(shelf)) {
  console.log(`check:drift SKIPPED: ${shelf} is not there`);
  process.exit(0);
}
const files = readdirSync(shelf)
  .filter((name) => /^D\d+\.txt$/.test(name))
  .map((name) => join(shelf, name));
const { stdout, status } = spawnSync(process.execPath, ["dist/start/main.js", "check", "--json", ...files], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
if (status === null || status > 1) throw new Error("check failed");
const { findings } = JSON.parse(stdout);
const rows = readFileSync(join(shelf, "faults.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [document, text, right, kind, severity, certain] = line.split("\t");
    return { document, text, right, kind, severity, certain, found: false };
  });
const full = { "(": "（", ")": "）", ",": "，", ";": "；", ":": "：" };
/** Marks count as marks, whatever their width; only rows about the width itself keep it. */
const plain = (text) => text.replace(/[\s…]/g, "").replace(/[(),;:]/g, (mark) => full[mark]);
const places = findings.flatMap((one) =>
  [one, ...(one.places ?? [])].map((place) => ({ ...one, ...place, document: basename(place.file, ".txt") })),
);
const used = new Set();
for (const row of rows) {
  const wanted = plain(row.text);
  for (const place of places) {
    if (place.document !== row.document) continue;
    const quote = plain(place.quote);
    // A finding is the row's where one holds the other. A mark alone tells only of faults of marks, a number alone only of its own.
    const bare = !/[一-鿿A-Za-z]/u.test(quote.replace(/^[（(][一二三四五六七八九十]+[）)]$/u, ""));
    if (bare && !/punctuation|numbering|placeholder|boilerplate/.test(row.kind)) continue;
    if (quote !== "" && (wanted.includes(quote) || quote.includes(wanted))) {
      row.found = true;
      used.add(place);
    }
  }
}
const share = (some, all) =>
  `${some.length} of ${all.length} (${all.length === 0 ? "-" : (some.length / all.length).toFixed(3)})`;
for (const severity of ["high", "medium", "low"]) {
  const own = rows.filter((row) => row.severity === severity);
  console.log(
    `recall ${severity}: ${share(
      own.filter((row) => row.found),
      own,
    )}`,
  );
}
console.log(
  `recall all: ${share(
    rows.filter((row) => row.found),
    rows,
  )}`,
);
for (const kind of [...new Set(rows.map((row) => row.kind))].sort()) {
  const own = rows.filter((row) => row.kind === kind);
  console.log(
    `  ${kind}: ${share(
      own.filter((row) => row.found),
      own,
    )}`,
  );
}
if (process.argv.includes("--missed"))
  for (const row of rows.filter((one) => !one.found))
    console.log(`missed ${row.document} ${row.severity} [${row.kind}] ${row.text} → ${row.right}`);
const strays = places.filter((place) => !used.has(place));
console.log(`in a row: ${used.size} places; in none: ${strays.length}`);
const grouped = new Map();
for (const place of strays) {
  const key = `${place.document} ${place.code} ${place.severity} “${place.quote.slice(0, 40)}” → ${place.right.join("|")}`;
  grouped.set(key, (grouped.get(key) ?? 0) + 1);
}
for (const [key, count] of grouped) console.log(`stray ${key} ×${count}`);
