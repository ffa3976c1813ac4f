import { z } from "zod";
import { diffPhrase } from "../../causes/diff-phrase.js";
import { listed, phrase } from "../../diag/phrase.js";
import { succeed } from "../../diag/types.js";
import { type DocumentRecord, history as historyOf, type Run, recordedFile, shelfRuns } from "../../use/history.js";
import { undo } from "../../use/undo.js";
import { call, job } from "../call.js";
import type { Desk } from "../desk.js";

/** What was generated when and why, and the way back. */
export const history = {
  /** The runs over a unit's shelf, the last one first, and every paper's versions, the newest first. */
  all: job(z.object({ unit: z.string() }), async (ask, { place, env, shown }) => {
    const found = await historyOf({ place, ...ask }, env);
    const runs = found.ok ? await shelfRuns({ place, ...ask }, env) : found;
    if (!found.ok) return found;
    if (!runs.ok) return runs;
    return succeed(
      {
        ...{ last: runs.value.last, runs: runs.value.runs.map(runOf) },
        papers: found.value.map((record) => paperOf(record, shown)),
      },
      [...found.diagnostics, ...runs.diagnostics],
    );
  }),

  /** A recorded Word file as it was, to be saved: the generated one, the published one with a person's edits, or the person's own. */
  take: call(
    z.object({
      unit: z.string(),
      document: z.string(),
      number: z.number(),
      which: z.enum(["generated", "merged", "mine"]),
      title: z.string(),
    }),
    async ({ title, ...ask }, { place, env, kept, words, text }) => {
      const bytes = await recordedFile({ place, ...ask }, env);
      if (!bytes.ok) return bytes;
      const { which, number } = ask;
      const version = text("history.version", { number });
      return kept.add(`${title}（${version}${which === "generated" ? "" : words.page.history[which]}）.docx`, bytes.value);
    },
  ),

  /** Takes the last run back. */
  undo: job(z.object({ unit: z.string() }), async (ask, { place, env, shown }) => {
    const undone = await undo({ place, ...ask }, env);
    if (!undone.ok) return undone;
    const { run, restored, removed, reports } = undone.value;
    const back = restored.filter(({ state }) => state === "written");
    const data = { number: run.number, reason: run.reason, restored: back.length, removed: removed.length };
    return succeed(
      {
        done: phrase(run.kind === "import" ? "undo.done-import" : "undo.done", data),
        reports: reports.map((path) => phrase("undo.report", { path })),
        restored: back.map(({ path }) => shown(path)),
        removed: removed.map(shown),
      },
      undone.diagnostics,
    );
  }),
};

const runOf = ({ number, asOf, kind, of, reason, documents }: Run) => ({
  ...{ number, asOf, kind, reason },
  what: phrase(`history.run-${kind}`, { of: of ?? 0 }),
  count: phrase("count.documents", { count: documents.length }),
  papers: documents.map(({ document, title, to }) => ({ document, title, number: to })),
});

const paperOf = ({ document, title, versions, unsettled, files }: DocumentRecord, shown: Desk["shown"]) => ({
  ...{ document, title },
  open: unsettled.length > 0 ? phrase("history.open", { count: unsettled.length, places: listed(unsettled, "semicolon") }) : null,
  files: files.map(({ path, state }) => ({ path: shown(path), state })),
  versions: versions.toReversed().map(({ differs, ...version }) => ({
    ...version,
    differs: differs === undefined ? null : diffPhrase(differs),
  })),
});
