import { fileURLToPath } from "node:url";
import { peakMemory } from "../child.mjs";
import { missing } from "../corpus.mjs";
import { median } from "../timing.mjs";

export const name = "peak memory of comparing 548 with 651 articles";
export const limit = 300;

export async function run() {
  if (missing) return { skipped: missing };
  const program = fileURLToPath(new URL("../compare-largest.mjs", import.meta.url));
  const ours = median(Array.from({ length: 3 }, () => peakMemory([program])));
  return { value: ours, unit: "MB", mb: { ours, "node -e 0": peakMemory(["-e", "0"]) } };
}
