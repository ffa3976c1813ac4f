import { jsonBytes } from "./places.js";
import { type DocumentHistory, historyFormat, type RecordedOutput } from "./types.js";

/** An overview of a unit's history for people and other programs: derived, so it can be built again at any time. */
export function manifestBytes(unit: string, history: readonly DocumentHistory[]): Uint8Array {
  return jsonBytes({
    format: historyFormat,
    unit,
    documents: history.map(({ document, entries }) => ({
      document,
      versions: entries.map(({ number, head }) =>
        head === null
          ? { number, damaged: true }
          : { number, version: head.version, title: head.title, asOf: head.asOf, reason: head.reason },
      ),
      files: currentFiles({ document, entries }),
    })),
  });
}

/** The files last published of a document, one a format. */
export function currentFiles({ entries }: DocumentHistory): readonly RecordedOutput[] {
  const last = new Map<string, RecordedOutput>();
  for (const output of entries.flatMap((e) => e.outputs)) last.set(output.format, output);
  return [...last.values()].filter(({ gone }) => gone !== true).sort((a, b) => (a.format < b.format ? -1 : 1));
}
