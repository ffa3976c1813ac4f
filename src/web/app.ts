import { type Context, Hono } from "hono";
import { problem } from "../diag/problem.js";
import { fail, type Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";
import { type Assets, serveAsset } from "./assets.js";
import { bounded } from "./bounded.js";
import type { Call } from "./call.js";
import { type Desk, deskOf, type House } from "./desk.js";
import { sendFile, takeFile, uploadLimit } from "./downloads.js";
import { guard } from "./guard.js";
import { bug, type Jobs } from "./jobs.js";
import type { Kept } from "./kept.js";
import type { Keys } from "./keys.js";
import type { Live } from "./live.js";
import { pageWording } from "./plain.js";
import { areas } from "./routes/index.js";
import { shell } from "./shell.js";
import { type Answer, answerOf, saidOf, type Wording } from "./wire.js";

export interface AppParts {
  readonly place: () => Workplace;
  readonly env: Env;
  readonly words: Words;
  readonly assets: Assets;
  readonly keys: Keys;
  readonly kept: Kept;
  readonly jobs: Jobs;
  readonly live: Live;
  readonly house: House;
  readonly port: () => number;
  /** Another start of the program asks for an address to come in by. */
  readonly door: (body: unknown) => object | null;
  /** Somebody is there. */
  readonly seen: () => void;
}

/** Every address of the server. All that is asked about units and papers goes through `/api`, to the use cases of `routes`. */
export function appOf(parts: AppParts): Hono {
  const { words, jobs, live } = parts;
  const app = new Hono();
  const desk = (progress?: Desk["progress"]): Desk => deskOf({ ...parts, place: parts.place(), ...(progress && { progress }) });
  const wording = (): Wording => pageWording(words, parts.place());
  const told = (outcome: Outcome<unknown>): Answer<unknown> => answerOf(outcome, wording());

  app.use(guard(parts));
  app.use((_, next) => {
    parts.seen();
    return next();
  });
  app.onError((error, context) => context.json({ ok: false, told: [saidOf(bug(error), wording())] }, 500));
  app.notFound((context) => serveAsset(context, parts.assets));

  app.get("/", (context) => context.html(shell(words)));
  app.post("/door", small, async (context) => {
    const answer = parts.door(await bodyOf(context));
    return answer === null ? context.text("", 403) : context.json(answer);
  });
  app.get("/live", (context) => live.open(context));
  app.get("/file", (context) => sendFile(context, desk()));
  app.put("/kept", uploadLimit, async (context) => context.json(told(await takeFile(context, desk()))));
  app.get("/jobs/:id", (context) => {
    const state = jobs.at(context.req.param("id"));
    return state === undefined ? context.text("", 404) : context.json(state);
  });
  app.delete("/jobs/:id", (context) => {
    jobs.cancel(context.req.param("id"));
    return context.body(null, 204);
  });
  app.post("/api/:area/:name", small, async (context) => {
    const found = callNamed(context.req.param("area"), context.req.param("name"));
    if (found === undefined) return context.text("", 404);
    const asked = found.ask.safeParse(await bodyOf(context));
    if (!asked.success) {
      const faults = asked.error.issues.map(({ path }) => problem("web/bad-ask", { field: path.map(String).join(".") }));
      return context.json(told(fail(...faults)), 400);
    }
    if (!found.long) return context.json(told(await found.run(asked.data as never, desk())));
    const { job, answer } = jobs.start((progress) => found.run(asked.data as never, desk(progress)), told);
    return context.json((await Promise.race([answer, moment()])) ?? { job });
  });
  return app;
}

/** What is done within a moment needs no line to tell of it. */
const moment = (): Promise<null> => new Promise((done) => setTimeout(done, 150, null));

/** Questions are small; files come by /kept. */
const small = bounded(4 << 20);

/** What was sent as JSON; undefined for anything else, which no question takes. */
const bodyOf = async ({ req }: Context): Promise<unknown> =>
  req.header("content-type")?.startsWith("application/json") ? req.json().catch(() => undefined) : undefined;

function callNamed(area: string, name: string): Call<never, unknown> | undefined {
  const known: Readonly<Record<string, Readonly<Record<string, Call<never, unknown>>>>> = areas;
  const calls = Object.hasOwn(known, area) ? known[area]! : {};
  return Object.hasOwn(calls, name) ? calls[name] : undefined;
}
