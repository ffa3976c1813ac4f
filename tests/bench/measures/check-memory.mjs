import { cli, inFreshFolder, peakMemory } from "../child.mjs";
import { districtInto } from "../district.mjs";

export const name = "peak memory of looking through 1,000 papers of one district";
export const limit = 600;

export const run = () =>
  inFreshFolder(async (folder) => {
    await districtInto(folder, 1000);
    return { value: peakMemory([cli, "check", folder]), unit: "MB" };
  });
