import { costOf, draftAll, drafted, units } from "../province.mjs";

export const name = `the same run over ${units} units again with nothing changed: time for 1,000 units`;
export const limit = 10;

export function run() {
  const { folder } = drafted();
  costOf(draftAll(2), folder);
  const again = costOf(draftAll(2), folder);
  return { value: again.wall / units, unit: "s", ms: { wall: again.wall, cpu: again.cpu } };
}
