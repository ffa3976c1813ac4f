import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic, Value } from "../diag/types.js";
import type { IssuedAs } from "../shelf/issued-in-word.js";
import type { Doc } from "../tree/types.js";
import { shownList } from "../workspace/library.js";
import { isIssued } from "./adjusted-notice.js";

/** Issued documents that would say something else under the number and date they went out with. */
export const issuedChanged = (titles: readonly Value[], unit: string): readonly Diagnostic[] =>
  titles.length === 0 ? [] : [problem("merge/issued-changed", { count: titles.length, titles: shownList(titles), unit })];

/** Whether two versions of a document bear the same number and date, in the profile or by hand. */
export const sameIssue = (old: Doc, doc: Doc, inWord: IssuedAs | null = null): boolean =>
  isIssued(old, inWord) && isIssued(doc, inWord) && old.meta.number === doc.meta.number && old.meta.date === doc.meta.date;

export function shownIssue({ meta }: Doc, inWord: IssuedAs | null = null): Value {
  const number = inWord?.number ?? meta.number;
  const what = phrase("titled", { title: meta.title });
  return number === undefined ? what : phrase("with", { what, more: number });
}
