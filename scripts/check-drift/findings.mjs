import { spawnSync } from "node:child_process";

/** What `tiaoli check` finds in some files or folders. */
export function findingsIn(paths) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["dist/start/main.js", "check", "--json", ...paths], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === null || status > 1) throw new Error(stderr);
  return JSON.parse(stdout).findings;
}
