import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { ProfileDifference } from "../import/into.js";
import type { Contradiction, DrawerPaper, Identified, ImportedFact, ParagraphMatch } from "../import/types.js";
import type { Library } from "../library/types.js";
import type { Unit } from "../workspace/units.js";

/** Why a paper stays in the list and out of management. */
export type LeftOut = "foreign" | "copy" | "superseded" | "earlier" | "other-unit";

/** What a drawer holds, before anything is written. */
export interface DrawerRead {
  readonly papers: readonly Identified[];
  readonly facts: readonly ImportedFact[];
  readonly contradictions: readonly Contradiction[];
  readonly paragraphs: readonly ParagraphMatch[];
  /** Where the papers say another thing than the profile they are taken into. */
  readonly differences: readonly ProfileDifference[];
  /** Paths of contradictions that a choice settles; the others are for a person to write into the profile. */
  readonly settleable: readonly string[];
  /** Files of papers that come under management, in the order of the drawer. */
  readonly taken: readonly string[];
  readonly left: readonly { readonly file: string; readonly why: LeftOut; readonly as?: string }[];
  /** Id of a unit type; null: nobody knows. */
  readonly type: string | null;
  /** Names of the units that papers are of; more than one: it must be said which is meant. */
  readonly units: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly read: readonly DrawerPaper[];
  readonly library: Library;
  /** The profile they are taken into; null: a new one. */
  readonly into: Unit | null;
}

/** The types of units, each by id and name. */
export const typesIn = ({ unitTypes }: Library): Value =>
  listed([...unitTypes.values()].map(({ id, name }) => phrase("with", { what: id, more: name })));
