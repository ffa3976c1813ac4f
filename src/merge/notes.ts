import { nameKey } from "../text/same-name.js";
import type { NodeId } from "../tree/types.js";
import type { Both, Carried, Conflict, Deleted, Kept, Stale, TypedNumber, TypedReference } from "./types.js";

type Raw<T> = Omit<T, "where">;

/** What a merge has to say, while its texts still have masks for references and nobody knows the numbers. */
export interface Notes {
  readonly kept: Raw<Kept>[];
  readonly deleted: Raw<Deleted>[];
  readonly both: Raw<Both>[];
  readonly conflicts: Raw<Conflict>[];
  readonly carried: Raw<Carried>[];
  readonly references: Raw<TypedReference>[];
  readonly numbers: Raw<TypedNumber>[];
}

export const newNotes = (): Notes => ({
  kept: [],
  deleted: [],
  both: [],
  conflicts: [],
  carried: [],
  references: [],
  numbers: [],
});

/** How texts are printed without masks: anywhere, and beside a block of the result, where typed references are led as in it. */
interface Printing {
  readonly plain: (text: string) => string;
  readonly beside: (id: NodeId) => (text: string) => string;
}

/** The notes as they are handed out. @param where how a person finds a block or row */
export function settled(notes: Notes, { plain, beside }: Printing, where: (id: NodeId) => string) {
  const spot = <T extends { readonly at: NodeId; readonly row?: NodeId }>(note: T) => ({
    ...note,
    where: where(note.row ?? note.at),
  });
  const or = (text: string | null): string | null => (text === null ? null : plain(text));
  return {
    kept: notes.kept.map((k): Kept => ({ ...spot(k), text: plain(k.text), ...(k.was !== undefined && { was: plain(k.was) }) })),
    deleted: notes.deleted.map(
      (d): Deleted => ({ ...spot(d), was: plain(d.was), ...(d.next !== undefined && { next: plain(d.next) }) }),
    ),
    both: notes.both.map(
      (b): Both => ({ ...spot(b), base: plain(b.base), mine: plain(b.mine), next: plain(b.next), text: plain(b.text) }),
    ),
    conflicts: notes.conflicts.map((c): Conflict => {
      const own = c.proposal === null ? plain : beside(c.at);
      const proposal = c.proposal === null ? null : own(c.proposal);
      return { ...spot(c), base: or(c.base), mine: own(c.mine), next: or(c.next), proposal };
    }),
    carried: notes.carried.map(
      (c): Carried => ({ ...spot(c), text: plain(c.text), ...(c.next !== undefined && { next: plain(c.next) }) }),
    ),
    references: notes.references.map((r): TypedReference => spot(r)),
    numbers: notes.numbers.map((n): TypedNumber => spot(n)),
  };
}

/** Edited text that still says what a fact of the profile was; what was only moved says what it is now. */
export function staleIn(
  kept: readonly Kept[],
  facts: readonly { readonly path: string; readonly was: string; readonly now: string }[],
): readonly Stale[] {
  return kept.flatMap(({ text, how, was, ...spot }) =>
    (how === "moved" ? [] : facts)
      .filter((fact) => {
        // However it is written: 沈　立言, 德育處.
        const [said, old, now] = [text, fact.was, fact.now].map(nameKey) as [string, string, string];
        return old !== now && said.includes(old) && !(now.includes(old) && said.includes(now));
      })
      .map(({ path, was: says, now }): Stale => ({ ...spot, path, says, now })),
  );
}
