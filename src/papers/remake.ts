import type { Version } from "../archive/entry.js";
import type { Env } from "../env/types.js";
import { loadLibrary } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import type { Workplace } from "../workspace/workplace.js";
import { writers } from "../writers/index.js";
import { isVolume } from "./bind.js";

/** Whether a document's PDF can be made from its recorded version alone: all but bound volumes, which are made from others. */
export const canRemake = (document: string): boolean => !isVolume(document);

/** Makes PDFs of recorded versions again, for an undo: the history keeps no copies of them. The library is read for the first. */
export function remaker(place: Workplace, env: Env): (version: Version, format: string) => Promise<Uint8Array | null> {
  let library: ReturnType<typeof loadLibrary> | undefined;
  return async ({ doc }, format) => {
    if (format !== "pdf" || !canRemake(doc.meta.document)) return null;
    library ??= loadLibrary(place, env);
    const read = await library;
    const look = read.ok ? lookById(doc.meta.look, read.value.looks) : read;
    const made = look.ok ? await (await writers.pdf())(doc, { look: look.value }, env) : look;
    return made.ok ? made.value : null;
  };
}
