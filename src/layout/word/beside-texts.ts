import { type BodyParagraph, readBlocks } from "../../ooxml/body/blocks.js";
import { type Hiding, readHiding } from "../../ooxml/body/hiding.js";
import { newBodyReading } from "../../ooxml/body/reading.js";
import type { OpenWord } from "../../ooxml/open-word.js";
import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";
import type { AsideKind } from "../../tree/aside.js";
import type { Dresser } from "./dress.js";
import type { Paragraph } from "./file.js";
import { dresserBy, sideParts } from "./read.js";
import { readSection, type Section } from "./section.js";

/** A text beside the main one, as it is printed. */
export interface BesideText {
  readonly kind: AsideKind;
  readonly paragraphs: readonly Paragraph[];
}
interface Tools {
  readonly dress: Dresser;
  readonly hiding: Hiding;
  readonly section: Section;
}

/** How headers, footers, notes and text boxes are laid out, in the order of the file; none where it cannot be read. */
export function readBesideTexts({ file }: OpenWord): readonly BesideText[] {
  const side = sideParts(file);
  if (!side.ok) return [];
  const tools = {
    dress: dresserBy(side.value),
    hiding: readHiding(side.value.styles),
    section: readSection(undefined, undefined),
  };
  const roots = (kind: string): readonly XmlElement[] => {
    const found = file.related(kind);
    return found.ok ? found.value : [];
  };
  const body = child(file.document, "w:body");
  return [
    ...(["header", "footer"] as const).flatMap((kind) => roots(kind).flatMap((root) => textsIn(kind, root, tools))),
    ...(["footnote", "endnote"] as const).flatMap((kind) =>
      roots(`${kind}s`).flatMap((root) => elements(root).flatMap((note) => textsIn(kind, note, tools))),
    ),
    ...(body && file.text.includes("txbxContent") ? boxesIn(body, tools) : []),
  ];
}

function textsIn(kind: AsideKind, root: XmlElement, { dress, hiding, section }: Tools): readonly BesideText[] {
  const reading = newBodyReading("accepted", hiding);
  const found = readBlocks(root, reading).flatMap((block): readonly BodyParagraph[] =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap(({ cells }) => cells.flat()),
  );
  const paragraphs = found.filter(({ pieces }) => pieces.length > 0).map((one) => dress.paragraph(one, section, null));
  const boxes = reading.things.filter((thing) => thing.kind === "text-box" && thing.text === "");
  return [
    ...(paragraphs.length > 0 ? [{ kind, paragraphs }] : []),
    ...boxes.flatMap(({ element }) => textsIn("text-box", element, { dress, hiding, section })),
  ];
}

/** The text boxes of the main part: its own words are read elsewhere. */
function boxesIn(body: XmlElement, tools: Tools): readonly BesideText[] {
  const reading = newBodyReading("accepted", tools.hiding);
  readBlocks(body, reading);
  const boxes = reading.things.filter((thing) => thing.kind === "text-box" && thing.text === "");
  return boxes.flatMap(({ element }) => textsIn("text-box", element, tools));
}
