import { readVersion } from "../archive/entry.js";
import type { DocumentHistory } from "../archive/types.js";
import { versionOf } from "../compose/version.js";
import type { Env } from "../env/types.js";
import { lookText } from "../library/looks.js";
import type { Library } from "../library/types.js";
import type { Doc } from "../tree/types.js";

/**
 * A composed document as its last version has it, where both print the same under the same look: a clause's new number, or a
 * fact that has moved within the profile, changes no byte of a file.
 */
export async function asRecorded(doc: Doc, history: DocumentHistory | undefined, { looks }: Library, env: Env): Promise<Doc> {
  const newest = history?.entries.findLast(({ head }) => head !== null);
  if (!newest || newest.head?.version === doc.meta.version) return doc;
  const recorded = (await readVersion(newest, env.files))?.doc;
  if (!recorded || printed(recorded) !== printed(doc)) return doc;
  const { version, ...meta } = recorded.meta;
  return versionOf(meta, recorded.children, lookText(meta.look, looks)) === version ? recorded : doc;
}

/** What is seen of a document. */
function printed({ meta, children }: Doc): string {
  const { clauses: _, version: __, ...seen } = meta;
  return JSON.stringify([seen, children], (key, value) => (["origin", "clause", "path"].includes(key) ? undefined : value));
}
