import { costOf, day, drafted, units } from "../province.mjs";

export const name = `all boards of ${units} units: time for 1,000`;
export const limit = 20;

export function run() {
  const { folder } = drafted();
  const { wall, cpu } = costOf(["board", "all", "--as-of", day, "--jobs", "2", "--json"], folder);
  return { value: wall / units, unit: "s", ms: { wall, cpu } };
}
