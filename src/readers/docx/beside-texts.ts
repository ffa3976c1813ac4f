import { readBlocks } from "../../ooxml/body/blocks.js";
import { type BodyReading, newBodyReading } from "../../ooxml/body/reading.js";
import type { Package } from "../../ooxml/package.js";
import { elements, type XmlElement } from "../../ooxml/xml-tree.js";
import type { AsideKind } from "../../tree/aside.js";
import type { BesideText, WordParagraph } from "../types.js";

/**
 * The paragraphs of headers, footers, notes and text boxes, in the order of the file.
 * @param body the reading of the main part
 */
export function besideTexts(file: Package, body: BodyReading): readonly BesideText[] {
  const roots = (kind: string): readonly XmlElement[] => {
    const found = file.related(kind);
    return found.ok ? found.value : [];
  };
  const textsIn = (kind: AsideKind, root: XmlElement): readonly BesideText[] => {
    const reading = newBodyReading(body.view, body.hiding);
    const found = readBlocks(root, reading).flatMap((block) =>
      block.kind === "paragraph" ? [block] : block.rows.flatMap(({ cells }) => cells.flat()),
    );
    const paragraphs = found
      .filter(({ pieces }) => pieces.length > 0)
      .map(
        ({ start, properties, pieces }): WordParagraph => ({
          start,
          properties,
          auto: "",
          pieces: pieces.map(({ text, look }) => ({ text, properties: look.said })),
        }),
      );
    return [...(paragraphs.length > 0 ? [{ kind, paragraphs }] : []), ...boxesOf(reading)];
  };
  const boxesOf = ({ things }: BodyReading): readonly BesideText[] =>
    things.filter(({ kind, text }) => kind === "text-box" && text === "").flatMap(({ element }) => textsIn("text-box", element));
  return [
    ...(["header", "footer"] as const).flatMap((kind) => roots(kind).flatMap((root) => textsIn(kind, root))),
    ...(["footnote", "endnote"] as const).flatMap((kind) =>
      roots(`${kind}s`).flatMap((root) => elements(root).flatMap((note) => textsIn(kind, note))),
    ),
    ...boxesOf(body),
  ];
}
