import { nameKey, sameName } from "../text/same-name.js";
import { dotted, type Path } from "./fault.js";
import { get, select } from "./select.js";

/** What sort of thing has a name. */
export type NameKind =
  | "unit-full-name"
  | "unit-short-name"
  | "organ-name"
  | "organ-short"
  | "department"
  | "post"
  | "person"
  | "sub-units-label"
  | "sub-unit"
  | "medium"
  | "venue"
  | "group"
  | "superior";

/** What people type for a sort of which a profile has one. */
const typedKinds: Readonly<Record<string, NameKind>> = {
  单位全称: "unit-full-name",
  单位简称: "unit-short-name",
  党组织全称: "organ-name",
  党组织简称: "organ-short",
  部门: "department",
  职务: "post",
  人员: "person",
  下属单位总称: "sub-units-label",
  下属单位: "sub-unit",
  媒体: "medium",
  阵地: "venue",
  领导小组: "group",
  上级: "superior",
};

/** Something in a profile that has a name, and where the name stands. */
export interface Named {
  readonly path: Path;
  readonly kind: NameKind;
  readonly name: string;
  /** Its key or id, where it has one. */
  readonly key?: string;
}

/** What can be renamed; a pattern with `*` stands for every entry. */
const kinds: readonly (readonly [pattern: string, field: string | null, kind: NameKind])[] = [
  ["unit.full-name", null, "unit-full-name"],
  ["unit.short-name", null, "unit-short-name"],
  ["organ.name", null, "organ-name"],
  ["organ.short", null, "organ-short"],
  ["departments.*", "name", "department"],
  ["posts.*", "title", "post"],
  ["people.*", "name", "person"],
  ["sub-units.label", null, "sub-units-label"],
  ["sub-units.list.*", "name", "sub-unit"],
  ["media.*", "name", "medium"],
  ["venues.*", "name", "venue"],
  ["group.name", null, "group"],
  ["superiors.*", null, "superior"],
  ["superior-chain.*", null, "superior"],
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
  const typed = Object.hasOwn(typedKinds, word) ? typedKinds[word] : undefined;
  const place = ({ path }: Named) => [dotted(path), dotted(path.slice(0, -1))];
  for (const fits of [
    (one: Named) => place(one).includes(word) && (one.path.length > 2 || dotted(one.path) === word),
    (one: Named) => one.kind === typed && all.filter(({ kind }) => kind === typed).length === 1,
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
  /**
   * Why a new name does not go there by itself: it cites, names somebody else, or writes the name in another way (教 务 处);
   * null where it does.
   */
  readonly stays: "cites" | "others" | "written" | null;
}

/** Every text of a profile that says a name. @param of what is named: a superior's name goes everywhere a superior is named */
export function mentions(data: unknown, name: string, of: Path, path: Path = []): readonly Mention[] {
  if (typeof data === "string") {
    if (!data.includes(name) && !(name.length > 1 && nameKey(data).includes(nameKey(name)))) return [];
    const at = dotted(path);
    const isForeign = foreign.test(at) && !foreign.test(dotted(of)) && at !== dotted(of);
    return [
      { path, value: data, stays: citing.test(at) ? "cites" : isForeign ? "others" : data.includes(name) ? null : "written" },
    ];
  }
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, one]) =>
    mentions(one, name, of, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
