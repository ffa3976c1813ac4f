import { unsuited } from "../compose/compose.js";
import { isIssued, shelfOf } from "../compose/shelf.js";
import type { Outcome } from "../diag/types.js";
import { succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { wantedKinds } from "../papers/compose-unit.js";
import { factsForm } from "../profile/facts-form.js";
import type { Profile } from "../profile/types.js";
import { sharedFacts } from "../workspace/groups.js";
import { loadLibrary } from "../workspace/library.js";
import { sheetContext, targetOf } from "../workspace/sheet-target.js";
import { loadUnits } from "../workspace/units.js";
import { type FactsRequest, type SavedFacts, saveFacts } from "./facts.js";

/** One paper, or one for each of several subjects, that a unit may issue. */
export interface OfferedPaper {
  readonly topic: string;
  readonly topicName: string;
  readonly issued: boolean;
  /** Usual for a unit of its type and size. */
  readonly usual: boolean;
}
export interface ShelfChoice {
  /** The profile's text, with its byte-order mark. */
  readonly base: string;
  /** Nobody has chosen: what is usual is issued. */
  readonly isUsual: boolean;
  /** Papers by kind: those usual for units of this size first, then of the others, then the rest in the order of the library. */
  readonly kinds: readonly { readonly kind: string; readonly name: string; readonly papers: readonly OfferedPaper[] }[];
}

/** What a unit may issue by its type, its traits and its topics, and what it does. */
export async function shelfChoice({ place, unit }: FactsRequest, env: Env): Promise<Outcome<ShelfChoice>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([unit], place, library.value, env);
  if (!units.ok) return units;
  const [own] = units.value;
  const { kinds, topics } = library.value;
  const { profile } = own!.loaded;
  const wanted = wantedKinds(own!, { named: true, asOf: env.today(), shelf: "full" }, library.value);
  const [issued, usual] = [shelfOf(profile, library.value), usualShelf(profile, library.value)];
  const offered = wanted.filter((one) => unsuited(one) === null);
  const shelves = [usual, ...[...library.value.sizes.values()].map(({ shelf }) => shelf)].flat();
  const rank = (kind: string): number => [...shelves.map((entry) => entry.split(".")[0]), kind].indexOf(kind);
  const ranked = [...new Set(offered.map(({ kind }) => kind))].sort((a, b) => rank(a) - rank(b));
  const rows = ranked.map((kind) => ({
    kind,
    name: kinds.get(kind)!.name,
    papers: offered
      .filter((one) => one.kind === kind)
      .map(({ topic }) => ({
        topic,
        topicName: topics.get(topic)!.name,
        issued: isIssued(issued, kind, topic),
        usual: isIssued(usual, kind, topic),
      })),
  }));
  return succeed({ base: own!.text, isUsual: profile.shelf === undefined, kinds: rows }, units.diagnostics);
}

function usualShelf({ shelf: _, ...profile }: Profile, library: Library): readonly string[] {
  return shelfOf(profile, library);
}

export interface ChooseShelf extends FactsRequest {
  /** The text the choice was made from. */
  readonly base: string;
  /** Entries `<kind>.<topic>`; null: what is usual. */
  readonly papers: readonly string[] | null;
}

/**
 * Writes what a unit issues into its profile, by the same merge as its other facts. A kind of which every paper is chosen is written
 * by its name alone, so that a topic that comes later has it too.
 */
export async function chooseShelf({ papers, ...request }: ChooseShelf, env: Env): Promise<Outcome<SavedFacts>> {
  const { place, base } = request;
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const offered = await shelfChoice(request, env);
  if (!offered.ok) return offered;
  const shelf = papers && shortened(papers, offered.value);
  const path = await targetOf(request.unit, "", place, env);
  if (!path.ok) return path;
  const context = await sheetContext(library.value, path.value, env);
  const facts = await sharedFacts(base, path.value, context, env);
  if (!facts.ok) return facts;
  const sections = factsForm(facts.value?.data ?? null, context);
  return saveFacts({ ...request, sections }, env, ({ shelf: _, ...data }) => (shelf === null ? data : { ...data, shelf }));
}

function shortened(papers: readonly string[], { kinds }: ShelfChoice): readonly string[] {
  const chosen = new Set(papers);
  return kinds.flatMap(({ kind, papers: own }) => {
    const named = own.map(({ topic }) => `${kind}.${topic}`).filter((one) => chosen.has(one));
    return named.length === own.length ? [kind] : named;
  });
}
