import { fail, type Outcome, succeed } from "../diag/types.js";
import type { ProfileContext } from "./context.js";
import { plainData } from "./doubled-marks.js";
import { fault, report, type ValueFault } from "./fault.js";
import { ownFactFaults } from "./group-faults.js";
import { groupShapeOf } from "./group-shape.js";
import type { LoadedGroup } from "./loaded-group.js";
import { groupRuleFaults } from "./rules.js";
import { shapeFaults } from "./shape-faults.js";
import { readSource } from "./source.js";

/**
 * Reads and checks a group's file: the shape of a profile, of which nothing is required and the unit's own facts are refused.
 * What only shows together with a unit's own facts is judged when a profile is read.
 * @param id the name of its file, by which units call it
 */
export function readGroup(bytes: Uint8Array, file: string, id: string, context: ProfileContext): Outcome<LoadedGroup> {
  const read = readSource(bytes, file);
  if (!read.ok) return read;
  const source = read.value;
  const data = plainData(source.data);
  const rules = [...ownFactFaults(data), ...groupRuleFaults(data, context, (path) => source.find(source.offsetOf(path)).line)];
  const checked = groupShapeOf(context).safeParse(data);
  const shape = checked.success ? [] : shapeFaults(groupShapeOf(context), checked.error.issues, data, context);
  const judged = new Set(rules.map((f) => JSON.stringify(f.path)));
  const isSpoilt = ({ path }: ValueFault): boolean => source.spoilt.has(JSON.stringify(path));
  const left = [
    ...rules.filter((f) => f.onKey === true || !isSpoilt(f)),
    ...shape.filter((f) => !isSpoilt(f) && !judged.has(JSON.stringify(f.path))),
  ].map((f) => {
    const missing = f.code === "profile/missing-key";
    return fault(source.offsetOf(missing ? f.path.slice(0, -1) : f.path, missing || f.onKey), f.code, f.data);
  });
  const faults = [...source.faults, ...left];
  if (faults.length > 0) return fail(...source.notes, ...report(faults, file, source.find));
  const { name, ...facts } = source.data;
  const { group: above, ...unit } = (facts["unit"] ?? {}) as Readonly<Record<string, unknown>>;
  return succeed(
    {
      id,
      name: String(name),
      file,
      above: typeof above === "string" ? above : null,
      facts: facts["unit"] === undefined ? facts : { ...facts, unit },
      source,
    },
    source.notes,
  );
}
