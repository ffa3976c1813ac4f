import { costOf, draftAll, inProvince, units } from "../province.mjs";

const count = Math.max(12, Math.round(units / 2));
export const name = `draft --all of ${count} units: wall time of two jobs against one (a machine with two free cores)`;
export const limit = 1 / 1.7;

export function run() {
  const [one, two] = [1, 2].map((jobs) => inProvince(count, (folder) => costOf(draftAll(jobs), folder)));
  const note = `CPU time ${(two.cpu / one.cpu).toFixed(2)} ×: what two jobs take more in all`;
  return { value: two.wall / one.wall, unit: "×", ms: { one: one.wall, two: two.wall }, note };
}
