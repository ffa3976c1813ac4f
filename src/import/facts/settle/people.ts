import type { Said } from "../said.js";
import type { SettledPost } from "./posts.js";
import type { Row, Rows } from "./rows.js";

/**
 * Posts with titles, portfolios and holders. The day a paper that names somebody was signed is the latest they can have begun, so it
 * stands as `from` and is not certain. Where papers name several people for one post, each is a value of the same path.
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
      ...holders.flatMap(
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
