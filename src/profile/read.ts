import { isMap, isScalar } from "yaml";
import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Origin } from "../tree/types.js";
import { parseCadence } from "./cadences.js";
import type { ProfileContext } from "./context.js";
import { decodeProfile } from "./decode.js";
import { plainData, undressedData } from "./doubled-marks.js";
import { type Fault, fault, lineFinder, type Path, report } from "./fault.js";
import { parseYaml } from "./parse.js";
import { ruleFaults } from "./rules.js";
import { scan } from "./scan.js";
import { shapeOf } from "./shape.js";
import { shapeFaults } from "./shape-faults.js";
import type { Cadence, LoadedProfile, Post, Profile } from "./types.js";
import { locate, walk } from "./walk.js";

/**
 * Reads and checks a unit profile.
 * @param bytes the file's bytes
 * @param file the name messages use
 * @param context what the library knows: types, topics, cadences and their floors
 * @returns the profile with a way to find each value's place, or every problem at once in file order
 */
export function readProfile(bytes: Uint8Array, file: string, context: ProfileContext): Outcome<LoadedProfile> {
  const decoded = decodeProfile(bytes, file);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const find = lineFinder(text);
  const scanned = scan(text);
  const judge = (faults: readonly Fault[]) => fail(...decoded.diagnostics, ...report(faults, file, find));
  if (scanned.tooDeep) return judge([...scanned.faults, fault(0, "profile/too-deep")]);
  const parsed = parseYaml(scanned.text);
  if (parsed === null) return judge([...scanned.faults, fault(0, "profile/too-deep")]);
  const moved = <F extends Fault>(found: F): F => ({ ...found, offset: scanned.original(found.offset) });
  if (parsed.faults.length > 0) return judge(withoutEchoes(scanned.faults, parsed.faults.map(moved), find));

  const root = parsed.document.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return fail(...decoded.diagnostics, problem("profile/empty", {}, inFile(file)));
  const lineOf = (offset: number) => find(scanned.original(offset)).line;
  const walked = walk(root, scanned.text, lineOf);
  const faults = [...scanned.faults, ...walked.faults.map(moved)];
  if (!isMap(root)) return judge([...faults, fault(scanned.original(root.range[0]), "profile/not-map")]);

  const offsetOf = (path: Path, onKey = false): number => {
    const place = locate(root, path);
    return scanned.original((onKey ? place.key : undefined) ?? place.value ?? place.key ?? 0);
  };
  const data = plainData(walked.data);
  const rules = ruleFaults(data, context, (path) => find(offsetOf(path)).line);
  const checked = shapeOf(context).safeParse(data);
  const shape = checked.success ? [] : shapeFaults(shapeOf(context), checked.error.issues, data, context);
  // A value gets its most telling fault only: the text's, else the rule's, else the shape's.
  const judged = new Set(rules.map((f) => JSON.stringify(f.path)));
  const unspoilt = rules.filter((f) => f.onKey === true || !walked.spoilt.has(JSON.stringify(f.path)));
  const left = shape.filter((f) => !walked.spoilt.has(JSON.stringify(f.path)) && !judged.has(JSON.stringify(f.path)));
  faults.push(
    ...[...unspoilt, ...left].map((f) =>
      fault(missingAt(f.code) ? offsetOf(f.path.slice(0, -1), true) : offsetOf(f.path, f.onKey), f.code, f.data),
    ),
  );
  if (faults.length > 0) return judge(faults);

  const placeOf = (path: Path): Origin => ({ from: "file", file, ...find(offsetOf(path)) });
  return succeed({ profile: complete(undressedData(checked.data as Raw)), file, placeOf }, decoded.diagnostics);
}

/** What is missing has no place; its parent's key has. An empty value has its own key. */
const missingAt = (code: string): boolean => code === "profile/missing-key";

/** YAML's complaint about a line whose fault is already named adds nothing. */
const withoutEchoes = (
  named: readonly Fault[],
  syntax: readonly Fault[],
  find: ReturnType<typeof lineFinder>,
): readonly Fault[] => {
  const lines = new Set(named.map((f) => find(f.offset).line));
  return [...named, ...syntax.filter((f) => !lines.has(find(f.offset).line))];
};

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
