import type { Outcome } from "../diag/types.js";
import { type OftenPlace, type OwnText, ownText } from "../import/own/index.js";
import type { LoadedProfile } from "../profile/types.js";
import type { DrawerRead } from "./drawer-read.js";
import type { Managed } from "./managed-papers.js";

/** A paper's words as clauses, with what the drawer knows of its paragraphs. @param mixed the library's paragraphs say what it says */
export function takenText(
  { paper, identified, kind, topic, key }: Managed,
  { facts, paragraphs, library }: DrawerRead,
  {
    loaded,
    day,
    templates,
    mixed,
  }: { readonly loaded: LoadedProfile; readonly day: string; readonly templates: string; readonly mixed: boolean },
): Outcome<OwnText> {
  const { file } = paper;
  const { doc } = paper.read;
  const often = new Map<number, OftenPlace[]>();
  const numbers = new Map(paper.lines.map(({ paragraph, text, lead }) => [paragraph, text.slice(0, lead)]));
  for (const fact of facts) {
    const cadence = /^cadences\.([a-z0-9-]+)$/.exec(fact.path)?.[1];
    if (cadence === undefined || fact.file !== file) continue;
    often.set(fact.paragraph, [
      ...(often.get(fact.paragraph) ?? []),
      { key: cadence, quote: wordsOf(fact.quote, numbers.get(fact.paragraph)) },
    ]);
  }
  // An interval that stands beside the activity's own name is that activity's, wherever it was read first.
  for (const { paragraph, text, lead } of paper.lines)
    for (const piece of text.slice(lead).split(/[，。；]/u))
      for (const key of Object.keys(loaded.profile.cadences)) {
        const name = library.cadences.get(key);
        if (name !== undefined && piece.includes(name))
          often.set(paragraph, [...(often.get(paragraph) ?? []), { key, quote: piece }]);
      }
  const own = paragraphs.filter((one) => one.file === file);
  const concepts = new Map(own.map((one) => [one.paragraph, one.concepts]));
  const clauses = own.flatMap(({ as, clause, paragraph }) =>
    as === "library" && clause !== undefined ? [[paragraph, clause] as const] : [],
  );
  const title = doc.meta.title || identified.title;
  return ownText(
    { file, doc, kind, topic, key, title, often, concepts, ...(mixed && { library: new Map(clauses) }) },
    { loaded, library, day, root: templates },
  );
}

/** A quote without the number of its paragraph, which is no part of its words. */
const wordsOf = (quote: string, number = ""): string =>
  number !== "" && quote.startsWith(number) ? quote.slice(number.length) : quote;
