import type { Unit } from "./units.js";

/** A unit in a list. */
export interface UnitRow {
  readonly id: string;
  readonly type: string;
  /** Absolute. */
  readonly path: string;
  readonly name: string;
}

export const rowOf = ({ loaded: { profile }, path }: Unit): UnitRow => ({
  id: profile.unit.id,
  type: profile.unit.type,
  path,
  name: profile.unit["full-name"],
});
