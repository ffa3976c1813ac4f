import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Clause, Slot } from "../library/types.js";
import type { Block, Column, Inline, Level, NodeId, ParagraphRole, Row } from "../tree/types.js";
import type { Piece } from "./parse.js";
import { standsOf } from "./stands.js";

export type Scheme = "outline" | "articles";

/** Levels of a numbering scheme from the outside in. In articles, 款 has no number and so no level. */
const ladders: Record<Scheme, readonly Level[]> = {
  outline: ["level-1", "level-2", "level-3", "level-4"],
  articles: ["chapter", "article", "subparagraph", "item"],
};

/** A numbered block whose list starts again at one although no outer number came between. */
export const restarts: unique symbol = Symbol("restarts");
/** A block whose number stands as it was typed. */
export const typed: unique symbol = Symbol("typed");
export type Draft = Block & { readonly [restarts]?: true; readonly [typed]?: true };

export interface Placed {
  readonly blocks: readonly Draft[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The heading over a slot. */
export const slotHeading = (kind: string, slot: Slot, scheme: Scheme, children: readonly Inline[]): Draft => ({
  type: "heading",
  id: `${kind}.${slot.id}` as NodeId,
  level: ladders[scheme][0]!,
  number: "",
  children,
});

/**
 * Puts a clause's pieces at their depth in a slot (templates/README.md): the slot's `as` decides what its paragraphs
 * are, a heading takes the level and lowers what follows, an entry stands one level below what it follows.
 * @param headless the clause's heading was left out: its paragraphs are numbered all the same
 */
export function placeClause(clause: Clause, given: readonly Piece[], slot: Slot, scheme: Scheme, headless = false): Placed {
  const pieces = runIn(given);
  const ladder = ladders[scheme];
  const level = (depth: number): Level => ladder[Math.min(depth, ladder.length - 1)]!;
  const base = scheme === "articles" || slot.title !== undefined ? 1 : 0;
  const blocks: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  let depth = base;
  /** The last piece that was no entry, and the depth of the list that follows it. */
  let lead: "none" | "heading" | "numbered" | "plain" = "none";
  let listDepth = base;
  let inList = false;
  for (const [index, piece] of pieces.entries()) {
    if (piece.stands !== undefined && !(piece.kind === "row" && standsOf(piece.stands)?.as === "table")) {
      const own = standing(clause, piece, index, diagnostics);
      if (own !== null) blocks.push(own);
      lead = "plain";
      continue;
    }
    if (piece.kind === "row") {
      const table = blocks.at(-1);
      const wanted =
        table?.type === "table" && index > 0 && piece.stands === undefined && pieces[index - 1]?.kind === "row"
          ? table.columns.length
          : piece.cells.length;
      if (piece.cells.length === wanted) addRow(blocks, piece, clause, index);
      else
        diagnostics.push(
          problem(
            "compose/ragged-table",
            { clause: clause.id, wanted, found: piece.cells.length },
            inFile(clause.file, piece.line),
          ),
        );
      continue;
    }
    const id = blockId(clause, piece, index, diagnostics);
    const origin = originOf(clause, piece);
    const common = { id, clause: clause.id, origin, children: piece.inlines };
    const wasInList = inList;
    inList = piece.kind === "entry" || piece.kind === "sub-entry";
    if (piece.kind === "heading") {
      // An article has no heading of its own: there the words lead the article in, and what follows are its 项.
      const leadIn: Block =
        scheme === "articles"
          ? {
              type: "item",
              level: level(base),
              number: "",
              ...common,
              children: [...piece.inlines, { type: "text", value: "：" }],
            }
          : { type: "heading", level: level(base), number: "", ...common };
      blocks.push(leadIn);
      depth = base + 1;
      lead = "heading";
      listDepth = depth;
    } else if (piece.kind === "paragraph") {
      const numbered: boolean = headless || depth > base || lead === "heading" || (slot.as === "item" && lead === "none");
      if (numbered) blocks.push({ type: "item", level: level(depth), number: "", ...common });
      else blocks.push({ type: "paragraph", role: clause.role ?? "body", ...common });
      lead = numbered ? "numbered" : "plain";
      listDepth = numbered || slot.as === "item" || scheme === "articles" ? depth + 1 : depth;
    } else {
      const at = piece.kind === "sub-entry" ? listDepth + 1 : listDepth;
      const restart = !wasInList && lead === "plain";
      blocks.push({ type: "item", level: level(at), number: "", ...common, ...(restart && { [restarts]: true as const }) });
    }
  }
  return { blocks, diagnostics };
}

/** A block that stands by itself: nothing around it decides what it is. */
function standing(clause: Clause, piece: Piece, index: number, diagnostics: Diagnostic[]): Draft | null {
  const stands = standsOf(piece.stands ?? "");
  if (stands === null || piece.kind === "row") {
    diagnostics.push(
      problem("compose/unknown-stand", { clause: clause.id, found: piece.stands ?? "" }, inFile(clause.file, piece.line)),
    );
    return null;
  }
  const common = {
    id: blockId(clause, piece, index, diagnostics),
    clause: clause.id,
    origin: originOf(clause, piece),
    children: piece.inlines,
  };
  if ("level" in stands) {
    const { as: type, level, number } = stands;
    return { type, level, number: number ?? "", ...common, ...(number !== undefined && { [typed]: true as const }) };
  }
  if (stands.as === "title") return { type: "title", ...common };
  return { type: "paragraph", role: stands.as as ParagraphRole, ...common };
}

/** A heading over a single paragraph leads it in, 教务处：审核……, and keeps no block of its own: a list of one item is no list. */
export function runIn(pieces: readonly Piece[]): readonly Piece[] {
  const [heading, paragraph, ...more] = pieces;
  if (heading?.kind !== "heading" || paragraph?.kind !== "paragraph" || more.length > 0) return pieces;
  return [{ ...paragraph, inlines: [...heading.inlines, { type: "text", value: "：" }, ...paragraph.inlines] }];
}

const originOf = ({ file, name }: Clause, { line }: Piece) => ({ from: "file", file, name: `templates/${name}`, line }) as const;

/** The clause's own id for its first block; its own labels for the others, so that an inserted block renames none. */
function blockId(clause: Clause, piece: Piece, index: number, diagnostics: Diagnostic[]): NodeId {
  if (piece.label !== null) return `${clause.id}#${piece.label}` as NodeId;
  if (index > 0) diagnostics.push(problem("compose/unlabelled-block", { clause: clause.id }, inFile(clause.file, piece.line)));
  return clause.id as string as NodeId;
}

/** Rows that follow each other are one table; the first is its head. */
function addRow(blocks: Draft[], piece: Piece, clause: Clause, index: number): void {
  const last = blocks.at(-1);
  if (last?.type === "table" && last.clause === clause.id && piece.stands === undefined) {
    const row: Row = { id: `${clause.id}#${piece.label ?? `row-${index}`}` as NodeId, cells: piece.cells };
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] };
    return;
  }
  const columns = piece.cells.map((title, i): Column => ({ title, ...(clause.columns?.[i] ?? { width: 1, align: "left" }) }));
  const id = (piece.label !== null ? `${clause.id}#${piece.label}` : clause.id) as NodeId;
  blocks.push({
    type: "table",
    id,
    clause: clause.id,
    origin: originOf(clause, piece),
    columns,
    ...(clause.rowLines && { rowLines: clause.rowLines }),
    rows: [],
  });
}
