import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { facts } from "../../dist/import/facts/index.js";
import { identify } from "../../dist/import/identify/index.js";
import { clausesFound } from "./clauses-found.mjs";
import { drawerPaper, library } from "./drawer.mjs";
import { printedFacts, wantedOf } from "./printed.mjs";
import { stripped, throughOffice } from "./strip.mjs";

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return name.startsWith(".") ? [] : statSync(path).isDirectory() ? files(path) : [path];
  });

/** What the round trip must reach: facts found, facts that are not so, paragraphs whose clause is found. */
const goals = { right: 0.97, wrong: 0.01, clauses: 0.99 };

/**
 * Full shelves of the samples, without any mark of ours, read back: of the facts printed in them how many are found, and what is not so.
 * @param office whole shelves are saved again by LibreOffice, which must be there; and their paragraphs are asked for their clauses
 * @returns whether the goals are reached
 */
export async function tripCheck({ units, list, work, office }) {
  const all = readdirSync("data/units").map((name) => name.replace(/\.yaml$/, ""));
  const totals = { right: 0, wanted: 0, wrong: 0, found: 0, clauses: 0, paragraphs: 0 };
  for (const unit of units ?? all) {
    const out = join(work, "out");
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    const drafted = spawnSync(
      process.execPath,
      ["dist/start/main.js", "draft", unit, "--shelf", "full", "--format", "docx,json", "--out", out],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    if (drafted.status === null || drafted.status > 1) throw new Error(drafted.stderr);
    const shelf = files(join(out, unit));
    const docx = shelf.filter((path) => path.endsWith(".docx")).sort();
    const saved = office
      ? throughOffice(docx, join(work, "office"))
      : new Map(docx.map((path) => [path, stripped(readFileSync(path))]));
    if (saved.size < docx.length) console.log(`${unit}: LibreOffice saved ${saved.size} of ${docx.length} files`);
    const nameOf = (path) => path.slice(out.length + 1);
    const papers = [];
    for (const [path, bytes] of saved) papers.push(await drawerPaper(path, nameOf(path), bytes));
    const started = Date.now();
    const identified = identify(papers, library);
    const found = facts(papers, identified, library);
    const took = Date.now() - started;
    const profile = parse(readFileSync(`data/units/${unit}.yaml`, "utf8"));
    const trees = new Map(docx.map((path) => [nameOf(path), JSON.parse(readFileSync(path.replace(/\.docx$/, ".json"), "utf8"))]));
    const wanted = wantedOf(profile, printedFacts([...trees.values()], library), library);
    const has = new Set(wantedOf(profile, null, library).map(({ key }) => key));
    const got = foundKeys(found.facts);
    const missed = wanted.filter(({ key }) => !got.has(key));
    const wrong = [...got].filter((key) => !has.has(key));
    totals.right += wanted.length - missed.length;
    totals.wanted += wanted.length;
    totals.wrong += wrong.length;
    totals.found += got.size;
    console.log(
      `${unit}: ${papers.length} papers, ${wanted.length - missed.length} of ${wanted.length} facts (${((wanted.length - missed.length) / wanted.length).toFixed(3)}), wrong ${wrong.length} of ${got.size}, contradictions ${found.contradictions.length}, ${took} ms`,
    );
    if (office) {
      const clauses = clausesFound({ papers, identified, trees, library });
      totals.clauses += clauses.right;
      totals.paragraphs += clauses.asked;
      console.log(
        `  through LibreOffice: clauses of ${clauses.right} of ${clauses.asked} paragraphs (${(clauses.right / clauses.asked).toFixed(4)})`,
      );
      if (list) for (const one of clauses.missed) console.log(`  ${one}`);
    }
    if (list) {
      for (const { key } of missed) console.log(`  missed ${key}`);
      for (const key of wrong) console.log(`  wrong ${key}`);
      for (const one of found.contradictions)
        console.log(
          `  contradiction ${one.path}: ${one.values.map(({ value, places }) => `${value} ×${places.length} “${places[0].quote.slice(0, 40)}”`).join(" | ")}`,
        );
    }
  }
  const reached = {
    right: totals.right / totals.wanted >= goals.right,
    wrong: totals.wrong / totals.found <= goals.wrong,
    clauses: !office || totals.clauses / totals.paragraphs >= goals.clauses,
  };
  console.log(
    `round trip: right ${totals.right} of ${totals.wanted} (${(totals.right / totals.wanted).toFixed(4)}), wrong ${totals.wrong} of ${totals.found} (${(totals.wrong / totals.found).toFixed(4)})${office ? `, clauses ${(totals.clauses / totals.paragraphs).toFixed(4)} through LibreOffice` : ""}`,
  );
  return reached.right && reached.wrong && reached.clauses;
}

/** Facts by what they say, keys of our own making resolved to names: a post by its title, a person by the name. */
function foundKeys(list) {
  const data = {};
  for (const { path, value } of list) {
    let at = data;
    const steps = path.split(".");
    // Document ids have a dot of their own.
    const keys = steps[0] === "documents" ? ["documents", steps.slice(1, -1).join("."), steps.at(-1)] : steps;
    for (const [i, step] of keys.entries()) {
      if (i === keys.length - 1) at[step] = value;
      else at = at[step] ??= /^\d+$/.test(keys[i + 1]) ? [] : {};
    }
  }
  const people = Object.entries(data.people ?? {}).map(([id, one]) => ({ id, ...one }));
  return new Set(wantedOf({ ...data, people }, null, library).map(({ key }) => key));
}
