import type { Outcome } from "../diag/types.js";
import type { Clause } from "../library/types.js";
import type { Inline } from "../tree/types.js";
import { runIn } from "./assemble.js";
import type { Facts } from "./facts/facts.js";
import { markPlain, markValue } from "./marks.js";
import { parsePieces } from "./parse.js";
import { holds, unmetNeeds } from "./select.js";

/** What renders a clause's text; given, because rendering knows this as one of its helpers. */
export type RenderText = (
  source: { readonly text: string; readonly file: string; readonly line: number },
  facts: Facts,
) => Outcome<string>;

/**
 * The pieces of a clause as a unit's facts print them, by their labels or else their places; none where the clause is not for these facts. What speaks
 * of other paragraphs or cites is left out: it has a meaning only in a paper of the library's own.
 */
export function saidPieces(
  clause: Clause,
  facts: Facts,
  render: RenderText,
): readonly { readonly name: string; readonly inlines: readonly Inline[] }[] {
  if (/\{\{said /.test(clause.text) || !holds(clause, facts.tree) || unmetNeeds(clause, facts.tree, "").length > 0) return [];
  const printed = render({ text: clause.text, file: clause.file, line: clause.textLine }, facts);
  if (!printed.ok) return [];
  return runIn(parsePieces(printed.value)).flatMap((piece, i) => {
    const isPlain = piece.kind !== "row" && piece.inlines.every(({ type }) => type === "text" || type === "value");
    return isPlain ? [{ name: piece.label ?? String(i), inlines: piece.inlines }] : [];
  });
}

/** A paragraph of the library in a unit's own paper, marked; what stood there where the library has none such for it now. */
export function saidText(
  { id, name, stood }: { readonly id: string; readonly name: string; readonly stood: string },
  facts: Facts,
  render: RenderText,
): string {
  const clause = facts.side.given.asStood ? undefined : facts.side.clauses.get(id as Clause["id"]);
  const found = clause === undefined ? undefined : saidPieces(clause, facts, render).find((one) => one.name === name);
  if (found === undefined) return markPlain(stood);
  return found.inlines
    .map((inline) =>
      inline.type === "value" ? markValue(inline.path, inline.value) : inline.type === "text" ? markPlain(inline.value) : "",
    )
    .join("");
}
