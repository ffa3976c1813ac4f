import { withoutKeptNumber } from "../merge/kept-numbers.js";
import type { Merged, Planned } from "../merge/types.js";
import { bookmarkName } from "../ooxml/names.js";
import type { BodyMap } from "../ooxml/patch/body-map.js";
import type { Patch, Span } from "../ooxml/patch/types.js";
import { numberText } from "../tree/text.js";
import type { Block, Doc, NodeId, TextBlock } from "../tree/types.js";
import { conflictComment } from "./conflict-words.js";
import type { EditedFile } from "./edited-file.js";
import { formPatches } from "./forms.js";
import { at, type Patching } from "./patching.js";
import { blockPieces, type MarkOf } from "./pieces.js";
import { standingCells, tablePatches } from "./rows.js";

/** The changes that turn the person's file into the result. Blocks no patch names stay byte for byte. */
export function patchesOf(patching: Patching): readonly Patch[] {
  const { merged, file } = patching;
  const mine = new Map(file.doc.children.map((block) => [block.id, block]));
  const mark = markOf(merged, file.map);
  const placing = placesFor(merged.blocks, file);
  const patches: Patch[] = merged.gone.map((id): Patch => ({ do: "remove", at: at(file, id) }));
  for (const [index, planned] of merged.blocks.entries()) {
    const own = planned.mine === undefined ? undefined : mine.get(planned.mine);
    if (own === undefined) patches.push({ do: "insert", before: placing(index), xml: patching.xml(merged.doc, index) });
    else if (planned.replaced)
      patches.push(
        { do: "insert", before: at(file, own.id).start, xml: patching.xml(merged.doc, index) },
        { do: "remove", at: at(file, own.id) },
      );
    else if (planned.reshaped && planned.proposal === undefined && own.type !== "table" && planned.block.type !== "table") {
      const reshaping = {
        mine: own,
        now: planned.block,
        automatic: isAutomatic(own, file),
        xml: patching.xml(merged.doc, index),
        ...(planned.moved && { before: placing(index) }),
      };
      patches.push(...formPatches(planned, reshaping, mark, file));
    } else {
      if (planned.moved) patches.push({ do: "move", at: at(file, own.id), before: placing(index) });
      patches.push(...changed(planned, own, mark, patching));
    }
  }
  return [...patches, ...comments(patching)];
}

function changed(planned: Planned, mine: Block, mark: MarkOf, patching: Patching): readonly Patch[] {
  const { file, by } = patching;
  const { block } = planned;
  if (mine.type === "table" && planned.proposal === null) return [{ do: "remove", at: at(file, mine.id), by }];
  if (mine.type === "table" || block.type === "table")
    return mine.type === "table" && block.type === "table" ? tablePatches(planned, { mine, now: block }, mark, patching) : [];
  const conflict = planned.proposal !== undefined;
  const automatic = isAutomatic(mine, file);
  // A number that is struck with its paragraph is not changed any more.
  if (planned.carried && numberText(mine) === "" && numberText(block) !== "") return [];
  const pieces = planned.carried
    ? blockPieces(mine, { ...block, children: mine.children } as TextBlock, mark, { automatic })
    : blockPieces(mine, block, mark, { automatic, ...(conflict && { proposal: planned.proposal }) });
  if (pieces.length === 0) return [];
  return [{ do: "words", at: at(file, mine.id), pieces, ...(conflict && { by }) }];
}

/**
 * What of blocks with a conflict is not to be settled, as plain changes: numbers, forms, and references to articles whose
 * numbers move. Then the file says what the sheet quotes as the person's text.
 */
