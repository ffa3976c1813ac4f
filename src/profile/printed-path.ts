import type { Path } from "./fault.js";
import { get } from "./select.js";
import type { Profile } from "./types.js";

/**
 * Where the value of a printed path stands in the profile of a document's unit.
 * @param path as the tree has it: `people.<id>.name`, `document.number`, `documents.<kind>.<topic>.number`
 * @param document id of the document it is printed in
 * @returns null for a value of the library
 */
export function printedPath(path: string, profile: Profile, document: string): Path | null {
  if (path.startsWith("document."))
    return printedPath(`documents.${document}${path.slice("document".length)}`, profile, document);
  const steps = path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const [section, id] = steps;
  // The profile lists which topics it has; what they are called is the library's.
  if (typeof section !== "string" || section === "topics" || !Object.hasOwn(profile, section)) return null;
  // `documents.<kind>.<topic>.number`: the key itself has dots.
  if (section === "documents") return documentPath(path, profile);
  // People are listed, and their names' paths go by their ids.
  const at = section === "people" ? profile.people.findIndex((one) => one.id === id) : -1;
  return at < 0 ? steps : ["people", at, ...steps.slice(2)];
}

function documentPath(path: string, { documents }: Profile): Path {
  const rest = path.slice("documents.".length);
  // What one letter of a set does not say of itself, the whole set says: the longest key that fits.
  const keys = Object.keys(documents).filter((key) => rest === key || rest.startsWith(`${key}.`));
  const key = keys.sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return ["documents"];
  return ["documents", key, ...(rest === key ? [] : [rest.slice(rest.lastIndexOf(".") + 1)])];
}

/** What a profile's data has at a path; undefined for nothing. @param data as rawProfile gives it */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof step === "number" ? (Array.isArray(at) ? at[step] : undefined) : get(at, step)),
    data,
  );
