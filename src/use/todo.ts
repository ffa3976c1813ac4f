import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import { isIssued, shelfOf } from "../compose/shelf.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { type BlankPlace, blanksOf, isSignature } from "../papers/blanks.js";
import { checkUnitSet } from "../papers/check-set.js";
import { composeUnit } from "../papers/compose-unit.js";
import { isTakenBack } from "../shelf/left-by.js";
import { fileStates } from "../shelf/published-files.js";
import { unsettledIn } from "../shelf/unsettled.js";
import type { Doc, DocMeta } from "../tree/types.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits, type Unit } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";
import { editedDrift } from "./edited-drift.js";

export interface TodoRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
/** A document as a list of things to do names it. */
export interface TodoDocument {
  readonly document: string;
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
}
/** Everything blank or unsettled on a unit's shelf on a day. Empty lists: nothing to do. */
export interface Todo {
  readonly unit: string;
  readonly name: string;
  readonly asOf: string;
  /** How many documents could be composed. */
  readonly documents: number;
  /** Why some documents cannot be composed at all. */
  readonly refused: readonly Diagnostic[];
  readonly blanks: readonly (TodoDocument & BlankPlace)[];
  /** Lines to sign on paper: no work at the desk, and not counted as such. */
  readonly signatures: readonly (TodoDocument & BlankPlace)[];
  /** Issued by the unit, and never made. */
  readonly undrafted: readonly TodoDocument[];
  readonly unsettled: readonly (TodoDocument & { readonly status: Exclude<DocMeta["status"], "final"> })[];
  readonly vacant: readonly Diagnostic[];
  /** What does not fit together, and what composing warned of. */
  readonly findings: readonly Diagnostic[];
  /** What would embarrass or bind wrongly in files that somebody changed, a line each. */
  readonly drift: readonly Diagnostic[];
  /** Files that somebody changed after they were made. Paths are absolute. */
  readonly edited: readonly { readonly document: string; readonly title: string; readonly path: string }[];
  /** Word files with conflicts nobody has settled, and where. Such a document is not final. */
  readonly conflicts: readonly {
    readonly document: string;
    readonly title: string;
    readonly path: string;
    readonly places: readonly string[];
  }[];
}

/** What is still to be done on a unit's whole shelf. Composes it without writing anything. */
export async function todo(request: TodoRequest, env: Env): Promise<Outcome<Todo>> {
  const wrong = wrongAsked({ days: [request.asOf] });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const units = await loadUnits([request.unit], request.place, library.value, env);
  if (!units.ok) return units;
  const unit = units.value[0]!;
  const { id, "full-name": name } = unit.loaded.profile.unit;
  const asOf = request.asOf ?? env.today();
  const edited = await editedFiles(places.unit(request.out ?? outFolder(request.place), id), env);
  if (!edited.ok) return edited;

  const { docs, whole, diagnostics } = composeShelf(
    unit,
    [...shelfOf(unit.loaded.profile, library.value), ...edited.value.drafted],
    asOf,
    library.value,
  );
  const set = { loaded: unit.loaded, docs, asOf, ...(whole !== null && { kinds: whole }) };
  const found = checkUnitSet(set, library.value);
  const blanks = docs.flatMap((doc) => blanksOf(doc).map((blank) => ({ ...named(doc), ...blank })));
  const isVacant = ({ code }: Diagnostic) => code === "check/vacant-post" || code === "check/vacant-place";
  const value: Todo = {
    unit: id,
    name,
    asOf,
    documents: docs.length,
    refused: diagnostics.filter((d) => d.severity === "error"),
    blanks: blanks.filter((blank) => !isSignature(blank)),
    signatures: blanks.filter(isSignature),
    undrafted: docs.map(named).filter(({ document }) => !edited.value.made.has(document)),
    unsettled: docs.flatMap((doc) => (doc.meta.status === "final" ? [] : [{ ...named(doc), status: doc.meta.status }])),
    vacant: found.filter(isVacant),
    findings: [...diagnostics.filter((d) => d.severity === "warning"), ...found.filter((d) => !isVacant(d))],
    drift: await editedDrift([unit], { root: request.out ?? outFolder(request.place), asOf }, library.value, env),
    edited: edited.value.edited,
    conflicts: edited.value.conflicts,
  };
  return succeed(value, [...library.diagnostics, ...units.diagnostics]);
}

const named = ({ meta: { document, kind, topic, title } }: Doc): TodoDocument => ({ document, kind, topic, title });

/**
 * The whole shelf; where a document of it cannot be composed, all others, and the kinds that are complete.
 * @param shelf what the unit issues and what was drafted beyond: `<kind>` or `<kind>.<topic>`
 */
function composeShelf(
  unit: Unit,
  shelf: readonly string[],
  asOf: string,
  library: Library,
): { readonly docs: readonly Doc[]; readonly whole: readonly string[] | null; readonly diagnostics: readonly Diagnostic[] } {
  const composed = composeUnit(unit, { named: true, asOf, shelf }, library);
  if (composed.ok) return { docs: docsOf(composed.value), whole: null, diagnostics: composed.diagnostics };
  const parts = [...library.kinds.keys()].flatMap((kind) =>
    unit.loaded.profile.topics
      .filter((topic) => isIssued(shelf, kind, topic))
      .map((topic) => ({
        kind,
        part: composeUnit(unit, { kinds: [kind], topics: [topic], named: true, asOf }, library),
      })),
  );
  const failed = parts.flatMap(({ kind, part }) => (part.ok || part.diagnostics.every(isNoDocument) ? [] : [kind]));
  return {
    docs: parts.flatMap(({ part }) => (part.ok ? docsOf(part.value) : [])),
    whole: [...library.kinds.keys()].filter((kind) => !failed.includes(kind)),
    diagnostics: once(parts.flatMap(({ part }) => part.diagnostics.filter((d) => !isNoDocument(d)))),
  };
}

const docsOf = ({ docs }: { readonly docs: readonly { readonly doc: Doc }[] }): readonly Doc[] => docs.map(({ doc }) => doc);
/** A kind asked for by name says so where it is not for the unit or has nothing to say; on a whole shelf it is just absent. */
const isNoDocument = ({ code }: Diagnostic): boolean => code === "compose/unsuited-kind" || code === "compose/empty-document";
const once = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((d) => [JSON.stringify(d), d])).values(),
];

async function editedFiles(
  folder: string,
  env: Env,
): Promise<
  Outcome<Pick<Todo, "edited" | "conflicts"> & { readonly made: ReadonlySet<string>; readonly drafted: readonly string[] }>
> {
  const history = await readHistory(folder, env.files);
  if (!history.ok) return history;
  const found = await Promise.all(
    history.value.map(async (one) => {
      const { document } = one;
      const title = one.entries.findLast(({ head }) => head !== null)?.head?.title ?? document;
      const states = await fileStates(one, folder, env);
      const open = await unsettledIn(one, folder, env);
      return {
        edited: states.flatMap(({ path, state }) => (state === "edited" ? [{ document, title, path }] : [])),
        conflicts: open === null ? [] : [{ document, title, ...open }],
      };
    }),
  );
  return succeed({
    edited: found.flatMap((one) => one.edited),
    conflicts: found.flatMap((one) => one.conflicts),
    made: new Set(history.value.filter((one) => !isTakenBack(one)).map(({ document }) => document)),
    drafted: history.value.map(({ document }) => document.split(".").slice(0, 2).join(".")),
  });
}
