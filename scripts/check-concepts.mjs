#!/usr/bin/env node
/**
 * `npm run check:concepts`: what `tiaoli import` takes the paragraphs of old papers to speak of, against the pairs of paper and concept
 * found by hand in ../shared/corpus/old-shelf (concepts.tsv). A copy of another paper counts once. `--missed` and `--extra` list the
 * pairs. `--without` asks what the terms are worth to a paper they were not written from: for each paper, the sayings (and vetoes) that
 * no other paper gives a reason for are taken out, and the paper is read with the rest.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { paperOf } from "../dist/drift/paper.js";
import { identify } from "../dist/import/identify/index.js";
import { matchParagraphs } from "../dist/import/match/index.js";
import { realEnv } from "../dist/io/env.js";
import { readLibrary } from "../dist/library/read.js";
import { readDocument } from "../dist/readers/index.js";

const shelf = resolve(process.env.TIAOLI_OLD_SHELF ?? "../shared/corpus/old-shelf");
if (!existsSync(join(shelf, "concepts.tsv"))) {
  console.log(`check:concepts SKIPPED: ${shelf} is not there`);
  process.exit(0);
}
const argument = (name) => process.argv.includes(name);
const rowsOf = (name) =>
  readFileSync(join(shelf, name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
const wanted = new Set(
  rowsOf("concepts.tsv").map(([document, concept]) => `${document} ${concept.replaceAll("`", "").replaceAll("_", "-")}`),
);
const copies = new Map();
for (const [document, title] of rowsOf("documents.tsv")) {
  const copied = /copy of (D\d+)/.exec(title)?.[1];
  if (copied) copies.set(document, copied);
}
const library = await readLibrary(["templates"], realEnv());
if (!library.ok) throw new Error(JSON.stringify(library.diagnostics[0]));
const papers = [];
for (const name of readdirSync(shelf).filter((one) => /^D\d+\.txt$/.test(one))) {
  const bytes = readFileSync(join(shelf, name));
  const read = await readDocument(bytes, name);
  if (!read.ok) throw new Error(name);
  const file = name.slice(0, -".txt".length);
  papers.push({ file, bytes, read: read.value, lines: paperOf(file, read.value.doc).lines });
}
const identified = identify(papers, library.value);
const matches = matchParagraphs(papers, identified, library.value, []);
const pairsIn = (all) => new Set(all.flatMap(({ file, concepts }) => concepts.map((concept) => `${file} ${concept}`)));
const found = pairsIn(matches);
const documents = papers.map(({ file }) => file);
const share = (some, all) => (all === 0 ? "  -  " : (some / all).toFixed(3));
function row(name, of, found) {
  const own = (pair) => of.includes(pair.split(" ")[0]);
  const [right, asked, told] = [
    [...found].filter((one) => own(one) && wanted.has(one)),
    [...wanted].filter(own),
    [...found].filter(own),
  ];
  console.log(
    `${name}\trecall ${share(right.length, asked.length)} (${right.length} of ${asked.length})\tprecision ${share(right.length, told.length)} (${right.length} of ${told.length})`,
  );
}
const firsts = documents.filter((one) => !copies.has(one));
function table(found) {
  for (const document of documents) row(document, [document], found);
  row("all", documents, found);
  row("all, copies once", firsts, found);
}
table(found);
if (argument("--missed")) for (const pair of [...wanted].filter((one) => !found.has(one)).sort()) console.log(`missed\t${pair}`);
const quote = (file, concept) => {
  const places = matches.filter((one) => one.file === file && one.concepts.includes(concept));
  return places.map(({ paragraph, as, clause }) => `${paragraph}${clause ? ` ${as} ${clause}` : ""}`).join(", ");
};
if (argument("--extra"))
  for (const pair of [...found].filter((one) => !wanted.has(one)).sort())
    console.log(`extra\t${pair}\t${quote(...pair.split(" "))}`);
if (argument("--clauses"))
  for (const { file, paragraph, as, clause } of matches.filter((one) => one.clause)) {
    const text = papers.find((one) => one.file === file).lines.filter((line) => line.paragraph === paragraph)[0].text;
    console.log(
      `${file} ${paragraph} ${as} ${clause}\n    ${text.slice(0, 120)}\n    ${library.value.clauses.get(clause).text.replace(/\n+/g, " ").slice(0, 160)}`,
    );
  }
const by = {};
for (const { as } of matches) by[as] = (by[as] ?? 0) + 1;
console.log(
  `paragraphs: ${Object.entries(by)
    .map(([as, count]) => `${as} ${count}`)
    .join(", ")}`,
);

if (argument("--without")) withoutEach();

/** The pairs of each paper, read by what the others give reason for. */
function withoutEach() {
  const { concepts } = library.value;
  const read = (changed) => pairsIn(matchParagraphs(papers, identified, { ...library.value, concepts: new Map(changed) }, []));
  const longest = (key) => Math.max(...[...concepts.values()].map((terms) => terms[key].length));
  /** For each saying or veto, the papers whose pairs it is right about. */
  const reasons = { says: new Map(), unless: new Map() };
  for (let i = 0; i < longest("says"); i++) {
    const told = read([...concepts].map(([id, terms]) => [id, { ...terms, says: terms.says.slice(i, i + 1) }]));
    for (const id of concepts.keys())
      reasons.says.set(
        `${id} ${i}`,
        documents.filter((one) => told.has(`${one} ${id}`) && wanted.has(`${one} ${id}`)),
      );
  }
  for (let i = 0; i < longest("unless"); i++) {
    const told = read([...concepts].map(([id, terms]) => [id, { ...terms, unless: terms.unless.filter((_, at) => at !== i) }]));
    for (const id of concepts.keys())
      reasons.unless.set(
        `${id} ${i}`,
        documents.filter((one) => told.has(`${one} ${id}`) !== found.has(`${one} ${id}`)),
      );
  }
  const left = { all: new Set(), known: new Set() };
  for (const document of documents) {
    const same = documents.filter((one) => one === document || copies.get(one) === document || copies.get(document) === one);
    const others = (key, id, i) => reasons[key].get(`${id} ${i}`).some((one) => !same.includes(one));
    const rest = new Map(
      [...concepts].map(([id, terms]) => [
        id,
        {
          ...terms,
          says: terms.says.filter((_, i) => others("says", id, i)),
          unless: terms.unless.filter((_, i) => others("unless", id, i)),
        },
      ]),
    );
    const told = read(rest);
    for (const pair of told) if (pair.startsWith(`${document} `)) left.all.add(pair);
    const elsewhere = (pair) =>
      [...wanted].some((one) => one.split(" ")[1] === pair.split(" ")[1] && !same.includes(one.split(" ")[0]));
    for (const pair of wanted) if (pair.startsWith(`${document} `) && elsewhere(pair)) left.known.add(pair);
  }
  console.log("\nwithout what this paper alone gives a reason for:");
  table(left.all);
  const told = [...left.known].filter((pair) => left.all.has(pair) && firsts.includes(pair.split(" ")[0]));
  const asked = [...left.known].filter((pair) => firsts.includes(pair.split(" ")[0]));
  if (argument("--missed"))
    for (const pair of asked.filter((one) => !left.all.has(one)).sort()) console.log(`missed without\t${pair}`);
  console.log(
    `of concepts that another paper has too: recall ${share(told.length, asked.length)} (${told.length} of ${asked.length})`,
  );
}
