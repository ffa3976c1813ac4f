import { basename } from "node:path";
import { readVersion } from "../archive/entry.js";
import type { RecordedConflict } from "../archive/merge-record.js";
import type { DocumentHistory } from "../archive/types.js";
import type { Answer } from "../carry/answer.js";
import { mergedText } from "../carry/conflict-words.js";
import { openEdited } from "../carry/edited-file.js";
import { standings } from "../carry/settle-file.js";
import { phrase } from "../diag/phrase.js";
import { type Diagnostic, type Outcome, type Phrase, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { ConflictCause } from "../merge/types.js";
import { idsOf } from "../readers/ids.js";
import { halfDone } from "../shelf/half-done.js";
import { findHistories, type HistoryRequest } from "../shelf/histories.js";
import { unsettledIn } from "../shelf/unsettled.js";
import { wordFile } from "../shelf/word-file.js";

/** A conflict with all its texts; null for a side that has no such text. */
export interface OpenConflict extends Pick<Answer, "at" | "row" | "cell" | "where" | "mine" | "next" | "merged"> {
  readonly base: string | null;
  readonly cause: Phrase;
  /** The person's file says something else there than when the conflict was found. */
  readonly changed: boolean;
}
export interface OpenPaper {
  readonly document: string;
  readonly title: string;
  /** Absolute. */
  readonly path: string;
  /** Why its file cannot be written now: somebody has it open. */
  readonly busy: Diagnostic | null;
  readonly conflicts: readonly OpenConflict[];
  /** Open places that only Word can settle. */
  readonly inWord: readonly string[];
}

/** Every paper of a unit with conflicts that nobody has settled, with their texts: what a conflict sheet asks for, as it stands now. */
export async function openConflicts(request: HistoryRequest, env: Env): Promise<Outcome<readonly OpenPaper[]>> {
  const found = await findHistories(request, env);
  if (!found.ok) return found;
  const papers: OpenPaper[] = [];
  for (const history of found.value.histories) {
    const paper = await openPaper(history, found.value.folder, env);
    if (paper !== null) papers.push(paper);
  }
  const { folder, histories } = found.value;
  return succeed(papers, [...found.diagnostics, ...(await halfDone(basename(folder), folder, histories, env))]);
}

async function openPaper(history: DocumentHistory, folder: string, env: Env): Promise<OpenPaper | null> {
  const unsettled = await unsettledIn(history, folder, env);
  const word = unsettled && (await wordFile(history, folder, env));
  if (!unsettled || !word?.bytes.ok) return null;
  const { document } = history;
  const entry = word.base();
  const version = entry && (await readVersion(entry, env.files));
  const found = (version?.merged?.record.conflicts ?? []).map((one) => ({ one, asked: askedOf(document, one) }));
  const ids = version ? idsOf(version.doc) : [];
  const asked = found.map((one) => one.asked);
  const opened = openEdited(word.bytes.value, word.path, [
    ...ids,
    ...asked.flatMap(({ at, row }) => (row === undefined ? [at] : [at, row])),
  ]);
  const now = opened.ok ? standings(asked, opened.value) : [];
  const conflicts = found.flatMap(({ one: { base, cause }, asked: { document: _, choice: __, ...asked } }, i) =>
    now[i] === undefined || now[i] === "settled"
      ? []
      : [{ ...asked, base, cause: phrase(`conflict.${cause as ConflictCause}`), changed: now[i] === "changed" }],
  );
  const title = version?.doc.meta.title ?? entry?.head?.title ?? document;
  const inWord = unsettled.places.filter((place) => conflicts.every(({ where }) => where !== place));
  return { document, title, path: word.path, busy: await word.busy(), conflicts, inWord };
}

const askedOf = (document: string, conflict: RecordedConflict): Answer => {
  const { at, row, cell, where, mine, next } = conflict;
  const place = { at, ...(row !== undefined && { row }), ...(cell !== undefined && { cell }) };
  return { document, ...place, where, mine, next, merged: mergedText(conflict), choice: { use: "mine" } };
};
