import type { Code } from "../diag/codes/index.js";
import type { Value } from "../diag/types.js";
import type { LineNumber } from "../recognise/line-number.js";
import type { AsideKind } from "../tree/aside.js";
import type { Doc } from "../tree/types.js";

/** What copying leaves behind, in families. */
export const driftFamilies = [
  "foreign-unit",
  "organ",
  "damage",
  "debris",
  "citation",
  "number",
  "cadence",
  "outdated",
  "cut",
  "wording",
  "burden",
] as const;
export type DriftFamily = (typeof driftFamilies)[number];
/** high: would embarrass or bind wrongly. */
export type DriftSeverity = "high" | "medium" | "low";

/** A line of a paper as it is read: a paragraph with its number, or a cell of a table. */
export interface PaperLine {
  /** Of the block it stands in, from 1: a table is one. */
  readonly paragraph: number;
  /** Number and words, as they stand; offsets of findings count in it. */
  readonly text: string;
  /** How many characters of the text are the number. */
  readonly lead: number;
  /** What its words begin with that is a number by its form; null for any other line. */
  readonly number: LineNumber | null;
  readonly block: Doc["children"][number];
  /** Of a table. */
  readonly cell?: CellPlace;
  /** Where it stands besides the text: a header, a footnote. */
  readonly beside?: AsideKind;
}
/** Counted from 0; the head is row 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
/** A paper to check: what it says, and what it says of itself. */
export interface Paper {
  /** How findings name the file. */
  readonly file: string;
  readonly doc: Doc;
  readonly lines: readonly PaperLine[];
  /** The lines, one below the other. */
  readonly text: string;
  readonly self: PaperSelf;
  /** Headers, notes and boxes, as lines of the same paper. */
  readonly beside?: Paper;
}
/** Who a paper is of, by its title, its signature and the words it uses most. */
export interface PaperSelf {
  readonly title: string;
  /** 校 院 局 委 镇 园 …: after 我 and 本, the one used most; null where the paper never speaks of itself. */
  readonly word: string | null;
  /** How often each is used: 局 → 12. */
  readonly words: ReadonlyMap<string, number>;
  /** 党委 党组 党工委 党总支 党支部: the one used most. */
  readonly organ: string | null;
  /** ISO day it is signed or dated; null where it has none. */
  readonly day: string | null;
}

/** One place of a fault. */
export interface DriftPlace {
  readonly file: string;
  /** From 1; of what stands beside the text that of the paragraph it hangs on, 0 for a header or footer. */
  readonly paragraph: number;
  /** Characters of the paragraph, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Where the paragraph is a table: characters are those of this cell. */
  readonly cell?: CellPlace;
  /** Where it stands besides the text. */
  readonly beside?: AsideKind;
  /** Of a further place, where something else is right there than at the first. */
  readonly right?: readonly string[];
}
/** What a rule finds in a line. */
export interface Found {
  readonly line: PaperLine;
  readonly start: number;
  readonly end: number;
  /** What is to stand in place of the quote, word for word, or the candidates; empty where only a person can tell. */
  readonly right?: readonly string[];
  readonly evidence?: readonly Value[];
  /** Absent: certain. */
  readonly doubtful?: true;
  /** Absent: the rule's. */
  readonly severity?: DriftSeverity;
}
export interface DriftFinding extends DriftPlace {
  readonly code: Code;
  readonly family: DriftFamily;
  readonly severity: DriftSeverity;
  readonly certain: boolean;
  readonly right: readonly string[];
  readonly evidence: readonly Value[];
  /** The other places of the same fault. */
  readonly places?: readonly DriftPlace[];
}

