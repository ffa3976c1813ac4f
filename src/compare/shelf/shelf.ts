import type { Doc } from "../../tree/types.js";
import { clausesOf } from "../clauses.js";
import type { ChangeSet } from "../types.js";
import { leftCitations } from "./citations.js";
import { movedAcross } from "./moved.js";
import type { Paper, PaperPair, ShelfChanges } from "./types.js";

/** A paper of one or both shelves with its texts, and their comparison where both have it. */
export interface PaperTexts {
  readonly document: string;
  readonly old: Doc | null;
  readonly new: Doc | null;
  readonly set: ChangeSet | null;
}

/** What differs between two shelves beyond the single papers. */
export function compareShelf(texts: readonly PaperTexts[]): ShelfChanges {
  const papers = texts.map(({ document, old, new: now, set }): PaperPair => {
    const paper = (doc: Doc | null): Paper | null => doc && { document, title: doc.meta.title };
    return { document, old: paper(old), new: paper(now), set, clauses: set === null ? clausesOf((old ?? now)!) : [] };
  });
  const moved = movedAcross(papers);
  return { papers, moved, citations: leftCitations(papers, moved) };
}
