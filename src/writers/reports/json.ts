import type { Side } from "../../compare/types.js";
import { succeed } from "../../diag/types.js";
import type { Report, VersionOf } from "./report.js";

/** The differences for programs: a row a clause, unchanged ones too, and in `besides` what changed besides the words; joining `=` and `-` of a row gives its old text, `=` and `+` its new. */
export const reportJson: Report = async ({ a, b, summary, changes, besides }, { versions = {} }) => {
  const rows = changes.map(({ kind, group, old, new: now, pieces, cause }) => ({
    kind,
    ...(group !== undefined && { group }),
    old: side(old),
    new: side(now),
    pieces: pieces.map(({ op, text }) => ({ op, text })),
    ...(cause && { cause }),
  }));
  const beyond = besides.map(({ row, pieces, ...beside }) => ({
    ...beside,
    ...(row !== undefined && { row, at: side(changes[row]!.new ?? changes[row]!.old)?.number }),
    pieces: pieces.map(({ op, text }) => ({ op, text })),
  }));
  return succeed(
    new TextEncoder().encode(
      `${JSON.stringify({ a: named(a, versions.old), b: named(b, versions.new), summary, changes: rows, besides: beyond }, null, 2)}\n`,
    ),
  );
};

/** The title of one side, and which recorded version it is where the history knows. */
const named = (title: string, of: VersionOf | undefined) => ({
  title,
  ...(of && { unit: of.unit, document: of.document, version: of.version, ...(of.version === "current" && { base: of.base }) }),
});

const side = (found: Side | null) => found && { number: found.number, text: found.text };
