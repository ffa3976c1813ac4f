import type { Kind, Library } from "../library/types.js";
import { type Profile, type UnitSize, unitSizes } from "../profile/types.js";
import { articlesOf, charactersOf } from "../tree/measure.js";
import type { Doc } from "../tree/types.js";
import { kindFor } from "./own-kind.js";
import { sizeOf } from "./size.js";

/** One paper of a unit held against what its kind allows. */
export interface PaperMeasure {
  readonly unit: string;
  readonly document: string;
  readonly kind: string;
  readonly topic: string;
  readonly size: UnitSize;
  /** Printed, without white space. */
  readonly characters: number;
  /** 条; 0 where it has none. */
  readonly articles: number;
  /** Most characters and articles; null where the kind sets none. */
  readonly budget: number | null;
  readonly mostArticles: number | null;
}
/**
 * A kind's bound for a size; for a size it sets none for, that of the next larger one that has one, else of the next smaller.
 * @returns null for a kind without a budget
 */
export function boundOf(kind: Kind, size: UnitSize, of: "characters" | "articles"): number | null {
  const bounds = kind.budget?.[of] ?? {};
  const at = unitSizes.indexOf(size);
  const order = [...unitSizes.slice(at), ...unitSizes.slice(0, at).reverse()];
  return order.map((one) => bounds[one]).find((bound) => bound !== undefined) ?? null;
}

/** One paper of a unit held against the budget of its kind. */
export function measureOf(doc: Doc, profile: Profile, library: Library): PaperMeasure {
  const size = sizeOf(profile, library);
  const { kind: id, topic } = doc.meta;
  const kind = library.kinds.has(id) ? kindFor(library, { kind: id, topic, unit: profile.unit.id }) : undefined;
  return {
    unit: profile.unit.id,
    document: doc.meta.document,
    kind: doc.meta.kind,
    topic: doc.meta.topic,
    size,
    characters: charactersOf(doc),
    articles: articlesOf(doc),
    // A collection is as long as its sheets are together; its budget is that of each sheet.
    budget: kind && !isCollection(doc, kind) ? boundOf(kind, size, "characters") : null,
    mostArticles: kind ? boundOf(kind, size, "articles") : null,
  };
}

const isCollection = ({ meta: { document, topic } }: Doc, kind: Kind): boolean =>
  kind.subjects.includes("slots") && document === `${kind.id}.${topic}`;
