import type { Path } from "./fault.js";

/** The name of the group that a value comes from; null for one of the profile's own, and for none. */
export type SharedBy = (path: Path) => string | null;
export const noGroup: SharedBy = () => null;

/** What a sheet says beside a field, with where its value comes from: a change is written for the one unit. */
export const withSource = (note: string, group: string | null): string =>
  group === null ? note : `${note}${note === "" || note.endsWith("。") ? "" : "；"}取自单位组“${group}”，改了只对本单位。`;
