import { execFileSync } from "node:child_process";
import { root } from "../root.mjs";

export const name = "parts of a Word file parsed to carry over one edit";
export const limit = 8;

export async function run() {
  const said = execFileSync(process.execPath, ["--import", "./tests/bench/counting.mjs", "tests/bench/word-counts.mjs"], {
    cwd: root,
  });
  const { edit, settle, redline } = JSON.parse(String(said));
  const told = ({ unzips, zips, parses }) => `${unzips} unpacked, ${parses} parsed, ${zips} packed`;
  return {
    value: edit.parses,
    unit: "parts",
    note: `one edit: ${told(edit)}; three conflicts settled: ${told(settle)}; a redline: ${told(redline)}`,
  };
}
