import type { Profile } from "../../profile/types.js";
import { markValue } from "../marks.js";

/** A leaf is a marked string; lists hold strings or maps. No prototypes, so a path can reach nothing but facts. */
export type FactTree = { readonly [key: string]: string | FactTree | readonly (string | FactTree)[] };

/** What fact maps inherit from: nothing that a path could reach, but enough for Handlebars to name one in an error. */
const bare: object = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => "facts" } }));

/** A map of facts from entries, leaving out what is absent or empty. */
export function map(entries: Readonly<Record<string, FactTree[string] | undefined>>): FactTree {
  const out: Record<string, FactTree[string]> = Object.create(bare);
  for (const [key, value] of Object.entries(entries))
    if (value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)) out[key] = value;
  return out;
}
/** The texts among some values, each marked with its path. */
export const marked = (path: string, values: object): FactTree =>
  map(
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === "string" ? markValue(`${path}.${key}`, value) : undefined,
      ]),
    ),
  );

/** A department's name, marked; undefined when the unit has no such department. */
export const departmentName = (profile: Profile, key: string): string | undefined => {
  const department = Object.hasOwn(profile.departments, key) ? profile.departments[key] : undefined;
  return department && markValue(`departments.${key}.name`, department.name);
};
