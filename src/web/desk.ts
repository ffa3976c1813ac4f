import { basename, isAbsolute, relative, resolve } from "node:path";
import type { PhraseKey } from "../diag/phrases/index.js";
import { problem } from "../diag/problem.js";
import { type Data, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin, leadsWithin } from "../env/within.js";
import { text } from "../words/say.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";
import type { Kept } from "./kept.js";

/** How far long work has come. */
export interface Step {
  readonly done: number;
  /** 0 where nobody knows. */
  readonly total: number;
  /** What is being worked on: a unit, a file. */
  readonly what: string;
}

/** What every question's answer is made with. */
export interface Desk {
  readonly place: Workplace;
  readonly env: Env;
  readonly words: Words;
  /** Files that came from the page or are made for it, outside the workspace and for this session only. */
  readonly kept: Kept;
  /** A phrase of the catalogue, in words. */
  readonly text: (key: PhraseKey, data?: Data) => string;
  /** An absolute path for one the page names, as `shown` gave it; a fault for one outside the workspace, links followed. */
  readonly inside: (path: string) => Promise<Outcome<string>>;
  /** A path as the page shows and names it: from the workspace on, with /. */
  readonly shown: (path: string) => string;
  /**
   * Tells how far the work has come. Ends it where it was cancelled, so nothing half-done may be in hand. Who waits for it lets
   * others have their turn, and so can be cancelled.
   */
  readonly progress: (step: Step) => void | Promise<void>;
  readonly house: House;
}

/** What can be done with the server itself. */
export interface House {
  /** Opens a file with the system's program for it; false where there is none. */
  readonly open: (path: string) => Promise<boolean>;
  /** Takes another workspace: for this process's whole life from now on. */
  readonly settle: (place: Workplace) => Promise<void>;
  /** Works in no workspace until another one, or the same again, is taken. */
  readonly leave: () => void;
  /** The workspace that was left so, absolute; null: none was. */
  readonly left: () => string | null;
  /** The folder that was named when the program was started, absolute; absent: none was. */
  readonly named?: string;
  /** Ends the server when the answer is out. */
  readonly stop: () => void;
  /** The user's own folder, absolute. */
  readonly home: string;
}

/** What a job throws, and nobody else catches, when it was cancelled. */
export class Stopped extends Error {}

export interface DeskParts {
  readonly place: Workplace;
  readonly env: Env;
  readonly words: Words;
  readonly kept: Kept;
  readonly house: House;
  readonly progress?: Desk["progress"];
}

export function deskOf({ progress, ...parts }: DeskParts): Desk {
  const { place, env, words } = parts;
  const { root } = place;
  return {
    ...parts,
    text: (key, data) => text(words, key, data),
    shown: (path) => shownFrom(root, path),
    inside: async (path) => {
      const absolute = resolve(root, path);
      const fits = !path.includes("\0") && !isAbsolute(path) && isWithin(absolute, root);
      return fits && (await leadsWithin(absolute, root, env.files)) ? succeed(absolute) : fail(problem("web/outside", { path }));
    },
    progress: progress ?? (() => undefined),
  };
}

function shownFrom(root: string, path: string): string {
  const from = relative(root, path);
  return from === "" ? basename(root) : isWithin(path, root) ? from.replaceAll("\\", "/") : path;
}
