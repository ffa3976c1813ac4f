import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Doc } from "../../src/tree/types.js";
import { type Article, articleDoc } from "./article-doc.js";

/** Where the corpus of old and new public laws lies; it is no part of the project. */
export const corpusFolder = process.env["TIAOLI_CORPUS"] ?? "../shared/corpus";

export interface LawPair {
  readonly name: string;
  readonly old: readonly Article[];
  readonly new: readonly Article[];
}

export const lawPairs = (): readonly LawPair[] => JSON.parse(readFileSync(join(corpusFolder, "law-pairs.json"), "utf8"));

export const docsOf = (pair: LawPair): { readonly a: Doc; readonly b: Doc } => ({
  a: articleDoc(pair.name, pair.old),
  b: articleDoc(pair.name, pair.new),
});
