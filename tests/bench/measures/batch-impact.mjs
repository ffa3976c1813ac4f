import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { costOf, day, drafted, units } from "../province.mjs";

export const name = `impact --all of ${units} units after a change of their group: time for a district of 300`;
export const limit = 60;

export function run() {
  const { folder } = drafted();
  const path = join(folder, "data", "groups", "schools.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("party: 汀南区教育局党组", "party: 汀南区委教育工委"));
  const { wall, cpu } = costOf(["impact", "--all", "--as-of", day, "--jobs", "2"], folder);
  writeFileSync(path, text);
  return { value: (wall / units) * 0.3, unit: "s", ms: { wall, cpu } };
}
