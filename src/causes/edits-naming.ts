import { nameKey } from "../text/same-name.js";
import { endsWhole } from "../text/whole-name.js";
import { isOwnClause } from "../tree/own-clause.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import type { OldName } from "./old-names.js";
import type { EditNaming } from "./types.js";

/**
 * Sentences of a person's that say an old name: in blocks and rows whose text is not the generated one, and in what an office's own
 * paper says as words.
 * @param mine read from the edited file, with the ids of `base`
 * @param base what the file was generated from
 */
export function editsNaming(
  mine: Doc,
  base: Doc,
  names: readonly OldName[],
): readonly (Pick<EditNaming, "place" | "text" | "says" | "now" | "typed"> & { readonly at: NodeId })[] {
  const generated = textsOf(base.children, inlinesText);
  // Of an office's own paper the words that no fact printed were typed as well.
  const printed = textsOf(
    base.children.filter(({ clause }) => isOwnClause(clause)),
    factsText,
  );
  const wheres = wheresOf(mine.children);
  return [...textsOf(mine.children, inlinesText)].flatMap(([id, text]) => {
    const same = text === (generated.get(id) ?? "");
    if (same && !printed.has(id)) return [];
    const was = printed.get(id) ?? generated.get(id) ?? "";
    return names.flatMap(({ says, now }) => {
      // However it is written: 沈　立言, 阿依努尔•买买提, 德育處.
      const [old, fresh] = [nameKey(says), nameKey(now)];
      // 湖滨小学 inside 湖滨小学教育集团 is the new name, not the old one.
      const clean = (words: string) => (fresh.includes(old) ? nameKey(words).replaceAll(fresh, "") : nameKey(words));
      const typed = count(clean(text), old) > count(clean(was), old);
      if (same && !typed) return [];
      return text
        .split(/(?<=[。！？；\n\t])/)
        .filter((sentence) => count(clean(sentence), old) > 0)
        .map((sentence) => ({ at: id, place: wheres.get(id) ?? "", text: sentence.trim(), says, now, typed }));
    });
  });
}

type Words = (inlines: readonly Inline[]) => string;

/** What facts print, with a mark for all else. */
const factsText: Words = (inlines) => inlines.map((inline) => (inline.type === "value" ? inline.value : "，")).join("");

/** The text of every block and row, by id. */
function textsOf(blocks: readonly Block[], words: Words): ReadonlyMap<NodeId, string> {
  const texts = new Map<NodeId, string>();
  for (const block of blocks) {
    if (block.type !== "table") texts.set(block.id, words(block.children));
    else for (const { id, cells } of block.rows) texts.set(id, cells.map(words).join("\t"));
  }
  return texts;
}

/** How often a text says a name, other words that begin with it left out. */
const count = (text: string, name: string): number => {
  const [, ...after] = text.split(name);
  return after.filter((rest) => endsWhole(name, rest)).length;
};
