import { inFile } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { parseCadence } from "./cadences.js";
import { rawProfile } from "./raw.js";
import { get, isRecord } from "./select.js";
import type { Cadence, LoadedProfile, Post, Profile } from "./types.js";
import { organForms } from "./types.js";

/** What may still be missing in a profile that was only begun. */
export const unfinished: ReadonlySet<string> = new Set([
  "profile/missing-key",
  "profile/empty-value",
  "profile/empty-list",
  "profile/placeholder",
]);

/** Whether what is wrong with a profile is only that it is not filled in yet. */
export const isBegun = (faults: readonly Diagnostic[]): boolean =>
  faults.every(({ code, severity }) => severity !== "error" || unfinished.has(code));

/**
 * A profile that was only begun, for what asks for nothing it lacks: what is missing is empty. No paper of the library may be
 * composed from it.
 * @param text that reads with no other faults than `unfinished`
 * @returns null where it is no profile at all
 */
export function begunProfile(text: string, file: string): LoadedProfile | null {
  const raw = rawProfile(text);
  if (raw === null) return null;
  const words = (section: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> => ({
    ...Object.fromEntries(keys.map((key) => [key, ""])),
    ...(isRecord(section) ? Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null)) : {}),
  });
  const records = (key: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
    Object.fromEntries(
      Object.entries(get(raw, key) ?? {}).filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1])),
    );
  const list = (key: string): readonly unknown[] => {
    const found = get(raw, key);
    return Array.isArray(found) ? found.filter((one) => one !== null) : [];
  };
  const form = get(get(raw, "organ"), "form");
  const posts = Object.entries(records("posts")).map(([key, post]): [string, Post] => [
    key,
    { ...post, title: textOf(post["title"]), holders: holdersOf(post["holders"]) } as Post,
  ]);
  const profile = {
    unit: words(get(raw, "unit"), ["id", "type", "full-name", "short-name"]),
    organ: { ...words(get(raw, "organ"), ["name", "short"]), form: organForms.find((one) => one === form) ?? "党支部" },
    superiors: words(get(raw, "superiors"), ["party"]),
    people: list("people").filter((one) => typeof get(one, "id") === "string" && typeof get(one, "name") === "string"),
    posts: Object.fromEntries(posts),
    "direct-responsible": textOf(get(raw, "direct-responsible")) || "secretary",
    departments: Object.fromEntries(
      Object.entries(records("departments")).map(([key, one]) => [key, { ...one, name: textOf(one["name"]) }]),
    ),
    media: [],
    venues: [],
    group: undefined,
    "sub-units": undefined,
    topics: list("topics"),
    cadences: Object.fromEntries(
      Object.entries(get(raw, "cadences") ?? {}).flatMap(([key, value]) => {
        const cadence = typeof value === "string" ? parseCadence(value) : null;
        return cadence === null ? [] : [[key, cadence as Cadence]];
      }),
    ),
    basis: [],
    wording: get(raw, "wording") ?? {},
    documents: records("documents"),
  } as unknown as Profile;
  return { profile, file, placeOf: () => inFile(file).origin!, ownPath: (path) => path, data: raw, groups: [] };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const holdersOf = (value: unknown): Post["holders"] =>
  (Array.isArray(value) ? value : []).filter(
    (one): one is Post["holders"][number] => typeof get(one, "person") === "string" && typeof get(one, "from") === "string",
  );
