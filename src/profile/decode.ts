import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { decoded, guessEncoding } from "../text/encoding.js";

export interface Decoded {
  /** Without the byte-order mark; a lone CR counts as a line end and is turned into LF, so offsets stay. */
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "GB18030" | "Big5";
  readonly bom: boolean;
}
const limit = 1024 * 1024;

/**
 * Bytes of a profile as text: UTF-8 (with or without mark), UTF-16 with mark, or without a mark GB18030, Big5 or UTF-16 as
 * other editors save it. All but UTF-8 are read with a warning.
 */
export function decodeProfile(bytes: Uint8Array, file: string): Outcome<Decoded> {
  const at = inFile(file);
  if (bytes.length > limit) return fail(problem("profile/too-large", {}, at));
  const found = decode(bytes);
  // Word, Excel and pictures hold NUL or control bytes near their start; a text file never does.
  if (found === null || /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(found.text.slice(0, 8)) || found.text.includes("\0")) {
    return fail(problem("profile/not-text", {}, at));
  }
  const read = { ...found, text: found.text.replace(/\r(?!\n)/g, "\n") };
  if (read.text.trim() === "") return fail(problem("profile/empty", {}, at));
  const warnings =
    read.encoding === "UTF-8"
      ? []
      : [problem("profile/encoding", { encoding: read.encoding === "GB18030" ? "GBK（GB18030）" : read.encoding }, at)];
  return succeed(read, warnings);
}

function decode(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return named("utf-16le", bytes, "UTF-16", true);
  if (a === 0xfe && b === 0xff) return named("utf-16be", bytes, "UTF-16", true);
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  const utf8 = bytes.includes(0) ? null : named("utf-8", bytes, "UTF-8", bom);
  if (utf8 !== null) return utf8;
  const guess = guessEncoding(bytes);
  if (guess === null) return null;
  const { text, encoding } = guess;
  return { text, encoding: encoding === "Big5" || encoding === "GB18030" ? encoding : "UTF-16", bom: false };
}

function named(label: string, bytes: Uint8Array, encoding: Decoded["encoding"], bom: boolean): Decoded | null {
  const text = decoded(bytes, label);
  return text === null ? null : { text, encoding, bom };
}
