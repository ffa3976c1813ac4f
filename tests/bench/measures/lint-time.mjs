import { timed } from "../child.mjs";
import { root } from "../root.mjs";
import { race } from "../timing.mjs";

export const name = "tiaoli library lint, from the shell";
export const limit = 2000;

export async function run() {
  const lint = [`${root}/dist/cli/main.js`, "library", "lint"];
  const times = await race({ ours: () => timed(lint), "node -e 0": () => timed(["-e", "0"]) }, { rounds: 5, warm: 1 });
  return { value: times.ours, unit: "ms", ms: times, note: `${(times.ours / times["node -e 0"]).toFixed(1)} × node -e 0` };
}
