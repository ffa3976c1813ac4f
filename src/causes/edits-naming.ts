import { nameKey } from "../text/same-name.js";
import { cellsText } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Doc, NodeId } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import type { OldName } from "./old-names.js";
import type { EditNaming } from "./types.js";

/**
 * Sentences of a person's that say an old name: in blocks and rows whose text is not the generated one.
 * @param mine read from the edited file, with the ids of `base`
 * @param base what the file was generated from
 */
export function editsNaming(
  mine: Doc,
  base: Doc,
  names: readonly OldName[],
): readonly (Pick<EditNaming, "place" | "text" | "says" | "now" | "typed"> & { readonly at: NodeId })[] {
  const generated = textsOf(base);
  const wheres = wheresOf(mine.children);
  return [...textsOf(mine)].flatMap(([id, text]) => {
    const was = generated.get(id) ?? "";
    if (text === was) return [];
    return names.flatMap(({ says, now }) => {
      // However it is written: 沈　立言, 阿依努尔•买买提, 德育處.
      const [old, fresh] = [nameKey(says), nameKey(now)];
      // 湖滨小学 inside 湖滨小学教育集团 is the new name, not the old one.
      const clean = (words: string) => (fresh.includes(old) ? nameKey(words).replaceAll(fresh, "") : nameKey(words));
      const typed = count(clean(text), old) > count(clean(was), old);
      return text
        .split(/(?<=[。！？；\n\t])/)
        .filter((sentence) => clean(sentence).includes(old))
        .map((sentence) => ({ at: id, place: wheres.get(id) ?? "", text: sentence.trim(), says, now, typed }));
    });
  });
}

/** The text of every block and row, by id. */
function textsOf(doc: Doc): ReadonlyMap<NodeId, string> {
  const texts = new Map<NodeId, string>();
  for (const block of doc.children) {
    if (block.type !== "table") texts.set(block.id, inlinesText(block.children));
    else for (const row of block.rows) texts.set(row.id, cellsText(row.cells));
  }
  return texts;
}

const count = (text: string, words: string): number => text.split(words).length - 1;
