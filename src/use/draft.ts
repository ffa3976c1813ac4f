import { recordDrafts } from "../archive/record.js";
import type { Drafted, Published } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { namesFreedBy, replacedFiles, withAdjusted } from "../papers/adjusted-drafts.js";
import { bindUnit } from "../papers/bind.js";
import { blanksOf, isSignature } from "../papers/blanks.js";
import { checkUnitSet } from "../papers/check-set.js";
import { type ComposedUnit, composeUnit } from "../papers/compose-unit.js";
import { issuedChanged } from "../papers/issue.js";
import { defaultFormats, renderDoc } from "../papers/render-doc.js";
import { goingBack } from "../shelf/day.js";
import type { Layout } from "../tree/types.js";
import { loadLibrary, meant, namesOfKinds, shownList } from "../workspace/library.js";
import { lookIdFor } from "../workspace/look.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { type Format, formats, isFormat, writers } from "../writers/index.js";

export type { Published } from "../archive/types.js";

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
  /** Also bind each unit's documents into one PDF. */
  readonly bind?: boolean;
  /** Id or name of a look for all documents; absent: each profile's own. */
  readonly look?: string;
  /** For all documents; absent: what each profile or kind says. */
  readonly layout?: Layout;
  /** Room for a seal on all documents; absent: what each profile says. */
  readonly seal?: boolean;
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Files of a later day may be replaced by those of an earlier one. */
  readonly back?: boolean;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
  readonly reason?: string;
  /** Called when a unit's files begin to be made. */
  readonly onUnit?: (unit: string, index: number, count: number) => void;
}

/** What a draft made. */
export interface DraftResult {
  /** One for each file. */
  readonly files: readonly Published[];
  /** How many places of the documents are still to be filled in, by unit; lines to sign are none. */
  readonly blanks: ReadonlyMap<string, number>;
}

/**
 * Drafts documents and records them: every profile is read, every document composed before anything is written,
 * so any error leaves all files as they were.
 * @returns what was published, with warnings for what does not fit together in a unit's documents and
 *   for files that were left alone
 */
export async function draft(given: DraftRequest, env: Env): Promise<Outcome<DraftResult>> {
  const asked = given.formats?.filter(isFormat);
  // The writers' modules come from disk while the library does; a fault of theirs shows when a writer is used.
  for (const format of ["docx", ...(asked ?? defaultFormats)] as const) void writers[format]().catch(() => undefined);
  const library = await loadLibrary(given.place, env);
  if (!library.ok) return library;
  const request = withIds(given, library.value);
  const wrong = unknownNames(request, library.value);
  const units = await loadUnits(request.units, request.place, request.cwd, library.value, env);
  if (wrong.length > 0 || !units.ok) return fail(...wrong, ...units.diagnostics);

  const asOf = request.asOf ?? env.today();
  const root = request.out ?? outFolder(request.place);
  const back = request.back ? [] : await goingBack(units.value, root, asOf, env);
  if (back.length > 0) return fail(...units.diagnostics, ...back);
  const facts = { ...(request.layout && { layout: request.layout }), ...(request.seal !== undefined && { seal: request.seal }) };
  const composed = all(
    units.value.map((unit) => composeUnit(unit, { ...request, facts, named: request.units !== "all", asOf }, library.value)),
  );
  const diagnostics = [...library.diagnostics, ...units.diagnostics, ...composed.diagnostics];
  if (!composed.ok) return { ok: false, diagnostics };
  // Only what was asked for is composed and judged: composing the rest of a shelf would make a single document wait for all.
  for (const [i, { docs }] of composed.value.entries()) {
    const { loaded } = units.value[i]!;
    const { kinds, topics } = request;
    const set = { loaded, docs: docs.map(({ doc }) => doc), asOf, ...(kinds && { kinds }), ...(topics && { topics }) };
    diagnostics.push(...checkUnitSet(set, library.value));
  }
  const fitted = await Promise.all(
    composed.value.map((one, i) =>
      withAdjusted(units.value[i]!, one, { ...request, facts, named: false, asOf }, root, library.value, env),
    ),
  );
  diagnostics.push(...fitted.flatMap(({ id, changed }) => issuedChanged(changed, id)));
  const chosen = fitted.filter(({ docs }) => docs.length > 0);
  if (chosen.length === 0) return fail(problem("cli/nothing-to-draft", { value: request.topics?.join("、") ?? "" }));

  const wanted = (kind: string) => asked ?? library.value.kinds.get(kind)?.formats?.filter(isFormat) ?? defaultFormats;
  const reason = request.reason ?? "起草";
  const kindNames = namesOfKinds(library.value);
  const drafts = chosen.map((unit) => ({
    unit: unit.id,
    render: async () => {
      const kept = await replacedFiles(unit, root, env);
      const freed = kept.ok ? await namesFreedBy(unit, root, env) : kept;
      const rendered = freed.ok ? await renderUnit(unit, reason, wanted, env) : freed;
      if (!kept.ok || !freed.ok || !rendered.ok) return fail(...rendered.diagnostics);
      const beside = { beside: [...kept.value, ...freed.value.copies], obsolete: freed.value.documents, kindNames };
      if (!request.bind) return succeed({ drafted: rendered.value, ...beside }, rendered.diagnostics);
      const own = units.value.find(({ loaded }) => loaded.profile.unit.id === unit.id);
      const name = own?.loaded.profile.unit["full-name"] ?? unit.id;
      const bound = await bindUnit(unit, name, library.value, reason, env);
      const told = [...rendered.diagnostics, ...bound.diagnostics];
      if (!bound.ok) return fail(...told);
      return succeed({ drafted: [...rendered.value, ...bound.value], ...beside }, told);
    },
  }));
  let begun = 0;
  const recorded = await recordDrafts(root, drafts, env.files, (unit) => request.onUnit?.(unit, begun++, drafts.length));
  const told = [...diagnostics, ...recorded.diagnostics];
  if (!recorded.ok) return { ok: false, diagnostics: told };
  const blanks = new Map(
    chosen.map(({ id, docs }) => [id, docs.flatMap(({ doc }) => blanksOf(doc)).filter((blank) => !isSignature(blank)).length]),
  );
  return succeed({ files: recorded.value, blanks }, told);
}

