import type { BodyParagraph, BodyRow, BodyTable } from "../../../ooxml/body/blocks.js";
import type { WordSource } from "../../../ooxml/open-word.js";
import type { BodyMap } from "../../../ooxml/patch/body-map.js";
import type { Span } from "../../../ooxml/patch/types.js";
import type { Doc, NodeId, TextBlock } from "../../../tree/types.js";

/** What a block or row of the tree is in the file. A title may stand in several paragraphs. */
export type Unit =
  | {
      readonly kind: "text";
      readonly order: number;
      readonly block: TextBlock;
      readonly paragraphs: readonly BodyParagraph[];
      readonly automatic: boolean;
    }
  | { readonly kind: "row"; readonly order: number; readonly row: BodyRow; readonly table: BodyTable };

/** The Word file a document was read from. */
export interface WordFile {
  readonly source: WordSource;
  readonly places: ReadonlyMap<NodeId, Span>;
  readonly openRevisions: number;
}
export type Units = ReadonlyMap<NodeId, Unit>;

export const textOf = ({ pieces }: BodyParagraph): string => pieces.map(({ text }) => text).join("");
export const compact = (text: string): string => text.replace(/[\s　]/g, "");

/** Every block and row with its paragraphs, in the order of the file; null where one has no place of its own there. */
export function unitsOf({ children }: Doc, { places }: WordFile, map: BodyMap): ReadonlyMap<NodeId, Unit> | null {
  const units = new Map<NodeId, Unit>();
  const inTables = new Set<BodyParagraph>();
  const starts = new Set<number>();
  let order = 0;
  for (const block of children) {
    const at = places.get(block.id);
    const target = at && map.target(at);
    if (!target || (block.type === "table") !== (target.kind === "table")) return null;
    if (target.kind === "paragraph" && block.type !== "table") {
      const paragraph = target.paragraph;
      starts.add(paragraph.start);
      const number = "number" in block ? block.number : "";
      const automatic = number !== "" && !compact(textOf(paragraph)).startsWith(compact(number));
      units.set(block.id, { kind: "text", order: order++, block, paragraphs: [paragraph], automatic });
    } else if (target.kind === "table" && block.type === "table") {
      const { table } = target;
      for (const row of table.rows) for (const paragraph of row.cells.flat()) inTables.add(paragraph);
      const [head, ...rows] = table.rows;
      if (head === undefined || rows.length !== block.rows.length) return null;
      units.set(block.id, { kind: "row", order: order++, row: head, table });
      rows.forEach((row, i) => {
        units.set(block.rows[i]!.id, { kind: "row", order: order++, row, table });
      });
    }
  }
  return withFurther(units, map, starts, inTables);
}

/** Adds the paragraphs that belong to the block before them: the further lines of a title. */
function withFurther(
  units: Map<NodeId, Unit>,
  map: BodyMap,
  starts: ReadonlySet<number>,
  inTables: ReadonlySet<BodyParagraph>,
): ReadonlyMap<NodeId, Unit> | null {
  let last: NodeId | null = null;
  const byStart = new Map(
    [...units].flatMap(([id, unit]) => (unit.kind === "text" ? [[unit.paragraphs[0]!.start, id] as const] : [])),
  );
  for (const paragraph of map.paragraphs) {
    if (inTables.has(paragraph)) {
      last = null;
      continue;
    }
    if (starts.has(paragraph.start)) last = byStart.get(paragraph.start)!;
    else if (compact(textOf(paragraph)) !== "") {
      const unit = last === null ? undefined : units.get(last);
      if (unit?.kind !== "text") return null;
      units.set(last!, { ...unit, paragraphs: [...unit.paragraphs, paragraph] });
    }
  }
  return units;
}
