import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inFreshFolder } from "../child.mjs";
import { withLiveShelf } from "../live-desk.mjs";
import { race } from "../timing.mjs";

export const name = "a changed fact → all pages of an open paper of about 15 drawn anew, warm";
export const limit = 200;

export const run = () =>
  inFreshFolder((out) =>
    withLiveShelf(async ({ live, env, at, turn }) => {
      const to = join(out, "paper.pdf");
      const pagesOf = () => readFileSync(to, "latin1").match(/\/Type \/Page\b(?!s)/g).length;
      const draw = async (request, document) => {
        const done = await live.printLive({ ...request, document, to }, env);
        if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
      };
      const lengths = [];
      for (const { document } of (await live.touchedPapers(at, env)).value.papers) {
        await draw(at, document);
        lengths.push([pagesOf(), document]);
      }
      const [pages, document] = lengths.sort(([a], [b]) => Math.abs(a - 15) - Math.abs(b - 15))[0];
      const times = await race({ ours: () => draw(turn(), document) }, { rounds: 9, warm: 4 });
      return { value: times.ours, unit: "ms", ms: times, note: `${document}, ${pages} pages` };
    }),
  );
