import { problem } from "../diag/problem.js";
import { fail, type Outcome } from "../diag/types.js";
import { lookName } from "../library/looks.js";
import type { Library } from "../library/types.js";
import { readLook } from "../look/read.js";
import type { Look } from "../look/types.js";
import type { Origin } from "../tree/types.js";
import { meant, shownList } from "./library.js";

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
  const look = read.get(id) ?? readLook(source.text, source.file, (other) => looks.get(other));
  read.set(id, look);
  return look;
}

/** The id of a look called by its id or its name; the word itself when there is none. */
export const lookIdFor = (word: string, looks: Library["looks"]): string =>
  looks.has(word) ? word : ([...looks.keys()].find((id) => lookName(id, looks) === word) ?? word);
