import { mergedText } from "../carry/conflict-words.js";
import type { ReplacedIssue } from "../carry/issue-beside.js";
import type { ImpactCause } from "../causes/types.js";
import { phrase } from "../diag/phrase.js";
import type { Phrase } from "../diag/types.js";
import type { Conflict, Merged } from "../merge/types.js";
import { earlierFolder } from "../shelf/folders.js";
import { excerpts, shortened } from "../text/excerpts.js";
import { byStem } from "../workspace/by-stem.js";
import type { Action } from "./types.js";

export { sheetName } from "../shelf/folders.js";

/** What a regeneration did to one document, for people and for programs. */
export interface DocumentReport {
  readonly unit: string;
  readonly document: string;
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
  readonly action: Action;
  /** Number of the new version. */
  readonly number?: number;
  /** Number of the version the edited file was made from. */
  readonly base?: number;
  readonly causes: readonly ImpactCause[];
  /** Its PDF is set from the text, and lacks what only the Word file has. */
  readonly onlyInWord?: true;
  /** Its Word file is the office's own, in which nobody edited anything. */
  readonly imported?: true;
  /** What was done with a person's edits; absent where there were none. */
  readonly merge?: Omit<Merged, "doc" | "blocks" | "gone">;
  /** Conflicts of earlier runs that are still open, as they stand now. */
  readonly open?: readonly Conflict[];
  /** False while a conflict is open in it. */
  readonly final?: boolean;
  /** It replaces an issued paper, composed anew; `edited`: that one had been edited, and its edits are not in this one. */
  readonly issued?: { readonly edited: boolean };
  /** What its file bore of the issue that it replaces. */
  readonly reissue?: ReplacedIssue;
  /** Where the files of the paper it replaces stay. Absolute. */
  readonly earlier?: readonly string[];
  /** Absolute. */
  readonly files: readonly { readonly format: string; readonly path: string; readonly state: string }[];
  /** Comparison with the last version. Absolute. */
  readonly comparison?: string;
}

export function actionPhrase({ action, number, base, onlyInWord, imported }: DocumentReport): Phrase {
  const plain = phrase(imported && action === "merged" ? "action.imported" : `action.${action}`);
  const versioned =
    number === undefined
      ? plain
      : base === undefined
        ? phrase("action.version", { action: plain, number })
        : phrase("action.version-from", { action: plain, number, base });
  return onlyInWord ? phrase("action.only-in-word", { action: versioned }) : versioned;
}

/** One matter of a report: a heading, and a line for each place. */
export interface Matter {
  readonly title: Phrase;
  readonly lines: readonly Phrase[];
}

/**
 * What a person should know about one document, the most urgent first.
 * @param isShort texts are quoted by what tells them apart, for a screen; the report quotes them whole
 */
export function mattersOf({ merge, issued, reissue, earlier = [] }: DocumentReport, isShort = false): readonly Matter[] {
  const quoted = (text: string): Phrase => quotedWhole(isShort ? shortened(text) : text);
  const issueLine = ({ where, typed }: ReplacedIssue["replaced"][number]): Phrase =>
    phrase("matter.line", { where, text: quoted(typed) });
  const matters: readonly Matter[] = [
    { title: phrase(issued?.edited ? "matter.issued-edited" : "matter.issued"), lines: issued ? originals(earlier) : [] },
    {
      title: phrase("matter.issue-doubtful"),
      lines: [...(reissue?.doubtful ?? []).map(issueLine), ...(reissue?.beside ?? [])],
    },
    { title: phrase("matter.conflicts"), lines: (merge?.conflicts ?? []).map((one) => conflictLine(one, isShort)) },
    {
      title: phrase("matter.carried"),
      lines: (merge?.carried ?? []).map(({ where, next }) =>
        next === undefined ? phrase("matter.as-is", { where }) : phrase("matter.as-is-next", { where, next: quoted(next) }),
      ),
    },
    {
      title: phrase("matter.both"),
      lines: (merge?.both ?? []).map(({ where, text }) => phrase("matter.line", { where, text: quoted(text) })),
    },
    {
      title: phrase("matter.stale"),
      lines: (merge?.stale ?? []).map(({ where, says, now }) =>
        phrase(now === "" ? "matter.stale-gone" : "matter.stale-now", { where, says, now }),
      ),
    },
    {
      title: phrase("matter.references"),
      lines: (merge?.references ?? []).map(({ where, typed, now }) =>
        now === null ? phrase("matter.reference-lost", { where, typed }) : phrase("matter.reference", { where, typed, now }),
      ),
    },
    {
      title: phrase("matter.deleted"),
      lines: (merge?.deleted ?? []).map(({ where, was, next }) =>
        next === undefined
          ? phrase("matter.line", { where, text: quoted(was) })
          : phrase("matter.deleted-next", { where, was: quoted(was), next: quoted(next) }),
      ),
    },
    { title: phrase("matter.issue-replaced"), lines: (reissue?.replaced ?? []).map(issueLine) },
    {
      title: phrase("matter.edits"),
      lines: (merge?.kept ?? []).map(({ where, how, text }) => phrase(`matter.${how}`, { where, text: quoted(text) })),
    },
    {
      title: phrase("matter.numbers"),
      lines: (merge?.numbers ?? []).map(({ where, typed, now }) =>
        phrase(now === "" ? "matter.number" : "matter.number-now", { where, typed, now }),
      ),
    },
  ];
  return matters.filter(({ lines }) => lines.length > 0);
}

/** Where the papers are that new ones replace. */
const originals = (earlier: readonly string[]): readonly Phrase[] =>
  earlier.length === 0
    ? [phrase("matter.original-soon", { folder: earlierFolder })]
    : byStem(earlier.map((path) => path.slice(path.lastIndexOf(earlierFolder)))).map((path) =>
        phrase("matter.original-at", { path }),
      );

/** The texts of a conflict; what accepting gives only where that is not the generated text. */
function conflictLine(conflict: Conflict, isShort: boolean): Phrase {
  const { where, cause, mine, next } = conflict;
  const merged = mergedText(conflict);
  const told = [mine, ...(next === null ? [] : [next]), ...(merged === null || merged === next ? [] : [merged])];
  const shown = new Map(told.map((text, i) => [text, isShort ? excerpts(told)[i]! : text]));
  const quote = (text: string): Phrase => quotedWhole(shown.get(text)!);
  const texts = {
    where,
    cause: phrase(`conflict.${cause}`),
    mine: quote(mine),
    next: next === null ? phrase("deleted") : quote(next),
  };
  return merged === null || merged === next
    ? phrase("matter.conflict", texts)
    : phrase("matter.conflict-merged", { ...texts, merged: quote(merged) });
}

/** A text as a report shows it: whole, for nothing a person wrote may be lost. */
const quotedWhole = (text: string): Phrase =>
  text === "" ? phrase("empty") : phrase("quoted", { text: text.replaceAll("\n", " ") });

/** Whether somebody has to look at a document. */
export const needsLook = ({
  action,
  merge,
  issued,
  reissue,
}: Pick<DocumentReport, "action" | "merge" | "issued" | "reissue">): boolean =>
  action === "left" ||
  action === "stuck" ||
  issued?.edited === true ||
  (reissue !== undefined && reissue.doubtful.length + reissue.beside.length > 0) ||
  (merge !== undefined &&
    (merge.conflicts.length > 0 ||
      merge.carried.length > 0 ||
      merge.both.length > 0 ||
      merge.stale.length > 0 ||
      merge.references.some(({ now }) => now === null) ||
      merge.deleted.some(({ next }) => next !== undefined)));
