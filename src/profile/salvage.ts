import type { Origin } from "../tree/types.js";
import { checkData } from "./check.js";
import type { ProfileContext } from "./context.js";
import { lineFinder, type Path, type ValueFault } from "./fault.js";
import type { LoadedGroup } from "./loaded-group.js";
import { overlay } from "./overlay.js";
import { parseYaml } from "./parse.js";
import { rawProfile } from "./raw.js";
import { readProfile } from "./read.js";
import type { LoadedProfile } from "./types.js";
import { locate } from "./walk.js";

/** What stands where a required text is missing; nothing of it is ever printed. */
const standIn = "甲";
/** Taking one value away may leave another without what it points at. */
const most = 6;

export interface Salvaged {
  /** Places are those of the text itself. */
  readonly loaded: LoadedProfile;
  /** Where something was wrong, as JSON of the paths. */
  readonly faulty: readonly Path[];
}

/**
 * What can be read of a profile that has faults: wrong values and entries left out, missing texts stood in for. Only for asking
 * what else is wrong, so that a person learns all of it at once.
 * @returns null where too little is left
 */
export function salvage(
  text: string,
  file: string,
  context: ProfileContext,
  groups: readonly LoadedGroup[] = [],
): Salvaged | null {
  const body = text.replace(/^\ufeff/, "");
  const root = parseYaml(body)?.document.contents;
  const raw = rawProfile(text);
  if (raw === null || !root) return null;
  const data = structuredClone(overlay([raw, ...groups.map(({ facts }) => facts)]).data) as Record<string, unknown>;
  const faulty: Path[] = [];
  for (let round = 0; round < most; round += 1) {
    const faults = checkData(data, context, new Set(), () => 1);
    if (faults.length === 0) break;
    faulty.push(...faults.map(({ path }) => path));
    mend(data, faults);
  }
  const read = readProfile(new TextEncoder().encode(JSON.stringify(data)), file, context);
  if (!read.ok) return null;
  const find = lineFinder(body);
  const placeOf = (path: Path): Origin => {
    const { value, key } = locate(root, path);
    return { from: "file", file, ...find(value ?? key ?? 0) };
  };
  return { loaded: { ...read.value, placeOf }, faulty };
}

type Container = Record<string | number, unknown>;

/** A missing text is stood in for, once; everything else goes, with the item of a list it belongs to. */
function mend(data: Container, faults: readonly ValueFault[]): void {
  const dropped = new Set<unknown[]>();
  for (const { path, code } of faults) {
    const steps = parents(data, path);
    const parent = steps.at(-1);
    const key = path.at(-1);
    if (parent === undefined || key === undefined) continue;
    const missing = parent[key] === undefined || parent[key] === null || parent[key] === "";
    if (missing && code !== "profile/unknown-key") {
      parent[key] = standIn;
      continue;
    }
    const at = path.findLastIndex((step) => typeof step === "number");
    const list = at < 0 ? undefined : steps[at];
    if (Array.isArray(list)) {
      list[path[at] as number] = dropped;
      dropped.add(list);
    } else delete parent[key];
  }
  for (const list of dropped) list.splice(0, list.length, ...list.filter((one) => one !== dropped));
}

/** The containers a path goes through, the first being the data itself; shorter where it leaves them. */
function parents(data: Container, path: Path): readonly Container[] {
  const found: Container[] = [data];
  for (const step of path.slice(0, -1)) {
    const next = found.at(-1)?.[step];
    if (typeof next !== "object" || next === null) return [];
    found.push(next as Container);
  }
  return found;
}
