import type { AskOf, ValueOf } from "../../api.js";

export type Paper = ValueOf<"conflicts/open">[number];
export type Conflict = Paper["conflicts"][number];
export type Row = AskOf<"conflicts/settle">["rows"][number];
/** What was chosen; `text` with the words typed so far. */
export type Choice = NonNullable<Row["choice"]>;

export const keyOf = (document: string, { at, row, cell }: Conflict): string => [document, at, row, cell].join("\n");

/** A conflict as it was shown, with what was chosen for it. */
export function rowOf(document: string, conflict: Conflict, choice: Choice | undefined): Row {
  const { base: _, cause: __, changed: ___, ...shown } = conflict;
  return { ...shown, document, choice: choice ?? null };
}
