import { measured } from "../redline-counts.mjs";

export const name = "made-up pairs of Word files whose redline marks other stretches than a person would";
export const limit = 10;

/** For each missed one the reason stands in redline-pairs.mjs, or it is a fault. */
export async function run() {
  const all = await measured();
  const missed = (who) => all.filter((one) => ![one.count].flat().includes(one[who].count));
  for (const one of missed("ours")) process.stderr.write(`  ${one.name}: ${one.ours.count} for ${one.count}\n`);
  const [ours, theirs] = [missed("ours").length, missed("docxodus").length];
  return { value: (100 * ours) / all.length, unit: "%", note: `of ${all.length} pairs we miss ${ours}, Docxodus ${theirs}` };
}
