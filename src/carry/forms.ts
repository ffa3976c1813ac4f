import type { Planned } from "../merge/types.js";
import type { Patch } from "../ooxml/patch/types.js";
import { child, elements, within, type XmlElement } from "../ooxml/xml-tree.js";
import { inlinesText, numberText } from "../tree/text.js";
import type { TextBlock } from "../tree/types.js";
import { type EditedFile, elementsAt } from "./edited-file.js";
import { ownLooks } from "./own-look.js";
import { at } from "./patching.js";
import { blockPieces, type MarkOf } from "./pieces.js";

interface Reshaping {
  /** The paragraph as it stands in the file, and as it is to be. */
  readonly mine: TextBlock;
  readonly now: TextBlock;
  readonly automatic: boolean;
  /** The generator's XML of the paragraph. */
  readonly xml: string;
  /** Where a paragraph that moves goes; absent where it stays. */
  readonly before?: number;
}

/**
 * The changes of a paragraph whose form the generator has changed. Where nothing of a person's stands in it, the generated
 * one takes its place; else it gets the new properties and number, and keeps its runs: bold words, notes, links.
 */
export function formPatches(planned: Planned, reshaping: Reshaping, mark: MarkOf, file: EditedFile): readonly Patch[] {
  const { mine, now, automatic, xml, before } = reshaping;
  const place = at(file, mine.id);
  const paragraphs = elementsAt(file.map, place);
  const keeps = ownLooks(file)(paragraphs.at(-1)!);
  const same = planned.proposal === undefined && inlinesText(mine.children) === inlinesText(now.children);
  if (same && keeps.size === 0 && paragraphs.every(isPlain))
    return [
      { do: "insert", before: before ?? place.start, xml },
      { do: "remove", at: place },
    ];
  const number = numberText(now);
  const own = "number" in now ? now.number : "";
  const bareNow = "number" in now ? { ...now, number: "" } : now;
  const pieces = blockPieces(mine, bareNow, mark, { automatic });
  const whole = (automatic ? "" : numberText(mine)) + inlinesText(mine.children);
  const form = { xml, gap: own === "" ? null : number.slice(own.length), keeps };
  return [
    ...(before === undefined ? [] : [{ do: "move" as const, at: place, before }]),
    { do: "words", at: place, pieces: pieces.length > 0 ? pieces : [{ op: "=", text: whole }], form },
  ];
}

const plainParts = new Set(["w:pPr", "w:r", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr"]);
const plainRun = new Set(["w:rPr", "w:t", "w:tab", "w:br", "w:lastRenderedPageBreak"]);
/** What generated runs have themselves, and what word processors write unasked. */
const plainLook = new Set(["w:rStyle", "w:lang", "w:noProof", "w:kern"]);

/** Holds a paragraph nothing but its words? A break with a type is one of pages or columns. */
function isPlain(paragraph: XmlElement): boolean {
  return elements(paragraph).every((part) => {
    if (!plainParts.has(part.name)) return false;
    if (part.name === "w:pPr") return child(part, "w:sectPr") === undefined;
    if (part.name === "w:bookmarkStart") return part.attributes.get("w:name")?.startsWith("_tl_") === true;
    if (part.name !== "w:r") return true;
    if (!elements(part).every(({ name, attributes }) => plainRun.has(name) && !attributes.has("w:type"))) return false;
    return [...within(part, "w:rPr")]
      .flatMap(elements)
      .every(({ name, attributes }) => plainLook.has(name) || isHint(name, attributes));
  });
}

const isHint = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  name === "w:rFonts" && [...attributes.keys()].every((key) => key === "w:hint");
