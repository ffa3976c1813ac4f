import { join } from "node:path";
import { burdenOf } from "../burden/index.js";
import { burdenKinds } from "../library/burden-words.js";
import type { ToldBurden } from "../writers/reports/import/types.js";
import type { DrawerRead } from "./drawer-read.js";
import { managedPapers, withPapers } from "./managed-papers.js";
import { loadedOf, takenProfile } from "./taken-profile.js";
import { takenText } from "./taken-text.js";

/** Stands for a unit that has no code yet. */
const anyUnit = "unit";

/**
 * What the papers of a drawer ask of each role in a year, counted as they will be once they are taken over; null where nobody knows what
 * type of unit it is. What the papers contradict each other in is not counted.
 * @param day ISO
 */
export function drawerBurden(drawer: DrawerRead, day: string): ToldBurden | null {
  const unit = drawer.into?.loaded.profile.unit.id ?? anyUnit;
  const { papers } = managedPapers(drawer, new Set());
  const profile = takenProfile(drawer, {}, unit);
  const known = papers.filter(({ kind }) => kind !== null);
  const text = profile.ok ? withPapers(profile.value, known, { unit, usual: [] }, drawer.library) : profile;
  const loaded = text.ok ? loadedOf(text.value, `${unit}.yaml`, drawer.library, drawer.into?.loaded.groups) : text;
  if (!loaded.ok) return null;
  const given = { loaded: loaded.value.loaded, day, templates: join("templates"), mixed: false };
  const docs = papers.flatMap((paper) => {
    const made = takenText(paper, drawer, given);
    return made.ok ? [made.value.doc] : [];
  });
  const { roles, summary, merges, waits, twice } = burdenOf(docs, loaded.value.loaded.profile, drawer.library);
  if (burdenKinds.every((kind) => summary.total[kind] === 0)) return null;
  return {
    roles: roles.map((role) => ({ role: role.role, times: burdenKinds.map((kind) => role[kind]) })),
    total: burdenKinds.map((kind) => summary.total[kind]),
    merges: merges.map(({ name, topics, apart, together, saves }) => ({ name, topics, apart, together, saves })),
    waits: waits.map(({ role, matters }) => ({ role, matters })),
    twice: twice.map(({ material, asked }) => ({ material, titles: [...new Set(asked.map(({ title }) => title))] })),
  };
}
