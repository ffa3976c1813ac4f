import { boundOf } from "../compose/measure.js";
import { type SizeMeasures, sizeBy } from "../compose/size.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Kind, Library, UnitType } from "../library/types.js";
import { type UnitSize, unitSizes } from "../profile/types.js";
import { sameName } from "../text/same-name.js";
import { meant, namesOfKinds, shownList } from "../workspace/library.js";

/** The size of a new unit and the papers it issues, and what these come to on all its topics. */
export interface ShelfPlan {
  readonly size: UnitSize;
  readonly sizeName: string;
  /** 文种, each with the most characters its kind allows one paper; null where it sets none. */
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

/** What a clerk may write for the shelf: kinds by id or name with 、or commas between, or all of them. */
const everything = ["full", "全部", "全部文种"];
const wordsOf = (shelf: string): readonly string[] => shelf.split(/[\s,，、;；]+/u).filter((word) => word !== "");

/** A size by its id or its name. */
export const sizeNamed = (word: string, { sizes }: Library): UnitSize | undefined =>
  unitSizes.find((id) => [id, sizes.get(id)?.name ?? ""].some((one) => sameName(one, word)));

const kindNamed = (word: string, { kinds }: Library): Kind | undefined =>
  [...kinds.values()].find(({ id, name }) => [id, name].some((one) => sameName(one, word)));

/** Words of a shelf that name no kind. */
export function shelfFaults(shelf: string, library: Library): readonly Diagnostic[] {
  const words = wordsOf(shelf);
  if (words.length === 1 && everything.includes(words[0]!)) return [];
  const known = [...namesOfKinds(library)].map(([id, name]) => `${name}（${id}）`);
  const hint = { known: shownList(known) };
  const spoken = [...namesOfKinds(library)].flat();
  if (words.length === 0) return [problem("cli/unknown-kind", { value: shelf, nearest: "", ...hint })];
  return words
    .filter((word) => kindNamed(word, library) === undefined)
    .map((word) => problem("cli/unknown-kind", { value: word, nearest: meant(word, spoken), ...hint }));
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
  const kinds = [...new Set(chosen.flatMap((word) => kindNamed(word, library) ?? []))];
  const topics = [...library.topics.values()].filter(({ joins }) => joins !== true);
  const papersOf = (kind: Kind): number =>
    kind.topics === undefined ? topics.length : kind.topics.filter((topic) => library.topics.has(topic)).length;
  const most = (kind: Kind): number | null => boundOf(kind, size, "characters");
  return {
    size,
    sizeName: library.sizes.get(size)?.name ?? size,
    kinds: kinds.map((kind) => ({ id: kind.id, name: kind.name, most: most(kind) })),
    topics: topics.length,
    papers: kinds.reduce((sum, kind) => sum + papersOf(kind), 0),
    characters: kinds.reduce((sum, kind) => sum + papersOf(kind) * (most(kind) ?? 0), 0),
  };
}
