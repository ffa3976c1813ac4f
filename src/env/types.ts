import type { Outcome } from "../diag/types.js";

/** The only outside world that code below src/io may see. Tests pass a small one of their own. */
export interface Env {
  readonly files: Files;
  readonly fonts: FontSource;
  /** Today in UTC+8, ISO yyyy-mm-dd. The only clock there is; it decides the default as-of date and nothing that is printed. */
  readonly today: () => string;
  /** Version and build of the program: another one may print the same paper differently. */
  readonly program: string;
  /**
   * Data the build made for this program, which lies beside it; null in a program that was not built. Absent: there is none. It
   * belongs to the program, as its code does.
   */
  readonly kept?: (name: "library") => Promise<unknown>;
  /** All other cores have work of their own: what could be given to another thread is done at once. The result is the same. */
  readonly oneCore?: boolean;
}

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder";
  /** It is a link: `kind` says what it leads to. */
  readonly link?: true;
}

/** Paths are absolute. A fault (missing, denied, busy …) comes back as a `file/*` diagnostic, never as an exception. */
export interface Files {
  /** The whole file. A missing file is `file/missing`; more than `limit` bytes (default 64 MiB) is `file/failed`. */
  read(path: string, limit?: number): Promise<Outcome<Uint8Array>>;
  /** Entries sorted by name; an empty list for a missing folder. */
  list(folder: string): Promise<Outcome<readonly Entry[]>>;
  /** null when there is nothing at the path. */
  kindOf(path: string): Promise<"file" | "folder" | null>;
  /**
   * What shows whether something has changed: of a file its size and times, of a folder what it lists, a sign of its own for
   * a link to nothing (see `stamp.ts`); null where nothing is. Cheap, for many paths at once: no file is read.
   */
  stamp(paths: readonly string[]): Promise<readonly (string | null)[]>;
  /**
   * One stamp for everything below a folder; null where it would not show every change: where there is no folder, a link lies in it, or
   * something cannot be looked at.
   */
  stampBelow(folder: string): Promise<string | null>;
  /** Where the path leads when every link on it is followed; null when there is nothing. */
  realPath(path: string): Promise<string | null>;
  /** Temporary file beside the target, fsync, rename: the target is the old bytes or the new, never part of them. Makes the folder. */
  writeAtomic(path: string, bytes: Uint8Array): Promise<Outcome<void>>;
  /**
   * Writes what nobody reads before it is renamed to its place, and syncs it: half the waiting of `writeAtomic`, for nothing is left to
   * replace and no name that must outlast a power cut. Makes the folder.
   */
  writeStaged(path: string, bytes: Uint8Array): Promise<Outcome<void>>;
  /** Appends and fsyncs. Makes the folder. */
  append(path: string, bytes: Uint8Array): Promise<Outcome<void>>;
  rename(from: string, to: string): Promise<Outcome<void>>;
  /** Renames a file to a name that nothing has: whatever appears there in the last moment is left, and `file/exists` says so. Makes the folder. */
  moveNew(from: string, to: string): Promise<Outcome<void>>;
  /** Removes a file or a whole folder; nothing there is fine. */
  remove(path: string): Promise<Outcome<void>>;
  /**
   * Takes a lock file (exclusive create, holds the process id); null when another living process holds it. A dead holder's lock
   * is taken over. A second call of this process waits until the first has let go: who holds a lock must not ask for it again.
   */
  lock(path: string): Promise<Outcome<{ readonly release: () => Promise<void> } | null>>;
}

export interface FontFile {
  /** Family name as asked for, e.g. 仿宋_GB2312 or Tiaoli Fang. */
  readonly name: string;
  readonly path: string;
  /** Index within a .ttc collection. */
  readonly index?: number;
  /** True for the fonts shipped with the program. */
  readonly shipped: boolean;
}
export interface FontSource {
  /** The first of the names that the machine or the program has, in the order given; null when none is there. */
  find(names: readonly string[]): Promise<FontFile | null>;
  /** The font's bytes as sfnt (TrueType or CFF outlines), parsed once a process by the caller. */
  load(font: FontFile): Promise<Uint8Array>;
  /** Shows whether there are other fonts than before. */
  stamp(): Promise<string>;
}
