import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { WordSource } from "../ooxml/open-word.js";
import { readDocx } from "../readers/docx/index.js";
import type { Aside } from "../tree/aside.js";
import type { NodeId } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import { asidePhrase } from "../writers/reports/aside-name.js";
import { ownAuthor } from "./edited-file.js";

/**
 * Links, fields, notes, pictures, hidden words … that a person's file held and the one made from it does not, once its
 * conflicts are decided for the person: they hung on words that are others now. Said, for nothing of a person's goes silently.
 * @param name how messages name the file
 */
export function lostThings(mine: WordSource, made: WordSource, name: string): readonly Diagnostic[] {
  const held = thingsIn(mine, name);
  if (held.things.length === 0) return [];
  const left = new Map<string, number>();
  for (const aside of thingsIn(made, name).things) left.set(keyOf(aside), (left.get(keyOf(aside)) ?? 0) + 1);
  const lost = held.things.filter((aside) => {
    const count = left.get(keyOf(aside)) ?? 0;
    left.set(keyOf(aside), count - 1);
    return count <= 0;
  });
  return lost.length === 0
    ? []
    : [
        problem("merge/lost-things", {
          path: name,
          things: listed(lost.map((one) => asidePhrase(one, one.block && held.wheres.get(one.block)))),
        }),
      ];
}

function thingsIn(
  source: WordSource,
  name: string,
): { readonly things: readonly Aside[]; readonly wheres: ReadonlyMap<NodeId, string> } {
  const read = readDocx(source, name, { without: ownAuthor });
  if (!read.ok) return { things: [], wheres: new Map() };
  // A cell's join shows in the table itself.
  const things = (read.value.asides?.() ?? []).filter(({ kind, by }) => kind !== "joined" && by !== ownAuthor);
  return { things, wheres: things.length === 0 ? new Map() : wheresOf(read.value.doc.children) };
}

const keyOf = ({ kind, within, text, content }: Aside): string => [kind, within ?? "", text, content ?? ""].join("\n");
