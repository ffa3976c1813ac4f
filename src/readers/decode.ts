import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { decoded, guessEncoding } from "../text/encoding.js";
import { limits } from "../tree/limits.js";

/** Text and what was decided about its encoding. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Diagnostic[];
}

/**
 * A text file of unknown encoding: by its byte-order mark, else UTF-8 where every byte fits, which is all but impossible by
 * chance, else what `guessEncoding` finds. What fits none is refused: half-read text would look like a change. Line ends become
 * "\n".
 * @param name how messages name the file
 */
export function decodeText(bytes: Uint8Array, name: string): Outcome<Decoded> {
  if (bytes.length > limits.text) return fail(problem("reader/too-large", { name }));
  const [a, b] = bytes;
  const mark = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  if (mark !== null) {
    const text = decoded(bytes, mark);
    const note = problem("reader/encoding", { name, encoding: "UTF-16" });
    return text === null ? fail(problem("reader/bad-characters", { name })) : clean(text, name, [note]);
  }
  const utf8 = bytes.includes(0) ? null : decoded(bytes, "utf-8");
  if (utf8 !== null) return clean(utf8, name, []);
  const guess = guessEncoding(bytes);
  if (guess === null) return fail(problem(bytes.includes(0) ? "reader/binary" : "reader/bad-characters", { name }));
  const { encoding, doubtful } = guess;
  const sure = encoding === "GB18030" && !doubtful;
  return clean(guess.text, name, [problem(sure ? "reader/encoding" : "reader/encoding-guess", { name, encoding })]);
}

const clean = (text: string, name: string, notes: readonly Diagnostic[]): Outcome<Decoded> =>
  text.trim() === ""
    ? fail(problem("reader/no-text", { name }))
    : succeed({ text: text.replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n"), notes });
