import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { decodeProfile } from "../profile/decode.js";

/** The file's text with its byte-order mark; another encoding becomes UTF-8 with the first change. */
export async function textAt(path: string, env: Env): Promise<Outcome<string>> {
  const bytes = await env.files.read(path);
  return bytes.ok ? textOf(bytes.value, path) : bytes;
}

/** The same for bytes that were read already. */
export function textOf(bytes: Uint8Array, path: string): Outcome<string> {
  const decoded = decodeProfile(bytes, path);
  if (!decoded.ok) return decoded;
  const { text, bom, encoding } = decoded.value;
  return succeed(bom && encoding === "UTF-8" ? `\ufeff${text}` : text);
}
