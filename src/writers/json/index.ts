import { succeed } from "../../diag/types.js";
import type { Doc, Origin } from "../../tree/types.js";
import type { Writer } from "../writer.js";

/** The tree itself, indented by two, keys in an order that does not depend on how the tree was made. */
export const writeJson: Writer = async (doc) =>
  succeed(new TextEncoder().encode(`${JSON.stringify(ordered(elsewhere(doc)), null, 2)}\n`));

/** The same document on every machine: where its sources lie on this one says nothing on another. */
const elsewhere = (doc: Doc): Doc => ({
  ...doc,
  children: doc.children.map((block) => (block.origin === undefined ? block : { ...block, origin: named(block.origin) })),
});

function named(origin: Origin): Origin {
  if (origin.from !== "file" || origin.name === undefined) return origin;
  const { name, ...rest } = origin;
  return { ...rest, file: name };
}

/** What a node is and its id first, what it holds last, the rest by name. */
const ranks: Readonly<Record<string, number>> = { type: 0, id: 1, columns: 3, rows: 4, cells: 4, children: 4 };
const rank = (key: string): number => (Object.hasOwn(ranks, key) ? ranks[key]! : 2);

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // fromEntries defines properties, so a clause named __proto__ stays data.
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
