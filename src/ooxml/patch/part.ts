import { type BodyBlock, type BodyParagraph, readBlocks } from "../body/blocks.js";
import { readHiding } from "../body/hiding.js";
import { newBodyReading, type View } from "../body/reading.js";
import { pageField } from "../body/things.js";
import type { Package } from "../package.js";
import { xmlText } from "../xml-text.js";
import { parseXml, type XmlElement } from "../xml-tree.js";
import { type BodyMap, mapBody } from "./body-map.js";
import type { Ids } from "./edit.js";
import { patchBody } from "./main-part.js";
import { newPatching, renderAll } from "./patching.js";
import { stepsOf } from "./steps.js";
import type { Patch } from "./types.js";

/** A part beside the main one that holds paragraphs: a header, a footer, notes. */
export interface OpenedPart {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** null where the part is not there, or cannot be patched as text. */
export function openPart(file: Package, target: string): OpenedPart | null {
  const path = file.nameOf(target);
  const text = path === undefined ? null : xmlText(file.parts.get(path)!);
  if (path === undefined || text === null) return null;
  const root = parseXml(text, path, "");
  return root.ok && text.slice(root.value.start).startsWith(`<${root.value.name}`) ? { path, text, root: root.value } : null;
}

/** What patches need to know of a header, a footer or one note. @param container the root of the part, or an element in it */
export const mapPart = ({ text, root }: OpenedPart, container: XmlElement, styles: XmlElement | undefined): BodyMap =>
  mapBody(text, root, container, styles);

/** The new text of a container, by patches with places in its part; null where one cannot be done. */
export function patchedContainer(map: BodyMap, patches: readonly Patch[], ids: Ids): string | null {
  const steps = stepsOf(patches, map, "");
  if (!steps.ok) return null;
  const patching = newPatching(map, ids, "");
  patchBody(steps.value, patching);
  if (patching.problems.length > 0) return null;
  const made = renderAll(patching, steps.value);
  return made.slice(map.body.start, made.length - (map.source.length - map.body.end));
}

/** The blocks of a container in a view. */
export const blocksIn = (container: XmlElement, view: View, styles: XmlElement | undefined): readonly BodyBlock[] =>
  readBlocks(container, newBodyReading(view, readHiding(styles)));

/** The paragraphs of a container with words, white space apart; a number of the page, which programs compute, is a sign. */
export const linesIn = (container: XmlElement, view: View, styles: XmlElement | undefined): readonly string[] =>
  blocksIn(container, view, styles)
    .flatMap((block) => (block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flat())))
    .map(lineOf)
    .filter((line) => line !== "");

/** One of them. */
export const lineOf = ({ pieces }: BodyParagraph): string =>
  pieces
    .map(({ text, fields }) => (fields.some(({ code }) => pageField.test(code)) ? pageSign : text))
    .join("")
    .replace(/\s/g, "");

/** Stands for a number of the page. */
export const pageSign = "\uE000";
