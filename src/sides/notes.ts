import { clausesOf } from "../compare/clauses.js";
import { draftPins, type PlacedPin, readPins, unknownPins } from "../compare/pins.js";
import { looksSwapped } from "../compare/swapped.js";
import { type ChangeSet, numberOf } from "../compare/types.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Doc } from "../tree/types.js";
import type { CompareRequest } from "./request.js";
import type { LoadedSide } from "./side.js";

/** Below this likeness two documents are no versions of one: a report would be all red. */
const leastLikeness = 0.1;
/** Of a few lines that were all written anew nothing can be told. Characters. */
const tooShort = 100;

/** Where not one clause stayed as it was, so little likeness is chance: short rules share words. */
const byChance = 0.35;

export function unrelated(set: ChangeSet): boolean {
  const size = (side: "old" | "new") => set.changes.reduce((sum, change) => sum + (change[side]?.text.length ?? 0), 0);
  return set.likeness < leastLikeness && Math.min(size("old"), size("new")) >= tooShort;
}

/** Not so surely unrelated that a report would be refused, but a report of them is nearly all red. */
function hardlyAlike({ likeness, summary }: ChangeSet): boolean {
  const kept = summary.same + summary.moved + summary.renumbered + summary.reference + summary.punctuation + summary.replaced;
  return likeness < leastLikeness || (kept === 0 && likeness < byChance);
}

/** What is to be said besides the report: documents that are no versions of one, or swapped, and references left behind. */
export function notesOn(set: ChangeSet, a: LoadedSide, b: LoadedSide): readonly Diagnostic[] {
  if (set.changes.every(({ kind }) => kind === "same")) return [];
  const others = otherDocuments(a.doc, b.doc);
  const swapped = others === null ? (swappedVersions(a, b) ?? looksSwapped(a.doc, b.doc)) : null;
  return [
    ...(hardlyAlike(set) ? [problem("report/hardly-alike", { same: set.summary.same })] : []),
    ...(others ? [problem("report/other-document", others)] : []),
    ...(swapped ? [problem("compare/swapped", { a: swapped.a, b: swapped.b || phrase("report.no-day") })] : []),
    ...staleNotes(set),
  ];
}

/** Both sides by their unit and document, where they are our own and no versions of one document. */
function otherDocuments({ meta: a }: Doc, { meta: b }: Doc): { readonly a: Value; readonly b: Value } | null {
  const known = [a, b].every(({ unit, document }) => unit !== "" && document !== "");
  if (!known || (a.unit === b.unit && a.document === b.document)) return null;
  const named = (meta: typeof a) =>
    phrase("with", { what: phrase("titled", { title: meta.title }), more: `${meta.unit}/${meta.document}` });
  return { a: named(a), b: named(b) };
}

/** Recorded versions say which is the older. */
function swappedVersions({ of: a }: LoadedSide, { of: b }: LoadedSide): { readonly a: Value; readonly b: Value } | null {
  if (a === undefined || b === undefined || a.unit !== b.unit || a.document !== b.document) return null;
  const place = ({ version, base }: typeof a) => (version === "current" ? base + 0.5 : version);
  const name = ({ version, base }: typeof a) =>
    version === "current" ? phrase("report.made-from", { number: base }) : phrase("report.version", { number: base });
  return place(a) > place(b) ? { a: name(a), b: name(b) } : null;
}

/** So many references left behind are told one by one. */
const told = 5;
function staleNotes({ stale, changes }: ChangeSet): readonly Diagnostic[] {
  if (stale.length === 0) return [];
  const shown = stale.slice(0, told).map(({ row, reference, became }) => {
    const side = changes[row]!.new!;
    const place = numberOf(side) || phrase("quoted", { text: `${side.text.slice(0, 12)}……` });
    return phrase(became === "" ? "report.stale-gone" : "report.stale-now", { place, reference, became });
  });
  const places = listed(shown);
  const all = stale.length > told ? phrase("list.places", { items: places, count: stale.length }) : places;
  return [problem("report/stale-references", { places: all })];
}

export async function loadPins(path: string | undefined, env: Env): Promise<Outcome<readonly PlacedPin[] | null>> {
  if (path === undefined || (await env.files.kindOf(path)) === null) return succeed(null);
  const bytes = await env.files.read(path);
  return bytes.ok ? readPins(new TextDecoder().decode(bytes.value), path) : bytes;
}

/** Pins that name nothing, and doubtful pairs: these are written to the pins file that is not there yet. */
export async function judgedPins(
  set: ChangeSet,
  [old, now]: readonly [Doc, Doc],
  { pins: path }: CompareRequest,
  pins: readonly PlacedPin[] | null,
  env: Env,
): Promise<readonly Diagnostic[]> {
  const found = pins && path !== undefined ? unknownPins(pins, clausesOf(old), clausesOf(now), path) : [];
  const count = set.changes.filter(({ doubtful }) => doubtful !== undefined).length;
  const draft = draftPins(set);
  if (count === 0 || draft === null)
    return path !== undefined && pins === null ? [...found, problem("report/pins-none", { path })] : found;
  if (path === undefined || pins !== null) return [...found, problem("report/doubtful", { count })];
  const written = await env.files.writeAtomic(path, new TextEncoder().encode(draft));
  return [...found, ...(written.ok ? [problem("report/pins-written", { count, path })] : written.diagnostics)];
}
