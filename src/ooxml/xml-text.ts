/**
 * An XML part as text. UTF-8 or UTF-16, told by the byte-order mark or by the first bytes (XML 1.0 appendix F); null when
 * the bytes are not what they claim to be. Offsets into the text are offsets of the parser.
 */
export function xmlText(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const encoding = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? "utf-16le" : undefined;
  const other = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? "utf-16be" : undefined;
  try {
    return new TextDecoder(encoding ?? other ?? "utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
