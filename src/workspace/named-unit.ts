import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { sameName } from "../text/same-name.js";
import { idOf } from "./profile-names.js";
import { textAt } from "./profile-text.js";

/** What a profile calls its unit, read whether or not the rest of it is in order. */
export interface Called {
  readonly path: string;
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * The profile of a unit by what somebody calls it: the name of its file, its id, its full or its short name.
 * @param paths of all profiles
 * @returns null for no unit of the name; several units that share a name are a fault that lists them
 */
export async function profileNamed(word: string, paths: readonly string[], env: Env): Promise<Outcome<string | null>> {
  const file = paths.find((path) => idOf(path) === word);
  if (file !== undefined) return succeed(file);
  const units = await calledUnits(paths, env);
  const own = units.find(({ id }) => id === word);
  if (own !== undefined) return succeed(own.path);
  const found = units.filter(({ names }) => names.some((name) => sameName(name, word)));
  if (found.length > 1) return fail(problem("cli/shared-name", { unit: word, several: listed(found.map(shownUnit)) }));
  return succeed(found[0]?.path ?? null);
}

export const calledUnits = (paths: readonly string[], env: Env): Promise<readonly Called[]> =>
  Promise.all(
    paths.map(async (path) => {
      const text = await textAt(path, env);
      const unit = text.ok ? get(rawProfile(text.value), "unit") : undefined;
      const said = (key: string): readonly string[] => {
        const value = get(unit, key);
        return typeof value === "string" && value.trim() !== "" ? [value] : [];
      };
      return { path, id: said("id")[0] ?? idOf(path), names: [...said("full-name"), ...said("short-name")] };
    }),
  );

/** hubin-primary（云汀市湖滨小学）, as a list of units has it. */
export const shownUnit = ({ id, names: [name] }: Called): Value =>
  name === undefined ? id : phrase("with", { what: id, more: name });
