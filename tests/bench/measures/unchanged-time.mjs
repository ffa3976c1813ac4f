import { timed } from "../child.mjs";
import { deskOf, draftShelf, tiaoli } from "../desk.mjs";
import { median } from "../timing.mjs";

export const name =
  "draft and regenerate of a shelf (42 documents, docx + pdf) on which nothing has changed, against the first draft";
export const limit = 0.1;

export async function run() {
  const firsts = [];
  const again = { draft: [], regenerate: [] };
  for (let round = 0; round < 3; round++)
    await deskOf((desk) => {
      firsts.push(timed(draftShelf, desk));
      for (let i = 0; i < 3; i++) {
        again.draft.push(timed(draftShelf, desk));
        again.regenerate.push(timed([tiaoli, "regenerate", "hubin-primary", "--as-of", "2026-03-05"], desk));
      }
    });
  const ms = { first: median(firsts), draft: median(again.draft), regenerate: median(again.regenerate) };
  return { value: Math.max(ms.draft, ms.regenerate) / ms.first, unit: "×", ms };
}