/** The unit whose paper it is to be, as its profile has it. */
export interface DriftUnit {
  /** Its own, the full one first. */
  readonly names: readonly string[];
  /** Every text of the profile: names of the unit, its departments, superiors, places, titles, papers. */
  readonly texts: readonly string[];
  /** Titles of its bases without a number, an issuer or a day that would tell which paper each is. */
  readonly bareBases?: readonly string[];
  /** 党委 党组 党工委 党总支 党支部 */
  readonly organ: string;
  readonly organShort: string;
  /** 校 of 我校. */
  readonly word: string;
  /** Persons listed who hold no post on the day. */
  readonly former: readonly string[];
  /** Codes of rules that the unit does not want asked again. */
  readonly ignore?: readonly string[];
  /** Expressions that the unit says are right: what is found within one is not told. */
  readonly words?: readonly string[];
  /** How many characters its papers of a kind have at most, by what their titles end with. */
  readonly budgets?: readonly { readonly titles: readonly string[]; readonly characters: number }[];
  /** Activities by key, with the interval the profile states in words (每年至少两次). */
  readonly cadences: readonly { readonly key: string; readonly name: string; readonly words?: string }[];
}
/** Papers of a run by the keys of their sketches: of each key the first paper. */
export type CopyIndex = ReadonlyMap<string, KnownPaper>;
export interface KnownPaper {
  readonly file: string;
  /** Rising. */
  readonly shingles: Uint32Array;
  /** Whose it is by its title or signature; null where neither says so. */
  readonly unit: string | null;
  /** Day, number and marks of the title (2024, 修订) that tell one issue from another. */
  readonly issue: readonly string[];
}
/** How a kind of unit (schools, towns, bureaus) is named and speaks of itself. */
export interface UnitKind {
  /** What names of such units end in. */
  readonly names: readonly string[];
  /** After 我 and 本, and before 党委: 校, 局. */
  readonly words: readonly string[];
  readonly heads: readonly string[];
  /** Whom it addresses as 各…. */
  readonly below: readonly string[];
  /** Departments that no other kind has. */
  readonly offices: readonly string[];
  /** Those who work or learn there, by words of its own. */
  readonly folk: readonly string[];
  /** Party organs it may have. */
  readonly forms: readonly string[];
  /** Words of those above it. */
  readonly above: readonly string[];
  /** Has units of other kinds below it, and speaks of them. */
  readonly governs: boolean;
}
/** What rules judge by besides the paper itself. */
export interface DriftFacts {
  /** Absent: the paper says itself what it is. */
  readonly unit?: DriftUnit;
  /** Expressions that stand as they are: 守土有责、守土负责、守土尽责. */
  readonly phrases: readonly string[];
  /** Usual expressions: told only where a character was exchanged for one that sounds or looks like it. */
  readonly common: readonly string[];
  /** Wrong → right. */
  readonly wrongWords: ReadonlyMap<string, string>;
  /** Words that rewriting by machine puts → the words that may have stood there. */
  readonly spun: ReadonlyMap<string, readonly string[]>;
  /** Bodies and campaigns that are no more: word → what to write, "" where only a person can tell. */
  readonly outdated: ReadonlyMap<string, string>;
  /** Titles of regulations, without 《》. */
  readonly regulations: readonly string[];
  /** Regulations in force no more, by bare title: from which ISO day, and the title of what stands in its place ("" where none does). */
  readonly repealed: ReadonlyMap<string, { readonly until: string; readonly now: string }>;
  readonly kinds: readonly UnitKind[];
  /** Numbers of papers that are often cited, by bare title. */
  readonly numbers: ReadonlyMap<string, string>;
  /** What is asked of those below too often, told by words. */
  readonly asked: {
    readonly phrases: readonly string[];
    readonly often: readonly string[];
    readonly monthly: readonly string[];
    readonly levels: readonly string[];
    readonly materials: readonly string[];
    readonly handing: readonly string[];
  };
  /** The most characters of any paper, and who says so. */
  readonly length?: { readonly characters: number; readonly source: string };
  /** Names of the topics that papers are on. */
  readonly topics: readonly string[];
  /** Activities by key, with the names they go by. */
  readonly activities: readonly { readonly key: string; readonly name: string }[];
  /** What regulations ask for at least, of papers on a topic. */
  readonly floors: readonly {
    readonly topic: string;
    readonly key: string;
    readonly least: number;
    /** 年, 半年, 季度, 月 or 周 */
    readonly period: string;
    readonly regulation: string;
    readonly article: string;
  }[];
  /** The papers of the same run; absent: only this paper is looked at. */
  readonly among?: CopyIndex;
}

/** One rule, one file, with what it finds and what it must leave alone. */
export interface DriftRule {
  readonly code: Code;
  readonly family: DriftFamily;
  readonly severity: DriftSeverity;
  /** Some of what it finds weighs more than the rule. */
  readonly mayBeHigh?: true;
  /** All that it finds in a paper has one cause, whatever the words: one finding with places. */
  readonly isOneCause?: true;
  find(paper: Paper, facts: DriftFacts): readonly Found[];
  /** Papers, a line a paragraph, each with the quotes it must find. */
  readonly examples: readonly { readonly text: string; readonly quotes: readonly string[] }[];
  /** Papers it must find nothing in. */
  readonly sound: readonly string[];
}
