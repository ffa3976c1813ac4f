import { succeed } from "../../diag/types.js";
import { withNamedOrigins } from "../../tree/origins.js";
import type { Writer } from "../writer.js";

/** The tree itself, indented by two, keys in an order that does not depend on how the tree was made. */
export const writeJson: Writer = async (doc) =>
  succeed(new TextEncoder().encode(`${JSON.stringify(ordered(withNamedOrigins(doc)), null, 2)}\n`));

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
