import { inflateSync } from "node:zlib";
import { limits } from "../../tree/limits.js";

/** So much before a stream is looked at for its dictionary. */
const dictionary = 2000;
/** One packed within another … */
const layers = 4;

/**
 * Whether what draws the pages of a PDF, unpacked, is more than is read: some kilobytes may unfold to hours of work. Pictures
 * and fonts are not drawn for their text, and count for nothing.
 */
export function drawsTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limits.pdfContents;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    // endstream
    if (at >= 3 && file.toString("latin1", at - 3, at) === "end") continue;
    const before = file.toString("latin1", Math.max(0, at - dictionary), at);
    const said = before.slice(before.lastIndexOf(" obj") + 1);
    if (/\/(?:Image|Length1|Type1C|CIDFontType0C|OpenType)\b/.test(said)) continue;
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + 1;
    const length = unfolded(file.subarray(start), left);
    if (length === null) return true;
    left -= length;
  }
  return false;
}

/** Bytes of a stream unpacked; 0 for one that is packed otherwise or broken, null where they are more than may be. */
function unfolded(packed: Uint8Array, most: number): number | null {
  let found: Uint8Array = packed;
  for (let n = 0; n < layers && found[0] === 0x78; n++)
    try {
      found = inflateSync(found, { maxOutputLength: most });
    } catch (thrown) {
      if (thrown instanceof RangeError) return null;
      break;
    }
  return found === packed ? 0 : found.length;
}
