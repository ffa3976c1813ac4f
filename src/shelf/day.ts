import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Unit } from "../workspace/units.js";
import { standing } from "./left-by.js";

/** The latest day whose office holders stand in a unit's files, ISO; null where nothing stands. */
export function shelfDay(histories: readonly DocumentHistory[]): string | null {
  const days = histories.flatMap((history) => standing(history)?.head?.asOf ?? []);
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/**
 * Units whose files are of a later day than the one asked for: writing them would silently bring former office holders
 * back. Each is an error, until the command says that it means to go back.
 */
export async function goingBack(units: readonly Unit[], root: string, asOf: string, env: Env): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { loaded } of units) {
    const { id } = loaded.profile.unit;
    const read = await readHistory(places.unit(root, id), env.files);
    // What is wrong with a history is said where it is used.
    const day = read.ok ? shelfDay(read.value) : null;
    if (day !== null && asOf < day) found.push(problem("archive/earlier-day", { unit: id, day, asOf }));
  }
  return found;
}

/** Of all units those that have a history: the others were never drafted. */
export async function draftedUnits(units: readonly Unit[], root: string, env: Env): Promise<readonly Unit[]> {
  const drafted = await Promise.all(units.map(({ loaded }) => isDrafted(loaded.profile.unit.id, root, env)));
  return units.filter((_, i) => drafted[i]);
}

/** Whether a unit has a history: before, there is nothing that a change could have an effect on. */
export const isDrafted = async (unit: string, root: string, { files }: Env): Promise<boolean> =>
  (await files.kindOf(places.history(places.unit(root, unit)))) === "folder";