export function numberPatches(patching: Patching): readonly Patch[] {
  const { merged, file, xml } = patching;
  const mine = new Map(file.doc.children.map((block) => [block.id, block]));
  const mark = markOf(merged, file.map);
  return merged.blocks.flatMap((planned, index): readonly Patch[] => {
    const { block, mine: id, proposal, reshaped } = planned;
    const own = id === undefined ? undefined : mine.get(id);
    if (own?.type === "table" && block.type === "table") return standingCells(planned, { mine: own, now: block }, mark, patching);
    if (own === undefined || own.type === "table" || block.type === "table" || proposal === undefined) return [];
    const kept = { ...block, children: withoutKeptNumber(own, block, block.children) };
    const automatic = isAutomatic(own, file);
    if (reshaped) return formPatches(planned, { mine: own, now: kept, automatic, xml: xml(merged.doc, index) }, mark, file);
    const pieces = blockPieces(own, kept, mark, { automatic });
    return pieces.length === 0 ? [] : [{ do: "words", at: at(file, own.id), pieces }];
  });
}

/** Word computes the number of a list's paragraph: it stands nowhere in the text. */
function isAutomatic(mine: TextBlock, { map, places }: EditedFile): boolean {
  const number = numberText(mine).replace(/\s/g, "");
  if (number === "") return false;
  const place = places.get(mine.id);
  const target = place && map.target(place);
  const text = target?.kind === "paragraph" ? target.paragraph.pieces.map((piece) => piece.text).join("") : number;
  return !text.replace(/\s/g, "").startsWith(number);
}

/** Bookmarks fields can point at: of blocks that stay with theirs, and of blocks that are put in. */
function markOf({ blocks }: Merged, map: BodyMap): MarkOf {
  const marks = new Map<NodeId, string>();
  for (const { block, mine } of blocks) {
    const name = bookmarkName(mine ?? block.id);
    if (mine === undefined || map.bookmark(name) !== undefined) marks.set(block.id, name);
  }
  return (id) => marks.get(id);
}

/** The offset a block of the result goes before: behind its neighbour before, else in front of the one after. */
function placesFor(blocks: readonly Planned[], file: EditedFile): (index: number) => number {
  const stays = ({ mine, moved }: Planned): boolean => mine !== undefined && moved === undefined;
  const end = file.map.body.innerEnd;
  return (index) => {
    const before = blocks.slice(0, index).findLast(stays);
    const after = blocks.slice(index + 1).find(stays);
    if (before !== undefined && (before.block.type !== "table" || after === undefined)) return at(file, before.mine!).end;
    return after === undefined ? end : at(file, after.mine!).start;
  };
}

/** A comment at each conflict, and where both changed a table's columns the generator's table to accept. */
function comments({ merged, file, xml, by }: Patching): readonly Patch[] {
  const planned = new Map(merged.blocks.map((one) => [one.block.id, one]));
  return merged.conflicts.flatMap((conflict): readonly Patch[] => {
    const own = planned.get(conflict.at);
    const row = own?.rows?.find((one) => one.row.id === conflict.row)?.mine;
    const id = row ?? own?.mine;
    if (own === undefined || id === undefined) return [];
    const place = cellPlace(file, at(file, id), conflict.cell) ?? at(file, id);
    const comment: Patch = { do: "comment", at: place, text: conflictComment(conflict), by };
    if (own.proposed === undefined) return [comment];
    const doc: Doc = { ...merged.doc, children: [own.proposed] };
    // Accepted, the generated table takes the place of the person's.
    const table = at(file, own.mine!);
    return [{ do: "remove", at: table, by }, { do: "insert", before: table.end, xml: xml(doc, 0), by }, comment];
  });
}

/** The first paragraph of a row's cell; of a table's head where a table is given. */
function cellPlace({ map }: EditedFile, row: Span, cell: number | undefined): Span | undefined {
  const target = cell === undefined ? undefined : map.target(row);
  const cells = target?.kind === "row" ? target.row.cells : target?.kind === "table" ? target.table.rows[0]?.cells : undefined;
  const first = cells?.[cell!]?.[0];
  return first && { start: first.start, end: first.end };
}
