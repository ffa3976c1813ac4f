import { drafted, units } from "../province.mjs";

export const name = `peak memory of the same run over ${units} units, threads included`;
export const limit = 900;

export function run() {
  const { first } = drafted();
  return { value: first.mb, unit: "MB" };
}
