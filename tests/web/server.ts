import { mkdtempSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { succeed } from "../../src/diag/types.js";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import type { PrivateFolder } from "../../src/io/private-folder.js";
import { type Server, startServer } from "../../src/web/server.js";
import { zh } from "../../src/words/zh/index.js";

/** A folder that is only remembered. */
export function memoryFolder(): PrivateFolder & { readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  return {
    path: "/run/tiaoli",
    files,
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => {
      files.set(name, text);
      return succeed(undefined);
    },
    claim: async (name, text) => succeed(!files.has(name) && files.set(name, text).has(name)),
    remove: async (name) => void files.delete(name),
  };
}

/** A clock that goes on when a test says so. */
export function handClock() {
  let now = 0;
  const running = new Set<{ readonly every: number; readonly run: () => void; next: number }>();
  return {
    now: () => now,
    every: (every: number, run: () => void) => {
      const one = { every, run, next: now + every };
      running.add(one);
      return () => void running.delete(one);
    },
    pass: (milliseconds: number): void => {
      for (const end = now + milliseconds; now < end; now += 1000)
        for (const one of [...running])
          if (one.next <= now) {
            one.next += one.every;
            one.run();
          }
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request just as it is written, as any program of the machine could. */
export const send = (port: number, { method = "GET", path = "/", headers = {}, body }: Sent): Promise<Reply> =>
  new Promise((done, failed) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString("utf8") }),
      );
    });
    sent.on("error", failed);
    sent.end(body);
  });

/** A server over a folder, and a browser that was let in. */
export async function serve(root = mkdtempSync(join(tmpdir(), "tiaoli-web-")), isWorkspace = false) {
  const [folder, clock] = [memoryFolder(), handClock()];
  const opened: string[] = [];
  const started = await startServer({
    ...{ folder, clock, words: zh, env: realEnv(root), place: { root, program: packageRoot, isWorkspace } },
    assets: new Map([["page.js", new TextEncoder().encode("1;")]]),
    open: async (path) => opened.push(path) > 0,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.diagnostics));
  const server: Server = started.value;
  const inside = await visitor(server.url());
  return { root, folder, clock, opened, server, ...inside };
}

/** Somebody who was let in, and asks as the page does. @param url an address to come in by */
export async function visitor(url: string) {
  const port = Number(new URL(url).port);
  const session = await letIn(port, url);
  const origin = `http://127.0.0.1:${port}`;
  const own = { Cookie: session, Origin: origin, "Content-Type": "application/json" };
  const ask = async (question: string, data: unknown) => {
    const { status, text } = await send(port, {
      method: "POST",
      path: `/api/${question}`,
      headers: own,
      body: JSON.stringify(data),
    });
    const answer = text === "" ? null : JSON.parse(text);
    return { status, answer: answer?.job === undefined ? answer : await finished(port, own, answer.job) };
  };
  return { port, session, origin, own, ask };
}

async function finished(port: number, headers: Readonly<Record<string, string>>, job: string): Promise<unknown> {
  for (;;) {
    const { answer } = JSON.parse((await send(port, { path: `/jobs/${job}`, headers })).text);
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** The cookie an address is exchanged for. */
export async function letIn(port: number, url: string): Promise<string> {
  const { pathname, search } = new URL(url);
  const { headers } = await send(port, { path: pathname + search });
  return String(headers["set-cookie"]).split(";")[0]!;
}
