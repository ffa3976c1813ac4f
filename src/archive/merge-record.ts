import type { Block, NodeId } from "../tree/types.js";

/** A place of a document that a merge has something to say about, with what it says. */
export interface RecordedSpot {
  readonly at: NodeId;
  readonly row?: NodeId;
  readonly cell?: number;
  readonly where: string;
}
/** Three texts that collided; null for a side that did not have the place. */
export interface RecordedConflict extends RecordedSpot {
  readonly cause: string;
  readonly base: string | null;
  readonly mine: string;
  readonly next: string | null;
  readonly proposal: string | null;
}
/** A conflict that was open already. `next`: what was generated since, where that is another text. */
export interface RecordedCarried extends RecordedSpot {
  readonly next?: string;
}

/** merge.json: how a version's Word file came from a person's. */
export interface MergeRecord {
  /** Number of the version their file was made from. */
  readonly base?: number;
  /** Left for a person to settle, now and before. */
  readonly conflicts?: readonly RecordedConflict[];
  readonly carried?: readonly RecordedCarried[];
  /** The blocks that conflicts carried over were generated with: their base stays what it was. */
  readonly bases?: readonly Block[];
  readonly kept?: readonly RecordedSpot[];
  readonly deleted?: readonly RecordedSpot[];
  readonly both?: readonly RecordedSpot[];
  readonly references?: readonly RecordedSpot[];
  readonly numbers?: readonly RecordedSpot[];
  readonly stale?: readonly RecordedSpot[];
  /** Conflicts that a filled-in sheet decided. */
  readonly settled?: readonly RecordedSpot[];
  /** Nothing of the person's file was carried over: a new issue takes its place, and a copy of it stays. */
  readonly replaced?: true;
  /** Only the other formats were made anew. */
  readonly reprinted?: true;
  /** It was nobody's work with us: an office's own file, taken over as it is. How it was called. */
  readonly imported?: string;
  /** Number of the run that an undo took back by recording it. */
  readonly undone?: number;
}

/** Whether a Word file is an office's own as it was taken over: nobody edited it since but by way of the profile. */
export const isAsImported = ({ imported, kept, deleted, both, conflicts, settled }: MergeRecord): boolean =>
  imported !== undefined && [kept, deleted, both, conflicts, settled].every((spots) => (spots ?? []).length === 0);

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || isText(value);
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isTrue: Check = (value) => value === true;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const spot = { at: isText, row: optional(isText), cell: optional(isCount), where: isText };
const conflict = { ...spot, cause: isText, base: isTextOrNull, mine: isText, next: isTextOrNull, proposal: isTextOrNull };
const spots = optional(list(fields(spot)));
const schema = fields({
  base: optional(isCount),
  conflicts: optional(list(fields(conflict))),
  carried: optional(list(fields({ ...spot, next: optional(isText) }))),
  bases: optional(list(fields({ id: isText, type: isText }))),
  kept: spots,
  deleted: spots,
  both: spots,
  references: spots,
  numbers: spots,
  stale: spots,
  settled: spots,
  replaced: optional(isTrue),
  reprinted: optional(isTrue),
  imported: optional(isText),
  undone: optional(isCount),
} satisfies Readonly<Record<keyof MergeRecord, Check>>);

/** What a merge.json says; null for one that is no such record. Fields that nobody here knows are left in it. */
export function readMergeRecord(text: string): MergeRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return schema(value) ? (value as MergeRecord) : null;
  } catch {
    return null;
  }
}
