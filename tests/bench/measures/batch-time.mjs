import { drafted, units } from "../province.mjs";

export const name = `draft --all of ${units} units, 12 papers each, docx + pdf, two jobs: time for 1,000 units`;
export const limit = 300;

export function run() {
  const { first } = drafted();
  return {
    value: first.wall / units,
    unit: "s",
    ms: { wall: first.wall, cpu: first.cpu },
    note: "CPU time counts on a busy machine",
  };
}
