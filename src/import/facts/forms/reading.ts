import type { Library } from "../../../library/types.js";
import type { Line } from "../reading.js";
import type { SaidOf } from "../said.js";

/** What is known of a paper and of the lines above when a sentence of it is read. */
export interface By {
  /** `<kind>.<topic>` of the paper. */
  readonly document: string;
  readonly topic: string;
  readonly library: Library;
  /** The form of the organ whose paper it is, where it is known. */
  readonly organ: string | null;
  /** The unit's name, where it is known. */
  readonly unit: string | null;
  /** The text with a space where white space was. */
  readonly spaced: string;
  /** The department whose duties the line stands among. */
  readonly under: string | undefined;
  /** The part of a leading group whose people the lines above began to name. */
  readonly part: string | undefined;
  /** Who holds the post whose duties the line stands among. */
  readonly who: string | undefined;
}
/** What a text says, marks in one width and without white space. */
export type Reads = (text: string, by: By) => readonly SaidOf[];

/** A line with what the lines above say about it. */
export interface Placed {
  readonly line: Line;
  readonly under: string | undefined;
  readonly part: string | undefined;
  readonly who: string | undefined;
}
/** A title, white space and a name, and nothing else. */
export const headLine = /^([\p{Script=Han}、]{2,30})\s+([\p{Script=Han}·]{2,6}|\p{Script=Han}\s\p{Script=Han})$/u;
/** Without who heads a house in brackets behind it: 党建办（主任祝平）负责…. */
export const withoutHeads = (text: string): string =>
  text.replace(/（(?:主任|负责人|[科处股部局院站所队]长|书记)[：:]?[\p{Script=Han}·]{2,5}）/gu, "");
export const bare = (spaced: string): string => spaced.replace(/\s+/gu, "");
/** 1、 and （一） that a reader left in the words. */
export const unnumbered = (text: string): string =>
  text.replace(
    /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十百\d]+[条章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．）]|[①-⑳])\s*/u,
    "",
  );
