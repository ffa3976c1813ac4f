import { createHash, randomBytes } from "node:crypto";
import type { Outcome } from "../diag/types.js";
import type { PrivateFolder } from "../io/private-folder.js";
import { type Keys, proofOf, proves } from "./keys.js";

/** What a running server leaves in its user's own folder, so that a second start finds it. */
interface Mark {
  readonly port: number;
  readonly pid: number;
  /** Shows both sides that the other can read this file, and is never sent itself. */
  readonly secret: string;
}
export interface Running {
  readonly url: string;
  readonly pid: number;
}

/** One file a workspace. */
const nameOf = (root: string): string => `${createHash("sha256").update(root).digest("hex").slice(0, 24)}.json`;

export const addressOf = (port: number, key: string): string => `http://127.0.0.1:${port}/?key=${key}`;

/** The server's side of the door. */
export interface Door {
  /** Answers another start of the program; null where it does not show that it may know. */
  readonly answer: (body: unknown) => object | null;
  readonly leave: (root: string) => Promise<Outcome<void>>;
  readonly takeAway: (root: string) => Promise<void>;
}

export function doorOf(keys: Keys, folder: PrivateFolder, port: () => number): Door {
  const secret = randomBytes(32).toString("hex");
  return {
    answer: (body) => {
      const { nonce, proof } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
      if (typeof nonce !== "string" || !/^[0-9a-f]{32}$/.test(nonce)) return null;
      if (!proves(proof, secret, `ask ${port()} ${nonce}`)) return null;
      const url = addressOf(port(), keys.issue());
      return { url, proof: proofOf(secret, `answer ${nonce} ${url}`) };
    },
    leave: (root) => folder.write(nameOf(root), JSON.stringify({ port: port(), pid: process.pid, secret } satisfies Mark)),
    takeAway: async (root) => {
      if (parsed(await folder.read(nameOf(root)))?.secret === secret) await folder.remove(nameOf(root));
    },
  };
}

/**
 * The server that runs for a workspace, with an address to come in by. What answers on its port must show that it knows the secret:
 * after a crash the port may be somebody else's.
 * @returns null where none runs; what it left is cleared away
 */
export async function findRunning(root: string, folder: PrivateFolder): Promise<Running | null> {
  const mark = parsed(await folder.read(nameOf(root)));
  if (mark === null) return null;
  const { port, pid, secret } = mark;
  const nonce = randomBytes(16).toString("hex");
  try {
    const response = await fetch(`http://127.0.0.1:${port}/door`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ nonce, proof: proofOf(secret, `ask ${port} ${nonce}`) }),
      redirect: "error",
      signal: AbortSignal.timeout(3000),
    });
    const { url, proof } = (await response.json()) as Record<string, unknown>;
    const isOurs =
      typeof url === "string" && url.startsWith(addressOf(port, "")) && proves(proof, secret, `answer ${nonce} ${url}`);
    if (isOurs) return { url, pid };
  } catch {
    // Nobody listens there, or something else does.
  }
  await folder.remove(nameOf(root));
  return null;
}

function parsed(text: string | null): Mark | null {
  try {
    const { port, pid, secret } = JSON.parse(text ?? "") as Partial<Mark>;
    const fits = Number.isInteger(port) && Number.isInteger(pid) && typeof secret === "string" && /^[0-9a-f]{64}$/.test(secret);
    return fits ? { port: port!, pid: pid!, secret } : null;
  } catch {
    return null;
  }
}
