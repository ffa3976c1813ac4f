import { draftInto, inFreshFolder, timed } from "../child.mjs";
import { race } from "../timing.mjs";

export const name = "tiaoli draft of one list, docx + pdf, from the shell";
export const limit = 7;

export async function run() {
  const times = await race(
    { ours: () => inFreshFolder((folder) => timed(draftInto(folder))), "node -e 0": () => timed(["-e", "0"]) },
    { rounds: 7, warm: 1 },
  );
  return { value: times.ours / times["node -e 0"], unit: "× node -e 0", ms: times };
}
