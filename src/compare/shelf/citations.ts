import { numberKey } from "../kinds.js";
import { bare } from "../likeness.js";
import { citationsIn, inFormOf } from "../own-references.js";
import { linesOf, newNumbersOf } from "../stale.js";
import type { LeftCitation, MovedClause, Paper, PaperPair, PlacedClause } from "./types.js";

/** What became of an article: its number now, "" for one that is gone, and the other paper it stands in now. */
interface Became {
  readonly number: string;
  readonly movedTo?: Paper;
}
/** A paper whose articles have other numbers now. */
interface Renumbered {
  readonly pair: PaperPair;
  readonly became: ReadonlyMap<string, Became>;
}

/**
 * Citations by title (《…办法》第八条) all over the new shelf whose words stayed while the article they name has another
 * number, has gone or has moved to another paper. What a paper says of its own articles without a title its own comparison
 * tells (`staleReferences`).
 */
export function leftCitations(papers: readonly PaperPair[], moved: readonly MovedClause[]): readonly LeftCitation[] {
  const renumbered = papers.flatMap((pair) => {
    const became = articlesOf(pair, moved);
    return became.size === 0 ? [] : [{ pair, became }];
  });
  if (renumbered.length === 0) return [];
  const titles = papers.flatMap(({ old, new: now }) => [old?.title, now?.title]).flatMap((title) => title ?? []);
  return papers.flatMap(({ new: now, set }) =>
    now === null || set === null
      ? []
      : set.changes.flatMap(({ old, new: side, pieces }) =>
          old === null || side === null ? [] : leftIn({ paper: now, side }, linesOf(pieces), renumbered, titles),
        ),
  );
}

function leftIn(
  at: PlacedClause,
  lines: ReturnType<typeof linesOf>,
  renumbered: readonly Renumbered[],
  titles: readonly string[],
): readonly LeftCitation[] {
  const found = new Map<string, LeftCitation>();
  for (const { text, stayed } of lines)
    for (const { words, index, names, of } of citationsIn(text.line, text.lead)) {
      const title = of === "own" ? null : titleBefore(text.line.slice(0, index));
      const named = title === null ? undefined : renumbered.find(({ pair }) => isCalled(pair, title, titles));
      if (named === undefined || !stayed(index, words.length)) continue;
      for (const name of names) {
        const article = /^第[^第]+?条(?:之[一二三四五六七八九十]+)?/u.exec(name)?.[0];
        const became = article === undefined ? undefined : named.became.get(numberKey(article, undefined));
        if (article === undefined || became === undefined) continue;
        const inner = name.slice(article.length);
        const proposed = became.number === "" ? "" : inFormOf(became.number + inner, words);
        const cited = (named.pair.new ?? named.pair.old)!;
        const shown = names.length > 1 ? name : words;
        found.set(`${cited.document} ${shown}`, {
          ...{ at, cited, words: shown, proposed },
          ...(became.movedTo && { movedTo: became.movedTo }),
        });
      }
    }
  return [...found.values()];
}

/** The articles of the body that are called otherwise now. One that was split is still found under its number, or its first part's. */
function articlesOf({ document, old, set, clauses }: PaperPair, moved: readonly MovedClause[]): ReadonlyMap<string, Became> {
  if (old === null) return new Map();
  const elsewhere = new Map<string, Became>(
    moved
      .filter((one) => one.old.paper.document === document && one.old.side.annex === undefined)
      .map((one) => [numberKey(one.old.side.number, undefined), { number: one.new.side.number, movedTo: one.new.paper }]),
  );
  const numbers =
    set === null
      ? new Map(
          clauses
            .filter(({ annex }) => annex === undefined)
            .map(({ number }) => [numberKey(number, undefined), new Set<string>()]),
        )
      : newNumbersOf(set.changes);
  return new Map(
    [...numbers].flatMap(([key, now]): readonly (readonly [string, Became])[] => {
      if ([...now].some((number) => numberKey(number, undefined) === key)) return [];
      return [[key, elsewhere.get(key) ?? { number: [...now][0] ?? "" }]];
    }),
  );
}

/** The title a citation belongs to: the last one before it, with nothing but other citations and small words between. */
function titleBefore(before: string): string | null {
  const last = /《([^《》]+)》([^《》]*)$/u.exec(before);
  if (last === null) return null;
  const between = last[2]!.replace(/第[^第，。；]{1,8}?[条款项目](?:之[一二三四五六七八九十])?/gu, "");
  return onlySmall.test(between) ? last[1]! : null;
}
const onlySmall = /^\s*(?:[（(〔][^（）()]*[）)〕])?(?:[、，,和或及与至的中里内\s]|以及|或者|所?规定)*$/u;

/** By its whole title, or by the end of it where no other paper of the shelf ends so. */
function isCalled({ old, new: now }: PaperPair, title: string, titles: readonly string[]): boolean {
  const own = [old?.title, now?.title].flatMap((one) => (one === undefined ? [] : [bare(one)]));
  const asked = bare(title);
  if (own.includes(asked)) return true;
  if (asked.length < shortTitle || !own.some((one) => one.endsWith(asked))) return false;
  return titles.every((other) => own.includes(bare(other)) || !bare(other).endsWith(asked));
}
/** A shorter end of a title (实施细则) names no paper. Characters. */
const shortTitle = 8;
