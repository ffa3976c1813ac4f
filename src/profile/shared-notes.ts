import { dotted, type Path, type ValueFault } from "./fault.js";
import { isListed } from "./overlay.js";
import { same } from "./same.js";
import { get, isRecord } from "./select.js";
import type { LoadedProfile } from "./types.js";

/** What a profile says although its nearest group says it too: in another way, or the same. */
export function sharedNotes({ data, groups, ownPath }: LoadedProfile): readonly ValueFault[] {
  const notes: ValueFault[] = [];
  const look = (value: unknown, path: Path): void => {
    if (path.length > 0 && ownPath(path) === null) return;
    const said = groups.find(({ facts }) => at(facts, path) !== undefined);
    if (said === undefined || isListed(path)) return;
    const shared = at(said.facts, path);
    if (isRecord(value) && isRecord(shared)) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
      return;
    }
    const code = same(value, shared, path) ? "group/said-twice" : "group/own-value";
    notes.push({ path, code, data: { path: dotted(path), group: said.name, file: said.file } });
  };
  look(data, []);
  return notes;
}

const at = (facts: unknown, path: Path): unknown => path.reduce<unknown>((here, step) => get(here, String(step)), facts);
