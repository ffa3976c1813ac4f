import { sentencesOf } from "../causes/clause-changes.js";
import type { SentenceChange } from "../causes/types.js";
import { compareDocs } from "../compare/compare.js";
import { findableBy } from "../compare/side-place.js";
import type { ChangeKind } from "../compare/types.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { findHistories } from "../shelf/histories.js";
import { wordFile } from "../shelf/word-file.js";
import { loadSide } from "../sides/side.js";
import type { Workplace } from "../workspace/workplace.js";

export interface EditedPaperRequest {
  readonly place: Workplace;
  readonly unit: string;
  readonly document: string;
}
/** What a person made of a paper's Word file since the version it was made from. */
export interface EditedPaper {
  readonly document: string;
  readonly title: string;
  /** Absolute. */
  readonly path: string;
  /** The version the file was made from; null: nobody knows. */
  readonly base: number | null;
  /** Somebody has it open: what is not saved cannot be seen. */
  readonly inUse: boolean;
  /** Clause by clause; empty where the words are as they were made. */
  readonly changes: readonly {
    readonly kind: ChangeKind;
    readonly place: string;
    readonly sentences: readonly SentenceChange[];
  }[];
}

/** Reads a paper's Word file as it lies there. Writes nothing; an open file is read all the same. */
export async function editedPaper(request: EditedPaperRequest, env: Env): Promise<Outcome<EditedPaper>> {
  const { place, unit, document } = request;
  const found = await findHistories(request, env);
  if (!found.ok) return found;
  const word = await wordFile(found.value.histories[0]!, found.value.folder, env);
  if (word === null || word.is === "gone")
    return fail(problem("report/no-current", { document, path: word?.path ?? found.value.folder, unit }));
  const name = `${unit}/${document}@current`;
  const side = await loadSide({ word: name, path: `${word.path}@current` }, place, undefined, env);
  if (!side.ok) return side;
  const { doc, of } = side.value;
  const set = of && compareDocs(of.composed, doc, [], [of.composed]);
  const changes = (set?.changes ?? []).flatMap(({ kind, old, new: now, pieces }) =>
    kind === "same" ? [] : [{ kind, place: findableBy((now ?? old)!), sentences: sentencesOf(pieces) }],
  );
  const inUse = (await word.busy()) !== null;
  return succeed({ document, title: doc.meta.title, path: word.path, base: of?.base ?? null, inUse, changes }, side.diagnostics);
}
