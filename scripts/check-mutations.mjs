#!/usr/bin/env node
/** `npm run check:mutations [-- count]`: faults of every kind put into composed papers, and how many of them `check` finds. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const [count = "5000"] = process.argv.slice(2);
const words = [resolve("node_modules/vitest/vitest.mjs"), "run", "--config", "vitest.shared.config.ts"];
const { status } = spawnSync(process.execPath, words, {
  stdio: "inherit",
  env: { ...process.env, TIAOLI_SHARED: "mutations", TIAOLI_MUTATIONS: count },
});
process.exit(status ?? 1);
