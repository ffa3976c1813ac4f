import type { ClauseId } from "../tree/types.js";
import type { Approvals } from "./approvals.js";
import type { Authority } from "./authority.js";
import type { BurdenKind, BurdenWords } from "./burden-words.js";
import type { ConceptTerms } from "./concept-terms.js";
import type { Conditions } from "./conditions.js";
import type { DriftWords } from "./drift-words.js";
import type { KnownBy } from "./known-by.js";
import type { OwnPaper } from "./own-paper.js";
import type { Size } from "./size.js";
import type { Terms } from "./terms.js";
import type { TradeWords } from "./trade-words.js";
import type { UnitType } from "./unit-type.js";

export type { Conditions } from "./conditions.js";
export type { Size } from "./size.js";
export type { TradeWords } from "./trade-words.js";
export type { UnitType } from "./unit-type.js";

export type NeedType = "string" | "list" | "cadence" | "map";

export interface ClauseExample {
  /** Facts by sample unit and topic, and by path where the example overrides them. */
  readonly with: { readonly unit: string; readonly topic: string; readonly [path: string]: unknown };
  /** The whole printed text, a line a block, numbers left out. */
  readonly gives: string;
}
export interface Clause {
  readonly id: ClauseId;
  readonly title: string;
  readonly version: number;
  readonly textHash: string;
  readonly slots: readonly { readonly kind: string; readonly slot: string; readonly order: number }[];
  /** Absent: all. */
  readonly topics?: readonly string[];
  /** Traits the unit must have; `!x`: must not have. */
  readonly traits: readonly string[];
  readonly organs?: readonly string[];
  readonly when: Conditions;
  readonly needs: Readonly<Record<string, NeedType>>;
  readonly concepts: readonly string[];
  readonly basis: readonly {
    readonly regulation: string;
    readonly article?: string;
    readonly floor?: Readonly<Record<string, string>>;
  }[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly changes: readonly { readonly version: number; readonly date: string; readonly reason: string }[];
  readonly examples: readonly ClauseExample[];
  /** Width (a share) and alignment of each column, for a clause with a table. */
  readonly columns?: readonly { readonly width: number; readonly align: "left" | "center" }[];
  /** Least height of each row of its table, in lines: room to sign and to press a seal. */
  readonly rowLines?: number;
  /** Its plain paragraphs stand as this role instead of as body text. */
  readonly role?: "addressee" | "note";
  /** In a workspace's own version of a built-in clause: the `text-hash` of the one it was made from. */
  readonly original?: string;
  /** Line of each `needs` path in the file. */
  readonly headLines: Readonly<Record<string, number>>;
  /** Handlebars text and the line of the file it starts on. */
  readonly text: string;
  readonly textLine: number;
  readonly file: string;
  /** The file's path below its templates folder, the same on every machine. */
  readonly name: string;
}

/** How the first paragraph of a clause stands in a slot: unnumbered, or numbered (a 条 in a document of articles). */
export type SlotAs = "paragraph" | "item";
export interface Slot {
  readonly id: string;
  /** Heading over the slot (Handlebars); a slot without clauses drops out, heading and all. */
  readonly title?: string;
  readonly as: SlotAs;
  /** Takes the clauses of another kind's slot (`kind/slot`) instead of its own. */
  readonly from?: string;
  /** With `from`: only the clauses that carry the subject department's own heading, without that heading. */
  readonly only?: "own";
  /** A slot without a title that every sheet of the collection gets, and the collection itself does not. */
  readonly sheets?: true;
  readonly when?: Conditions;
}
/** What a kind makes one document each of: departments, sub-units, people in leadership posts, or its own slots (sheets of a collection). */
export type SubjectOf = "departments" | "sub-units" | "posts" | "slots";
export type BySize = Readonly<Record<string, number>>;
export interface Kind {
  readonly id: string;
  readonly name: string;
  /** Handlebars; one line. */
  readonly title: string;
  /** 本清单, 本细则: how the document speaks of itself. */
  readonly self: string;
  /** Schemes it can be numbered in; the first is the default, `wording.numbering` chooses among them. */
  readonly numbering: readonly ("outline" | "articles")[];
  readonly layout: "plain" | "masthead" | "letter" | "minutes";
  /** Who signs: the Party organ or the unit. */
  readonly issuer: "organ" | "unit";
  /** One document for each of these, instead of (or, for slots, besides) one for the unit. */
  readonly subjects: readonly SubjectOf[];
  /** Title of one slot's sheet (Handlebars), for `slots`. */
  readonly sheetTitle?: string;
  /** Formats made when nobody asks for any; absent: the usual ones. */
  readonly formats?: readonly string[];
  /** Units and topics it is made for; absent: all. */
  readonly topics?: readonly string[];
  readonly traits: readonly string[];
  readonly when: Conditions;
  /** Signature and date at the end, or left to the clauses. */
  readonly closing: "issuer" | "none";
  /** How it goes out as an official document: under its own masthead, or printed behind a notice (印发通知). */
  readonly issue: "itself" | "notice";
  /** 上行文: to a superior, with the signer's name beside the number. */
  readonly direction: "down" | "up";
  /** The notice that carries others; never drafted by itself. */
  readonly carrier?: true;
  readonly knownBy?: KnownBy;
  /** Its place in a bound volume, from 1; kinds without one follow those that have one. */
  readonly volume?: number;
  readonly own?: OwnPaper;
  /** Most characters (without white space) and articles of one paper, by the size of the unit. */
  readonly budget?: { readonly characters: BySize; readonly articles: BySize };
  /** Posts (secretary, head, direct-responsible …) that must have a holder on the as-of day. */
  readonly holders: readonly string[];
  readonly outline: readonly Slot[];
  readonly file: string;
}
export interface Organ {
  readonly form: string;
  readonly traits: readonly string[];
  /** Words clauses use: path organ.<key>. */
  readonly words: Readonly<Record<string, string>>;
}
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** Words that only this topic (and others that list them too) may meet in a clause; lint looks for them. */
  readonly ownWords: readonly string[];
  /** Words of other topics that have no place in papers on this one; lint looks for them. */
  readonly foreignWords: readonly string[];
  /** Words clauses use: path topic.<key>. */
  readonly words: Readonly<Record<string, string>>;
  /** Regulation ids, in the order they are cited. */
  readonly bases: readonly string[];
  readonly triggers: string;
  /** Stands for all of a unit's topics together, in kinds that are made for it. */
  readonly joins?: true;
  readonly knownBy?: KnownBy;
  readonly file: string;
}
export interface Regulation {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  /** Only a verified number is printed. */
  readonly numberVerified: boolean;
  readonly issuer: string;
  /** ISO day from which the present text is in force. */
  readonly from?: string;
  /** ISO day from which it is in force no more. */
  readonly until?: string;
  /** Id of the regulation in its place. */
  readonly replacedBy?: string;
  /** ISO day on which name, number and dates were last compared with public copies. */
  readonly checked?: string;
  readonly revised?: string;
  readonly status: "in-force" | "repealed" | "unchecked";
  /** Cadence key → least frequency and the article that says so. */
  readonly floors: Readonly<Record<string, { readonly least: string; readonly article: string }>>;
  readonly remark?: string;
}
/** A cadence as a task of the year: who leads, who helps, what shows that it was done. Handlebars texts. */
export interface Task {
  /** What it is counted as in the burden of a role. */
  readonly burden: Exclude<BurdenKind, "signatures" | "records">;
  readonly task: string;
  readonly owner: string;
  readonly partners: string;
  readonly evidence: string;
  /** Half months before the end of its period that it is due. */
  readonly early?: number;
  readonly topics?: readonly string[];
  readonly when?: Conditions;
}
/** A step by which a text came into force for more units. */
export interface Stage {
  readonly version: number;
  /** Id of a group of units, or `all`. */
  readonly to: string;
  /** ISO day on which it was decided. */
  readonly date: string;
  readonly reason: string;
}
/** The texts of one clause that are released in stages, and how far each has come. */
export interface Release {
  /** By version. */
  readonly texts: ReadonlyMap<number, Clause>;
  /** In the order they were taken; the highest version that a stage gives a unit is in force for it. */
  readonly stages: readonly Stage[];
  /** The file of the stages; absent where none was ever taken. */
  readonly file?: string;
}

