#!/usr/bin/env node
/**
 * `npm run bench`: measures Tiaoli against other libraries and against fixed limits, and prints a table. Ratios come from
 * one run of both; absolute figures mean something only on a quiet machine and are for a person to read.
 * --json: one JSON object on standard output and nothing else (npm prints its own lines there: use `npm run -s bench -- --json`).
 * --no-build: measure dist/ as it is. Other words: only measures whose file name holds one of them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { root } from "./root.mjs";

const { argv } = process;
const asJson = argv.includes("--json");
const words = argv.slice(2).filter((word) => !word.startsWith("--"));
const say = (line) => process.stderr.write(`${line}\n`);

function npm(args) {
  // What npm prints is no part of the result. npm is a script of another kind on Windows: a shell finds it.
  const { status } = spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}`);
}

const here = new URL("./", import.meta.url);
const { dependencies } = JSON.parse(readFileSync(new URL("package.json", here), "utf8"));
if (Object.keys(dependencies).some((peer) => !existsSync(new URL(`node_modules/${peer}/package.json`, here)))) {
  say("The libraries to measure against are not installed: installing them into tests/bench/node_modules.");
  npm(["ci", "--prefix", "tests/bench", "--ignore-scripts"]);
}
if (!argv.includes("--no-build")) npm(["run", "build", "--silent"]);

const files = readdirSync(new URL("measures/", here)).filter((file) => file.endsWith(".mjs"));
const results = [];
for (const file of files.sort()) {
  if (words.length > 0 && !words.some((word) => file.includes(word))) continue;
  say(`measuring ${file.slice(0, -".mjs".length)} …`);
  const { name, limit, run } = await import(new URL(`measures/${file}`, here));
  const result = await run();
  if (result.skipped) {
    say(`skipped: ${result.skipped}`);
    continue;
  }
  results.push({ measure: file.slice(0, -".mjs".length), name, limit, pass: result.value <= limit, ...result });
}

const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] };
if (asJson) process.stdout.write(`${JSON.stringify({ machine, results }, null, 2)}\n`);
else process.stdout.write(`${table(results)}\n\nnode ${machine.node}, ${machine.cores} cores, load ${machine.load.toFixed(1)}\n`);

function table(rows) {
  const shown = rows.map(({ name, limit, pass, value, unit, ms = {}, mb = {}, note }) => [
    name,
    `${round(value)} ${unit}`,
    `≤ ${limit} ${unit}`,
    pass ? "pass" : "MISS",
    [
      ...Object.entries(ms).map(([who, time]) => `${who} ${round(time)} ms`),
      ...Object.entries(mb).map(([who, size]) => `${who} ${round(size)} MB`),
      ...(note ? [note] : []),
    ].join(", "),
  ]);
  const all = [["measure", "value", "limit", "", "absolute"], ...shown];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Three figures are all that such a measurement holds. */
function round(value) {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
