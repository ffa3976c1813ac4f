import { createHash } from "node:crypto";
import { entriesIn, unknownStamp } from "./stamp.js";
import type { Env } from "./types.js";
import { isWithin } from "./within.js";

/** What a run asked of the world, and a hash of the answers: while they are the same, it would do the same again. */
export interface Trace {
  readonly asked: readonly string[];
  readonly answers: string;
}

/** Kinds of questions: `content` of a file or folder, all that is `below` a folder, `kind` of what is at a path, `real` path, `fonts`, `today`. */
type Question = "content" | "below" | "kind" | "real" | "fonts" | "today";
const question = (kind: Question, path = ""): string => `${kind} ${path}`;

/**
 * A world that remembers what is asked of it.
 * @param apart a folder that is written to, of which nothing is remembered; null for none
 * @returns the world, and what was asked so far; null where two answers to one question differed, or something could not be looked at
 */
export function traced(env: Env, apart: string | null): { readonly env: Env; readonly trace: () => Trace | null } {
  const answers = new Map<string, string>();
  let torn = false;
  const note = (asked: string, answer: string): void => {
    torn ||= (answers.get(asked) ?? answer) !== answer || answer === unknownStamp;
    answers.set(asked, answer);
  };
  const isApart = (path: string): boolean => apart !== null && isWithin(path, apart);
  const { files, fonts } = env;
  /** Notes the state of a path before it is looked at: what changes afterwards has another one. */
  const stamped = async (kind: "content" | "kind", path: string): Promise<void> => {
    if (isApart(path)) return;
    const [stamp = null] = await files.stamp([path]);
    note(question(kind, path), answerOf(kind, stamp));
  };
  const noteFonts = async (): Promise<void> => note(question("fonts"), await fonts.stamp());
  return {
    env: {
      ...env,
      files: {
        ...files,
        read: async (path, limit) => {
          await stamped("content", path);
          return files.read(path, limit);
        },
        list: async (folder) => {
          await stamped("content", folder);
          return files.list(folder);
        },
        kindOf: async (path) => {
          await stamped("kind", path);
          return files.kindOf(path);
        },
        stamp: async (paths) => {
          const stamps = await files.stamp(paths);
          paths.forEach((path, i) => {
            if (!isApart(path)) note(question("content", path), answerOf("content", stamps[i] ?? null));
          });
          return stamps;
        },
        stampBelow: async (folder) => {
          const stamp = await files.stampBelow(folder);
          // Whoever gets no stamp looks at each file, and that is noted.
          if (stamp !== null && !isApart(folder)) note(question("below", folder), stamp);
          return stamp;
        },
        realPath: async (path) => {
          const real = await files.realPath(path);
          if (!isApart(path)) note(question("real", path), real ?? "");
          return real;
        },
      },
      fonts: {
        ...fonts,
        find: async (names) => {
          if (!answers.has(question("fonts"))) await noteFonts();
          return fonts.find(names);
        },
      },
      today: () => {
        const day = env.today();
        note(question("today"), day);
        return day;
      },
    },
    trace: () => (torn ? null : { asked: [...answers.keys()].sort(), answers: hashOf(answers) }),
  };
}

/** The hash of the answers that the world gives now to questions asked before. */
export async function answersNow(asked: readonly string[], env: Env): Promise<string> {
  const answers = new Map<string, string>();
  const split = asked.map((one) => [one.slice(0, one.indexOf(" ")) as Question, one.slice(one.indexOf(" ") + 1)] as const);
  const stamped = split.filter(([kind]) => kind === "content" || kind === "kind");
  const stamps = await env.files.stamp(stamped.map(([, path]) => path));
  stamped.forEach(([kind, path], i) => {
    answers.set(question(kind, path), answerOf(kind, stamps[i] ?? null));
  });
  for (const [kind, path] of split) {
    if (kind === "below") answers.set(question(kind, path), (await env.files.stampBelow(path)) ?? unknownStamp);
    if (kind === "real") answers.set(question(kind, path), (await env.files.realPath(path)) ?? "");
    if (kind === "fonts") answers.set(question(kind), await env.fonts.stamp());
    if (kind === "today") answers.set(question(kind), env.today());
  }
  return hashOf(answers);
}

function answerOf(kind: Question, stamp: string | null): string {
  if (kind === "content") return stamp ?? "";
  return stamp === null ? "" : entriesIn(stamp) === null ? "file" : "folder";
}

const hashOf = (answers: ReadonlyMap<string, string>): string =>
  createHash("sha256")
    .update(JSON.stringify([...answers].sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");
