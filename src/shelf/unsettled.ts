import { readVersion } from "../archive/entry.js";
import type { DocumentHistory } from "../archive/types.js";
import { openEdited } from "../carry/edited-file.js";
import type { Env } from "../env/types.js";
import { idsOf } from "../readers/ids.js";
import type { Doc, NodeId } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import { wordFile } from "./word-file.js";

/** Places of a document's Word file where a conflict is open: a revision of ours that nobody accepted or rejected. */
export interface Unsettled {
  readonly path: string;
  readonly places: readonly string[];
}

/** null when nothing is open, or the file cannot be read. */
export async function unsettledIn(history: DocumentHistory, folder: string, env: Env): Promise<Unsettled | null> {
  // Conflicts come by merging only.
  if (!history.entries.some(({ outputs }) => outputs.some(({ merged }) => merged))) return null;
  const word = await wordFile(history, folder, env);
  if (!word?.bytes.ok || word.is === "generated") return null;
  const entry = word.base();
  const version = entry && (await readVersion(entry, env.files));
  const opened = openEdited(word.bytes.value, word.path, version ? idsOf(version.doc) : []);
  if (!opened.ok || opened.value.open.size === 0) return null;
  const wheres = wheresOf(opened.value.doc.children);
  return { path: word.path, places: [...opened.value.open].map((id) => placed(wheres.get(id), version?.doc, id)) };
}

/** A block all of whose words are still to be accepted has none to be found by: then those it was generated with. */
function placed(where: string | undefined, doc: Doc | undefined, id: NodeId): string {
  if (where !== undefined && where !== "" && !where.endsWith("“”")) return where;
  return (doc && wheresOf(doc.children).get(id)) ?? where ?? "";
}
