import type { MergeRecord } from "../archive/merge-record.js";
import type { Conflict, ConflictCause, Merged } from "../merge/types.js";

/**
 * Conflicts that an earlier run found and nobody has settled, as they stand now: they are in the sheet of this run too. One
 * that the generator drops, or changes within a row, meanwhile can only be settled in Word.
 * @param record what the version that the file was made from says of its merge
 */
export function openBefore({ carried }: Merged, { conflicts = [] }: MergeRecord): readonly Conflict[] {
  return carried.flatMap((now) =>
    conflicts.flatMap((one): readonly Conflict[] => {
      if (one.at !== now.at || one.row !== now.row) return [];
      const again = now.next !== undefined;
      if (again && (one.row !== undefined || one.next === null)) return [];
      const cause = one.cause as ConflictCause;
      return [
        { ...one, cause, where: now.where, ...(one.row === undefined && { mine: now.text }), ...(again && { next: now.next! }) },
      ];
    }),
  );
}
