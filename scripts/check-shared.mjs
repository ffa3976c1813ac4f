#!/usr/bin/env node
/**
 * `npm run check:corpus` and `npm run check:cases`: the tests that need texts and files which are no part of the project
 * (tests/**\/*.corpus.ts over real texts, tests/**\/*.cases.ts over inputs on which the product once failed).
 * TIAOLI_CORPUS and TIAOLI_CASES name their folders (default ../shared/corpus, ../shared/cases); without one nothing is
 * tested, and this says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const sets = {
  corpus: { variable: "TIAOLI_CORPUS", folder: "../shared/corpus", sign: "law-pairs.json" },
  cases: { variable: "TIAOLI_CASES", folder: "../shared/cases", sign: "files" },
};
const [name, ...rest] = process.argv.slice(2);
const { variable, folder: standard, sign } = sets[name];
const folder = resolve(process.env[variable] ?? standard);
if (!existsSync(join(folder, sign))) {
  console.log(`check:${name} SKIPPED: no ${sign} in ${folder}; set ${variable} to its folder.`);
  process.exit(0);
}
const vitest = resolve("node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", "vitest.shared.config.ts", ...rest], {
  stdio: "inherit",
  env: { ...process.env, [variable]: folder, TIAOLI_SHARED: name },
});
process.exit(status ?? 1);
