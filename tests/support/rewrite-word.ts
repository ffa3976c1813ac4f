import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A Word file with its body's XML changed, as a person's edit leaves it. */
export function rewriteWord(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "word/document.xml";
  const before = strFromU8(parts[name]!);
  const after = change(before);
  if (after === before) throw new Error("the edit changed nothing");
  return zipSync({ ...parts, [name]: strToU8(after) });
}
