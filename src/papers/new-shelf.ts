import { boundOf } from "../compose/measure.js";
import { type SizeMeasures, sizeBy } from "../compose/size.js";
import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Kind, Library, Topic, UnitType } from "../library/types.js";
import { type UnitSize, unitSizes } from "../profile/types.js";
import { sameName } from "../text/same-name.js";
import { meant, namesOfKinds, shownList } from "../workspace/library.js";

/** The size of a new unit and the papers it issues, and what these come to on all its topics. */
export interface ShelfPlan {
  readonly size: UnitSize;
  readonly sizeName: string;
  /** 文种, or one on a single topic (`<kind>.<topic>`), each with the most characters its kind allows one paper; null where it sets none. */
  readonly kinds: readonly { readonly id: string; readonly name: string; readonly most: number | null }[];
  readonly topics: number;
  readonly papers: number;
  /** At most, of the papers whose kinds say so. */
  readonly characters: number;
}

/** A size to choose, and up to how large a unit of it is; the last has no bounds. */
export interface SizeChoice {
  readonly name: string;
  readonly upTo?: SizeMeasures;
}

/** What a clerk may write for the shelf: kinds by id or name, `.` and a topic behind, with 、or commas between; or all of them. */
const everything = ["full", "全部", "全部文种"];
const wordsOf = (shelf: string): readonly string[] => shelf.split(/[\s,，、;；]+/u).filter((word) => word !== "");

/** What a word means among ids and their names: one of them, else the only name that holds it (中 for 中型, 细则 for 实施细则). */
export function idNamed(word: string, names: ReadonlyMap<string, string>): string | undefined {
  const exact = [...names].find((both) => both.some((one) => sameName(one, word)));
  const holding = word === "" ? [] : [...names].filter(([, name]) => name.includes(word));
  return (exact ?? (holding.length === 1 ? holding[0] : undefined))?.[0];
}

/** A size by its id or its name. */
export function sizeNamed(word: string, { sizes }: Library): UnitSize | undefined {
  const id = idNamed(word, new Map([...sizes].map(([key, { name }]) => [key, name])));
  return unitSizes.find((size) => size === id);
}

const single = ({ topics }: Library): readonly Topic[] => [...topics.values()].filter(({ joins }) => joins !== true);

/** A kind, or a kind on one topic. */
interface Entry {
  readonly kind: Kind;
  readonly topic?: Topic;
}
/** @returns which part of the word nothing is called, where it is no entry */
function entryNamed(word: string, library: Library): Entry | "kind" | "topic" {
  const [first = "", ...rest] = word.split(".");
  const kind = library.kinds.get(idNamed(first, namesOfKinds(library)) ?? "");
  if (kind === undefined) return "kind";
  if (rest.length === 0) return { kind };
  const topics = new Map(single(library).map((one) => [one.id, one.name]));
  const topic = library.topics.get(idNamed(rest.join("."), topics) ?? "");
  return topic === undefined ? "topic" : { kind, topic };
}

/** Words of a shelf that name no kind, or no topic of the library. */
export function shelfFaults(shelf: string, library: Library): readonly Diagnostic[] {
  const words = wordsOf(shelf);
  if (words.length === 1 && everything.includes(words[0]!)) return [];
  const named = (all: Iterable<{ readonly id: string; readonly name: string }>) =>
    shownList([...all].map(({ id, name }) => phrase("with", { what: name, more: id })));
  const kinds = { known: named(library.kinds.values()) };
  if (words.length === 0) return [problem("cli/unknown-kind", { value: shelf, nearest: "", ...kinds })];
  return words.flatMap((word) => {
    const entry = entryNamed(word, library);
    if (entry === "kind")
      return problem("cli/unknown-kind", { value: word, nearest: meant(word, [...namesOfKinds(library)].flat()), ...kinds });
    if (entry !== "topic") return [];
    const spoken = single(library).flatMap(({ id, name }) => [id, name]);
    const value = word.slice(word.indexOf(".") + 1);
    return problem("cli/unknown-topic", { value, nearest: meant(value, spoken), known: named(single(library)) });
  });
}

/**
 * What a new unit is to issue: as asked for; else what is usual for its type and for its size, which is taken from the posts and
 * departments usual for the type where nobody says it.
 */
export function planShelf(
  type: UnitType,
  asked: { readonly size?: string | undefined; readonly shelf?: string | undefined },
  library: Library,
): ShelfPlan {
  const usual = { leaders: Object.keys(type.posts).length, departments: Object.keys(type.departments).length };
  const size =
    (asked.size === undefined ? undefined : sizeNamed(asked.size, library)) ??
    sizeBy({ ...usual, "sub-units": 0, staff: 0 }, library);
  const words = asked.shelf === undefined ? [] : wordsOf(asked.shelf);
  const chosen = everything.includes(words[0] ?? "")
    ? [...library.kinds.keys()]
    : words.length > 0
      ? words
      : (type.shelf[size] ?? library.sizes.get(size)?.shelf ?? []);
  const entries = new Map<string, Entry>();
  for (const word of chosen) {
    const entry = entryNamed(word, library);
    if (typeof entry !== "string") entries.set([entry.kind.id, ...(entry.topic ? [entry.topic.id] : [])].join("."), entry);
  }
  const topics = single(library);
  const papersOf = ({ kind, topic }: Entry): number =>
    topic !== undefined
      ? 1
      : kind.topics === undefined
        ? topics.length
        : kind.topics.filter((id) => library.topics.has(id)).length;
  const most = ({ kind }: Entry): number | null => boundOf(kind, size, "characters");
  const list = [...entries.values()];
  return {
    size,
    sizeName: library.sizes.get(size)?.name ?? size,
    kinds: [...entries].map(([id, entry]) => ({
      id,
      name: `${entry.kind.name}${entry.topic === undefined ? "" : `（${entry.topic.name}）`}`,
      most: most(entry),
    })),
    topics: topics.length,
    papers: list.reduce((sum, entry) => sum + papersOf(entry), 0),
    characters: list.reduce((sum, entry) => sum + papersOf(entry) * (most(entry) ?? 0), 0),
  };
}
