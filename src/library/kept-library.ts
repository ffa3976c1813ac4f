import type { Part } from "./part.js";

/**
 * What files say, by a hash of their name and text. A program that carries this for its own library need not parse it at
 * each start; a file that has changed has another hash and is read.
 */
export type KnownParts = Readonly<Record<string, Part | null>>;

/** The built-in folder where it is as it was when it was kept: none of its files is read. */
export interface Standing {
  /** All its files, sorted by name; sound. */
  readonly sources: readonly KeptSource[];
  /** What its files say of each other fits together. */
  readonly fits: boolean;
}

/** A file of the built-in library as it was when the build read it. */
export interface KeptSource {
  /** Its path below the templates folder. */
  readonly name: string;
  /** The hash of its name and text. */
  readonly key: string;
  /** Of looks alone, which are read by their own room. */
  readonly text?: string;
  /** What that room made of it. */
  readonly look?: unknown;
}

/**
 * What the build keeps of the built-in library (scripts/keep-built-in.mjs), as JSON: most of a cold start would otherwise go into
 * reading a thousand small files and parsing YAML.
 */
export interface KeptLibrary extends Standing {
  readonly parts: KnownParts;
  /** `Files.stampBelow` of the folder when it was read: while it is the same, no file of it need be read. null: it moved meanwhile. */
  readonly stamp: string | null;
}
