import type { Diagnostic } from "../diag/types.js";
import type { Maker } from "../use/decided-by.js";
import type { Carried } from "./carry.js";
import type { LeftFor } from "./line.js";

/** What a worker tells while it works. */
export type WorkEvent =
  | { readonly event: "joined" | "left"; readonly run: string }
  | { readonly event: "passed"; readonly run: string; readonly why: LeftFor; readonly here: Maker }
  | ({ readonly event: "unit"; readonly run: string } & Pick<Carried, "unit" | "how" | "diagnostics">)
  | { readonly event: "paused"; readonly seconds: number; readonly fault: Diagnostic }
  | { readonly event: "away" | "back" }
  | { readonly event: "ready"; readonly slots: number }
  | ({ readonly event: "end" } & Worked);

export interface Worked {
  readonly done: number;
  readonly again: number;
  readonly aside: number;
}
