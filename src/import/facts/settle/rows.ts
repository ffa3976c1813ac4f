import type { FactPlace } from "../../types.js";

/** A fact on its way, with the place it was read at. */
export interface Row {
  readonly path: string;
  readonly value: string;
  readonly place: FactPlace;
  readonly certain: boolean;
}
export type Rows = readonly Row[];
