import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";

export interface Decoded {
  /** Without the byte-order mark; a lone CR counts as a line end and is turned into LF, so offsets stay. */
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "GB18030";
  readonly bom: boolean;
}
const limit = 1024 * 1024;

/**
 * Bytes of a profile as text: UTF-8 (with or without mark), UTF-16 with mark, or GBK/GB18030 as old Windows editors
 * save it. The last two are read with a warning.
 */
export function decodeProfile(bytes: Uint8Array, file: string): Outcome<Decoded> {
  const at = inFile(file);
  if (bytes.length > limit) return fail(problem("profile/too-large", {}, at));
  const found = decode(bytes);
  // Word, Excel and pictures hold NUL or control bytes near their start; a text file never does.
  if (found === null || /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(found.text.slice(0, 8)) || found.text.includes("\0")) {
    return fail(problem("profile/not-text", {}, at));
  }
  const decoded = { ...found, text: found.text.replace(/\r(?!\n)/g, "\n") };
  if (decoded.text.trim() === "") return fail(problem("profile/empty", {}, at));
  const warnings =
    decoded.encoding === "UTF-8"
      ? []
      : [problem("profile/encoding", { encoding: decoded.encoding === "GB18030" ? "GBK（GB18030）" : "UTF-16" }, at)];
  return succeed(decoded, warnings);
}

function decode(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return named("utf-16le", bytes, "UTF-16", true);
  if (a === 0xfe && b === 0xff) return named("utf-16be", bytes, "UTF-16", true);
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  return named("utf-8", bytes, "UTF-8", bom) ?? named("gb18030", bytes, "GB18030", false);
}

function named(label: string, bytes: Uint8Array, encoding: Decoded["encoding"], bom: boolean): Decoded | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding, bom };
  } catch {
    return null;
  }
}
