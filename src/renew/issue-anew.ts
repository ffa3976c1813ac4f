import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { setValue } from "../profile/edit.js";
import type { DocumentFacts, Profile } from "../profile/types.js";
import { numberKey } from "../recognise/issue-marks.js";
import type { Issued } from "../shelf/issued-before.js";
import { titled } from "../tree/nested-marks.js";

/** A document that is issued again, and what the profile is to say of it. */
export interface Choice {
  readonly id: string;
  readonly facts: Partial<Record<"number" | "date" | "effective" | "replaces" | "status", string>>;
}

export interface AskedIssue {
  /** Ids of documents; absent: those whose number in the profile is no longer that of the last version. */
  readonly documents?: readonly string[];
  /** Of the one document that is issued again. */
  readonly number?: string;
  /** ISO days. */
  readonly date?: string;
  readonly effective?: string;
  /** What each document gets, where several are issued at once with numbers of their own. */
  readonly each?: Readonly<Record<string, OwnIssue>>;
}
export interface OwnIssue {
  readonly number?: string | undefined;
  /** ISO day. */
  readonly date?: string | undefined;
}

/**
 * Which documents are issued anew, and under what number and days: those that were asked for, else those whose number in the profile is
 * new, else all that were issued before. Each needs a number and a day that its last issue did not have.
 * @param ownPapers ids of papers in the office's own words
 */
export function chooseIssues(
  { documents: named, number: onlyNumber, date: sameDate, effective, each }: AskedIssue,
  { documents, unit }: Pick<Profile, "documents" | "unit">,
  last: ReadonlyMap<string, Issued>,
  ownPapers: ReadonlySet<string>,
): Outcome<readonly Choice[]> {
  const asked = named ?? (each && Object.keys(each));
  const unknown = (asked ?? []).filter((id) => !last.has(id));
  if (unknown.length > 0)
    return fail(
      ...unknown.map((document) => problem("merge/unknown-document", { unit: unit.id, document, known: listed(last.keys()) })),
    );
  const facts = (id: string): DocumentFacts => documents[id] ?? {};
  const isNew = (id: string, { number: bore, generated }: Issued): boolean => {
    const own = facts(id).number;
    return own !== undefined && own !== generated && numberKey(own) !== numberKey(bore ?? "");
  };
  const renewed = [...last].filter(([id, issue]) => isNew(id, issue)).map(([id]) => id);
  const issued = [...last].filter(([, issue]) => issue.number !== undefined || issue.inWord).map(([id]) => id);
  const ids = asked ?? (renewed.length > 0 ? renewed : issued);
  if (onlyNumber !== undefined && ids.length !== 1)
    return fail(problem("merge/reissue-one", { count: ids.length, documents: listed(ids.slice(0, 8)) }));
  const faults: Diagnostic[] = [];
  const choices = ids.map((id): Choice => {
    const bore = last.get(id)!;
    const own = facts(id);
    const { number = onlyNumber, date = sameDate } = each?.[id] ?? {};
    const is = { number: number ?? own.number, date: date ?? own.date };
    const used = [bore.number, bore.generated].flatMap((one) => (one === undefined ? [] : [numberKey(one)]));
    const missing = [
      // An office's own paper may never have had a number.
      ...((is.number === undefined && !(ownPapers.has(id) && used.length === 0)) ||
      (is.number !== undefined && used.includes(numberKey(is.number)))
        ? (["number"] as const)
        : []),
      ...(is.date === undefined || is.date === bore.date ? (["date"] as const) : []),
    ];
    if (missing.length > 0) {
      const words = listed(
        missing.map((key) => phrase(`missing.${key}`)),
        "and",
      );
      const options = phrase(`option.${missing.length > 1 ? "both" : missing[0]!}`, { document: id });
      faults.push(
        problem("merge/needs-reissue", {
          title: bore.title,
          document: id,
          missing: words,
          options,
        }),
      );
    }
    const said = bore.number !== undefined && own.replaces?.includes(bore.number);
    const old = `${titled(bore.title)}${bore.number === undefined ? "" : `（${bore.number}）`}`;
    return {
      id,
      facts: {
        ...(number !== undefined && { number }),
        ...(date !== undefined && { date }),
        ...(effective !== undefined
          ? { effective }
          : own.effective !== undefined && date !== undefined && own.effective < date && { effective: date }),
        // Issued for the first time, it replaces nothing and is a draft no more.
        ...(wasIssued(bore) ? !said && { replaces: old } : { status: "final" }),
      },
    };
  });
  return faults.length > 0 ? fail(...faults) : succeed(choices);
}

/** Whether there is an issue that a new one replaces: a draft bears neither number nor day. */
export const wasIssued = ({ number, date, inWord }: Issued): boolean => number !== undefined || date !== undefined || inWord;

/** A profile's text with what was chosen in it. */
export function withIssues(text: string, choices: readonly Choice[]): Outcome<string> {
  let now: Outcome<string> = succeed(text);
  for (const { id, facts } of choices)
    for (const [key, value] of Object.entries(facts)) if (now.ok) now = setValue(now.value, ["documents", id, key], value);
  return now;
}

/** What an office's own paper has no place for: that it replaces another, and a number where it bore none. */
export const unprinted = ({ replaces, number }: Choice["facts"], bore: Issued): readonly Diagnostic[] => [
  ...(replaces === undefined ? [] : [problem("merge/own-replaces", { replaces })]),
  ...(number !== undefined && bore.number === undefined && bore.generated === undefined
    ? [problem("merge/own-number", { number, title: titled(bore.title) })]
    : []),
];
