import type { Inline, NodeId } from "../tree/types.js";
import { type Merging, mergeTexts, type Three, textsOf } from "./merge-text.js";
import type { Notes } from "./notes.js";

const plain = (value: string): readonly Inline[] => (value === "" ? [] : [{ type: "text", value }]);

/** A merged cell; `proposal`: shown as a change to accept. */
export interface Cell {
  readonly children: readonly Inline[];
  readonly proposal?: string;
}

/** One cell on three sides; what a person should know of it goes to the notes. */
export function mergeCell(
  { base, mine, next }: Three<readonly Inline[]>,
  spot: { readonly at: NodeId; readonly row: NodeId; readonly cell: number },
  merging: Merging,
  notes: Notes,
): Cell {
  const texts = textsOf(base, mine, next, merging);
  const woven = mergeTexts(texts, merging);
  const { text } = woven;
  const was = texts.base ?? "";
  const { base: b, mine: m, next: n } = texts;
  if (woven.kind === "both" && b !== undefined && m !== undefined && n !== undefined)
    notes.both.push({ ...spot, base: b, mine: m, next: n, text });
  if ((woven.kind === "mine" || woven.kind === "both") && m !== b) notes.kept.push({ ...spot, how: "edited", text, was });
  if (woven.kind === "conflict") {
    notes.conflicts.push({
      ...spot,
      cause: woven.cause,
      base: b ?? null,
      mine: m ?? "",
      next: n ?? null,
      proposal: woven.proposal,
    });
    return { children: plain(text), proposal: woven.proposal };
  }
  return { children: next !== undefined && text === texts.next ? next : plain(text) };
}
