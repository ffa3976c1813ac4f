import { readVersion } from "../archive/entry.js";
import type { DocumentHistory, Inputs } from "../archive/types.js";
import type { Env } from "../env/types.js";
import type { Merged } from "../merge/types.js";
import type { LoadedProfile } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import type { Since } from "./causes-of.js";
import { editsNaming } from "./edits-naming.js";
import { type OldName, oldNames } from "./old-names.js";

/**
 * Names that were right for some version of a document and are so no longer: what a person typed then may still say them.
 * @param since compares the present profile with a recorded one
 */
export async function formerNames(
  { entries }: DocumentHistory,
  since: (inputs: Inputs) => Since,
  { profile }: LoadedProfile,
  env: Env,
): Promise<readonly OldName[]> {
  const found = new Map<string, OldName>();
  for (const entry of entries.toReversed()) {
    const version = await readVersion(entry, env.files);
    if (version === null) continue;
    const { then, holders } = since(version.inputs);
    for (const name of then === null ? [] : oldNames(then.profile, profile, holders))
      if (!found.has(name.says)) found.set(name.says, name);
  }
  return [...found.values()];
}

/** A merge that also lists the old names of earlier versions in what a person typed. */
export function withFormerNames(merged: Merged, next: Doc, names: readonly OldName[]): Merged {
  const listed = new Set(merged.stale.flatMap(({ at, where, says }) => [`${at} ${says}`, `${where} ${says}`]));
  const found = editsNaming(merged.doc, next, names).filter(({ typed }) => typed);
  const more = found.filter(({ at, place, says }) => !listed.has(`${at} ${says}`) && !listed.has(`${place} ${says}`));
  const stale = more.map(({ at, place, says, now }) => ({ at, where: place, path: "", says, now }));
  return { ...merged, stale: [...merged.stale, ...new Map(stale.map((one) => [`${one.at} ${one.says}`, one])).values()] };
}
