import { isShaded } from "../../ooxml/body/marks.js";
import type { styleChains } from "../../ooxml/body/style-chains.js";
import { child, elements, valOf, type XmlElement } from "../../ooxml/xml-tree.js";
import type { FoundBlock, FoundParagraph } from "./body.js";
import { colourOf, isDrawn } from "./drawn.js";
import type { Read } from "./found-aside.js";
import { bordersOf, shadedCells } from "./table-looks.js";

type Chain = ReturnType<typeof styleChains>;

/**
 * How paragraphs and tables look besides the marks of their words: what lies behind them and the lines around. However the file
 * says it, by itself or through a style, the same look is the same; white and `auto` are none.
 */
export function looksOf(blocks: readonly FoundBlock[], styles: Chain): readonly Read[] {
  return blocks.flatMap((block): readonly Read[] => {
    if (block.kind === "paragraph") return paragraphLooks(block, styles);
    const paragraph = block.rows[0]?.cells.flat()[0]?.paragraph;
    const own = child(block.element, "w:tblPr");
    const borders = [own, ...styles.chain(valOf(own, "w:tblStyle")).map((style) => child(style, "w:tblPr"))];
    const at = paragraph === undefined ? {} : { paragraph };
    return [
      ...bordersOf(
        block,
        borders.flatMap((one) => child(one, "w:tblBorders") ?? []),
      ),
      ...shadedCells(block),
      ...[
        ...new Set(block.rows.flatMap((row) => row.cells.flat()).flatMap((one) => paragraphLooks(one, styles).map(textOf))),
      ].map((text): Read => ({ kind: "look", text })),
    ].map((look) => ({ ...look, ...at }));
  });
}

const textOf = ({ text }: Read): string => text;

function paragraphLooks({ properties, paragraph }: FoundParagraph, { standard, has, chain }: Chain): readonly Read[] {
  const id = valOf(properties, "w:pStyle");
  const said = [properties, ...chain(id !== undefined && has(id) ? id : standard).map((style) => child(style, "w:pPr"))];
  const first = (name: string): XmlElement | undefined => said.flatMap((one) => child(one, name) ?? [])[0];
  // LibreOffice writes an empty one before the one that counts.
  const borders = said.flatMap(
    (one) => elementsOf(one).findLast(({ name, children }) => name === "w:pBdr" && children.length > 0) ?? [],
  );
  const look = (text: string): Read => ({ kind: "look", paragraph, text });
  const shading = first("w:shd");
  const sides = elementsOf(borders[0])
    .filter((side) => isDrawn(side) && sideNames[side.name] !== undefined)
    .map((side) => sideNames[side.name]!);
  return [
    ...(shading && isShaded(shading.attributes) ? [look(`段落底纹${colourOf(shading)}`)] : []),
    ...(sides.length > 0 ? [look(`段落边框（${sides.join("、")}）`)] : []),
  ];
}

const sideNames: Readonly<Record<string, string>> = { "w:top": "上", "w:left": "左", "w:bottom": "下", "w:right": "右" };
const elementsOf = (of: XmlElement | undefined): readonly XmlElement[] => (of ? elements(of) : []);
