import { recordDrafts } from "../archive/record.js";
import type { Drafted, Published, RenderedFile } from "../archive/types.js";

import { compose } from "../compose/compose.js";
import { problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { readLook } from "../look/read.js";
import type { Look } from "../look/types.js";
import type { Doc } from "../tree/types.js";
import { type Format, formats, isFormat, writers } from "../writers/index.js";
import { loadLibrary, meant, shownList } from "./library.js";
import { loadUnits, type Unit } from "./units.js";
import { outFolder, type Workplace } from "./workplace.js";

export type { Published } from "../archive/types.js";

export const defaultFormats = ["docx", "pdf", "html"] as const satisfies readonly Format[];

export interface DraftRequest {
  readonly place: Workplace;
  /** Folder that relative profile paths start from. */
  readonly cwd: string;
  /** Ids or paths of profiles. */
  readonly units: readonly string[] | "all";
  /** Absent: every kind of the library. */
  readonly kinds?: readonly string[];
  /** Absent: each profile's own topics. */
  readonly topics?: readonly string[];
  readonly formats?: readonly string[];
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
  readonly reason?: string;
  /** Called when a unit's files begin to be made. */
  readonly onUnit?: (unit: string, index: number, count: number) => void;
}

/**
 * Drafts documents and records them: every profile is read, every document composed before anything is written,
 * so any error leaves all files as they were.
 * @returns what was published, one for each file, with warnings for files that were left alone
 */
export async function draft(request: DraftRequest, env: Env): Promise<Outcome<readonly Published[]>> {
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const wrong = unknownNames(request, library.value);
  const units = await loadUnits(request.units, request.place, request.cwd, library.value, env);
  if (wrong.length > 0 || !units.ok) return fail(...wrong, ...units.diagnostics);

  const asOf = request.asOf ?? env.today();
  const composed = all(units.value.map((unit) => composeUnit(unit, request, library.value, asOf)));
  const diagnostics = [...library.diagnostics, ...units.diagnostics, ...composed.diagnostics];
  if (!composed.ok) return { ok: false, diagnostics };
  const chosen = composed.value.filter(({ docs }) => docs.length > 0);
  if (chosen.length === 0) return fail(problem("cli/nothing-to-draft", { value: request.topics?.join("、") ?? "" }));

  const wanted = (request.formats ?? defaultFormats).filter(isFormat);
  const root = request.out ?? outFolder(request.place);
  const drafts = chosen.map((unit) => ({ unit: unit.id, render: () => renderUnit(unit, wanted, env) }));
  let begun = 0;
  const recorded = await recordDrafts(root, drafts, env.files, (unit) => request.onUnit?.(unit, begun++, drafts.length));
  return { ...recorded, diagnostics: [...diagnostics, ...recorded.diagnostics] };
}

/** Problems with the names of kinds, topics and formats. */
function unknownNames({ kinds = [], topics = [], formats: asked = [] }: DraftRequest, library: Library): readonly Diagnostic[] {
  const check = (
    code: "cli/unknown-kind" | "cli/unknown-topic" | "cli/unknown-format",
    words: readonly string[],
    known: readonly string[],
  ) =>
    words
      .filter((word) => !known.includes(word))
      .map((value) => problem(code, { value, nearest: meant(value, known), known: shownList(known) }));
  return [
    ...check("cli/unknown-kind", kinds, [...library.kinds.keys()]),
    ...check("cli/unknown-topic", topics, [...library.topics.keys()]),
    ...check("cli/unknown-format", asked, formats),
  ];
}

/** A unit with its documents composed, still without bytes. */
interface ComposedUnit {
  readonly id: string;
  readonly docs: readonly { readonly doc: Doc; readonly look: Look }[];
  readonly inputs: Omit<Drafted["inputs"], "clauses" | "look">;
}

function composeUnit({ loaded, text }: Unit, request: DraftRequest, library: Library, asOf: string): Outcome<ComposedUnit> {
  const { topics: own, unit } = loaded.profile;
  // With --all a topic is drafted for the units that chose it; a unit that was named must have it.
  const missing = request.units === "all" ? [] : (request.topics ?? []).filter((topic) => !own.includes(topic));
  const notChosen = missing.map((topic) =>
    problem("compose/topic-not-chosen", { topic, known: shownList(own) }, { origin: loaded.placeOf(["topics"]) }),
  );
  const topics = (request.topics ?? own).filter((topic) => own.includes(topic));
  const docs = (request.kinds ?? [...library.kinds.keys()]).flatMap((kind) =>
    topics.map((topic): Outcome<{ doc: Doc; look: Look }> => {
      const doc = compose({ library, loaded, kind, topic, asOf });
      if (!doc.ok) return doc;
      const look = lookOf(doc.value.meta.look, library);
      return look.ok ? succeed({ doc: doc.value, look: look.value }, [...doc.diagnostics, ...look.diagnostics]) : look;
    }),
  );
  const joined = all([...docs, ...notChosen.map((d) => fail(d))]);
  const inputs = { profile: text, library: library.hash, asOf, reason: request.reason ?? "起草" };
  return joined.ok ? succeed({ id: unit.id, docs: joined.value, inputs }, joined.diagnostics) : joined;
}

function lookOf(id: string, library: Library): Outcome<Look> {
  const source = library.looks.get(id);
  const known = [...library.looks.keys()];
  return source === undefined
    ? fail(problem("cli/unknown-look", { value: id, nearest: meant(id, known), known: shownList(known) }))
    : readLook(source.text, source.file);
}

/** The bytes of a unit's documents. The Word file is always made: the history keeps it. */
async function renderUnit(
  { docs, inputs }: ComposedUnit,
  wanted: readonly Format[],
  env: Env,
): Promise<Outcome<readonly Drafted[]>> {
  const drafted: Outcome<Drafted>[] = [];
  for (const { doc, look } of docs) {
    const files: Outcome<RenderedFile>[] = [];
    for (const format of new Set<Format>(["docx", ...wanted])) {
      const written = await (await writers[format]())(doc, { look }, env);
      files.push(written.ok ? { ...written, value: { format, bytes: written.value } } : written);
    }
    const rendered = all(files);
    const docx = rendered.ok ? rendered.value[0]!.bytes : new Uint8Array();
    const kept = rendered.ok ? rendered.value.filter((f) => wanted.some((format) => format === f.format)) : [];
    const { clauses, look: lookId } = doc.meta;
    drafted.push(
      rendered.ok
        ? succeed({ doc, inputs: { ...inputs, clauses, look: lookId }, docx, files: kept }, rendered.diagnostics)
        : rendered,
    );
  }
  return all(drafted);
}
