import type { Value } from "../diag/types.js";

/** A paper as it stands on a unit's shelf. */
export interface PaperStand {
  readonly document: string;
  readonly title: string;
  readonly kind: string;
  readonly topic: string;
  readonly status: "draft" | "review" | "final";
  /** Number of the version that stands, and the day it was made for, ISO. */
  readonly version: number;
  readonly asOf: string;
  /** `generated`: nobody changed it; `merged` and `edited`: it carries what a person wrote. */
  readonly is: "generated" | "merged" | "edited" | "gone" | "unreadable";
  /** Places where a conflict is open. */
  readonly conflicts: number;
  /** Places left blank, lines to sign not counted. */
  readonly blanks: number;
  /** Version of each clause it prints. */
  readonly clauses: Readonly<Record<string, number>>;
  /** Ids of the clauses that cite a regulation, by the regulation's id. */
  readonly cites: Readonly<Record<string, readonly string[]>>;
  /** What has become since of regulations it cites, by their ids. */
  readonly basis: Readonly<Record<string, BasisStand>>;
  readonly edits: readonly HandEdit[];
}
export interface BasisStand {
  readonly title: string;
  readonly is: "ended" | "amended" | "ending";
  /** ISO day; "" where nobody knows. */
  readonly day: string;
  readonly instead?: string;
}
/** What a person changed in one place of a paper. */
export interface HandEdit {
  /** The clause that printed the place; "" for what has none. */
  readonly clause: string;
  readonly place: string;
  /** What went and what came, without what stayed around it. */
  readonly went: string;
  readonly came: string;
}
/** Where a unit stands: all that boards are made of, plain data. */
export interface UnitStand {
  readonly unit: string;
  /** Its full name, and how other units' profiles may name it: its Party organ, short names. */
  readonly name: string;
  readonly names: readonly string[];
  readonly group: string | null;
  /** Names of its superiors as its profile says them. */
  readonly superiors: readonly string[];
  readonly papers: readonly PaperStand[];
  /** Intervals that its papers print, by cadence key. */
  readonly cadences: Readonly<Record<string, { readonly perYear: number; readonly words: string }>>;
  /** Tasks of its tables and whom they name for them. */
  readonly duties: readonly { readonly topic: string; readonly task: string; readonly owner: string; readonly title: string }[];
  /** Papers of its shelf that are not drafted, and those that cannot be. */
  readonly undrafted: number;
  /** Faults of its profile. */
  readonly faults: number;
}

/** A step by which a text came into force for a group of units. */
export interface ReleaseStage {
  readonly version: number;
  /** The group's name; null: all units. */
  readonly to: string | null;
  /** ISO day */
  readonly date: string;
  readonly reason: string;
}
/** What boards know of the library: plain words and numbers. */
export interface LibraryStand {
  /** By id, with the last version in force for some units and the stages it went out in. */
  readonly clauses: ReadonlyMap<
    string,
    { readonly title: string; readonly version: number; readonly stages?: readonly ReleaseStage[] }
  >;
  /** Which version of a clause is in force for a unit, null for none, and whether it says it in words of its own. */
  readonly has: (
    clause: string,
    unit: Pick<UnitStand, "unit" | "group">,
  ) => { readonly wanted: number | null; readonly own: boolean };
  /** 中文 names of the cadences. */
  readonly cadences: ReadonlyMap<string, string>;
}

/** A cell: a number, words as they stand, or words to be said in the language of whoever reads. */
export type BoardCell = Value;
export interface Board<Row extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>> {
  readonly board: BoardName;
  /** The rows as data. */
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly key: string; readonly width: number }[];
  /** The rows a person is shown, a cell a column; what is as it should be may be left out. */
  readonly shown: readonly (readonly BoardCell[])[];
}
export const boardNames = ["state", "rollout", "deviation", "validity", "levels"] as const;
export type BoardName = (typeof boardNames)[number];
