import { groupedBy } from "../../text/grouped-by.js";
import { named, type Passage, pathAt, placeOf } from "../passages.js";
import type { SetFacts, SetRule } from "../rule.js";

/** A 《…》 that is by its name one of the unit's own shelf, and is not there; one finding a title. */
export const missingDocument: SetRule = {
  code: "check/missing-document",
  check({ docs, passages }, facts, report) {
    const present = docs.map(({ meta }) => meta.title);
    const known = new Set([...present, ...withoutUnit(present, facts), ...facts.papers.flatMap(bare)]);
    const unknown = passages.flatMap(titlesIn).filter(({ title }) => !known.has(title) && isOwn(title, facts));
    const others = unknown.length === 0 ? [] : facts.otherTitles();
    const elsewhere = new Set([...others, ...withoutUnit(others, facts)]);
    const missing = unknown.filter(({ title }) => !elsewhere.has(title));
    for (const [title, uses] of groupedBy(missing, (use) => use.title))
      report({ title, documents: named(uses.map(({ passage }) => passage.doc)) }, placeOf(uses[0]!.passage));
  },
};

/** Titles quoted in a passage, but for those of regulations and of papers the profile names. */
const titlesIn = (passage: Passage): readonly { readonly title: string; readonly passage: Passage }[] =>
  [...passage.text.matchAll(/《([^《》]+)》/g)].flatMap((match) => {
    const at = match.index + 1;
    const cited = passage.spans.some(({ start, end, type }) => type === "cite" && start <= at && at < end);
    const other = /^(?:basis\.|documents?\.)/.test(pathAt(passage, at));
    return cited || other ? [] : [{ title: match[1]!.trim(), passage }];
  });

/** The titles in 《》 of a text, or the text itself. */
const bare = (text: string): readonly string[] => {
  const titles = [...text.matchAll(/《([^《》]+)》/g)].map((match) => match[1]!);
  return titles.length > 0 ? titles : [text];
};

/** Titles that begin with the unit's name, with the name left out: how a document may speak of its neighbour. */
const withoutUnit = (titles: readonly string[], { names }: SetFacts): readonly string[] =>
  titles.flatMap((title) => names.flatMap((name) => (name !== "" && title.startsWith(name) ? [title.slice(name.length)] : [])));

/**
 * Named after the unit, and of a kind the shelf knows: a unit has other papers of its own, such as its charter. Without
 * the unit's name, only topic and kind together: 《意识形态工作考核办法》.
 */
function isOwn(title: string, { names, kinds, topics }: SetFacts): boolean {
  if (!kinds.some((kind) => title.endsWith(kind))) return false;
  if (names.some((name) => name !== "" && title.startsWith(name))) return true;
  return topics.some(
    (topic) =>
      title.startsWith(topic) && /^(?:工作)?(?:责任制)?$/.test(title.slice(topic.length).replace(kindAtEnd(title, kinds), "")),
  );
}
const kindAtEnd = (title: string, kinds: readonly string[]): string =>
  kinds.filter((kind) => title.endsWith(kind)).sort((a, b) => b.length - a.length)[0] ?? "";