export interface Library {
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Those that single units say in other words, by unit and id: see `unitLibrary`. */
  readonly unitClauses: ReadonlyMap<string, ReadonlyMap<string, Clause>>;
  /** Texts of clauses on their way to all units, by the clause's id: see `unitLibrary`. */
  readonly releases: ReadonlyMap<string, Release>;
  /** The group each group of units belongs to: see `data/groups`. */
  readonly groupsAbove: ReadonlyMap<string, string | null>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Kinds that only carry another document: the notice that issues a regulation. */
  readonly carriers: ReadonlyMap<string, Kind>;
  /** Papers of single units that stand in the place of a kind's (`own.kind`), by their own id. */
  readonly standIns: ReadonlyMap<string, Kind>;
  readonly unitTypes: ReadonlyMap<string, UnitType>;
  readonly organs: ReadonlyMap<string, Organ>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly regulations: ReadonlyMap<string, Regulation>;
  /** Texts of templates/looks by id, read by the look room; `made`: what it made of one, where that is kept. */
  readonly looks: ReadonlyMap<string, { readonly file: string; readonly text: string; readonly made?: unknown }>;
  /** Cadence key → 中文 name, e.g. special-study → 专题研究. */
  readonly cadences: ReadonlyMap<string, string>;
  /** Time limit key → 中文 name and what is usual, printed where a profile has no limit of its own. */
  readonly limits: ReadonlyMap<string, { readonly name: string; readonly usual: string }>;
  /** Cadence key → what it asks for in a year's plan. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly terms: Terms;
  /** Kind of person → who may dispose of them; the first that holds for a unit counts (templates/authority.yaml). */
  readonly authority: ReadonlyMap<string, readonly Authority[]>;
  /** From small to large. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** Fields of work: key → 中文 name. */
  readonly fields: ReadonlyMap<string, string>;
  /** Concept → how it is told in any paper. Clauses name theirs. */
  readonly concepts: ReadonlyMap<string, ConceptTerms>;
  /** Null in a library without templates/burden.yaml. */
  readonly burden: BurdenWords | null;
  /** Null in a library without templates/approvals.yaml. */
  readonly approvals: Approvals | null;
  readonly drift: DriftWords;
  readonly tradeWords: readonly TradeWords[];
  /** Hash of every file that was read. */
  readonly hash: string;
}
