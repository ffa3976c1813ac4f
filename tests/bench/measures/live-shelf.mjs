import { withLiveShelf } from "../live-desk.mjs";
import { race } from "../timing.mjs";

export const name = "a changed fact → counts of sentences in a whole shelf (42 papers), warm";
export const limit = 300;

export const run = () =>
  withLiveShelf(async ({ live, env, turn, documents }) => {
    const papers = async () => {
      const found = await live.touchedPapers(turn(), env);
      if (!found.ok || found.value.papers.every(({ state }) => state === "same")) throw new Error("nothing is marked");
    };
    const times = await race({ ours: papers }, { rounds: 9, warm: 4 });
    return { value: times.ours, unit: "ms", ms: times, note: `${documents} papers` };
  });
