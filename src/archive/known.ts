import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { mergedParts } from "./entry.js";
import { openElsewhere } from "./open-elsewhere.js";
import { sha256 } from "./places.js";
import type { DocumentHistory, Drafted, HistoryEntry } from "./types.js";

/** Whether a draft is what a version recorded already, the person's edits in it included. A draft without edits fits any. */
export function sameMerge({ merged }: Drafted, { head }: HistoryEntry): boolean {
  if (merged === undefined) return true;
  const parts = head?.parts ?? {};
  return parts[mergedParts.mine] === sha256(merged.mine) && parts[mergedParts.docx] === sha256(merged.docx);
}

/** Nothing of a person's is left in a merged file that equals the generated one. */
export const carriesEdits = ({ merged, docx }: Drafted): boolean => merged !== undefined && sha256(merged.docx) !== sha256(docx);

/** What was published of the document, and what any document published under this name, by hash: nobody edited such a file since. */
export interface Known {
  readonly generated: ReadonlySet<string>;
  /** Carry edits made before. */
  readonly merged: ReadonlySet<string>;
}

export function known(histories: ReadonlyMap<string, DocumentHistory>, document: string, name: string): Known {
  const outputs = [...histories.values()].flatMap((h) =>
    h.entries.flatMap((e) => e.outputs.filter((o) => h.document === document || o.path === name)),
  );
  const hashes = (wanted: boolean) => new Set(outputs.flatMap((o) => ((o.merged ?? false) === wanted ? [o.sha256] : [])));
  return { generated: hashes(false), merged: hashes(true) };
}

/** What a draft may replace: one that merges took the edits over, from the file it was made from and from merged ones. */
export const replaceable = ({ merged }: Drafted, { generated, merged: carrying }: Known): Known =>
  merged === undefined
    ? { generated, merged: carrying }
    : { generated: new Set([...generated, ...carrying, sha256(merged.mine)]), merged: new Set() };

export interface FileState {
  /** `merged`: it carries a person's edits and is left. */
  readonly state: "written" | "same" | "left" | "merged";
  /** Hash of the file as it is; null: there is none. */
  readonly found: string | null;
}

/** What is to be done about a file as it is now. */
export async function stateOf(path: string, wanted: string, ours: Known, files: Files): Promise<Outcome<FileState>> {
  const kind = await files.kindOf(path);
  if (kind === null) return succeed({ state: "written", found: null });
  if (kind === "folder") return fail(problem("file/is-folder", { path }));
  const read = await files.read(path);
  if (!read.ok) return read;
  const found = sha256(read.value);
  if (found === wanted) return succeed({ state: "same", found });
  if (!ours.generated.has(found)) return succeed({ state: ours.merged.has(found) ? "merged" : "left", found });
  const open = await openElsewhere(path, files);
  return open === null ? succeed({ state: "written", found }) : fail(open);
}
