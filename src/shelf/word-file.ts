import { join } from "node:path";
import { baseEntry } from "../archive/base.js";
import { currentFiles } from "../archive/manifest.js";
import { openElsewhere } from "../archive/open-elsewhere.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory, HistoryEntry } from "../archive/types.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import type { ReadDoc } from "../readers/types.js";
import { type LeftBy, leftBy, standing } from "./left-by.js";

/** A document's Word file on the shelf as it is now: the one answer for everybody who asks. */
export interface WordFile {
  /** Absolute. */
  readonly path: string;
  /** `gone`: not where it was published; `unreadable`: it is there and its bytes are not to be had. */
  readonly is: LeftBy | "gone" | "unreadable";
  /** Its bytes; for `gone` and `unreadable` why there are none. */
  readonly bytes: Outcome<Uint8Array>;
  readonly sha256: string | null;
  /** Its text, read once and only when somebody asks. */
  readonly read: () => Outcome<ReadDoc>;
  /** The version it was made from: the base of its merge; for `gone` the one that stood last; null where there is none. */
  readonly base: () => HistoryEntry | null;
  /** Why it may not be written: it is open in another program; null where it may. */
  readonly busy: () => Promise<Diagnostic | null>;
}

/** null: no Word file of the document was published, or an undo took it away. */
export async function wordFile(
  history: DocumentHistory,
  folder: string,
  { files }: Pick<Env, "files">,
): Promise<WordFile | null> {
  const published = currentFiles(history).find(({ format }) => format === "docx");
  if (published === undefined) return null;
  const path = join(folder, published.path);
  const isThere = (await files.kindOf(path)) === "file";
  const bytes = await files.read(path);
  const hash = bytes.ok ? sha256(bytes.value) : null;
  const is = hash !== null ? leftBy(history, hash) : isThere ? "unreadable" : "gone";
  let parsed: Outcome<ReadDoc> | undefined;
  const read = (): Outcome<ReadDoc> => {
    parsed ??= bytes.ok ? readDocx(bytes.value, path) : bytes;
    return parsed;
  };
  const base = (): HistoryEntry | null => {
    if (is === "gone") return standing(history);
    const own = is === "edited" ? read() : null;
    return baseEntry(history.entries, hash ?? "", own?.ok ? own.value.properties.version : undefined);
  };
  return {
    path,
    is,
    bytes,
    sha256: hash,
    read,
    base,
    busy: () => openElsewhere(path, files),
  };
}
