import { join } from "node:path";
import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { clauseOf, sourceOf } from "../causes/sources.js";
import type { ExplainedField } from "../causes/types.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import type { LoadedProfile } from "../profile/types.js";
import { editedSince } from "../shelf/edited-since.js";
import { findPlace, type Place } from "../sides/find-place.js";
import { loadSide, type SideVersion } from "../sides/side.js";
import { partOf, partText } from "../tree/part-of.js";
import { inlinesText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";
import { loadLibrary } from "../workspace/library.js";
import { recordedProfile } from "../workspace/recorded-text.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { explainCode, isCode } from "./explain-code.js";
import type { Explained, ExplainedCode, Explanation } from "./explain-types.js";

export interface ExplainRequest {
  readonly place: Workplace;
  /** A code of the catalogue, or `document#place`: the document as compare takes it, or without @ for the file as it is now. */
  readonly what: string;
  /** Absolute: the document, where that is a file. */
  readonly path: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}

/** Where a sentence comes from, or what a code means. */
export async function explain(request: ExplainRequest, env: Env): Promise<Outcome<Explanation | ExplainedCode>> {
  const { what } = request;
  const at = what.indexOf("#");
  if (at < 0 && (isCode(what) || /^\[?[a-z]+\/[a-z-]+\]?$/.test(what.trim()))) return explainCode(what);
  const [document, place] = [what.slice(0, at).trim(), what.slice(at + 1).trim()];
  if (at < 0 || document === "" || place === "") return fail(problem("explain/no-target", { value: what }));
  return explainPlace(document, place, request, env);
}

async function explainPlace(
  document: string,
  word: string,
  { place, path, out }: ExplainRequest,
  env: Env,
): Promise<Outcome<Explanation>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  // Without @ the file on the shelf is meant, and a file of the name comes first all the same.
  const isFile = document.includes("@") || /\.\w{2,4}$/.test(document);
  const side = await loadSide({ word: isFile ? document : `${document}@current`, path }, place, out, env);
  if (!side.ok) return side;
  const { doc, of } = side.value;
  if (of === undefined) return fail(problem("explain/not-ours", { path: side.value.path ?? document }));
  const { title } = of.composed.meta;
  const found = findPlace(doc, word);
  if ("several" in found) {
    const shown = found.several.slice(0, 6).map(({ name, id }) => (name === "" ? id : name));
    return fail(
      problem("explain/which-place", { title, place: word, count: found.several.length, places: listed(shown, "semicolon") }),
    );
  }
  if ("nearest" in found) {
    const nearest = found.nearest === null ? "" : phrase("nearest", { near: found.nearest.name });
    return fail(problem("explain/no-place", { title, place: word, nearest }));
  }
  const loaded = await profileOf(of, place, library.value, env);
  const history = await historyOf(of, out ?? outFolder(place), env);
  const sources: Sources = { doc, of, library: library.value, loaded };
  const parts: Explained[] = [];
  for (const one of [found.place, ...found.rest]) parts.push(await explained(one, sources, history, env));
  const { unit, document: id, base, inputs } = of;
  const notes = side.diagnostics.filter((d: Diagnostic) => d.severity !== "info");
  return succeed({ unit, document: id, title, version: base, asOf: inputs.asOf, parts }, notes);
}

interface Sources {
  readonly doc: Doc;
  readonly of: SideVersion;
  readonly library: Library;
  /** The unit's profile: the present one, where there is one, so that the lines are those of the file. */
  readonly loaded: LoadedProfile | null;
}

async function explained(
  { id, name, text }: Place,
  { doc, of, library, loaded }: Sources,
  history: DocumentHistory | null,
  env: Env,
): Promise<Explained> {
  const composed = partOf(of.composed, id);
  const generated = composed === null ? null : inlinesText(composed.inlines);
  const inlines = composed?.inlines ?? [];
  const values = inlines.flatMap((inline) => (inline.type === "value" ? [inline] : []));
  const differs = of.version === "current" && partText(doc, id) !== generated;
  return {
    id,
    place: name,
    text,
    clause:
      composed?.clause === undefined
        ? null
        : clauseOf(composed.clause, of.composed, unitLibrary(library, loaded?.profile.unit ?? { id: of.unit })),
    fields: values.map(({ path, value }): ExplainedField => ({ path, value, ...sourceOf(path, of.document, loaded, library) })),
    references: inlines.flatMap((inline) => (inline.type === "ref" ? [{ text: inline.live + inline.rest, to: inline.to }] : [])),
    edited: differs ? { since: await editedSince(id, of.base, history, env), generated } : null,
  };
}

/** The present profile of the unit, else the one the document was composed from. */
async function profileOf(of: SideVersion, place: Workplace, library: Library, env: Env): Promise<LoadedProfile | null> {
  const units = await loadUnits([of.unit], place, library, env);
  if (units.ok) return units.value[0]!.loaded;
  return recordedProfile(of.inputs.profile, library);
}

async function historyOf({ unit, document }: SideVersion, root: string, env: Env): Promise<DocumentHistory | null> {
  const read = await readHistory(join(places.unit(root, unit)), env.files);
  return read.ok ? (read.value.find((one) => one.document === document) ?? null) : null;
}
