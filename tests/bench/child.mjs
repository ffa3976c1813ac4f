import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { root } from "./root.mjs";

export const cli = join(root, "dist/start/main.js");

/** Runs node to its end in a process of its own. @returns wall time, ms; throws unless it exits with 0 or 1 (done, with a notice) */
export function timed(args, cwd = root) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  const time = performance.now() - start;
  if (error || status > 1 || status === null) throw new Error(`node ${args.join(" ")} ended with ${status}: ${error ?? stderr}`);
  return time;
}

/** Runs a job with a folder of its own that is removed afterwards, when a job that takes time has ended. */
export function inFreshFolder(job) {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-bench-"));
  const remove = () => rmSync(folder, { recursive: true });
  let done;
  try {
    done = job(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (done instanceof Promise) return done.finally(remove);
  remove();
  return done;
}

/** The most memory a node process held at any moment, MB. */
export const peakMemory = (args) =>
  inFreshFolder((folder) => {
    const report = join(folder, "peak");
    process.env.TIAOLI_BENCH_PEAK = report;
    timed(["--import", fileURLToPath(new URL("report-peak.mjs", import.meta.url)), ...args]);
    return Number(readFileSync(report, "utf8")) / 1024;
  });

/** The command whose time and memory are limited: one list, Word and PDF, into an empty folder. */
export const draftInto = (folder) => [
  cli,
  ...["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology"],
  ...["--format", "docx,pdf", "--out", join(folder, "out")],
];
