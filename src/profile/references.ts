import type { Code } from "../diag/codes/index.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import { nearest } from "../text/nearest.js";
import { sameName } from "../text/same-name.js";
import { type Path, shown, type ValueFault } from "./fault.js";
import { get, isRecord, select, selectTexts } from "./select.js";

export type RefKind = "person" | "post" | "department" | "party";
type Kind = RefKind;

/** Where a profile names something that is listed elsewhere in it. */
const references: readonly (readonly [string, Kind])[] = [
  ["posts.*.holders.*.person", "person"],
  ["direct-responsible", "post"],
  ["departments.*.head", "post"],
  ["media.*.owner", "department"],
  ["media.*.reviewer", "post"],
  ["venues.*.owner", "department"],
  ["venues.*.approver", "post"],
  ["group.head.*", "post"],
  ["group.deputies.*", "post"],
  ["group.members.*", "post"],
  ["group.office", "department"],
  ["group.director", "post"],
  ["by-topic.*.direct-responsible", "post"],
  ["by-topic.*.group.head.*", "post"],
  ["by-topic.*.group.deputies.*", "post"],
  ["by-topic.*.group.members.*", "post"],
  ["by-topic.*.group.office", "department"],
  ["by-topic.*.group.director", "post"],
  ["documents.*.interpretation-by", "department"],
  ["documents.*.signer.*", "person"],
  ["review.steps.*", "party"],
  ["incident.group", "party"],
  ["assessment.team", "party"],
  ["accountability.proposer", "party"],
  ["accountability.decider", "party"],
  ["accountability.filing", "party"],
];
/** What a place refers to; null for a place that holds no reference. */
export const referenceKind = (pattern: string): RefKind | null => references.find(([known]) => known === pattern)?.[1] ?? null;

/** The places of a profile that refer to a department, post or person by its key; a party may be either of the first two. */
export const referencesTo = (data: unknown, kind: RefKind, key: string): readonly Path[] => {
  const isOther = kind === "department" && isRecord(get(data, "posts")) && Object.hasOwn(get(data, "posts") as object, key);
  return references.flatMap(([pattern, to]) =>
    to === kind || (to === "party" && kind !== "person" && !isOther)
      ? selectTexts(data, pattern).flatMap(({ path, value }) => (value === key ? [path] : []))
      : [],
  );
};

const codes: Readonly<Record<Kind, Code>> = {
  person: "profile/unknown-person",
  post: "profile/unknown-post",
  department: "profile/unknown-department",
  party: "profile/unknown-party",
};

/** A fault for each reference to a person, post or department that is not listed, naming the key that was probably meant. */
export function referenceFaults(data: unknown): readonly ValueFault[] {
  const posts = named(get(data, "posts"), "title");
  const departments = named(get(data, "departments"), "name");
  const people = new Map(
    select(data, "people.*").flatMap(({ value }) =>
      typeof get(value, "id") === "string" ? [[String(get(value, "id")), String(get(value, "name"))]] : [],
    ),
  );
  const known: Readonly<Record<Kind, ReadonlyMap<string, string>>> = {
    person: people,
    post: posts,
    department: departments,
    party: new Map([...posts, ...departments]),
  };
  return references.flatMap(([pattern, kind]) =>
    selectTexts(data, pattern)
      .filter(({ value }) => !known[kind].has(value))
      .map(({ path, value }) => ({ path, code: codes[kind], data: { value: shown(value), nearest: meant(value, known[kind]) } })),
  );
}

const named = (section: unknown, field: string): ReadonlyMap<string, string> =>
  new Map(isRecord(section) ? Object.entries(section).map(([key, value]) => [key, String(get(value, field) ?? "")]) : []);

/** People write 教务处 where its key is asked for; then the key is what they want to know. */
function meant(value: string, known: ReadonlyMap<string, string>): Value {
  const byName = [...known].flatMap(([key, name]) => (sameName(name, value) ? [key] : []));
  if (byName.length > 1) return phrase("nearest.several", { keys: listed(byName) });
  const near = byName[0] ?? nearest(value, known.keys());
  return near === null ? "" : phrase("nearest", { near });
}
