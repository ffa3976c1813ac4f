// Packs the portable folders with the real runtimes, unpacks and tries them. Where the registry cannot be reached, says so.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runtimeOf, systems, Unreachable } from "./portable/runtimes.mjs";

try {
  for (const system of systems) runtimeOf(system, join("portable", "runtimes"));
} catch (error) {
  if (!(error instanceof Unreachable)) throw error;
  console.log(`check:portable was skipped: the registry did not give the runtimes (${error.message.trim()}).`);
  process.exit(0);
}
const run = (program, words, env = {}) => spawnSync(program, words, { stdio: "inherit", env: { ...process.env, ...env } }).status;
const packed = run(process.execPath, ["scripts/pack-portable.mjs"]);
process.exitCode = packed || run("npx", ["vitest", "run", "tests/page/portable.test.ts"], { TIAOLI_PORTABLE: "portable" });