/** Kinds and topics may be called by their Chinese names, which are what a clerk knows: 责任清单, 意识形态. */
function withIds(request: DraftRequest, { kinds, topics, looks }: Library): DraftRequest {
  const ids = (
    words: readonly string[] | undefined,
    known: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  ) => words?.map((word) => [...known.values()].find(({ name }) => name === word)?.id ?? word);
  const [kindIds, topicIds] = [ids(request.kinds, kinds), ids(request.topics, topics)];
  const look = request.look === undefined ? undefined : lookIdFor(request.look, looks);
  return { ...request, ...(kindIds && { kinds: kindIds }), ...(topicIds && { topics: topicIds }), ...(look && { look }) };
}

/** Problems with the names of kinds, topics and formats, those in the library's own files included. */
function unknownNames(
  { kinds = [], topics = [], formats: asked = [], look }: DraftRequest,
  library: Library,
): readonly Diagnostic[] {
  const check = (
    code: "cli/unknown-kind" | "cli/unknown-look" | "cli/unknown-topic" | "cli/unknown-format",
    words: readonly string[],
    known: readonly string[],
  ) =>
    words
      .filter((word) => !known.includes(word))
      .map((value) => problem(code, { value, nearest: meant(value, known), known: shownList(known) }));
  return [
    ...check("cli/unknown-kind", kinds, [...library.kinds.keys()]),
    ...check("cli/unknown-look", look === undefined ? [] : [look], [...library.looks.keys()]),
    ...check("cli/unknown-topic", topics, [...library.topics.keys()]),
    ...check("cli/unknown-format", [...asked, ...[...library.kinds.values()].flatMap((kind) => kind.formats ?? [])], formats),
  ];
}

/** The bytes of a unit's documents. */
async function renderUnit(
  { docs, inputs }: ComposedUnit,
  reason: string,
  wanted: (kind: string) => readonly Format[],
  env: Env,
): Promise<Outcome<readonly Drafted[]>> {
  const drafted: Outcome<Drafted>[] = [];
  for (const { doc, look } of docs) {
    const files = await renderDoc(doc, look, wanted(doc.meta.kind), env);
    const { clauses, look: lookId } = doc.meta;
    const recorded = { ...inputs, clauses, look: lookId, reason };
    drafted.push(files.ok ? { ...files, value: { doc, inputs: recorded, ...files.value } } : files);
  }
  return all(drafted);
}
