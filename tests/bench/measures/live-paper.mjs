import { withLiveShelf } from "../live-desk.mjs";
import { race } from "../timing.mjs";

export const name = "a changed fact → marked sentences of the open paper, warm";
export const limit = 80;

export const run = () =>
  withLiveShelf(async ({ live, env, turn }) => {
    const paper = async () => {
      const found = await live.livePaper({ ...turn(), document: "leading-group-notice.ideology" }, env);
      if (!found.ok || found.value.sentences === 0) throw new Error("nothing is marked");
    };
    const times = await race({ ours: paper }, { rounds: 15, warm: 5 });
    return { value: times.ours, unit: "ms", ms: times };
  });
