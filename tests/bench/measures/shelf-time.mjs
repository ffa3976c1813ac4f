import { draftInto, inFreshFolder, timed } from "../child.mjs";
import { race } from "../timing.mjs";

export const name = "tiaoli draft of a whole shelf on one topic (42 documents), docx + pdf, from the shell";
export const limit = 20;

export async function run() {
  const shelf = (folder) => [
    ...draftInto(folder).filter((word, i, all) => word !== "--kind" && all[i - 1] !== "--kind"),
    ...["--shelf", "full"],
  ];
  const times = await race(
    { ours: () => inFreshFolder((folder) => timed(shelf(folder))), "node -e 0": () => timed(["-e", "0"]) },
    { rounds: 5, warm: 1 },
  );
  return { value: times.ours / times["node -e 0"], unit: "× node -e 0", ms: times };
}
