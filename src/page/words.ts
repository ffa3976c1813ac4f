import { fill } from "../words/fill.js";
import type { Words } from "../words/types.js";

export type PageWords = Words["page"];

/** All that the page says, in the language it is opened in. Set before anything is shown. */
export let w: PageWords;

/** Loads the words of the page's language; the others are not even fetched. */
export async function loadWords(language: string): Promise<void> {
  w = language.startsWith("en")
    ? (await import("../words/en/page/index.js")).page
    : (await import("../words/zh/page/index.js")).page;
}

/** A sentence with its places filled in. */
export const t = fill;
