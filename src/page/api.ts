import type { Call } from "../web/call.js";
import type { Step } from "../web/desk.js";
import type { areas } from "../web/routes/index.js";
import type { Answer, Said } from "../web/wire.js";
import { hear } from "./live.js";
import { w } from "./words.js";

type Areas = typeof areas;
/** `area/name` of every question there is. */
export type Question = { [A in keyof Areas]: `${A & string}/${keyof Areas[A] & string}` }[keyof Areas];
type CallOf<Q> = Q extends `${infer A}/${infer N}`
  ? A extends keyof Areas
    ? N extends keyof Areas[A]
      ? Areas[A][N]
      : never
    : never
  : never;
/** What is handed over with a question. */
export type AskOf<Q extends Question> = CallOf<Q> extends Call<infer Ask, unknown> ? Ask : never;
/** What the server gives for it. */
export type AnswerTo<Q extends Question> = CallOf<Q> extends Call<infer _, infer Given> ? Answer<Given> : never;
/** The value of an answer that is one. */
export type ValueOf<Q extends Question> = Extract<AnswerTo<Q>, { readonly ok: true }>["value"];

export interface AskOptions {
  /** Called when long work has come further. */
  readonly step?: (step: Step) => void;
  /** Cancels long work. */
  readonly signal?: AbortSignal;
}

/** Asks the server. A long answer comes when it is there; whatever goes wrong on the way is told like any other fault. */
export async function ask<Q extends Question>(question: Q, data: AskOf<Q>, options: AskOptions = {}): Promise<AnswerTo<Q>> {
  const sent = await send(`/api/${question}`, { method: "POST", body: JSON.stringify(data), type: "application/json" });
  const answer = isJob(sent) ? await finished(sent.job, options) : sent;
  return answer as AnswerTo<Q>;
}

/** Hands a file over; later questions name it by its id. */
export const upload = async (file: File): Promise<Answer<{ readonly id: string; readonly name: string }>> =>
  (await send(`/kept?name=${encodeURIComponent(file.name)}`, {
    method: "PUT",
    body: file,
    type: "application/octet-stream",
  })) as Answer<{ readonly id: string; readonly name: string }>;

/** Where a file of the workspace or a kept one can be downloaded, or looked at inside the page. */
export const fileAddress = (file: { readonly path: string } | { readonly kept: string }, view = false): string =>
  `/file?${new URLSearchParams({ ...file, ...(view && { view: "1" }) })}`;

interface Sent {
  readonly method: "POST" | "PUT" | "GET" | "DELETE";
  readonly body?: BodyInit;
  readonly type?: string;
}

async function send(address: string, { method, body, type }: Sent): Promise<unknown> {
  try {
    const response = await fetch(address, {
      method,
      ...(body !== undefined && { body }),
      ...(type !== undefined && { headers: { "Content-Type": type } }),
    });
    if (response.headers.get("Content-Type")?.startsWith("application/json")) return await response.json();
    return response.ok
      ? { ok: true, value: null, told: [] }
      : failed(response.status === 413 ? w.common.tooLarge : w.frame.failed);
  } catch {
    return failed(w.frame.lost);
  }
}

const failed = (message: string): Answer<never> => ({ ok: false, told: [fault(message)] });
/** A fault of the page's own. */
export const fault = (message: string): Said => ({ code: "page/failed", severity: "error", message, hints: [], data: {} });

const isJob = (sent: unknown): sent is { readonly job: string } => typeof sent === "object" && sent !== null && "job" in sent;

/** The answer of long work. It is told on the line, and asked after where the line may have told it before. */
function finished(job: string, { step, signal }: AskOptions): Promise<unknown> {
  return new Promise((done) => {
    const cancel = () => void send(`/jobs/${job}`, { method: "DELETE" });
    const end = (answer: unknown): void => {
      stop();
      signal?.removeEventListener("abort", cancel);
      done(answer);
    };
    const look = async (): Promise<void> => {
      const state = (await send(`/jobs/${job}`, { method: "GET" })) as { readonly answer?: unknown; readonly step?: Step };
      if (state.answer !== undefined) end(state.answer);
      else if (state.step === undefined) end(state);
    };
    const stop = hear((event) => {
      if (event.type === "back") void look();
      else if (event.type === "step" && event.job === job) step?.(event.step);
      else if (event.type === "done" && event.job === job) end(event.answer);
    });
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel);
    void look();
  });
}
