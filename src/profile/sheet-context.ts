import type { ProfileContext } from "./context.js";
import type { LoadedGroup } from "./loaded-group.js";

/** What a fill-in sheet needs beyond what profiles are checked against. */
export interface SheetContext extends ProfileContext {
  /** 中文 names of the kinds of media and venues. */
  readonly mediumNames: ReadonlyMap<string, string>;
  readonly venueNames: ReadonlyMap<string, string>;
  /** Time limit key → what is usual. */
  readonly usualLimits: ReadonlyMap<string, string>;
  /** Each group with those above it, nearest first, by its id; absent: nothing is known of groups. */
  readonly groups?: ReadonlyMap<string, readonly LoadedGroup[]>;
}
