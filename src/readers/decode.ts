import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { limits } from "../tree/limits.js";

/** Text and what was decided about its encoding. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Diagnostic[];
}

/**
 * A text file of unknown encoding: by its byte-order mark, else UTF-8 where every byte fits, else GB18030, which holds
 * GBK and GB2312. Valid UTF-8 by chance is all but impossible for Chinese text, so nothing is guessed by frequency. What
 * fits neither is refused: half-read text would look like a change. Line ends become "\n".
 * @param name how messages name the file
 */
export function decodeText(bytes: Uint8Array, name: string): Outcome<Decoded> {
  if (bytes.length > limits.text) return fail(problem("reader/too-large", { name }));
  const [a, b] = bytes;
  const mark = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  const noted = (encoding: string): readonly Diagnostic[] => [problem("reader/encoding", { name, encoding })];
  if (mark !== null) {
    const text = decode(bytes, mark);
    return text === null ? fail(problem("reader/bad-characters", { name })) : clean(text, name, noted("UTF-16"));
  }
  if (bytes.includes(0)) return fail(problem("reader/binary", { name }));
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null) return clean(utf8, name, []);
  const chinese = decode(bytes, "gb18030");
  return chinese === null ? fail(problem("reader/bad-characters", { name })) : clean(chinese, name, noted("GB18030"));
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const clean = (text: string, name: string, notes: readonly Diagnostic[]): Outcome<Decoded> =>
  text.trim() === ""
    ? fail(problem("reader/no-text", { name }))
    : succeed({ text: text.replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n"), notes });
