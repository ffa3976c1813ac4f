#!/usr/bin/env node
/**
 * `npm run soak -- [cases] [first] [file]`: the cases of tests/fuzz, as many as are wanted, one after another. Case n is
 * the same on every machine; what is found is written to the file as it is found, each fault with its smallest case.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const [cases = "20000", first = "1", file = "soak.txt"] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [resolve("node_modules/vitest/vitest.mjs"), "run", "--maxWorkers=1", "tests/fuzz"],
  {
    stdio: "inherit",
    env: { ...process.env, TIAOLI_FUZZ: cases, TIAOLI_FUZZ_FROM: first, TIAOLI_FUZZ_LOG: resolve(file) },
  },
);
process.exit(status ?? 1);
