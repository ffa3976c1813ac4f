import { pairPapers } from "../compare/shelf/pair-papers.js";
import { compareShelf, type PaperTexts } from "../compare/shelf/shelf.js";
import type { ShelfChanges } from "../compare/shelf/types.js";
import { tooDifferent } from "../compare/too-different.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { readProfile } from "../profile/read.js";
import { type CompareRequest, outIsFree, wrongRequest } from "../sides/request.js";
import { type LoadedShelf, loadShelf, shelvesAsked, wrongShelves } from "../sides/shelf-side.js";
import type { LoadedSide } from "../sides/side.js";
import { limits } from "../tree/limits.js";
import { standardLook } from "../tree/look.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import { isShelfReport, shelfReports } from "../writers/reports/shelf/index.js";
import type { ShelfName, ShelfOptions } from "../writers/reports/shelf/report.js";
import { countsPhrase } from "../writers/reports/shelf/told.js";
import { compareSides, seenSides, versionOf } from "./compared-sides.js";

export interface ComparedShelves {
  /** Every paper is on both shelves, and nothing in any differs. */
  readonly identical: boolean;
  readonly bytes: Uint8Array;
  readonly changes: ShelfChanges;
  /** How many papers changed, came, went … */
  readonly counts: Value;
}

/**
 * Compares all papers of a unit on two days, or of two units, paper by paper by their ids in the history, and what concerns
 * several: clauses that moved from one to another, and citations that an article left behind.
 * @returns null where neither side names a shelf
 */
export async function compareShelves(request: CompareRequest, env: Env): Promise<Outcome<ComparedShelves | null>> {
  const asked = await shelvesAsked(request, env);
  if (!asked.ok) return asked;
  if (asked.value === null) return succeed(null);
  const { place, from, format } = request;
  const wrong = [...wrongRequest(request), ...wrongShelves(request, [asked.value.a, asked.value.b])];
  if (wrong.length > 0 || !isShelfReport(format)) return fail(...wrong);
  const [a, b] = [await loadShelf(asked.value.a, place, from, env), await loadShelf(asked.value.b, place, from, env)];
  const library = await loadLibrary(place, env);
  if (!a.ok || !b.ok || !library.ok) return fail(...[a, b, library].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const free = await outIsFree({ ...request, format: "html" }, [], env);
  if (!free.ok) return free;
  const look = lookById(standardLook, library.value.looks);
  if (!look.ok) return look;

  const compared = pairsOf(a.value, b.value, library.value);
  const said = [...a.diagnostics, ...b.diagnostics, ...compared.flatMap(({ notes }) => notes)];
  const changes = compareShelf(compared.flatMap(({ texts }) => texts));
  const options: ShelfOptions = {
    ...optionsOf(request),
    look: look.value,
    old: nameOf(a.value, library.value),
    new: nameOf(b.value, library.value),
    pairs: new Map(compared.flatMap(({ pair }) => pair)),
  };
  const written = await (await shelfReports[format]())(changes, options, env);
  if (!written.ok) return fail(...said, ...written.diagnostics);
  if (request.out !== undefined) {
    const saved = await env.files.writeAtomic(request.out, written.value);
    if (!saved.ok) return fail(...said, ...saved.diagnostics);
  }
  const identical = changes.papers.every(
    ({ document, set }) =>
      set?.changes.every(({ kind }) => kind === "same") &&
      set.besides.length === 0 &&
      options.pairs.get(document)?.open === undefined,
  );
  return succeed({ identical, bytes: written.value, changes, counts: countsPhrase(changes) }, [...said, ...written.diagnostics]);
}

interface ComparedPair {
  readonly texts: readonly PaperTexts[];
  readonly pair: readonly (readonly [string, ShelfOptions["pairs"] extends ReadonlyMap<string, infer Pair> ? Pair : never])[];
  readonly notes: readonly Diagnostic[];
}

/** In the order of the new shelf, papers that are gone at the end. */
function pairsOf({ papers: olds }: LoadedShelf, { papers: news }: LoadedShelf, library: Library): readonly ComparedPair[] {
  const docs = (papers: LoadedShelf["papers"]) => new Map([...papers].map(([id, { doc }]) => [id, doc]));
  return pairPapers(docs(olds), docs(news)).map(([old, now]) => {
    const sides = [old === null ? undefined : olds.get(old), now === null ? undefined : news.get(now)] as const;
    return pairOf((now ?? old)!, sides, library);
  });
}

function pairOf(
  document: string,
  [old, now]: readonly [LoadedSide | undefined, LoadedSide | undefined],
  library: Library,
): ComparedPair {
  const alone = (texts: readonly PaperTexts[]): ComparedPair => ({ texts, pair: [], notes: [] });
  if (old === undefined || now === undefined)
    return alone([{ document, old: old?.doc ?? null, new: now?.doc ?? null, set: null }]);
  const seen = seenSides(old, now);
  if (tooDifferent(seen.old, seen.new))
    return {
      ...alone([
        { document, old: seen.old, new: null, set: null },
        { document, old: null, new: seen.new, set: null },
      ]),
      notes: [problem("report/too-different", { ...limits.unequal })],
    };
  const { set, open, notes } = compareSides(old, now, seen, { library });
  const versions = { ...(old.of && { old: versionOf(old) }), ...(now.of && { new: versionOf(now) }) };
  return { texts: [{ document, ...seen, set }], pair: [[document, { ...seen, versions, ...(open && { open }) }]], notes };
}

/** A unit by its name as its papers were made; by its id where the library no longer takes that profile. */
function nameOf({ unit, on, papers }: LoadedShelf, library: Library): ShelfName {
  const text = [...papers.values()].at(-1)?.of?.inputs.profile;
  const read = text === undefined ? null : readProfile(new TextEncoder().encode(text), "", profileContext(library));
  return { unit: read?.ok ? read.value.profile.unit["full-name"] : unit, on };
}

const optionsOf = ({ columns, note, unchanged, showFormat, colour, width, worded }: CompareRequest) => ({
  ...(columns !== undefined && { columns: columns as NonNullable<ShelfOptions["columns"]> }),
  ...(note !== undefined && { note }),
  ...(unchanged !== undefined && { unchanged }),
  ...(showFormat !== undefined && { showFormat }),
  ...(colour !== undefined && { colour }),
  ...(width !== undefined && { width }),
  ...(worded !== undefined && { worded }),
});
