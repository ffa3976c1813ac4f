import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { setAll } from "./edit.js";
import { dotted, type Path, shown } from "./fault.js";
import { mentions } from "./named.js";
import { rawProfile } from "./raw.js";
import { referencesTo } from "./references.js";
import { findNamed, type Renamed } from "./rename.js";
import type { Plain } from "./render.js";
import { get, isRecord, select } from "./select.js";
import type { LoadedProfile } from "./types.js";

type Data = { [key: string]: unknown };

/**
 * Takes a department out of a profile. What pointed to it points to the one it is merged into; where there is none, every such
 * place is named and nothing is done. Its head, its role and texts that say its name are named.
 * @param into the department that takes its place; null for none
 */
export function dissolve(text: string, loaded: LoadedProfile, word: string, into: string | null): Outcome<Renamed> {
  const data = rawProfile(text);
  if (data === null) return fail(problem("profile/edit-broken"));
  const [found, target] = [findNamed(data, word), into === null ? succeed(null) : findNamed(data, into)];
  if (!found.ok || !target.ok) return fail(...found.diagnostics, ...target.diagnostics);
  for (const one of [found.value, target.value])
    if (one !== null && one.kind !== "department")
      return fail(problem("rename/not-department", { kind: phrase(`kind.${one.kind}`), name: shown(one.name) }));
  const { key = "", name } = found.value;
  if (target.value?.key === key) return fail(problem("rename/itself", { name: shown(name) }));
  const pointing = referencesTo(data, "department", key);
  const at = (path: Path) => ({ origin: loaded.placeOf(path) });
  if (target.value === null && pointing.length > 0)
    return fail(...pointing.map((path) => problem("rename/pointed", { name: shown(name), path: dotted(path) }, at(path))));
  const next = structuredClone(data) as Data;
  for (const path of pointing) if (target.value?.key !== undefined) put(next, path, target.value.key);
  const steps = get(get(next, "review"), "steps");
  // A step that both departments had is one.
  if (Array.isArray(steps)) put(next, ["review", "steps"], [...new Set(steps)]);
  const gone = get(get(data, "departments"), key);
  delete (next["departments"] as Data)[key];
  const groups = pointing.filter((path) => path.at(-1) === "office").map((path) => path.slice(0, -1));
  const notes = [
    ...groups.flatMap((group) => directorOf(next, group, String(get(gone, "head")), target.value?.key, at)),
    ...leftOf(next, { key, name, gone }, at),
  ];
  const edited = setAll(text, next as { readonly [key: string]: Plain });
  return edited.ok
    ? succeed({ text: edited.value, kind: "department", from: name, to: target.value?.name ?? "" }, notes)
    : edited;
}

/** The group's office went to another department: its director is that one's head, unless somebody else was. */
function directorOf(
  data: Data,
  group: Path,
  head: string,
  into: string | undefined,
  at: (path: Path) => object,
): readonly Diagnostic[] {
  const holder = group.reduce<unknown>((now, step) => get(now, String(step)), data);
  if (get(holder, "director") !== head || into === undefined) return [];
  const next = get(get(get(data, "departments"), into), "head");
  if (typeof next !== "string")
    return [problem("rename/director-left", { path: dotted([...group, "director"]) }, at([...group, "director"]))];
  put(data, [...group, "director"], next);
  return [];
}

function leftOf(
  data: Data,
  { key, name, gone }: { readonly key: string; readonly name: string; readonly gone: unknown },
  at: (path: Path) => object,
): readonly Diagnostic[] {
  const [head, role] = [get(gone, "head"), get(gone, "role")];
  const title = typeof head === "string" ? get(get(get(data, "posts"), head), "title") : undefined;
  const heads = select(data, "departments.*").some(({ value }) => get(value, "head") === head);
  const roles = select(data, "departments.*").some(({ value }) => get(value, "role") === role);
  const documents = get(data, "documents");
  const own = (isRecord(documents) ? Object.keys(documents) : []).filter((id) => id.split(".")[2] === key);
  const path = ["posts", String(head), "title"];
  return [
    ...(typeof title === "string" && !heads ? [problem("rename/head-left", { title, name, post: String(head) }, at(path))] : []),
    ...(typeof role === "string" && !roles ? [problem("rename/role-left", { role, name })] : []),
    ...own.map((id) => problem("rename/document-left", { id, name }, at(["documents", id]))),
    ...mentions(data, name, ["departments", key, "name"])
      .filter(({ path: found }) => dotted(found) !== dotted(path))
      .map(({ path: found, value, stays }) =>
        problem(stays === "cites" ? "rename/cited" : "rename/left", { value: shown(value), from: name }, at(found)),
      ),
  ];
}

function put(data: Data, path: Path, value: unknown): void {
  let here = data as { [key: string | number]: unknown };
  for (const step of path.slice(0, -1)) here = here[step] as { [key: string | number]: unknown };
  here[path.at(-1)!] = value;
}
