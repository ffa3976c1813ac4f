import { chineseNumber } from "../text/numerals.js";
import type { Block, NodeId } from "./types.js";

/** What a reference to a block prints: 第七条 as `live`, 第二款第三项 as `rest`. */
export interface RefPlace {
  /** The block whose number is the live part. */
  readonly to: NodeId;
  readonly live: string;
  readonly rest: string;
}

/**
 * For every numbered block what a reference to it prints: 第七条第二款第三项 in articles, 第二部分第三项 in an outline (layout.md 5).
 * @param itemBrackets 第（三）项 instead of 第三项
 */
export function refPlaces(blocks: readonly Block[], itemBrackets: boolean): ReadonlyMap<NodeId, RefPlace> {
  const places = new Map<NodeId, RefPlace>();
  const counts = paragraphCounts(blocks);
  let outer: RefPlace | null = null;
  let article: NodeId | null = null;
  let paragraph = 1;
  let subparagraph = "";
  let section = "";
  for (const block of blocks) {
    if (block.type === "heading" || block.type === "item") {
      const ordinal = block.number.replace(/[（）、.]/g, "");
      const number = /^\d+$/.test(ordinal) ? chineseNumber(Number(ordinal)) : ordinal;
      const nth = (word: string) => (itemBrackets ? `第（${number}）${word}` : `第${number}${word}`);
      if (block.level === "chapter" || block.level === "section" || block.level === "article") {
        outer = { to: block.id, live: block.number, rest: "" };
        if (block.level === "article") [article, paragraph, subparagraph] = [block.id, 1, ""];
        places.set(block.id, outer);
      } else if (block.level === "level-1") {
        outer = { to: block.id, live: "", rest: `第${number}部分` };
        section = "";
        places.set(block.id, outer);
      } else if (block.level === "level-2") {
        section = nth("项");
        places.set(block.id, { to: block.id, live: "", rest: (outer?.rest ?? "") + section });
      } else if (block.level === "subparagraph") {
        subparagraph = (article !== null && (counts.get(article) ?? 1) > 1 ? `第${chineseNumber(paragraph)}款` : "") + nth("项");
        if (outer) places.set(block.id, { ...outer, rest: subparagraph });
      } else {
        const within = block.level === "item" ? subparagraph : (outer?.rest ?? "") + section;
        places.set(block.id, { to: outer?.to ?? block.id, live: outer?.live ?? "", rest: within + nth("目") });
      }
    } else if (block.type === "paragraph" && block.role === "body" && article !== null && outer !== null) {
      paragraph += 1;
      places.set(block.id, { ...outer, rest: `第${chineseNumber(paragraph)}款` });
    }
  }
  return places;
}

/** How many 款 each article has: an article with one is cited without 第一款 (layout.md 5). */
function paragraphCounts(blocks: readonly Block[]): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  let article: NodeId | null = null;
  for (const block of blocks) {
    if (block.type === "heading") article = null;
    else if (block.type === "item" && block.level === "article") {
      article = block.id;
      counts.set(article, 1);
    } else if (block.type === "paragraph" && block.role === "body" && article !== null)
      counts.set(article, counts.get(article)! + 1);
  }
  return counts;
}
