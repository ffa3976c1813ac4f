import type { Library } from "../../library/types.js";
import type { DrawerPaper, Identified } from "../types.js";

/**
 * What each paper of a drawer is: by its title, what it calls itself, how it is built and what its words are.
 * @returns a row for each paper, in their order
 */
export function identify(papers: readonly DrawerPaper[], _library: Library): readonly Identified[] {
  return papers.map(({ file }) => ({
    file,
    kind: null,
    topic: null,
    unitType: null,
    organ: null,
    unit: null,
    title: "",
    number: null,
    date: null,
    status: "draft",
  }));
}
