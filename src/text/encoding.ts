/** What a text that says nothing of its encoding is written in; `doubtful` where another reading would be as good. */
export interface Guess {
  readonly encoding: "UTF-16LE" | "UTF-16BE" | "GB18030" | "Big5";
  readonly text: string;
  readonly doubtful: boolean;
}

/** So much of a text is of everyday characters in the encoding it was written in. Read in another, a half is at most. */
const everyday = 0.85;

/**
 * The encoding of a Chinese text that has no mark and is no UTF-8. Half of the characters of Big5 end in bytes that GB2312 never
 * has, and its most frequent ones stand where GB18030 has rare ones; UTF-16 in the wrong order, or anything else read as UTF-16,
 * is no Chinese. Nothing depends on what the text says.
 * @returns null where it is none of these
 */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  for (const encoding of ["UTF-16LE", "UTF-16BE"] as const) {
    const text = bytes.length % 2 === 0 ? decoded(bytes, encoding) : null;
    if (text !== null && share(text) >= 0.95) return { encoding, text, doubtful: false };
  }
  if (bytes.includes(0)) return null;
  const chinese = decoded(bytes, "GB18030");
  const common = shares(bytes);
  if (chinese !== null && common.gb >= everyday) return { encoding: "GB18030", text: chinese, doubtful: false };
  const big5 = common.big5 >= everyday ? decoded(bytes, "Big5") : null;
  if (big5 !== null) return { encoding: "Big5", text: big5, doubtful: false };
  return chinese === null ? null : { encoding: "GB18030", text: chinese, doubtful: common.gb < 0.6 };
}

/** A text in an encoding; null where not every byte fits. */
export function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How much of a text is Chinese, its marks, and what else stands on a keyboard. */
function share(text: string): number {
  const plain = text.match(/[\t\r\n -~\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0;
  return text.length === 0 ? 0 : plain / text.length;
}

/** Of the characters of two bytes, how many are everyday ones in each of the two encodings. One of four bytes (GB18030) is neither. */
function shares(bytes: Uint8Array): { readonly gb: number; readonly big5: number } {
  let [all, gb, big5] = [0, 0, 0];
  for (let i = 0; i + 1 < bytes.length; i++) {
    const [lead, trail] = [bytes[i]!, bytes[i + 1]!];
    if (lead < 0x81) continue;
    i += 1;
    if (trail >= 0x30 && trail <= 0x39) {
      i += 2;
      continue;
    }
    all += 1;
    // Marks and the 3,755 characters of the first level; the same of Big5 are 5,401.
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) gb += 1;
    if (lead >= 0xa1 && lead <= 0xc6) big5 += 1;
  }
  return all === 0 ? { gb: 0, big5: 0 } : { gb: gb / all, big5: big5 / all };
}
