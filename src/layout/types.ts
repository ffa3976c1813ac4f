import type { Code } from "../diag/codes/index.js";
import type { Diagnostic, Value } from "../diag/types.js";
import type { Look } from "../look/types.js";
import type { Mend } from "./mend/types.js";
import type { Part, Placed } from "./roles.js";
import type { WordFile } from "./word/file.js";

/** How binding it is: the standard demands it, names it as the normal case, recommends it; or it is only good practice. */
export type Strength = "required" | "usual" | "recommended" | "practice";

/** The whole file as the rules see it. */
export interface Facts {
  readonly file: WordFile;
  readonly paragraphs: readonly Placed[];
  readonly look: Look;
}

/** Where a finding is: a paragraph, or a part of the page. */
export type Where = Placed | Part;

/** What is there, and what should be there. */
export interface Found {
  readonly [place: string]: Value;
  readonly found: Value;
  readonly wanted: Value;
}

/**
 * One finding.
 * @param found what is there
 * @param wanted what should be there
 * @param mend how `--fix` puts it right; absent where that needs a person
 */
export type Report = (where: Where, data: Found, mend?: readonly Mend[]) => void;

/** One rule, one file. */
export interface LayoutRule {
  readonly code: Code;
  readonly strength: Strength;
  /** `look`: a measure of the standard that another look may change. */
  readonly source: "look" | "standard" | "punctuation" | "practice";
  /** Its mends put a line where it should stand, whatever typed spaces or indents put it elsewhere. */
  readonly places?: true;
  check(facts: Facts, report: Report): void;
}

/** A finding as it is printed and handed to programs. */
export interface Finding extends Diagnostic {
  readonly code: Code;
  readonly data: Found;
  readonly strength: Strength;
  /** Name of the standard, or of the look; "" for practice. */
  readonly source: Value;
  /** From 1; absent for what concerns pages and not a paragraph. */
  readonly paragraph?: number;
  /** Its first words. */
  readonly text?: string;
  readonly part: Part;
  readonly mends: readonly Mend[];
}
