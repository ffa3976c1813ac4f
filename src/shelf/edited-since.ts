import { readVersion } from "../archive/entry.js";
import type { DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import { partText } from "../tree/part-of.js";
import type { NodeId } from "../tree/types.js";

/**
 * The version whose file a person changed at a block or row first: merges carried the change on from there.
 * @param base number of the version the present file was made from
 */
export async function editedSince(
  id: NodeId,
  base: number,
  history: DocumentHistory | null,
  env: Pick<Env, "files">,
): Promise<number> {
  const published = (history?.entries ?? []).filter(({ number, outputs }) => number <= base && outputs.length > 0);
  for (let i = published.length - 1; i > 0; i--) {
    const version = await readVersion(published[i]!, env.files);
    const read = version?.merged && readDocx(version.merged.docx, "merged.docx");
    if (!version || !read?.ok) return published[i]!.number;
    const merged = restoreIds(read.value.doc, [...idsOf(version.doc), id]);
    if (partText(merged, id) === partText(version.doc, id)) return published[i]!.number;
  }
  return published[0]?.number ?? base;
}
