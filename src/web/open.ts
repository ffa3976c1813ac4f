import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { clock } from "../io/clock.js";
import { lastWorkspace } from "../io/last-workspace.js";
import { privateFolder } from "../io/private-folder.js";
import { keepHeapSmall } from "../io/small-heap.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";
import { loadAssets } from "./assets.js";
import { findRunning } from "./door.js";
import { startServer } from "./server.js";

export interface OpenRequest {
  readonly place: Workplace;
  readonly words: Words;
  /** Absent: a free one. */
  readonly port?: number;
  /** The folder was named, and is not just where the program was started. */
  readonly isNamed?: boolean;
}
/** The page is there to be opened. */
export interface Opened {
  /** Good for one browser, once. */
  readonly url: string;
  /** The process that serves it. */
  readonly pid: number;
  /** Of a server of this process; absent where an earlier start of the program serves it. */
  readonly own?: { readonly stop: () => void; readonly ended: Promise<void> };
}

/** Serves the page for a workspace, or finds that an earlier start of the program does. */
export async function open({ place, words, port, isNamed = false }: OpenRequest, env: Env): Promise<Outcome<Opened>> {
  const folder = await privateFolder();
  if (!folder.ok) return folder;
  const { write: remember } = lastWorkspace();
  if (place.isWorkspace) await remember(place.root);
  const running = await findRunning(place.root, folder.value);
  if (running !== null) return succeed(running);
  const built = join(place.program, "dist", "page");
  const assets = await loadAssets(built, env.files);
  if (!assets.ok) return assets;
  if (!assets.value.has("page.js")) return fail(problem("web/no-page", { path: join(built, "page.js") }));
  keepHeapSmall();
  const request = { place, env, words, clock, remember, isNamed, assets: assets.value, folder: folder.value };
  const server = await startServer({ ...request, ...(port !== undefined && { port }) });
  if (!server.ok) {
    // Two double clicks: the other one was a moment faster.
    const other =
      server.diagnostics.some(({ code }) => code === "web/just-opened") && (await findRunning(place.root, folder.value));
    return other ? succeed(other) : server;
  }
  const { url, stop, ended } = server.value;
  return succeed({ url: url(), pid: process.pid, own: { stop, ended } });
}
