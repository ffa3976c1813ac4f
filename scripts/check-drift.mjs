#!/usr/bin/env node
/**
 * `npm run check:drift`: what `tiaoli check` finds in the old papers of ../shared/corpus/old-shelf against the faults found there by
 * hand: recall by severity and kind, and the true share of what it finds, by the rows and by `check-drift/judged.tsv`, where what is in
 * no row was judged by reading. Then what it finds in laws, which hold next to nothing to find, and with `--own` in all that the
 * samples compose. `--missed` lists the rows not found.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findingsIn } from "./check-drift/findings.mjs";
import { checkLaws } from "./check-drift/laws.mjs";
import { checkOwn } from "./check-drift/own.mjs";

const shelf = resolve(process.env.TIAOLI_OLD_SHELF ?? "../shared/corpus/old-shelf");
if (!existsSync(shelf)) {
  console.log(`check:drift SKIPPED: ${shelf} is not there`);
  process.exit(0);
}
const rowsOf = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
const findings = findingsIn(
  readdirSync(shelf)
    .filter((name) => /^D\d+\.txt$/.test(name))
    .map((name) => join(shelf, name)),
);
const rows = rowsOf(join(shelf, "faults.tsv")).map(([document, text, right, kind, severity]) => ({
  document,
  text,
  right,
  kind,
  severity,
  found: false,
}));
const full = { "(": "（", ")": "）", ",": "，", ";": "；", ":": "：" };
/** Marks count as marks, whatever their width; only rows about the width itself keep it. */
const plain = (text) => text.replace(/[\s…]/g, "").replace(/[(),;:]/g, (mark) => full[mark]);
const documentOf = ({ file }) => basename(file, ".txt");
const placesOf = (one) => [one, ...(one.places ?? [])];

/** A finding is the row's where one holds the other. A mark alone tells only of faults of marks, a number alone only of its own. */
function isOf(place, row) {
  const [quote, wanted] = [plain(place.quote), plain(row.text)];
  const bare = !/[一-鿿A-Za-z]/u.test(quote.replace(/^[（(][一二三四五六七八九十]+[）)]$/u, ""));
  if (bare && !/punctuation|numbering|placeholder|boilerplate/.test(row.kind)) return false;
  return documentOf(place) === row.document && quote !== "" && (wanted.includes(quote) || quote.includes(wanted));
}
const judged = rowsOf(new URL("check-drift/judged.tsv", import.meta.url)).map(([document, code, quote, verdict]) => ({
  document,
  code,
  quote,
  verdict,
}));
const judgementOf = (one) =>
  judged.find(
    ({ document, code, quote }) => document === documentOf(one) && code === one.code && plain(one.quote).startsWith(plain(quote)),
  )?.verdict;
const told = findings.map((one) => {
  const own = rows.filter((row) => placesOf(one).some((place) => isOf(place, row)));
  for (const row of own) row.found = true;
  // Half-width marks are one finding a paper, and every one of them is.
  return { ...one, verdict: own.length > 0 ? "row" : judgementOf(one) };
});

const share = (some, all) =>
  `${some.length} of ${all.length} (${all.length === 0 ? "-" : (some.length / all.length).toFixed(3)})`;
const found = (own) =>
  share(
    own.filter((row) => row.found),
    own,
  );
for (const severity of ["high", "medium", "low"])
  console.log(`recall ${severity}: ${found(rows.filter((row) => row.severity === severity))}`);
console.log(`recall all: ${found(rows)}`);
for (const kind of [...new Set(rows.map((row) => row.kind))].sort())
  console.log(`  ${kind}: ${found(rows.filter((row) => row.kind === kind))}`);
if (process.argv.includes("--missed"))
  for (const row of rows.filter((one) => !one.found))
    console.log(`missed ${row.document} ${row.severity} [${row.kind}] ${row.text} → ${row.right}`);

const isTrue = ({ verdict }) => verdict === "row" || verdict === "true";
const trueShare = (name, own) => console.log(`true ${name}: ${share(own.filter(isTrue), own)}`);
trueShare(
  "high and medium",
  told.filter(({ severity }) => severity !== "low"),
);
trueShare("all", told);
for (const one of told.filter(({ verdict }) => verdict === undefined || verdict === "false"))
  console.log(
    `${one.verdict ?? "unjudged"} ${documentOf(one)} ${one.code} ${one.severity} “${one.quote.slice(0, 40)}” → ${one.right.join("|")}`,
  );
checkLaws(resolve(shelf, "../law-pairs.json"));
if (process.argv.includes("--own")) checkOwn();
