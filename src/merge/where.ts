import { inlinesText } from "../tree/text.js";
import type { Block, NodeId } from "../tree/types.js";

/** How a person finds each block: the heading above it and its own number, or its first words. */
export function wheresOf(blocks: readonly Block[]): ReadonlyMap<NodeId, string> {
  const wheres = new Map<NodeId, string>();
  let heading = "";
  let item = "";
  for (const block of blocks) {
    if (block.type === "table") {
      wheres.set(block.id, `${heading}表格`);
      for (const [i, row] of block.rows.entries()) wheres.set(row.id, `${heading}表格第${i + 1}行`);
      continue;
    }
    const text = inlinesText(block.children);
    if (block.type === "title") wheres.set(block.id, "标题");
    else if (block.type === "heading") {
      heading = `${block.number}${short(text, 14)}`;
      item = "";
      wheres.set(block.id, heading);
      if (block.level === "article") item = block.number;
    } else if (block.type === "item") {
      if (block.level === "article") item = "";
      const within =
        block.level === "subparagraph" || block.level === "item" || block.level === "level-3" || block.level === "level-4";
      if (!within) item = block.number;
      wheres.set(block.id, `${heading}${within ? item : ""}${block.number}`);
    } else wheres.set(block.id, `${heading}“${short(text, 10)}”`);
  }
  return wheres;
}

const short = (text: string, length: number): string => {
  const flat = [...text.replace(/\s/g, "")];
  return flat.length > length ? `${flat.slice(0, length).join("")}…` : flat.join("");
};
