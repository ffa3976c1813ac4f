import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import type { Job } from "bullmq";
import { memoryOfThread, type Pool } from "../batch/pool.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { availableMemory } from "../io/memory.js";
import { carry, machineFault, settle } from "./carry.js";
import type { WorkEvent, Worked } from "./events.js";
import { type Desk, FaultHere, type Line } from "./line.js";
import { pauses } from "./pauses.js";
import { serve } from "./served.js";
import { listWorkers, ownAddress, signIn, signOut } from "./workers.js";

export interface WorkRequest {
  /** Units at once, at most; memory may allow fewer. */
  readonly slots: number;
  /** Who is silent for so long is held for dead, and its units are given to others; ms. */
  readonly lease: number;
  /** Ends when there is nothing to do. */
  readonly once: boolean;
  readonly stopped: () => boolean;
  readonly onEvent: (event: WorkEvent) => void;
}
/** A thread's memory, and as much again for what a drawing holds outside the heap. */
const roomFor = memoryOfThread * 2 ** 20;
/** How many units the memory of this machine allows at once. */
export const slotsFor = (wished: number): number => Math.max(1, Math.min(wished, Math.floor(availableMemory() / roomFor)));

/** Registers are looked at so often, and what does not depend on any unit; ms. */
const lookEvery = 1000;
const turn = 200;

/** Takes units from the queue until it is told to stop; units in hand are finished first. */
export async function work(request: WorkRequest, desk: Desk, pool: Pool): Promise<Outcome<Worked>> {
  const { server } = desk;
  const { slots, lease, onEvent, stopped } = request;
  const id = `${hostname()}-${process.pid}-${randomBytes(4).toString("hex")}`;
  const now = (): number => performance.now();
  const counts = { done: 0, again: 0, aside: 0 };
  const inHand = new Set<Promise<void>>();
  const served = serve(desk, lease, onEvent);
  const pausing = pauses(now);
  const from = await ownAddress(server);
  // Locks tell machines apart by their names: of two with one name each would take the other's for its own dead processes'.
  const twin = (await listWorkers(server)).find((other) => other.host === hostname() && other.from !== from);
  if (twin !== undefined) return fail(problem("queue/same-host", { host: twin.host, here: from, there: twin.from }));
  const unwatch = watchConnection(server, onEvent);
  let looked = Number.NEGATIVE_INFINITY;

  const look = async (): Promise<void> => {
    looked = now();
    const maker = await served.look();
    const fault = pausing.fault();
    const standing = { slots, busy: inHand.size, done: counts.done, ...(fault && { trouble: fault.code }) };
    await signIn(server, { id, host: hostname(), from, maker, ...standing, at: await server.time() });
  };
  const one = async (job: Job, line: Line, token: string): Promise<void> => {
    const renew = setInterval(() => void job.extendLock(token, lease).catch(() => undefined), lease / 3);
    try {
      const carried = await carry(job, line, desk, pool);
      const { unit, how, diagnostics } = carried;
      counts[how] += 1;
      const fault = how === "done" ? undefined : machineFault(diagnostics);
      const pause = pausing.note(fault);
      await settle(job, carried, token);
      onEvent({ event: "unit", run: line.run.id, unit, how, diagnostics });
      if (fault !== undefined) onEvent({ event: "paused", seconds: pause / 1000, fault });
    } finally {
      clearInterval(renew);
    }
  };
  /** Another unit fits in: there is a place for it, and memory. */
  const fits = (): boolean =>
    !stopped() && pausing.allow(inHand.size) && inHand.size < slots && (inHand.size === 0 || availableMemory() > roomFor);
  const take = async (): Promise<boolean> => {
    const token = `${id}-${randomBytes(6).toString("hex")}`;
    const taken = await served.next(token);
    if (taken === null) return false;
    const carrying: Promise<void> = one(taken.job, taken.line, token).finally(() => inHand.delete(carrying));
    carrying.catch(() => undefined);
    inHand.add(carrying);
    return true;
  };

  try {
    while (!stopped()) {
      if (now() - looked > lookEvery) await look();
      while (fits() && (await take()));
      if (request.once && inHand.size === 0 && pausing.allow(0) && (await served.isEmpty())) break;
      await Promise.race([...inHand, new Promise((go) => setTimeout(go, turn))]);
    }
    await Promise.all(inHand);
    return succeed(counts);
  } catch (error) {
    await Promise.allSettled(inHand);
    // Told to stop while the server was away: what was asked of it never comes.
    if (stopped()) return succeed(counts);
    if (error instanceof FaultHere) return { ok: false, diagnostics: error.outcome.diagnostics };
    throw error;
  } finally {
    unwatch();
    if (server.redis.status === "ready") {
      await served.close();
      await signOut(server, id);
    }
  }
}

function watchConnection({ redis }: Desk["server"], onEvent: WorkRequest["onEvent"]): () => void {
  let away = false;
  const seen = (isAway: boolean) => (): void => {
    if (away !== isAway) onEvent({ event: isAway ? "away" : "back" });
    away = isAway;
  };
  const [gone, back] = [seen(true), seen(false)];
  redis.on("close", gone).on("ready", back);
  return () => {
    redis.off("close", gone).off("ready", back);
  };
}
