import { basename } from "node:path";
import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import { ownAuthor } from "../carry/edited-file.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { fileStates } from "../shelf/published-files.js";
import type { Unit } from "../workspace/units.js";

/** What of several units' papers. @param root holds the folders of units, @param day ISO; posts are looked up on it */
export async function editedDrift(
  units: readonly Unit[],
  { root, asOf }: { readonly root: string; readonly asOf: string },
  library: Library,
  env: Env,
): Promise<readonly Diagnostic[]> {
  const told: Diagnostic[] = [];
  for (const { loaded } of units) told.push(...(await driftOf(loaded, { root, asOf }, library, env)));
  return told;
}

/**
 * What would embarrass or bind wrongly in papers of a unit's shelf that somebody edited, a line each. Where nobody edited anything no rule
 * is loaded.
 */
async function driftOf(
  { profile }: LoadedProfile,
  { root, asOf }: { readonly root: string; readonly asOf: string },
  library: Library,
  env: Env,
): Promise<readonly Diagnostic[]> {
  const folder = places.unit(root, profile.unit.id);
  const history = await readHistory(folder, env.files);
  if (!history.ok) return [];
  const states = await Promise.all(history.value.map((one) => fileStates(one, folder, env)));
  const edited = states.flat().filter(({ format, state }) => format === "docx" && (state === "edited" || state === "merged"));
  if (edited.length === 0) return [];
  const { driftIn, paperOf, withBeside } = await import("../drift/index.js");
  const { driftFacts } = await import("../papers/drift-facts.js");
  const { discreet, driftUnit } = await import("../papers/drift-unit.js");
  const { readDocument } = await import("../readers/index.js");
  const facts = { ...driftFacts(library), unit: driftUnit(profile, library, asOf) };
  const names = profile.people.map(({ name }) => name);
  const told: Diagnostic[] = [];
  for (const { path } of edited) {
    const bytes = await env.files.read(path);
    // What cannot be read is told by the command itself.
    const read = bytes.ok ? await readDocument(bytes.value, basename(path)) : bytes;
    if (!read.ok) continue;
    const beside = (read.value.asides?.() ?? []).filter(({ by }) => by !== ownAuthor);
    const paper = withBeside(paperOf(path, read.value.doc), beside);
    const high = discreet(driftIn([paper], facts, "high"), paper, names).filter(
      ({ severity, certain }) => severity === "high" && certain,
    );
    for (const { code, quote, right, paragraph } of high)
      told.push(
        problem(
          "cli/edited-drift",
          { what: problem(code, { quote, right: right[0] ?? "" }), rule: code, unit: profile.unit.id },
          { origin: { from: "docx", file: path, paragraph } },
        ),
      );
  }
  return told;
}
