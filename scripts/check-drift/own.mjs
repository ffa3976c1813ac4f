import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findingsIn } from "./findings.mjs";

/** All that the samples compose, against their own profiles and as anybody's papers: nothing above low is to be found. */
export function checkOwn() {
  const work = mkdtempSync(join(tmpdir(), "tiaoli-own-"));
  const units = readdirSync("data/units").map((file) => basename(file, ".yaml"));
  const run = (...words) => spawnSync(process.execPath, ["dist/start/main.js", ...words], { encoding: "utf8" });
  let files = 0;
  const found = units.flatMap((unit) => {
    const { status, stderr } = run("draft", unit, "--shelf", "full", "--format", "docx", "--out", work);
    if (status === null || status > 1) throw new Error(stderr);
    const folder = join(work, unit);
    files += readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".docx") && !name.startsWith(".history"),
    ).length;
    return [...findingsIn([folder]), ...findingsIn(["--unit", unit, folder])];
  });
  rmSync(work, { recursive: true });
  const above = found.filter(({ severity }) => severity !== "low");
  console.log(`own papers: ${files}; findings above low: ${above.length}, low: ${found.length - above.length}`);
  for (const one of found)
    console.log(
      `  ${basename(one.file)}:${one.paragraph} ${one.severity} ${one.code} “${one.quote.slice(0, 40)}” → ${one.right.join("|")}`,
    );
}
