#!/usr/bin/env node
/**
 * `npm run check:import`: what an import takes the old papers of ../shared/corpus/old-shelf for, against what was found by hand; and the
 * round trip: full shelves of the samples, stripped of all marks of ours, read back and held against the facts printed in them.
 * `-- --only shelf` or `-- --only trip` runs one of the two, `-- --unit a,b` some units, `-- --list` names each miss. `-- --office a,b`
 * takes the whole shelves of those samples through LibreOffice, and asks for the clause of each paragraph too.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { shelfCheck } from "./import/shelf-check.mjs";
import { hasOffice } from "./import/strip.mjs";
import { tripCheck } from "./import/trip-check.mjs";

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};
const only = option("only");
const shelf = resolve(process.env.TIAOLI_OLD_SHELF ?? "../shared/corpus/old-shelf");
if (only !== "trip") {
  if (existsSync(shelf)) await shelfCheck(shelf);
  else console.log(`check:import old shelf SKIPPED: ${shelf} is not there`);
}
const office = option("office")?.split(",");
if (office !== undefined && !hasOffice()) console.log("check:import --office SKIPPED: no LibreOffice (soffice)");
else if (only !== "shelf") {
  const work = mkdtempSync(join(tmpdir(), "tiaoli-check-import-"));
  const isReached = await tripCheck({
    units: office ?? option("unit")?.split(","),
    list: process.argv.includes("--list"),
    work,
    office: office !== undefined,
  });
  rmSync(work, { recursive: true, force: true });
  if (!isReached) process.exitCode = 1;
}
