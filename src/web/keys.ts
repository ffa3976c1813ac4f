import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Who may come in: one-time keys in an address, each exchanged for a session that a cookie names. */
export interface Keys {
  /** A key for one address. */
  readonly issue: () => string;
  /** The session a key is exchanged for; null for one that is unknown or was used before. */
  readonly exchange: (key: string) => string | null;
  readonly knows: (session: string | undefined) => boolean;
}

/** So many keys may be out unused, and so many sessions last: the eldest go first. */
const most = 32;

export function newKeys(): Keys {
  const [keys, sessions] = [new Set<string>(), new Set<string>()];
  const make = (kind: Set<string>): string => {
    const made = randomBytes(32).toString("base64url");
    kind.add(hash(made));
    for (const old of [...kind].slice(0, -most)) kind.delete(old);
    return made;
  };
  return {
    issue: () => make(keys),
    exchange: (key) => (keys.delete(hash(key)) ? make(sessions) : null),
    knows: (session) => session !== undefined && sessions.has(hash(session)),
  };
}

/** Only hashes are held against each other: how long that takes tells nothing of the key. */
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Shows that one knows a secret without telling it. @param what what is shown this time: never the same words twice */
export const proofOf = (secret: string, what: string): string => createHmac("sha256", secret).update(what).digest("hex");

export function proves(proof: unknown, secret: string, what: string): boolean {
  const [given, wanted] = [Buffer.from(String(proof)), Buffer.from(proofOf(secret, what))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
