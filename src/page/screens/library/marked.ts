/** A tag of a clause as it is shown in its text: 【…】, each tag by a name of its own. */
export interface Mark {
  readonly tag: string;
  readonly shown: string;
  readonly holds: boolean;
}

/** Tags of one name are told apart by a number. */
export function marksOf(
  found: readonly { readonly tag: string; readonly name: string; readonly holds: boolean }[],
): readonly Mark[] {
  const taken = new Map<string, number>();
  return found.map(({ tag, name, holds }) => {
    const n = (taken.get(name) ?? 0) + 1;
    taken.set(name, n);
    return { tag, holds, shown: n === 1 ? `【${name}】` : `【${name}${n}】` };
  });
}

/** A clause's text with its tags as marks. */
export const toMarked = (text: string, marks: readonly Mark[]): string =>
  replaced(text, new Map(marks.map(({ tag, shown }) => [tag, shown])));

export interface FromMarked {
  readonly text: string;
  /** Marks that the clause has not. */
  readonly unknown: readonly string[];
  /** Marks that were taken out: facts the clause does not say any more. */
  readonly gone: readonly string[];
  /** Signs that hold the text together are gone, or stand in another order: it cannot be printed so. */
  readonly broken: boolean;
}

/** The text a marked text stands for. @param before the clause's text as it was */
export function fromMarked(marked: string, marks: readonly Mark[], before: string): FromMarked {
  const text = replaced(marked, new Map(marks.map(({ tag, shown }) => [shown, tag])));
  const left = marks.filter(({ shown }) => !marked.includes(shown));
  const kept = marks.flatMap(({ tag, holds }) => (holds ? [tag] : []));
  return {
    text,
    unknown: [...new Set(text.match(/【[^】]*】?/g) ?? [])],
    gone: left.filter(({ holds }) => !holds).map(({ shown }) => shown),
    broken: orderOf(text, kept).join() !== orderOf(before, kept).join(),
  };
}

/** Which of some words stand in a text, in its order. */
const orderOf = (text: string, words: readonly string[]): readonly string[] =>
  words.length === 0 ? [] : [...text.matchAll(anyOf(words))].map(([word]) => word);

const replaced = (text: string, by: ReadonlyMap<string, string>): string =>
  by.size === 0 ? text : text.replace(anyOf([...by.keys()]), (word) => by.get(word)!);

const anyOf = (words: readonly string[]): RegExp => new RegExp(words.map(escaped).join("|"), "g");
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
