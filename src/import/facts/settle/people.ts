import { type Contradiction, notSaid } from "../../types.js";
import { slipBetween } from "../alike-names.js";
import type { Said } from "../said.js";
import type { SettledHolder, SettledPost } from "./posts.js";
import type { Row, Rows } from "./rows.js";

/** People and posts as a profile has them, and who may be one person under two names. */
export interface PeopleRead {
  readonly rows: Rows;
  readonly questions: readonly Contradiction[];
}

/**
 * Posts with titles, portfolios and holders. The day a paper that names somebody was signed is the latest they can have begun, so it
 * stands as `from` and is not certain. Where papers name several people for one post, and one only up to a day and the next only
 * after it, they followed each other: whoever came gave way on the day of the first paper that names the next. Where two of the names
 * may be one mistyped, a person has to say whose they are; else each is a value of the same path, and a person has to say too.
 */
export function peopleOf(posts: readonly SettledPost[], said: readonly Said[]): PeopleRead {
  const ids = new Map<string, string>();
  const people: Row[] = [];
  const questions: Contradiction[] = [];
  const idOf = (name: string, row: Omit<Row, "path" | "value">): string => {
    const there = ids.get(name);
    if (there !== undefined) return there;
    const id = `person-${ids.size + 1}`;
    ids.set(name, id);
    people.push({ ...row, path: `people.${id}.name`, value: name });
    return id;
  };
  const rows = posts.flatMap(({ key, title, level, portfolio, portfolioPlace, holders, place, certain }): Rows => {
    const path = `posts.${key}`;
    const head: Rows = [
      { path: `${path}.title`, value: title, place, certain },
      ...(level === "department" ? [{ path: `${path}.level`, value: level, place, certain }] : []),
      ...(portfolio ?? []).map((field, i) => ({ path: `${path}.portfolio.${i}`, value: field, place: portfolioPlace!, certain })),
    ];
    const pair = alikeAmong(holders);
    if (pair !== null) {
      for (const one of holders) idOf(one.name, { place: one.places[0]!, certain: true });
      questions.push(sameOrNot(path, holders, pair, (name) => ids.get(name)!));
      return head;
    }
    if (isSuccession(holders)) return [...head, ...followed(path, holders, idOf)];
    return [
      ...head,
      ...holders.flatMap(({ name, day, places }): Rows => {
        const where = places[0]!;
        return [
          ...places.map((each) => ({
            ...{ path: `${path}.holders.0.person`, value: idOf(name, { place: where, certain: true }) },
            ...{ place: each, certain: true },
          })),
          ...(day === null || holders.length > 1
            ? []
            : [{ path: `${path}.holders.0.from`, value: day, place: where, certain: false }]),
        ];
      }),
    ];
  });
  for (const one of said) if (one.is === "person") idOf(one.name, { place: one.place, certain: one.certain });
  return { rows: [...people, ...rows], questions: questions.map((one) => withoutGone(one, rows)) };
}

/** Who is one with another is nobody besides, and what they hold else is the other's. */
function withoutGone(question: Contradiction, rows: Rows): Contradiction {
  const ids = question.values.map(({ value }) => value).filter((value) => !value.includes(bothOf));
  return {
    ...question,
    values: question.values.map((one) => {
      const gone = one.value.includes(bothOf) ? undefined : ids.find((id) => id !== one.value);
      if (gone === undefined) return one;
      const held = rows.filter(({ path, value }) => path.endsWith(".person") && value === gone);
      const kept = Object.fromEntries(held.map(({ path }) => [path, one.value]));
      return { ...one, means: { ...kept, ...one.means, [`people.${gone}.name`]: notSaid } };
    }),
  };
}

/** Joins the keys of two people who held a post one after the other. */
const bothOf = "+";

type Pair = readonly [SettledHolder, SettledHolder];

/** Two holders whose names may be one, mistyped. One other character is a slip where one paper has it and several agree otherwise. */
function alikeAmong(holders: readonly SettledHolder[]): Pair | null {
  for (const [i, a] of holders.entries())
    for (const b of holders.slice(i + 1)) {
      const slip = slipBetween(a.name, b.name);
      const [few, many] = [a.places.length, b.places.length].sort((x, y) => x - y);
      if (slip !== null && (slip !== "other" || (few === 1 && many! > 1))) return [a, b];
    }
  return null;
}

/** Whether two names are one person's, and how it is written: either, or two people one after the other. */
function sameOrNot(path: string, holders: readonly SettledHolder[], pair: Pair, id: (name: string) => string): Contradiction {
  const [often, seldom] = [...pair].sort((a, b) => b.places.length - a.places.length) as [SettledHolder, SettledHolder];
  const days = (one: SettledHolder, other: SettledHolder): SettledHolder => ({
    ...one,
    day: [one.day, other.day].filter((day) => day !== null).sort()[0] ?? null,
    last:
      [one.last, other.last]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
  });
  const meaning = (them: readonly SettledHolder[]): Readonly<Record<string, string>> => {
    const only = them[0]!;
    const rows = isSuccession(them)
      ? followed(path, them, id)
      : [
          { path: `${path}.holders.0.person`, value: id(only.name) },
          ...(only.day === null ? [] : [{ path: `${path}.holders.0.from`, value: only.day }]),
        ];
    return Object.fromEntries(rows.map((row) => [row.path, row.value]));
  };
  const written = (one: SettledHolder, other: SettledHolder) => ({
    value: id(one.name),
    places: one.places,
    means: meaning(inOrder(holders.flatMap((each) => (each === other ? [] : each === one ? [days(one, other)] : [each])))),
  });
  const two = inOrder(holders);
  const apart = { value: two.map(({ name }) => id(name)).join(bothOf), places: [], means: meaning(two) };
  return {
    path: `${path}.holders.0.person`,
    alike: true,
    values: [written(often, seldom), written(seldom, often), ...(isSuccession(two) ? [apart] : [])],
  };
}
const inOrder = (holders: readonly SettledHolder[]): readonly SettledHolder[] =>
  holders.toSorted((a, b) => ((a.day ?? "9") < (b.day ?? "9") ? -1 : 1));

/** Whether papers name each only before they name the next. */
const isSuccession = (holders: readonly SettledHolder[]): boolean =>
  holders.length > 1 &&
  holders.every(({ day, last }, i) => {
    const next = holders[i + 1];
    return day !== null && last !== null && (next === undefined || (next.day !== null && last < next.day));
  });

function followed(
  path: string,
  holders: readonly SettledHolder[],
  idOf: (name: string, row: Omit<Row, "path" | "value">) => string,
): Rows {
  return holders.flatMap(({ name, day, places }, i): Rows => {
    const next = holders[i + 1];
    const place = places[0]!;
    const at = `${path}.holders.${i}`;
    return [
      { path: `${at}.person`, value: idOf(name, { place, certain: true }), place, certain: true },
      { path: `${at}.from`, value: day!, place, certain: false },
      ...(next === undefined ? [] : [{ path: `${at}.to`, value: next.day!, place: next.places[0]!, certain: false }]),
    ];
  });
}
