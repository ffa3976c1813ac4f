import { costOf, draftAll, drafted, inProvince, units } from "../province.mjs";

const quarter = Math.max(4, Math.round(units / 4));
export const name = `CPU time of the same run over ${units} units against ${quarter}`;
export const limit = (4.3 * units) / (4 * quarter);

export function run() {
  const { first } = drafted();
  const small = inProvince(quarter, (folder) => costOf(draftAll(2), folder));
  return { value: first.cpu / small.cpu, unit: "×", ms: { all: first.cpu, quarter: small.cpu } };
}
