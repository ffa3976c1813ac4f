import { cli, timed } from "../child.mjs";
import { race } from "../timing.mjs";

export const name = "tiaoli library lint, from the shell";
export const limit = 15;

export async function run() {
  const lint = [cli, "library", "lint"];
  const times = await race({ ours: () => timed(lint), "node -e 0": () => timed(["-e", "0"]) }, { rounds: 5, warm: 1 });
  return { value: times.ours / times["node -e 0"], unit: "× node -e 0", ms: times };
}
