import type { RecordedOutput } from "./types.js";

/** What a run was: which command, in one word. */
export type RunKind = "draft" | "regenerate" | "resolve" | "import" | "undo";

/** What one run did to a document's files. */
export interface RunDocument {
  readonly document: string;
  readonly title: string;
  /** The version that was published before the run; null: none was. */
  readonly from: number | null;
  readonly to: number;
  /** The document's files as the run found them, those it replaced or removed. Their bytes are kept for a while. */
  readonly before: readonly RecordedOutput[];
  /** The files it wrote. */
  readonly after: readonly RecordedOutput[];
}
/** A file of the workspace that a run wrote besides documents, and takes back with them: its hash before and after; null: none. */
export interface RunBeside {
  /** Below the workspace, with slashes. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}
/** run.json: one run over a unit's shelf, written before its first file is published. */
export interface Run {
  readonly format: number;
  /** From 1, in the order of the runs. */
  readonly number: number;
  readonly kind: RunKind;
  readonly reason: string;
  readonly asOf: string;
  /** For an undo: the run it takes back. */
  readonly of?: number;
  readonly documents: readonly RunDocument[];
  readonly beside?: readonly RunBeside[];
}
