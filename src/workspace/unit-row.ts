import type { Unit } from "./units.js";

/** A unit in a list. */
export interface UnitRow {
  readonly id: string;
  readonly type: string;
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** It is a made-up unit that comes with the program, to be looked at. */
  readonly isSample?: true;
}

export const rowOf = ({ loaded: { profile }, path }: Unit): UnitRow => ({
  id: profile.unit.id,
  type: profile.unit.type,
  path,
  name: profile.unit["full-name"],
});
