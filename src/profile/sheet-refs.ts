import { nearest } from "../text/nearest.js";
import { sameName } from "../text/same-name.js";
import type { RefKind } from "./references.js";
import { get, isRecord, select } from "./select.js";

/** People, posts and departments by key, with the names they are shown by. */
export type Refs = Readonly<Record<RefKind, ReadonlyMap<string, string>>>;

export function refsFrom(
  people: ReadonlyMap<string, string>,
  posts: ReadonlyMap<string, string>,
  departments: ReadonlyMap<string, string>,
): Refs {
  return { person: people, post: posts, department: departments, party: new Map([...departments, ...posts]) };
}

/** The same from a profile's data. */
export function refsOf(data: unknown): Refs {
  const named = (section: string, field: string): ReadonlyMap<string, string> => {
    const listed = get(data, section);
    return new Map(isRecord(listed) ? Object.entries(listed).map(([key, one]) => [key, String(get(one, field) ?? "")]) : []);
  };
  const people = select(data, "people.*").map(({ value }) => [String(get(value, "id")), String(get(value, "name"))] as const);
  return refsFrom(new Map(people), named("posts", "title"), named("departments", "name"));
}

/** 校长（head): the name for the reader, the key so that a new name or a second 副校长 does no harm. */
export const refLabel = (key: string, known: ReadonlyMap<string, string>): string =>
  known.has(key) ? `${known.get(key)}（${key}）` : key;

export type Resolved =
  | { readonly key: string }
  | { readonly several: readonly string[] }
  | { readonly unknown: true; readonly near: string | null };

/** The key someone means: the label's, a key, or a name that only one has. */
export function resolveRef(text: string, known: ReadonlyMap<string, string>): Resolved {
  const inBrackets = /[（(]([^（()）]+)[）)]$/.exec(text)?.[1]?.trim();
  for (const key of [inBrackets, text]) if (key !== undefined && known.has(key)) return { key };
  const exact = [...known].filter(([, name]) => name === text);
  const byName = (exact.length > 0 ? exact : [...known].filter(([, name]) => sameName(name, text))).map(([key]) => key);
  const [first, second] = byName;
  if (first !== undefined && second === undefined) return { key: first };
  if (first !== undefined) return { several: byName.map((key) => refLabel(key, known)) };
  const near = nearest(text, known.values()) ?? nearest(text, known.keys());
  return { unknown: true, near };
}
