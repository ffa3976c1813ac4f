import type { Run, RunDocument } from "./run-types.js";
import type { DocumentHistory, RecordedOutput } from "./types.js";

/**
 * A run with the documents that gave their file names up in it as documents of their own: the run has their files with the
 * document that took the name, and they are to come back as what they were.
 */
export function withFreed(run: Run, histories: ReadonlyMap<string, DocumentHistory>): Run {
  const listed = new Set(run.documents.map(({ document }) => document));
  const freed = [...histories.values()].flatMap(({ document, entries }): RunDocument[] => {
    if (listed.has(document)) return [];
    const left = entries.findLast(({ outputs }) => outputs.some(({ gone }) => gone));
    const taken = new Set(left?.outputs.filter(({ gone }) => gone).map(keyOf));
    const before = run.documents.flatMap((one) => one.before.filter((file) => taken.has(keyOf(file))));
    if (left === undefined || before.length === 0) return [];
    return [{ document, title: left.head?.title ?? "", from: left.number, to: left.number, before, after: [] }];
  });
  const theirs = new Set(freed.flatMap(({ before }) => before.map(keyOf)));
  const own = run.documents.map((one) => ({ ...one, before: one.before.filter((file) => !theirs.has(keyOf(file))) }));
  return { ...run, documents: [...own, ...freed] };
}
const keyOf = ({ path, sha256: hash }: RecordedOutput): string => `${path} ${hash}`;
