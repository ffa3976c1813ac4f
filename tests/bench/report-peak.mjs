import { readFileSync, writeFileSync } from "node:fs";

/** Loaded before the program: at its end, writes the most memory it held (KB) into the file that TIAOLI_BENCH_PEAK names. */
process.on("exit", () => writeFileSync(process.env.TIAOLI_BENCH_PEAK, String(peak())));

function peak() {
  // On Linux maxRSS counts what the parent held before it became this program; the kernel's own mark does not.
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
