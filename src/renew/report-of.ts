import { isAsImported } from "../archive/merge-record.js";
import type { Published } from "../archive/types.js";
import type { DocumentReport } from "./document-report.js";
import type { Regenerated } from "./types.js";

/** What was done to one document, before anything is published. */
export function reportOf(
  unit: string,
  { doc, action, causes, merged, open, base, issued, reissue, onlyInWord, drafted }: Regenerated,
): DocumentReport {
  const { document, kind, topic, title } = doc.meta;
  const { doc: _, blocks: __, gone: ___, ...merge } = merged ?? ({} as NonNullable<typeof merged>);
  return {
    unit,
    document,
    kind,
    topic,
    title,
    action,
    causes,
    ...(base !== undefined && { base }),
    ...(onlyInWord && { onlyInWord }),
    ...(drafted?.merged && isAsImported(drafted.merged.record) && { imported: true as const }),
    ...(issued && { issued: { edited: issued.edited } }),
    ...(reissue && { reissue }),
    ...(open && open.length > 0 && { open }),
    ...(merged && { merge, final: merged.conflicts.length + merged.carried.length === 0 }),
    files: [],
  };
}

/** The same with the files that were published, and the number of its version. */
export function withFiles(one: DocumentReport, files: readonly Published[]): DocumentReport {
  const own = files.filter(({ unit, document }) => unit === one.unit && document === one.document);
  const number = own[0]?.number;
  return {
    ...one,
    ...(number !== undefined && { number }),
    files: own.map(({ format, path, state }) => ({ format, path, state })),
  };
}
