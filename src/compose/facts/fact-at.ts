import type { FactTree } from "./tree.js";

/** The fact at a path, own properties only; null when absent. */
export function factAt(tree: FactTree, path: string): FactTree[string] | null {
  let at: FactTree[string] | undefined = tree;
  for (const key of path.split(".")) {
    if (typeof at !== "object" || at === null || Array.isArray(at) || !Object.hasOwn(at, key)) return null;
    at = (at as FactTree)[key];
  }
  return at ?? null;
}
