import { draftInto, inFreshFolder, peakMemory } from "../child.mjs";
import { median } from "../timing.mjs";

export const name = "peak memory of the same draft";
export const limit = 200;

export async function run() {
  const peaks = Array.from({ length: 3 }, () => inFreshFolder((folder) => peakMemory(draftInto(folder))));
  return { value: median(peaks), unit: "MB", mb: { ours: median(peaks), "node -e 0": peakMemory(["-e", "0"]) } };
}
