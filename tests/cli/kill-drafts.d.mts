import type { UnitDrafts } from "../../src/archive/record.js";
import type { Drafted } from "../../src/archive/types.js";

export const byHand: string;
export function draftsFor(root: string): { readonly kind: NonNullable<UnitDrafts["kind"]>; readonly drafts: readonly Drafted[] };
