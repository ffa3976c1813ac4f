import { compareDocs } from "../../../dist/compare/compare.js";
import { copiesOf, largest, missing, treeOf } from "../corpus.mjs";
import { race } from "../timing.mjs";

export const name = "comparing 8 times the text: time against n log n";
/** What n log n allows is 1; the rest is for caches of the machine. */
export const limit = 1.3;

export async function run() {
  if (missing) return { skipped: missing };
  const pair = largest();
  const length = pair.old.reduce((sum, { text }) => sum + text.length, 0);
  const jobs = Object.fromEntries(
    [1, 2, 4, 8].map((times) => {
      const trees = [pair.old, pair.new].map((articles) => treeOf(copiesOf(articles, times)));
      return [`${times}×`, () => compareDocs(...trees)];
    }),
  );
  const times = await race(jobs, { rounds: 3, warm: 1 });
  const allowed = (8 * Math.log(8 * length)) / Math.log(length);
  return { value: times["8×"] / times["1×"] / allowed, unit: "× n log n", ms: times };
}
