import { createHash, randomBytes } from "node:crypto";
import type { Outcome } from "../diag/types.js";
import { isAlive, type PrivateFolder, removeTemporary } from "../io/private-folder.js";
import { type Keys, proofOf, proves } from "./keys.js";

/** What a running server leaves in its user's own folder, so that a second start finds it. */
interface Mark {
  readonly port: number;
  readonly pid: number;
  /** Shows both sides that the other can read this file, and is never sent itself. */
  readonly secret: string;
  /** Where it keeps files of the session: a process that was killed leaves them to the next one, which takes them away. */
  readonly kept: string;
}
export interface Running {
  readonly url: string;
  readonly pid: number;
}

/** One file a workspace. */
const nameOf = (root: string): string => `${createHash("sha256").update(root).digest("hex").slice(0, 24)}.json`;

/**
 * The port a workspace is served on where it is free: a browser keeps what was not saved yet by address, and finds it again the next
 * day. One of ten thousand that no system gives out by itself.
 */
export const usualPort = (root: string): number => 21_000 + (createHash("sha256").update(root).digest().readUInt32BE() % 10_000);

export const addressOf = (port: number, key: string): string => `http://127.0.0.1:${port}/?key=${key}`;

/** The server's side of the door. */
export interface Door {
  /** Answers another start of the program; null where it does not show that it may know. */
  readonly answer: (body: unknown) => object | null;
  /** Leaves word, in place of what others left. */
  readonly leave: (root: string) => Promise<Outcome<void>>;
  /** Leaves word where nobody has. @returns false where somebody was first */
  readonly claim: (root: string) => Promise<Outcome<boolean>>;
  readonly takeAway: (root: string) => Promise<void>;
}

/** @param kept the folder of the session's files */
export function doorOf(keys: Keys, folder: PrivateFolder, kept: string, port: () => number): Door {
  const secret = randomBytes(32).toString("hex");
  const mark = (): string => JSON.stringify({ port: port(), pid: process.pid, secret, kept } satisfies Mark);
  return {
    answer: (body) => {
      const { nonce, proof } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
      if (typeof nonce !== "string" || !/^[0-9a-f]{32}$/.test(nonce)) return null;
      if (!proves(proof, secret, `ask ${port()} ${nonce}`)) return null;
      const url = addressOf(port(), keys.issue());
      return { url, proof: proofOf(secret, `answer ${nonce} ${url}`) };
    },
    leave: (root) => folder.write(nameOf(root), mark()),
    claim: (root) => folder.claim(nameOf(root), mark()),
    takeAway: async (root) => {
      if (parsed(await folder.read(nameOf(root)))?.secret === secret) await folder.remove(nameOf(root));
    },
  };
}

/** So long a server that listens may be too busy to answer, in milliseconds; one that is gone refuses at once. */
const patience = 15_000;

/**
 * The server that runs for a workspace, with an address to come in by. What answers on its port must show that it knows the secret:
 * after a crash the port may be somebody else's.
 * @returns null where none runs; what it left is cleared away
 */
export async function findRunning(root: string, folder: PrivateFolder): Promise<Running | null> {
  const mark = parsed(await folder.read(nameOf(root)));
  if (mark === null) return null;
  const { port, pid, secret, kept } = mark;
  const nonce = randomBytes(16).toString("hex");
  try {
    const response = await fetch(`http://127.0.0.1:${port}/door`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ nonce, proof: proofOf(secret, `ask ${port} ${nonce}`) }),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    const { url, proof } = (await response.json()) as Record<string, unknown>;
    const isOurs =
      typeof url === "string" && url.startsWith(addressOf(port, "")) && proves(proof, secret, `answer ${nonce} ${url}`);
    if (isOurs) return { url, pid };
  } catch {
    // Nobody listens there, or something else does.
  }
  // Another start may have cleared it away and left word of its own by now.
  if (parsed(await folder.read(nameOf(root)))?.secret === secret) await folder.remove(nameOf(root));
  if (!isAlive(pid)) await removeTemporary(kept);
  return null;
}

function parsed(text: string | null): Mark | null {
  try {
    const { port, pid, secret, kept = "" } = JSON.parse(text ?? "") as Partial<Mark>;
    const fits = Number.isInteger(port) && Number.isInteger(pid) && typeof secret === "string" && /^[0-9a-f]{64}$/.test(secret);
    return fits && typeof kept === "string" ? { port: port!, pid: pid!, secret, kept } : null;
  } catch {
    return null;
  }
}
