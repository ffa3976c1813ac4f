import { z } from "zod";

const strings = z.array(z.string().min(1).max(40)).default([]);
export const knownBy = z.strictObject({ titles: strings, selves: strings, opens: strings, words: strings }).optional();

/** What an old paper that nobody wrote with this library shows of what it is (`known-by`). */
export interface KnownBy {
  /** Of a kind: words its title ends with besides the kind's own. Of a unit type: what names of such units end with. Of a topic: words of titles that are on it. */
  readonly titles: readonly string[];
  /** How it speaks of itself besides 本清单 or 我校. */
  readonly selves: readonly string[];
  /** Of a kind: what stands in its first paragraphs and in no other kind's. */
  readonly opens: readonly string[];
  /** Words that tell it from the others wherever they stand. */
  readonly words: readonly string[];
}
