import { cli, timed } from "../child.mjs";
import { race } from "../timing.mjs";

export const name = "tiaoli --version against bare node";
export const limit = 1.5;

export async function run() {
  const times = await race(
    { ours: () => timed([cli, "--version"]), "node -e 0": () => timed(["-e", "0"]) },
    { rounds: 15, warm: 2 },
  );
  return { value: times.ours / times["node -e 0"], unit: "×", ms: times };
}
