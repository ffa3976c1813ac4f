import { readFileSync, writeFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";

/** What a person does to a Word file, as a change of its main part's XML. */
export type Edit = (xml: string) => string;

/** Opens a Word file, edits it and saves it, as a word processor would: other parts stay. */
export function editDocx(path: string, ...edits: readonly Edit[]): void {
  writeFileSync(path, edited(new Uint8Array(readFileSync(path)), ...edits));
}

export function edited(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error("no Word file");
  const xml = edits.reduce((text, edit) => edit(text), partText(parts.value, "word/document.xml"));
  return packParts(new Map([...parts.value].map(([name, part]) => [name, name === "word/document.xml" ? strToU8(xml) : part])));
}

export const mainPart = (bytes: Uint8Array): string => {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error("no Word file");
  return partText(parts.value, "word/document.xml");
};

const only = (xml: string, text: string): string => {
  if (xml.split(text).length !== 2) throw new Error(`“${text}” stands ${xml.split(text).length - 1} times`);
  return text;
};
/** The w:p that holds a text. */
function paragraphWith(xml: string, text: string): { readonly start: number; readonly end: number } {
  const at = xml.indexOf(only(xml, text));
  return { start: xml.lastIndexOf("<w:p>", at), end: xml.indexOf("</w:p>", at) + "</w:p>".length };
}

/** Types over some words. */
export const words =
  (from: string, to: string): Edit =>
  (xml) =>
    xml.replace(only(xml, from), () => to);

/** Deletes a whole paragraph. */
export const without =
  (text: string): Edit =>
  (xml) => {
    const { start, end } = paragraphWith(xml, text);
    return xml.slice(0, start) + xml.slice(end);
  };

/** Presses Enter at the end of a paragraph and types a new one, which takes the style of the one before. */
export const paragraphAfter =
  (text: string, typed: string): Edit =>
  (xml) => {
    const { start, end } = paragraphWith(xml, text);
    const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml.slice(start, end))?.[0] ?? "";
    return `${xml.slice(0, end)}<w:p>${properties}<w:r><w:t xml:space="preserve">${typed}</w:t></w:r></w:p>${xml.slice(end)}`;
  };

/** Makes some words bold: their run is cut in three. */
export const bold =
  (text: string): Edit =>
  (xml) =>
    xml.replace(
      only(xml, text),
      `</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r><w:r><w:t xml:space="preserve">`,
    );

/** Pastes a picture behind some words. The part of the picture is not needed to see whether the drawing stays. */
export const picture =
  (text: string): Edit =>
  (xml) =>
    xml.replace(
      only(xml, text),
      `${text}</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/><wp:docPr id="901" name="印章"/></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve">`,
    );

/** Types into the empty cell of a table's row: the row that holds a text, the cell by its place from 0. */
export const cell =
  (row: string, index: number, typed: string): Edit =>
  (xml) => {
    const at = xml.indexOf(only(xml, row));
    const start = xml.lastIndexOf("<w:tr>", at);
    const end = xml.indexOf("</w:tr>", at);
    let n = -1;
    const changed = xml.slice(start, end).replace(/<w:tc>.*?<\/w:tc>/gs, (whole) => {
      n += 1;
      return n === index ? whole.replace("</w:p>", `<w:r><w:t xml:space="preserve">${typed}</w:t></w:r></w:p>`) : whole;
    });
    return xml.slice(0, start) + changed + xml.slice(end);
  };
