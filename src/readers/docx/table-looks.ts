import { isShaded } from "../../ooxml/body/marks.js";
import { child, elements, valOf, within, type XmlElement } from "../../ooxml/xml-tree.js";
import type { FoundTable } from "./body.js";
import { colourOf, isDrawn } from "./drawn.js";
import type { Read } from "./found-aside.js";

interface Cell {
  readonly column: number;
  readonly columns: number;
  readonly properties: XmlElement | undefined;
}

const cellsOf = (row: XmlElement): readonly Cell[] => {
  let column = 0;
  return [...within(row, "w:tc")].map((cell) => {
    const properties = child(cell, "w:tcPr");
    const columns = Math.max(1, Number(valOf(properties, "w:gridSpan") ?? 1) || 1);
    column += columns;
    return { column: column - columns, columns, properties };
  });
};

/**
 * Which lines of a table are drawn: a cell says it for its own edges, the table for all others.
 * @param said what the table and its styles say, the nearest first
 */
export function bordersOf({ rows }: FoundTable, said: readonly XmlElement[]): readonly Read[] {
  const ofTable = (names: readonly string[]): boolean => {
    const side = said.flatMap((borders) => elements(borders).find(({ name }) => names.includes(name)) ?? [])[0];
    return side !== undefined && isDrawn(side);
  };
  const inside = { row: ofTable(["w:insideH"]), column: ofTable(["w:insideV"]) };
  const outer = {
    top: ofTable(["w:top"]),
    bottom: ofTable(["w:bottom"]),
    left: ofTable(["w:left", "w:start"]),
    right: ofTable(["w:right", "w:end"]),
  };
  const lines = rows.map(({ element }, at) => {
    const cells = cellsOf(element);
    return cells
      .map(({ properties }, i) => {
        const own = child(properties, "w:tcBorders");
        const edge = (names: readonly string[], otherwise: boolean): string => {
          const side = own && elements(own).find(({ name }) => names.includes(name));
          return (side ? isDrawn(side) : otherwise) ? "1" : "0";
        };
        return [
          edge(["w:top"], at === 0 ? outer.top : inside.row),
          edge(["w:bottom"], at === rows.length - 1 ? outer.bottom : inside.row),
          edge(["w:left", "w:start"], i === 0 ? outer.left : inside.column),
          edge(["w:right", "w:end"], i === cells.length - 1 ? outer.right : inside.column),
        ].join("");
      })
      .join(" ");
  });
  const all = lines.join(" ");
  const text = `表格框线：${/^[1 ]*$/.test(all) ? "全部" : /^[0 ]*$/.test(all) ? "无" : "部分"}`;
  // Rows of one pattern count once: one that comes or goes changes no look.
  const patterns = lines.filter((line, i) => line !== lines[i - 1]);
  return [{ kind: "look", text, ...(text.endsWith("部分") && { content: `${text} ${patterns.join("/")}` }) }];
}

/** What lies behind the cells, a row each. */
export const shadedCells = ({ rows }: FoundTable): readonly Read[] =>
  rows.flatMap(({ element }): readonly Read[] => {
    const shaded = cellsOf(element).flatMap(({ column, properties }) => {
      const shading = child(properties, "w:shd");
      return shading && isShaded(shading.attributes) ? [`第 ${column + 1} 列${colourOf(shading)}`] : [];
    });
    return shaded.length === 0 ? [] : [{ kind: "look", text: `单元格底纹（${shaded.join("、")}）` }];
  });
