import { sameName } from "../text/same-name.js";
import { dotted, type Path } from "./fault.js";
import { get, select } from "./select.js";

/** Something in a profile that has a name, and where the name stands. */
export interface Named {
  readonly path: Path;
  readonly kind: string;
  readonly name: string;
  /** Its key or id, where it has one. */
  readonly key?: string;
}

/** What can be renamed: `kind` is what people call it; a pattern with `*` stands for every entry. */
const kinds: readonly (readonly [pattern: string, field: string | null, kind: string])[] = [
  ["unit.full-name", null, "单位全称"],
  ["unit.short-name", null, "单位简称"],
  ["organ.name", null, "党组织全称"],
  ["organ.short", null, "党组织简称"],
  ["departments.*", "name", "部门"],
  ["posts.*", "title", "职务"],
  ["people.*", "name", "人员"],
  ["sub-units.label", null, "下属单位总称"],
  ["sub-units.list.*", "name", "下属单位"],
  ["media.*", "name", "媒体"],
  ["venues.*", "name", "阵地"],
  ["group.name", null, "领导小组"],
  ["superiors.*", null, "上级"],
  ["superior-chain.*", null, "上级"],
];

/** Everything in a profile that has a name of its own. @param data the profile as its file has it */
export const namedIn = (data: unknown): readonly Named[] =>
  kinds.flatMap(([pattern, field, kind]) =>
    select(data, pattern).flatMap(({ path, value }): readonly Named[] => {
      const name = field === null ? value : get(value, field);
      const id = get(value, "id");
      const key =
        typeof id === "string" ? id : field !== null && typeof path.at(-1) === "string" ? String(path.at(-1)) : undefined;
      const at = field === null ? path : [...path, field];
      return typeof name === "string" ? [{ path: at, kind, name, ...(key !== undefined && { key }) }] : [];
    }),
  );

/** What a word means: a place (unit.full-name, departments.office), 单位全称, a key, else a name in whatever way of writing. */
export function meantBy(word: string, all: readonly Named[]): readonly Named[] {
  const place = ({ path }: Named) => [dotted(path), dotted(path.slice(0, -1))];
  for (const fits of [
    (one: Named) => place(one).includes(word) && (one.path.length > 2 || dotted(one.path) === word),
    (one: Named) => one.kind === word && all.filter(({ kind }) => kind === word).length === 1,
    (one: Named) => one.key === word,
    (one: Named) => one.name === word,
    (one: Named) => sameName(one.name, word),
  ]) {
    const found = all.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** Papers are cited under the names they were issued with, and a report says what was done under the names of its time. */
const citing = /^(?:basis|report|by-topic\.[^.]+\.report)\.|^documents\..*\.replaces$|^posts\..*\.basis$/;
/** Names of others, which may be spelled alike. */
const foreign = /^(?:superiors|superior-chain|unit\.region)\.|^superior-chain|\.copies-to(?:\.|\[|$)|^unit\.(?:id|type)$/;

export interface Mention {
  readonly path: Path;
  readonly value: string;
  /** Why a new name does not go there by itself: it cites, or names somebody else; null where it does. */
  readonly stays: "cites" | "others" | null;
}

/** Every text of a profile that says a name. @param of what is named: a superior's name goes everywhere a superior is named */
export function mentions(data: unknown, name: string, of: Path, path: Path = []): readonly Mention[] {
  if (typeof data === "string") {
    if (!data.includes(name)) return [];
    const at = dotted(path);
    const isForeign = foreign.test(at) && !foreign.test(dotted(of)) && at !== dotted(of);
    return [{ path, value: data, stays: citing.test(at) ? "cites" : isForeign ? "others" : null }];
  }
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, one]) =>
    mentions(one, name, of, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
