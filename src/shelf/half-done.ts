import type { DocumentHistory } from "../archive/types.js";
import { unfinishedDocuments } from "../archive/unfinished.js";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { titled } from "../tree/nested-marks.js";

/**
 * Says which papers a killed run left half done: some of their files are new, others of before. The next `regenerate` prints these
 * from the Word file.
 * @param folder the unit's shelf, absolute
 */
export async function halfDone(
  unit: string,
  folder: string,
  histories: readonly DocumentHistory[],
  env: Env,
): Promise<readonly Diagnostic[]> {
  const left = await unfinishedDocuments(folder, env.files);
  const titles = histories
    .filter(({ document }) => left.has(document))
    .map(({ document, entries }) => titled(entries.at(-1)?.head?.title ?? document));
  return titles.length === 0 ? [] : [problem("archive/half-done", { unit, titles: listed(titles) })];
}
