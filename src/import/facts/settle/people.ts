import type { Said } from "../said.js";
import type { SettledHolder, SettledPost } from "./posts.js";
import type { Row, Rows } from "./rows.js";

/**
 * Posts with titles, portfolios and holders. The day a paper that names somebody was signed is the latest they can have begun, so it
 * stands as `from` and is not certain. Where papers name several people for one post, and one only up to a day and the next only
 * after it, they followed each other: whoever came gave way on the day of the first paper that names the next. Else each is a value
 * of the same path, and a person has to say.
 */
export function peopleRows(posts: readonly SettledPost[], said: readonly Said[]): Rows {
  const ids = new Map<string, string>();
  const people: Row[] = [];
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
    return [
      { path: `${path}.title`, value: title, place, certain },
      ...(level === "department" ? [{ path: `${path}.level`, value: level, place, certain }] : []),
      ...(portfolio ?? []).map((field, i) => ({ path: `${path}.portfolio.${i}`, value: field, place: portfolioPlace!, certain })),
      ...(isSuccession(holders) ? followed(path, holders, idOf) : []),
      ...(isSuccession(holders) ? [] : holders).flatMap(
        ({ name, day, place: where }): Rows => [
          { path: `${path}.holders.0.person`, value: idOf(name, { place: where, certain: true }), place: where, certain: true },
          ...(day === null || holders.length > 1
            ? []
            : [{ path: `${path}.holders.0.from`, value: day, place: where, certain: false }]),
        ],
      ),
    ];
  });
  for (const one of said) if (one.is === "person") idOf(one.name, { place: one.place, certain: one.certain });
  return [...people, ...rows];
}

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
  return holders.flatMap(({ name, day, place }, i): Rows => {
    const next = holders[i + 1];
    const at = `${path}.holders.${i}`;
    return [
      { path: `${at}.person`, value: idOf(name, { place, certain: true }), place, certain: false },
      { path: `${at}.from`, value: day!, place, certain: false },
      ...(next === undefined ? [] : [{ path: `${at}.to`, value: next.day!, place: next.place, certain: false }]),
    ];
  });
}
