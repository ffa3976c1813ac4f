import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cli, inFreshFolder, timed } from "../child.mjs";
import { districtInto } from "../district.mjs";

export const name = "looking through 1,000 papers of one district: time against n log n of 250";
/** What n log n allows is 1; the rest is for caches of the machine. */
export const limit = 1.3;
/** And no longer than this, ms. */
const longest = 90_000;

export const run = () =>
  inFreshFolder(async (folder) => {
    const times = {};
    for (const count of [250, 1000]) {
      const papers = join(folder, String(count));
      mkdirSync(papers);
      await districtInto(papers, count);
      timed([cli, "check", papers]);
      times[count] = timed([cli, "check", papers]);
    }
    if (times[1000] > longest) throw new Error(`1,000 papers took ${Math.round(times[1000])} ms`);
    const allowed = (4 * Math.log(1000)) / Math.log(250);
    return { value: times[1000] / times[250] / allowed, unit: "× n log n", ms: times };
  });
