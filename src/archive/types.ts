import type { Doc } from "../tree/types.js";
import type { MergeRecord } from "./merge-record.js";

/** The format of the history folder that this program writes, and the newest it reads. */
export const historyFormat = 4;

/** How a paper is set where its draft was asked for so, whatever the profile says; a layout by its name, a look by its id. */
export interface AskedForm {
  readonly layout?: string;
  readonly look?: string;
  readonly seal?: boolean;
}
/** What a version was composed from: enough to compose it again, and to say what has changed since. */
export interface Inputs {
  /** Text of the profile as it was read. */
  readonly profile: string;
  readonly clauses: Readonly<Record<string, number>>;
  /** Hash of the library. */
  readonly library: string;
  readonly look: string;
  /** The day whose office holders were taken, ISO yyyy-mm-dd. */
  readonly asOf: string;
  readonly reason: string;
  readonly asked?: AskedForm;
  /** ISO day a paper an office had already was signed: from then on it was what the office had. */
  readonly signed?: string;
}
export interface RenderedFile {
  /** Also the file's extension. */
  readonly format: string;
  readonly bytes: Uint8Array;
}
/** One composed document, ready to be recorded and published. */
export interface Drafted {
  readonly doc: Doc;
  readonly inputs: Inputs;
  /** The generated Word file: kept in the history whatever formats are published. */
  readonly docx: Uint8Array;
  readonly files: readonly RenderedFile[];
  /** The published Word file carries a person's edits: it is `docx` here and in `files`, made from the file they left, `mine`. */
  readonly merged?: Merged;
  /** What was in force before, oldest first: recorded before it, each as a version, where the history does not have them. */
  readonly earlier?: readonly Omit<Drafted, "files" | "earlier">[];
}
export interface Merged {
  /** The person's file as it was found; it may be replaced, because the history keeps it. */
  readonly mine: Uint8Array;
  readonly docx: Uint8Array;
  /** What was kept, dropped and left to settle. */
  readonly record: MergeRecord;
}

/** A file that goes with a run and is no document of it: a report, a copy of an issued paper, the profile. */
export interface Beside {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Hash of the file that it replaces; null: it takes a place where nothing is. */
  readonly found: string | null;
  /** Its path below the workspace, with slashes, where taking the run back takes it back too. */
  readonly within?: string;
}
/** Such a file that goes again when its run is taken back. */
export interface GoneBeside {
  readonly path: string;
  readonly bytes: null;
  readonly found: string;
  readonly within?: undefined;
}
/** What a unit's turn in a run makes. */
export interface Rendered {
  readonly drafted: readonly Drafted[];
  /** What the history says about the run as a whole; absent: what its first document says. */
  readonly reason?: string;
  readonly beside?: readonly Beside[];
  /** Documents whose PDFs can be made again from a recorded version: no copies of those that are replaced are kept. */
  readonly remade?: (document: string) => boolean;
  /** Recorded documents that the unit no longer needs: they claim no file name. */
  readonly obsolete?: readonly string[];
  /** 中文 names of the kinds, for the folders of a large shelf. */
  readonly kindNames?: ReadonlyMap<string, string>;
}

/** entry.json of a version: what it is, and the hashes that prove its parts whole. */
export interface EntryHead {
  readonly format: number;
  readonly document: string;
  readonly number: number;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly topic: string;
  readonly asOf: string;
  /** See `Inputs`; absent: `asOf`. */
  readonly signed?: string;
  readonly reason: string;
  /** From format 4 on, what is no part of its own: see `Inputs`. */
  readonly inputs?: Pick<Inputs, "clauses" | "library" | "look" | "asked">;
  /** Name of a part → SHA-256. */
  readonly parts: Readonly<Record<string, string>>;
}
/** The day from which a version was what the office had. */
export const dayOf = ({ signed, asOf }: Pick<EntryHead, "signed" | "asOf">): string => signed ?? asOf;

/** What an office wrote itself before it was managed changed by its own words, whoever came and went. */
export const isOwnIssue = ({ signed, clauses }: Pick<Inputs, "signed" | "clauses">): boolean =>
  signed !== undefined && Object.keys(clauses).length === 0;

/** A file that was, or was about to be, published from a version. `path` is its name in the unit's folder. */
export interface RecordedOutput {
  readonly format: string;
  readonly path: string;
  readonly sha256: string;
  /** Carries a person's edits: only a run that merges may replace it. */
  readonly merged?: true;
  /** Taken from the shelf again by an undo, because the document was not there before. */
  readonly gone?: true;
}
export interface HistoryEntry {
  readonly number: number;
  readonly folder: string;
  /** null: entry.json is missing or damaged. */
  readonly head: EntryHead | null;
  readonly outputs: readonly RecordedOutput[];
  /** outputs.jsonl has lines that cannot be read, as a power cut leaves them. */
  readonly torn: boolean;
}
export interface DocumentHistory {
  readonly document: string;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
}

export interface Published {
  readonly unit: string;
  readonly document: string;
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
  readonly version: string;
  /** Number of the version within the document's history, from 1. */
  readonly number: number;
  readonly format: string;
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  /** `left`: the file there was edited, or open, and is not this version. */
  readonly state: "written" | "same" | "left";
}
