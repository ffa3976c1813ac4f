import type { Version } from "./entry.js";

/** Makes a file of a version again; null for what cannot be made from the version alone. */
export type Remake = (version: Version, format: string) => Promise<Uint8Array | null>;
/** What taking a run back needs besides the history. */
export interface UndoWith {
  /** Makes a PDF of a version again; absent: what no copy is kept of is a fault. */
  readonly remake?: Remake;
  /** Where the files lie that went with the run and come back with it; absent: they stay. */
  readonly besides?: {
    /** Absolute. */
    readonly workspace: string;
    /** A folder for those that somebody changed since. Absolute. */
    readonly asideOf: (run: number) => string;
  };
}
