import type { Run } from "./run-types.js";
import type { Beside, DocumentHistory, Drafted, GoneBeside, HistoryEntry, RecordedOutput } from "./types.js";

export interface FilePlan extends RecordedOutput {
  readonly bytes: Uint8Array;
  readonly state: "written" | "same" | "left";
  /** Hash of the file there as it was when the run was planned; null: none. */
  readonly found: string | null;
}
export interface DocumentPlan {
  readonly drafted: Drafted;
  readonly number: number;
  /** What was in force before, to be recorded under these numbers. */
  readonly earlier: readonly { readonly number: number; readonly drafted: EarlierVersion }[];
  /** The version that is recorded already; null: a new one is made. */
  readonly entry: HistoryEntry | null;
  /** The newest version that there is; null: none. */
  readonly newest: HistoryEntry | null;
  readonly files: readonly FilePlan[];
  /** Files under an earlier title, to be removed. */
  readonly remove: readonly RemovedFile[];
}
export type EarlierVersion = NonNullable<Drafted["earlier"]>[number];
export interface RemovedFile {
  readonly format: string;
  readonly path: string;
  readonly found: string;
}
/** A document that leaves the shelf: its files go, its versions stay. */
export interface Withdrawal {
  readonly document: string;
  /** The version that published the files last. */
  readonly number: number;
  readonly files: readonly (RecordedOutput & { readonly found: string | null })[];
}
export interface UnitPlan {
  readonly unit: string;
  readonly folder: string;
  readonly documents: readonly DocumentPlan[];
  readonly withdrawn: readonly Withdrawal[];
  /** Files that go with the run. */
  readonly beside: readonly (Beside | GoneBeside)[];
  /** Hashes of files that can be made again, should the run be taken back. */
  readonly remade: ReadonlySet<string>;
  /** null: nothing of the shelf changes. */
  readonly run: Run | null;
  /** A run of another kind was killed: it is closed first, under this number. */
  readonly closes: number | null;
}

/** The unit's files as a whole: who owns which name, and which hashes are known for it. */
export interface Shelf {
  readonly names: ReadonlyMap<string, string>;
  readonly histories: ReadonlyMap<string, DocumentHistory>;
  /** Names, in lower case, that belong to some document after this run. */
  readonly claimed: ReadonlySet<string>;
  /** Files of it lie in folders already. */
  readonly wasSorted: boolean;
}
