import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { costOf, day, drafted, units } from "../province.mjs";

export const name = `regenerate --all of ${units} units, one secretary changed, after a run with nothing to do: time beyond that one unit's for 1,000`;
export const limit = 12;

export function run() {
  const { folder } = drafted();
  const words = ["regenerate", "--all", "--as-of", day, "--jobs", "2"];
  costOf(words, folder);
  const path = join(folder, "data", "units", "school-7.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace(/name: 沈立./, "name: 沈新任"));
  const all = costOf(words, folder);
  writeFileSync(path, readFileSync(path, "utf8").replace("name: 沈新任", "name: 沈又任"));
  const alone = costOf(["regenerate", "school-7", "--as-of", day], folder);
  // Of 1,000 units one has changed as well: its time does not grow with their number.
  return {
    value: Math.max(0, all.wall - alone.wall) / units + alone.wall / 1000,
    unit: "s",
    ms: { all: all.wall, alone: alone.wall },
  };
}
