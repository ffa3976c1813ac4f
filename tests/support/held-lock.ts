import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

/** Writes a lock as a living process of another's would have it: the one that started this one. */
export function heldByAnother(path: string): void {
  const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
  const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  writeFileSync(path, JSON.stringify({ pid: process.ppid, host: hostname(), started }));
}
