import { dirname, join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import { lookName } from "../library/looks.js";
import type { Library } from "../library/types.js";
import { readLook } from "../look/read.js";
import type { Look } from "../look/types.js";
import { limits } from "../tree/limits.js";
import type { Origin } from "../tree/types.js";
import { meant, shownList } from "./library.js";
import { templateRoots, templatesFault, type Workplace } from "./workplace.js";

/** Looks read so far, by the map they came from: a shelf has one look for all its documents. */
const known = new WeakMap<Library["looks"], Map<string, Outcome<Look>>>();

/**
 * A look by its id.
 * @param origin where the id stands, for the message when there is no such look
 * @returns the look, or every fault of its file
 */
export function lookById(id: string, looks: Library["looks"], origin?: Origin): Outcome<Look> {
  const source = looks.get(id);
  if (source === undefined) {
    const ids = [...looks.keys()];
    return fail(problem("cli/unknown-look", { value: id, nearest: meant(id, ids), known: shownList(ids) }, origin && { origin }));
  }
  const read = known.get(looks) ?? new Map<string, Outcome<Look>>();
  known.set(looks, read);
  const look =
    read.get(id) ??
    (source.made === undefined ? undefined : succeed(source.made as Look)) ??
    readLook(source.text, source.file, (other) => looks.get(other));
  read.set(id, look);
  return look;
}

/** The id of a look called by its id or its name; the word itself when there is none. */
export const lookIdFor = (word: string, looks: Library["looks"]): string =>
  looks.has(word) ? word : ([...looks.keys()].find((id) => lookName(id, looks) === word) ?? word);

/** The looks alone, for a command that needs no more of the library: the built-in ones with the workspace's own over them. */
export async function loadLooks(place: Workplace, env: Env): Promise<Outcome<Library["looks"]>> {
  const fault = await templatesFault(place, env);
  if (fault !== null) return fail(fault);
  const looks = new Map<string, { readonly file: string; readonly text: string }>();
  for (const root of await templateRoots(place, env)) {
    const entries = await env.files.list(join(root, "looks"));
    if (!entries.ok) return entries;
    for (const { name, kind } of entries.value) {
      if (kind !== "file" || !name.endsWith(".yaml")) continue;
      const file = join(root, "looks", name);
      if (!(await leadsWithin(file, dirname(root), env.files))) return fail(problem("file/link-outside", { path: file }));
      const read = await env.files.read(file, limits.template);
      if (!read.ok) return read;
      looks.set(name.slice(0, -".yaml".length), { file, text: new TextDecoder().decode(read.value) });
    }
  }
  return succeed(looks);
}
