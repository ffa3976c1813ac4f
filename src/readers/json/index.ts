import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import type { Doc } from "../../tree/types.js";
import { decodeText } from "../decode.js";
import type { ReadDoc } from "../types.js";
import { docSchema } from "./schema.js";

/** Reads a tree as the .json writer writes it. Its shape and bounds are checked, and that no id stands twice. */
export function readJson(bytes: Uint8Array, name: string): Outcome<ReadDoc> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const bad = (place: string) => fail(problem("reader/bad-tree", { name, place }));
  let data: unknown;
  try {
    data = JSON.parse(decoded.value.text);
  } catch {
    return fail(problem("reader/bad-json", { name }));
  }
  const checked = docSchema.safeParse(data);
  if (!checked.success) return bad(checked.error.issues[0]?.path.join(".") || "type");
  // The schema is that of Doc: ids are plain strings in it, and absent keys may be undefined.
  const doc = checked.data as unknown as Doc;
  const ids = new Set<string>();
  for (const [i, block] of doc.children.entries()) {
    const own = block.type === "table" ? [block.id, ...block.rows.map((row) => row.id)] : [block.id];
    for (const id of own) {
      if (ids.has(id)) return bad(`children.${i}.id`);
      ids.add(id);
    }
    if (block.type === "table" && block.rows.some((row) => row.cells.length !== block.columns.length))
      return bad(`children.${i}.rows`);
  }
  const { unit, document, version } = doc.meta;
  return succeed({
    doc,
    notes: decoded.value.notes,
    openRevisions: 0,
    properties: { unit, document, version },
    places: [],
  });
}
