import { shapeOf } from "../merge/renumber.js";
import { blockText } from "../tree/text.js";
import type { Block, Doc, Level, NodeId, TextBlock } from "../tree/types.js";
import type { EditedFile } from "./edited-file.js";

/**
 * What a person numbered by hand fits no list as their file stands, and may fit once the generator has dropped what stood
 * before it: then it is numbered at once, not by the next run. null where nothing of the kind is there.
 * @param generated what was generated, before and now
 * @param result the file that was made, read again
 * @param gone blocks of the person's file that are not in it
 */
export function withNumbersThatFit(
  file: EditedFile,
  result: EditedFile,
  generated: Generated,
  gone: ReadonlySet<NodeId>,
): EditedFile | null {
  const theirs = file.standing.children.filter((block) => isOwn(block, generated) && !gone.has(block.id));
  const ids = new Set(theirs.map(({ id }) => id));
  const now = byLine(result.standing.children.filter((block) => ids.has(block.id) || isOwn(block, generated)));
  const fitting = new Map<NodeId, Numbered>();
  for (const [text, blocks] of byLine(theirs)) {
    // Of several lines that say the same, each is the one at its place; where one has come or gone, none tells which it is.
    const forms = now.get(text) ?? [];
    if (forms.length !== blocks.length) continue;
    for (const [n, block] of blocks.entries()) {
      const form = forms[n]!;
      if (!hasNumber(block) && hasNumber(form)) fitting.set(block.id, form);
    }
  }
  if (fitting.size === 0) return null;
  const used = new Set(result.standing.children.flatMap((block) => (hasNumber(block) ? [block.level] : [])));
  const numbered = (doc: Doc): Doc => {
    // In the result the article above may be struck: the list it goes on with in the person's file tells its level.
    const levels = new Map<string, Level>();
    const children = doc.children.map((block) => {
      const form = fitting.get(block.id);
      if (form === undefined || block.type === "table") {
        if (hasNumber(block)) levels.set(shapeOf(block.number), (block as Numbered).level);
        return block;
      }
      const { id, origin } = block;
      const level = levels.get(shapeOf(form.number));
      // Where the form of numbers changed with this run, the result has no such level any more.
      return {
        ...form,
        level: level !== undefined && used.has(level) ? level : form.level,
        id,
        ...(origin && { origin }),
      } as TextBlock;
    });
    return { ...doc, children };
  };
  return { ...file, doc: numbered(file.doc), standing: numbered(file.standing) };
}

/** Lines of generated blocks by their ids; several where they changed. */
export type Generated = ReadonlyMap<NodeId, ReadonlySet<string>>;
export function generatedLines(...docs: readonly Doc[]): Generated {
  const lines = new Map<NodeId, Set<string>>();
  for (const block of docs.flatMap(({ children }) => children))
    if (block.type !== "table") lines.set(block.id, (lines.get(block.id) ?? new Set()).add(line(block)));
  return lines;
}

/** Whether a person put paragraphs in that have no number of a list: only these can come to fit one. */
export const mayFit = ({ standing }: EditedFile, generated: Generated): boolean =>
  standing.children.some(
    (block) => isOwn(block, generated) && !hasNumber(block) && /^[第（(\d一二三四五六七八九十①-⑳]/.test(line(block)),
  );

type Numbered = TextBlock & { readonly number: string; readonly level: Level };
const hasNumber = (block: Block): block is Numbered => "number" in block && block.number !== "";
/** A person's: without a mark of ours, or with one and other words than were generated there. */
const isOwn = (block: Block, generated: Generated): block is TextBlock =>
  block.type !== "table" && generated.get(block.id)?.has(line(block)) !== true;
const line = (block: TextBlock): string => blockText(block).replace(/\s/g, "");

function byLine(blocks: readonly Block[]): ReadonlyMap<string, readonly TextBlock[]> {
  const found = new Map<string, TextBlock[]>();
  for (const block of blocks) if (block.type !== "table") found.set(line(block), [...(found.get(line(block)) ?? []), block]);
  return found;
}
