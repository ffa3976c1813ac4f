import { readVersion } from "../archive/entry.js";
import type { DocumentHistory } from "../archive/types.js";
import { asInWord } from "../carry/as-in-word.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { readBack } from "../renew/read-back.js";
import { fileState, goneReport } from "../shelf/file-state.js";
import { standing } from "../shelf/left-by.js";
import type { Doc } from "../tree/types.js";

/**
 * A paper as its Word file stands on the shelf, with what people changed in it, to be printed; a fault where there is no such file,
 * or nobody can read it. Open conflicts say what the person has.
 */
export async function paperAsItStands(
  history: DocumentHistory,
  { unit, folder }: { readonly unit: string; readonly folder: string },
  env: Env,
): Promise<Outcome<Doc>> {
  const state = await fileState(history, unit, folder, env);
  if (!state.ok) return state;
  const { document } = history;
  if (state.value.is === "none") return fail(problem("web/not-made", { title: document }));
  if (state.value.is === "gone") return fail(goneReport(state.value, history, unit));
  if (state.value.is === "edited") {
    const read = readBack(state.value, state.value.base);
    if (!read.ok) return read;
    const whole = asInWord(read.value.now, state.value.word, ["pdf"]);
    return succeed(whole.doc, [...read.diagnostics, ...whole.lost]);
  }
  const { version } = state.value;
  const entry = history.entries.findLast(({ head }) => head?.version === version) ?? standing(history);
  const recorded = entry === null ? null : await readVersion(entry, env.files);
  return recorded === null ? fail(problem("web/not-made", { title: document })) : succeed(recorded.doc);
}
