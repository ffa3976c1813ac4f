import type { FactPlace } from "../types.js";

/** What a post is said to be, besides a post of the leadership. */
export type PostAs =
  | "secretary"
  | "head"
  | "direct"
  | "leader"
  | "department"
  | "group-head"
  | "group-deputy"
  | "group-member"
  | "group-director";

/** What one line of a paper says of the unit, before anybody knows which entry of a profile it is about. */
export type Said = {
  readonly place: FactPlace;
  /** Told by a form that hardly anything else has. */
  readonly certain: boolean;
  /** Of the paper. */
  readonly topic: string | null;
  /** ISO day of the paper's signature. */
  readonly day: string | null;
} & SaidOf;

export type SaidOf =
  /** A single value, by its path in a profile; where a profile has a key (`group.office`), the name in its place. */
  | {
      readonly is: "value";
      readonly path: string;
      readonly value: string;
      /** By words that other things are called by too: of 专项检查 any check. */
      readonly wide?: true;
    }
  /** One of several, by the list's path. */
  | { readonly is: "entry"; readonly path: string; readonly value: string }
  | {
      readonly is: "post";
      readonly title: string;
      readonly as: PostAs;
      readonly name?: string;
      readonly portfolio?: readonly string[];
    }
  /** Somebody whose post the paper does not name. */
  | {
      readonly is: "person";
      readonly name: string;
      readonly as?: "group-director" | "direct" | "group-head" | "group-deputy" | "group-member";
      readonly portfolio?: readonly string[];
    }
  | { readonly is: "department"; readonly name: string; readonly role?: string }
  /** Whom a letter is for: a department or a unit below. */
  | { readonly is: "subject"; readonly name: string }
  | { readonly is: "sub-unit"; readonly name: string }
  | {
      readonly is: "front";
      readonly of: "media" | "venues";
      readonly name?: string;
      readonly kind?: string;
      readonly owner?: string;
      /** Title of a post, or who holds it. */
      readonly decides?: string;
    }
  | { readonly is: "basis"; readonly title: string; readonly number?: string };
