import { plainForms } from "../text/plain-forms.js";
import { nameKey } from "../text/same-name.js";
import { undressedValues } from "./doubled-marks.js";
import { type Path, shown, type ValueFault } from "./fault.js";
import { orphanTitles } from "./orphan-titles.js";
import { get, isRecord, select } from "./select.js";

/**
 * What is worth a second look in a profile that has no fault: values that print differently from how they are written,
 * names that two people, posts or departments share, titles of departments that are not there.
 * @param data the profile as its file has it
 * @param lineOf what messages call the place of a value that is repeated
 */
export const profileNotes = (data: unknown, lineOf: (path: Path) => number): readonly ValueFault[] => [
  ...printedOtherwise(data),
  ...twins(data, lineOf),
  ...orphanTitles(data),
];

function printedOtherwise(data: unknown): readonly ValueFault[] {
  return undressedValues(data).map(({ path, from, to }) => {
    const odd = [...from].filter((one) => plainForms(one) !== one);
    return odd.length === 0
      ? { path, code: "profile/mark-dropped", data: { from: shown(from), to: shown(to) } }
      : { path, code: "profile/odd-form", data: { value: shown(from), odd: odd.join(""), plain: odd.map(plainForms).join("") } };
  });
}

/** Two people, posts or departments that nobody can tell apart on paper, however differently they are written in the file. */
export function twins(data: unknown, lineOf: (path: Path) => number): readonly ValueFault[] {
  const posts = select(data, "posts.*").map(({ path, value }) => ({
    path: [...path, "title"],
    name: get(value, "title"),
    // 副校长 there may be several of: their portfolios tell them apart.
    beside: JSON.stringify(get(value, "portfolio") ?? null),
  }));
  const named = (pattern: string) =>
    select(data, pattern).map(({ path, value }) => ({ path: [...path, "name"], name: get(value, "name"), beside: "" }));
  return [
    ...among(named("people.*"), "profile/same-person", lineOf),
    ...among(posts, "profile/same-title", lineOf),
    ...among(named("departments.*"), "profile/same-department", lineOf),
  ];
}

function among(
  listed: readonly { readonly path: Path; readonly name: unknown; readonly beside: string }[],
  code: "profile/same-person" | "profile/same-title" | "profile/same-department",
  lineOf: (path: Path) => number,
): readonly ValueFault[] {
  const first = new Map<string, { readonly path: Path; readonly name: string }>();
  return listed.flatMap(({ path, name, beside }): readonly ValueFault[] => {
    if (typeof name !== "string" || isRecord(name)) return [];
    const key = `${nameKey(name)} ${beside}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, { path, name });
    return other === undefined
      ? []
      : [{ path, code, data: { value: shown(name), other: shown(other.name), line: lineOf(other.path) } }];
  });
}
