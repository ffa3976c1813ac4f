import { readFileSync, writeFileSync } from "node:fs";

/** Loaded before the program: at its end, writes what it took, its threads included (CPU ms, most memory in MB), into the file that TIAOLI_BENCH_COST names. */
if (process.env.TIAOLI_BENCH_COST && (await import("node:worker_threads")).isMainThread)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.TIAOLI_BENCH_COST, JSON.stringify({ cpu: (user + system) / 1000, mb: peak() / 1024 }));
  });

function peak() {
  // On Linux maxRSS counts what the parent held before it became this program; the kernel's own mark does not.
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
