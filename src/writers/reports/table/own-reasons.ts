import { createHash } from "node:crypto";
import type { XmlElement } from "../../../ooxml/xml-tree.js";

/**
 * A reason the program wrote carries a bookmark named after its words; the place keeps the names apart. Made again, the table says what is true then; but
 * where a person wrote into the cell, the words are no longer those, and are kept.
 */
export const ownMark = (words: string, place: number): string => `_tl_why_${place}_${hash(words)}`;

const hash = (words: string): string => createHash("sha256").update(words.replace(/\s/g, ""), "utf8").digest("hex").slice(0, 16);

/** Whether the words of a cell are what its bookmark says the program wrote. */
export const isOurs = (words: string, bookmarks: readonly XmlElement[]): boolean =>
  bookmarks.some(({ attributes }) => {
    const name = attributes.get("w:name") ?? "";
    return name.startsWith("_tl_why_") && name.endsWith(`_${hash(words)}`);
  });
