import { eastAsianWidth } from "get-east-asian-width";

/** Marks that combine with what stands before them, joiners and variation selectors. */
const none = /\p{Mn}|\p{Me}|[\u200b-\u200d]/u;

/**
 * Columns one character takes in a terminal that shows Chinese: Chinese characters and their punctuation two, and so what may be
 * as wide (— “ ” … ① ·), by the tables of Unicode (UAX 11).
 */
export const columnsOf = (character: string): number =>
  none.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true });

/** Columns a text takes in a terminal that shows Chinese. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** Width on paper in characters of a full em: half-width digits and letters count 0.5 (layout.md 2). */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const c of text) width += c.codePointAt(0)! < 0x2000 ? 0.5 : 1;
  return width;
}

/** Share of an em that programs put between Chinese characters and digits where they are not told, or do not heed, not to. */
const betweenScripts = 0.2;

/** The same with the space that LibreOffice always puts round digits. */
export const spacedWidth = (text: string): number =>
  widthInCharacters(text) + betweenScripts * (text.match(/\p{L}(?=\d)|\d(?=\p{L})/gu) ?? []).length;

/** Width on paper in characters by what the fonts of official documents have in common, so that all writers break alike. */
export function nominalWidth(text: string): number {
  // Programs put a fifth to a quarter of a character between Chinese and Western letters or digits.
  let width = (text.match(/[A-Za-z0-9](?=\p{Script=Han})|\p{Script=Han}(?=[A-Za-z0-9])/gu)?.length ?? 0) / 4;
  for (const char of text)
    width += char > "\u2000" ? 1 : char >= "A" && char <= "Z" ? 0.75 : "mwMW@%".includes(char) ? 0.85 : 0.55;
  return width;
}
