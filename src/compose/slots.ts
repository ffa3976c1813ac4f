import type { Diagnostic, Outcome } from "../diag/types.js";
import type { Clause, Kind, Slot } from "../library/types.js";
import type { Inline } from "../tree/types.js";
import { type Draft, type Placed, placeClause, type Scheme, slotHeading } from "./assemble.js";
import type { Facts } from "./facts/facts.js";
import { parseInlines, takeLine } from "./marks.js";
import { parsePieces } from "./parse.js";
import { renderText } from "./render.js";
import { inSlot } from "./select.js";

/** Every slot's clauses in order, each slot under its heading; a slot without clauses leaves nothing behind. */
export function draftSlots(kind: Kind, chosen: readonly Clause[], facts: Facts, scheme: Scheme): Placed {
  const blocks: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slot of kind.outline) {
    const placed = inSlot(chosen, kind, slot, facts.tree).map((clause) => draftClause(clause, slot, facts, scheme));
    diagnostics.push(...placed.flatMap((p) => p.diagnostics));
    const body = placed.flatMap((p) => p.blocks);
    if (body.length === 0) continue;
    if (slot.title !== undefined) {
      const heading = renderLine(slot.title, kind.file, facts);
      if (heading.ok) blocks.push(slotHeading(kind.id, slot, scheme, heading.value));
      else diagnostics.push(...heading.diagnostics);
    }
    blocks.push(...body);
  }
  return { blocks, diagnostics };
}

function draftClause(clause: Clause, slot: Slot, facts: Facts, scheme: Scheme): Placed {
  const printed = renderText({ text: clause.text, file: clause.file, line: clause.textLine }, facts);
  if (!printed.ok) return { blocks: [], diagnostics: printed.diagnostics };
  const pieces = parsePieces(printed.value);
  // A letter to one department needs no heading with its name; what stood under it takes the heading's place.
  const headless = slot.only === "own" && pieces[0]?.kind === "heading";
  return placeClause(clause, headless ? pieces.slice(1) : pieces, slot, scheme, headless);
}

/** A one-line text of a kind file, such as a title. */
export function renderLine(text: string, file: string, facts: Facts): Outcome<readonly Inline[]> {
  const printed = renderText({ text, file, line: 1 }, facts);
  return printed.ok ? { ...printed, value: parseInlines(takeLine(printed.value).text.trim()).inlines } : printed;
}
