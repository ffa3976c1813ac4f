import { readVersion } from "../archive/entry.js";
import { sha256 } from "../archive/places.js";
import type { RunDocument } from "../archive/run-types.js";
import type { DocumentHistory } from "../archive/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type EarlierFile, earlierFiles } from "./earlier-files.js";
import { type LastIssue, lastIssue } from "./last-issue.js";

/** What a run that was killed was doing, by document. */
export type Begun = ReadonlyMap<string, RunDocument>;

/** A document's last issue, and the number it was generated with. */
export interface Issued extends LastIssue {
  readonly generated?: string;
}

/** How each document was issued last. */
export async function lastIssues(
  histories: readonly DocumentHistory[],
  { begun, folder }: { readonly begun: Begun; readonly folder: string },
  env: Env,
): Promise<ReadonlyMap<string, Issued>> {
  const found = new Map<string, Issued>();
  for (const history of histories) {
    const { document, entries } = history;
    const before = begun.get(document)?.from ?? Number.POSITIVE_INFINITY;
    const entry = entries.findLast(({ head, number }) => head !== null && number <= before);
    const version = entry && (await readVersion(entry, env.files));
    if (!version) continue;
    const { number } = version.doc.meta;
    found.set(document, {
      ...(await lastIssue({ history, upTo: before }, version.doc, folder, env)),
      ...(number !== undefined && { generated: number }),
    });
  }
  return found;
}

/** Copies of the files of the issues that are replaced. */
export async function copiesOf(
  histories: readonly DocumentHistory[],
  { last, begun }: { readonly last: ReadonlyMap<string, Issued>; readonly begun: Begun },
  folder: string,
  env: Env,
): Promise<Outcome<readonly EarlierFile[]>> {
  const kept: EarlierFile[] = [];
  for (const history of histories) {
    const asOf = history.entries.findLast(({ head }) => head !== null)?.head?.asOf ?? "";
    const done = await earlierFiles(history, (last.get(history.document)?.date ?? asOf).slice(0, 4), folder, env);
    if (!done.ok) return done;
    const renewed = new Set(begun.get(history.document)?.after.map(({ sha256: hash }) => hash));
    kept.push(...done.value.filter(({ bytes }) => !renewed.has(sha256(bytes))));
  }
  return succeed(kept);
}
