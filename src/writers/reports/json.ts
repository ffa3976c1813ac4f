import type { ChangeSet, Side } from "../../compare/types.js";
import { succeed } from "../../diag/types.js";
import type { Report, VersionOf } from "./report.js";

/** The differences for programs: a row a clause, unchanged ones too, and in `besides` what changed besides the words; joining `=` and `-` of a row gives its old text, `=` and `+` its new. */
export const reportJson: Report = async (set, { versions = {} }) => {
  const data = { a: named(set.a, versions.old), b: named(set.b, versions.new), ...rowsJson(set) };
  return succeed(new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`));
};

/** Counts and rows of one comparison. */
export const rowsJson = ({ summary, changes, besides }: ChangeSet) => ({
  summary,
  changes: changes.map(({ kind, group, old, new: now, pieces, cause }) => ({
    kind,
    ...(group !== undefined && { group }),
    old: side(old),
    new: side(now),
    pieces: pieces.map(({ op, text }) => ({ op, text })),
    ...(cause && { cause }),
  })),
  besides: besides.map(({ row, pieces, ...beside }) => ({
    ...beside,
    ...(row !== undefined && { row, at: side(changes[row]!.new ?? changes[row]!.old)?.number }),
    pieces: pieces.map(({ op, text }) => ({ op, text })),
  })),
});

/** The title of one side, and which recorded version it is where the history knows. */
const named = (title: string, of: VersionOf | undefined) => ({
  title,
  ...(of && { unit: of.unit, document: of.document, version: of.version, ...(of.version === "current" && { base: of.base }) }),
});

/** A clause by its number and its words. */
export const side = (found: Side | null) => found && { number: found.number, text: found.text };
