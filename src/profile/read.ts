import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Origin } from "../tree/types.js";
import { parseCadence } from "./cadences.js";
import type { ProfileContext } from "./context.js";
import { plainData, undressedData } from "./doubled-marks.js";
import { type Fault, fault, type Path, report, type ValueFault } from "./fault.js";
import { groupFaults } from "./group-faults.js";
import type { LoadedGroup } from "./loaded-group.js";
import { overlay } from "./overlay.js";
import { ruleFaults } from "./rules.js";
import { shapeOf } from "./shape.js";
import { shapeFaults } from "./shape-faults.js";
import { readSource } from "./source.js";
import type { Cadence, LoadedProfile, Post, Profile } from "./types.js";

/**
 * Reads and checks a unit profile.
 * @param bytes the file's bytes
 * @param file the name messages use
 * @param context what the library knows: types, topics, cadences and their floors
 * @param groups the unit's groups, nearest first, whose facts hold where the profile says nothing of its own
 * @returns the profile with a way to find each value's place, or every problem at once in file order, each in its own file
 */
export function readProfile(
  bytes: Uint8Array,
  file: string,
  context: ProfileContext,
  groups: readonly LoadedGroup[] = [],
): Outcome<LoadedProfile> {
  const read = readSource(bytes, file);
  if (!read.ok) return read;
  const layers = [read.value, ...groups.map(({ source }) => source)];
  const { data: said, where } = overlay([read.value.data, ...groups.map(({ facts }) => facts)]);
  const placed = (path: Path) => {
    const { layer, path: there } = where(path);
    return { source: layers[layer]!, layer, path: there };
  };
  const data = plainData(said);
  const rules = ruleFaults(data, context, (path) => {
    const { source, path: there } = placed(path);
    return source.find(source.offsetOf(there)).line;
  });
  const checked = shapeOf(context).safeParse(data);
  const shape = checked.success ? [] : shapeFaults(shapeOf(context), checked.error.issues, data, context);
  // A value gets its most telling fault only: the text's, else the rule's, else the shape's.
  const judged = new Set(rules.map((f) => JSON.stringify(f.path)));
  const isSpoilt = ({ path }: ValueFault): boolean => {
    const at = placed(path);
    return at.source.spoilt.has(JSON.stringify(at.path));
  };
  const unspoilt = rules.filter((f) => f.onKey === true || !isSpoilt(f));
  const left = shape.filter((f) => !isSpoilt(f) && !judged.has(JSON.stringify(f.path)));
  const found: (readonly Fault[])[] = layers.map((_, layer) => (layer === 0 ? read.value.faults : []));
  const say = (layer: number, path: Path, f: ValueFault, onKey = f.onKey): void => {
    found[layer] = [...found[layer]!, fault(layers[layer]!.offsetOf(path, onKey), f.code, f.data)];
  };
  for (const f of groupFaults(read.value.data, groups)) say(f.layer, f.path, f);
  for (const f of [...unspoilt, ...left]) {
    const { layer, path } = placed(f.path);
    // What is missing has no place; its parent's key in the profile has. An empty value has its own key.
    if (f.code === "profile/missing-key") say(0, f.path.slice(0, -1), f, true);
    else say(layer, path, f);
  }
  if (found.some((faults) => faults.length > 0))
    return fail(
      ...read.value.notes,
      ...found.flatMap((faults, layer) => report(faults, layers[layer]!.file, layers[layer]!.find)),
    );

  const placeOf = (path: Path): Origin => {
    const { source, path: there } = placed(path);
    return { from: "file", file: source.file, ...source.find(source.offsetOf(there)) };
  };
  const profile = complete(undressedData(checked.data as Raw));
  const ownPath = (path: Path): Path | null => {
    const at = where(path);
    return at.layer === 0 ? at.path : null;
  };
  return succeed({ profile, file, placeOf, ownPath, data: said, groups }, read.value.notes);
}

/** The shape's output: cadences as typed, sections and holders left out where the file has none. */
type Optional = "people" | "departments" | "media" | "venues" | "basis" | "wording" | "documents";
type Raw = Pick<Profile, "unit" | "organ" | "superiors" | "direct-responsible" | "topics"> & {
  readonly [K in Optional]?: Profile[K] | undefined;
} & {
  readonly cadences?: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, Omit<Post, "holders"> & { readonly holders?: Post["holders"] }>>;
};

const complete = (raw: Raw): Profile => ({
  ...raw,
  people: raw.people ?? [],
  posts: Object.fromEntries(Object.entries(raw.posts).map(([key, post]) => [key, { ...post, holders: post.holders ?? [] }])),
  departments: raw.departments ?? {},
  media: raw.media ?? [],
  venues: raw.venues ?? [],
  cadences: Object.fromEntries(Object.entries(raw.cadences ?? {}).map(([key, value]) => [key, parseCadence(value) as Cadence])),
  basis: raw.basis ?? [],
  wording: raw.wording ?? {},
  documents: raw.documents ?? {},
});
