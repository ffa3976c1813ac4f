import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Address } from "./address.js";

/** Longest wait for an answer, ms. */
const patience = 5000;

/**
 * Asks what answers at an address, before any password is sent there.
 * @returns `open` for a Redis that lets everybody in, `closed` for one that asks for a password
 */
export async function probe(address: Address): Promise<Outcome<"open" | "closed">> {
  const { shown } = address;
  const answer = await firstAnswer(address);
  if ("error" in answer) return fail(problem("queue/away", { address: shown, detail: worded(answer.error) }));
  if (answer.text.startsWith("+PONG")) return succeed("open");
  if (/^-(NOAUTH|NOPERM|WRONGPASS)/.test(answer.text)) return succeed("closed");
  // A Redis without password that is asked from elsewhere says so, and lets nobody in.
  if (answer.text.startsWith("-DENIED")) return fail(problem("queue/protected", { address: shown }));
  if (/^-(LOADING|BUSY|MASTERDOWN)/.test(answer.text)) return fail(problem("queue/loading", { address: shown }));
  return fail(problem("queue/not-redis", { address: shown }));
}

const known = {
  ECONNREFUSED: "queue.away-refused",
  ENOTFOUND: "queue.away-unknown",
  EAI_AGAIN: "queue.away-unknown",
  EHOSTUNREACH: "queue.away-silent",
  ENETUNREACH: "queue.away-silent",
  ETIMEDOUT: "queue.away-silent",
} as const;
/** Why nothing answers. @param code of the system */
const worded = (code: string) => (Object.hasOwn(known, code) ? phrase(known[code as keyof typeof known]) : code);

type Answer = { readonly text: string } | { readonly error: string };

function firstAnswer({ host, port, tls }: Address): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = tls ? connectTls({ host, port, servername: host }) : connect({ host, port });
    let text = "";
    const end = (answer: Answer): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patience, () => end(text === "" ? { error: "ETIMEDOUT" } : { text }));
    socket.once(tls ? "secureConnect" : "connect", () => socket.write("*1\r\n$4\r\nPING\r\n"));
    socket.on("data", (bytes) => {
      text += bytes.toString("latin1");
      if (text.includes("\n") || text.length > 200) end({ text });
    });
    socket.once("end", () => end({ text }));
    socket.once("error", (error: NodeJS.ErrnoException) => end({ error: error.code ?? error.message }));
  });
}
