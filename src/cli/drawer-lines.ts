import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { DrawerRead } from "../use/drawer-read.js";
import { whatIs } from "../use/drawer-words.js";
import { contradictionName, type FactSource, factName, factValue } from "../use/fact-words.js";
import { type ReadFact, toldFacts } from "../use/report-import.js";
import type { Settled } from "../use/taken-profile.js";
import { worded } from "../words/say.js";
import type { Context } from "./context.js";

/** So many facts in doubt are named. */
const mostDoubtful = 8;
/** So many places of a value are named. */
const mostPlaces = 3;

/**
 * What a drawer holds, for a person: each paper with what it was taken for, then facts and contradictions, each with how it is settled
 * or was.
 */
export function drawerLines(drawer: DrawerRead, settled: Settled, context: Context): string {
  const { papers, contradictions, differences } = drawer;
  const { text } = context;
  const lines = papers.map(
    ({ file }) => `${text("import.paper", { file, what: whatIs(file, drawer) })}\n${counts(file, drawer, context)}`,
  );
  const facts = toldFacts(drawer);
  // The day a paper bears is only a bound of when somebody held a post, whoever reads it.
  const [terms, doubtful] = [facts.filter(isTerm), facts.filter((one) => !one.certain && !isTerm(one))];
  return [
    ...lines,
    `${text("import.facts", { count: facts.length, doubtful: doubtful.length })}\n`,
    ...doubtful.slice(0, mostDoubtful).map((one) => `${text("import.doubtful", { ...shownFact(one, context) })}\n`),
    ...(doubtful.length > mostDoubtful ? [`${text("import.doubtful-more", { count: doubtful.length - mostDoubtful })}\n`] : []),
    ...(terms.length > 0 ? [`${text("import.terms", { count: terms.length })}\n`] : []),
    ...successions(drawer, context),
    ...contradictions.map((one) => contradictionLines(one, drawer, context) + howSettled(one, drawer, settled, context)),
    ...differences.map((one) => differenceLines(one, drawer, context)),
  ].join("");
}

const isTerm = ({ paths }: ReadFact): boolean => paths.every((path) => /\.holders\.\d+\.(?:from|to)$/.test(path));
const shownFact = ({ sort, value, places }: ReadFact, { words, text }: Context) => ({
  what: worded(words, sort),
  value,
  place: text("import.place", { file: places[0]!.file, paragraph: places[0]!.paragraph }),
});

/** Who gave way to whom, by the days of papers. */
function successions(drawer: DrawerRead, { words, text }: Context): readonly string[] {
  const { facts } = drawer;
  const at = (path: string): string | undefined => facts.find((one) => one.path === path)?.value;
  const posts = facts.flatMap(({ path }) => /^(posts\.[^.]+\.holders)\.1\.person$/.exec(path)?.[1] ?? []);
  return [...new Set(posts)].map((post) => {
    const names: string[] = [];
    for (let i = 0; at(`${post}.${i}.person`) !== undefined; i++) {
      const [person, from] = [`${post}.${i}.person`, `${post}.${i}.from`];
      const name = factValue(person, at(person)!, drawer);
      names.push(text("import.holder-from", { name, day: factValue(from, at(from) ?? "", drawer) }));
    }
    return `${text("import.succession", { what: worded(words, factName(`${post}.0.person`, drawer)), names: listed(names) })}\n`;
  });
}

function counts(file: string, { paragraphs, taken }: DrawerRead, { text }: Context): string {
  if (!taken.includes(file)) return "";
  const own = paragraphs.filter((one) => one.file === file);
  const of = (as: (typeof own)[number]["as"]): number => own.filter((one) => one.as === as).length;
  return `${text("import.counts", { count: own.length, library: of("library"), reworded: of("reworded"), own: of("own") })}\n`;
}

const cut = (named: readonly string[], all: number): Value =>
  named.length < all ? phrase("list.more", { items: listed(named) }) : listed(named);

/** One contradiction, by its number in the list: each value with its places, numbered. */
export function contradictionLines(one: DrawerRead["contradictions"][number], drawer: DrawerRead, { text }: Context): string {
  const lines = one.values.map(({ value, places }, i) => {
    const named = places.slice(0, mostPlaces).map(({ file, paragraph }) => text("import.place", { file, paragraph }));
    const shown = factValue(one.path, value, drawer);
    if (named.length === 0) return text("import.value-both", { n: i + 1, value: shown });
    return text("import.value", {
      n: i + 1,
      value: shown,
      places: cut(named, places.length),
    });
  });
  const n = drawer.contradictions.indexOf(one) + 1;
  return `${text("import.contradiction", { n, path: contradictionName(one, drawer) })}\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** What was chosen, or the word with which a command says it. */
function howSettled(
  { path, values }: DrawerRead["contradictions"][number],
  drawer: DrawerRead,
  settled: Settled,
  { text }: Context,
): string {
  const said = settled[path];
  if (said !== undefined) {
    const n = values.findIndex(({ value }) => value === said) + 1;
    const value = factValue(path, said, drawer);
    return `${n > 0 ? text("import.settled-as", { n, value }) : text("import.settled-to", { value })}\n`;
  }
  const n = drawer.contradictions.findIndex((one) => one.path === path) + 1;
  return drawer.settleable.includes(path) ? `${text("import.how-to-settle", { n, path })}\n` : "";
}

/** What the profile says, then what the papers say. */
export function differenceLines(one: DrawerRead["differences"][number], source: FactSource, { text }: Context): string {
  const { path, own, value, places, canTake, alike } = one;
  const named = places.slice(0, mostPlaces).map(({ file, paragraph }) => text("import.place", { file, paragraph }));
  const lines = [
    text("import.difference", { path: contradictionName(one, source) }),
    text("import.value", {
      n: 1,
      value: own === null ? text("list.none") : factValue(path, own, source),
      places: text("import.from-profile"),
    }),
    text("import.value", {
      n: 2,
      value: factValue(path, value, source),
      places: cut(named, places.length),
    }),
    ...(canTake || alike ? [] : [text("import.appoint")]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
