#!/usr/bin/env node
/**
 * `npm run check:corpus`: the tests that need real texts, which are no part of the project (tests/**\/*.corpus.ts).
 * TIAOLI_CORPUS names their folder (default ../shared/corpus); without it nothing is tested, and this says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(process.env.TIAOLI_CORPUS ?? "../shared/corpus");
if (!existsSync(join(folder, "law-pairs.json"))) {
  console.log(`check:corpus SKIPPED: no law-pairs.json in ${folder}; set TIAOLI_CORPUS to its folder.`);
  process.exit(0);
}
const vitest = resolve("node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", "vitest.corpus.config.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, TIAOLI_CORPUS: folder },
});
process.exit(status ?? 1);
