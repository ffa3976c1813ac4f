import { join } from "node:path";
import { baseEntry } from "../archive/base.js";
import { readVersion } from "../archive/entry.js";
import { known } from "../archive/known.js";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { openEdited } from "../carry/edited-file.js";
import { idsOf } from "../carry/merge-file.js";
import type { Env } from "../env/types.js";
import { wheresOf } from "../merge/where.js";
import type { Doc, NodeId } from "../tree/types.js";

/** Places of a document's Word file where a conflict is open: a revision of ours that nobody accepted or rejected. */
export interface Unsettled {
  readonly path: string;
  readonly places: readonly string[];
}

/** null when nothing is open, or the file cannot be read. */
export async function unsettledIn(history: DocumentHistory, folder: string, env: Env): Promise<Unsettled | null> {
  const name = currentFiles(history).find(({ format }) => format === "docx")?.path;
  // Conflicts come by merging only.
  if (name === undefined || !history.entries.some(({ outputs }) => outputs.some(({ merged }) => merged))) return null;
  const path = join(folder, name);
  const bytes = await env.files.read(path);
  if (!bytes.ok) return null;
  const hash = sha256(bytes.value);
  if (known(new Map([[history.document, history]]), history.document, "").generated.has(hash)) return null;
  const entry = baseEntry(history.entries, hash);
  const version = entry && (await readVersion(entry, env.files));
  const opened = openEdited(bytes.value, path, version ? idsOf(version.doc) : []);
  if (!opened.ok || opened.value.open.size === 0) return null;
  const wheres = wheresOf(opened.value.doc.children);
  return { path, places: [...opened.value.open].map((id) => placed(wheres.get(id), version?.doc, id)) };
}

/** A block all of whose words are still to be accepted has none to be found by: then those it was generated with. */
function placed(where: string | undefined, doc: Doc | undefined, id: NodeId): string {
  if (where !== undefined && where !== "" && !where.endsWith("“”")) return where;
  return (doc && wheresOf(doc.children).get(id)) ?? where ?? "";
}
