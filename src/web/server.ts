import { homedir } from "node:os";
import { createAdaptorServer } from "@hono/node-server";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { breathing } from "../io/breathing.js";
import type { Clock } from "../io/clock.js";
import { openProgram } from "../io/open-program.js";
import { type PrivateFolder, temporaryFolder } from "../io/private-folder.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";
import { appOf } from "./app.js";
import type { Assets } from "./assets.js";
import { addressOf, doorOf, usualPort } from "./door.js";
import { jobsOver } from "./jobs.js";
import { keptIn } from "./kept.js";
import { newKeys } from "./keys.js";
import { liveLine } from "./live.js";
import { watchOver } from "./watch.js";

export interface ServerRequest {
  readonly place: Workplace;
  readonly env: Env;
  readonly words: Words;
  readonly assets: Assets;
  readonly clock: Clock;
  /** The user's own folder, where the server leaves word of itself. */
  readonly folder: PrivateFolder;
  /** Absent: a free one. */
  readonly port?: number;
  /** The folder was named at the start, and is offered first where it is no workspace. */
  readonly isNamed?: boolean;
  /** Keeps which workspace was chosen, for the next start. */
  readonly remember?: (root: string) => Promise<void>;
  /** Opens files with the system's programs; a test says what it was asked for. */
  readonly open?: (path: string) => Promise<boolean>;
}
export interface Server {
  /** A new address to come in by, good for one browser. */
  readonly url: () => string;
  readonly port: number;
  readonly stop: () => void;
  /** Resolves when the server has ended. */
  readonly ended: Promise<void>;
}

/** So long nobody may have been there before the server ends by itself, in milliseconds. An open page is somebody. */
export const idle = 20 * 60_000;

/** Starts the server for a workspace, on this machine's own address only. */
export async function startServer(request: ServerRequest): Promise<Outcome<Server>> {
  const { env, words, clock, folder } = request;
  let { place } = request;
  let port = 0;
  let left: string | null = null;
  const temporary = await temporaryFolder();
  const [keys, live] = [newKeys(), liveLine(clock)];
  const [jobs, door] = [jobsOver(live), doorOf(keys, folder, temporary.path, () => port)];
  let last = clock.now();
  let end = (): void => undefined;
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const app = appOf({
    ...{ words, keys, jobs, live, assets: request.assets },
    env: breathing(env),
    place: () => place,
    kept: keptIn(temporary.path, env.files),
    port: () => port,
    door: door.answer,
    seen: () => {
      last = clock.now();
    },
    house: {
      home: homedir(),
      open: request.open ?? openProgram,
      stop: () => setImmediate(stop),
      ...(request.isNamed && { named: place.root }),
      left: () => left,
      leave: () => {
        left = place.root;
        place = { ...place, isWorkspace: false };
      },
      settle: async (other) => {
        left = null;
        await door.takeAway(place.root);
        place = other;
        await door.leave(place.root);
        await request.remember?.(place.root);
      },
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  const watching = clock.every(30_000, () => {
    if (live.count() > 0 || jobs.running() > 0) last = clock.now();
    else if (clock.now() - last > idle) stop();
  });
  const looking = watchOver({ place: () => place, env: breathing(env), live, clock });
  let stopped = false;
  function stop(): void {
    if (stopped) return;
    stopped = true;
    watching();
    looking();
    live.send({ type: "stopping" });
    server.close();
    // Lines that are held open would keep it for ever; what is being answered gets its moment.
    setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 200).unref();
    void Promise.all([door.takeAway(place.root), temporary.remove()]).then(end);
  }

  const listening =
    request.port === undefined ? await listenAnywhere(server, usualPort(place.root)) : await listen(server, request.port);
  if (!listening.ok) {
    watching();
    looking();
    await temporary.remove();
    return listening;
  }
  port = listening.value;
  const claimed = await door.claim(place.root);
  if (!claimed.ok || !claimed.value) {
    stop();
    await ended;
    return claimed.ok ? fail(problem("web/just-opened", { path: place.root })) : claimed;
  }
  return succeed({ port, stop, ended, url: () => addressOf(port, keys.issue()) });
}

/** On the usual port, else on one that is free. */
async function listenAnywhere(server: ReturnType<typeof createAdaptorServer>, usual: number): Promise<Outcome<number>> {
  const there = await listen(server, usual);
  return there.ok ? there : listen(server, 0);
}

function listen(server: ReturnType<typeof createAdaptorServer>, port: number): Promise<Outcome<number>> {
  return new Promise((done) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      done(fail(problem("web/port-taken", { port, detail: error.code ?? error.message }))),
    );
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      done(succeed(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}
