import { blockText } from "../tree/text.js";
import type { Block, Doc, NodeId, TextBlock } from "../tree/types.js";
import type { EditedFile } from "./edited-file.js";

/**
 * What a person numbered by hand fits no list as their file stands, and may fit once the generator has dropped what stood
 * before it: then it is numbered at once, not by the next run. null where nothing of the kind is there.
 * @param known ids of what was generated
 * @param result the file that was made, read again
 */
export function withNumbersThatFit(file: EditedFile, result: EditedFile, known: ReadonlySet<NodeId>): EditedFile | null {
  const own = file.standing.children.filter((block) => isOwn(block, known));
  const now = new Map<string, Block | null>();
  // Of two lines that say the same, one generated and one a copy, neither tells what the other is.
  for (const block of result.standing.children.filter(isText)) now.set(line(block), now.has(line(block)) ? null : block);
  const fitting = new Map(
    own.flatMap((block) => {
      const form = now.get(line(block));
      return form && hasNumber(form) ? [[block.id, form] as const] : [];
    }),
  );
  if (fitting.size === 0) return null;
  const numbered = (doc: Doc): Doc => ({
    ...doc,
    children: doc.children.map((block) => {
      const form = fitting.get(block.id);
      if (form === undefined || block.type === "table") return block;
      const { id, origin } = block;
      return { ...form, id, ...(origin && { origin }) } as TextBlock;
    }),
  });
  return { ...file, doc: numbered(file.doc), standing: numbered(file.standing) };
}

/** Whether a person put paragraphs in that have no number of a list: only these can come to fit one. */
export const mayFit = ({ standing }: EditedFile, known: ReadonlySet<NodeId>): boolean =>
  standing.children.some((block) => isOwn(block, known) && /^[第（(\d一二三四五六七八九十①-⑳]/.test(line(block)));

const hasNumber = (block: Block): block is TextBlock & { readonly number: string } => "number" in block && block.number !== "";
const isText = (block: Block): block is TextBlock => block.type !== "table";
const isOwn = (block: Block, known: ReadonlySet<NodeId>): block is TextBlock =>
  block.type !== "table" && !hasNumber(block) && !known.has(block.id);
const line = (block: TextBlock): string => blockText(block).replace(/\s/g, "");
