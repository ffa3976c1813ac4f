import type { Source } from "./source.js";

/** Facts that many units share. */
export interface LoadedGroup {
  readonly id: string;
  /** 汀南区直属学校 */
  readonly name: string;
  readonly file: string;
  /** Id of the group that this one belongs to, whose facts hold where it says nothing of its own. */
  readonly above: string | null;
  /** What it says of its units, in the shape of a profile. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly source: Source;
}
