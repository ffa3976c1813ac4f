import { chineseNumber } from "../text/numerals.js";
import { cellsText, headOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, NodeId } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";

/** A block or row, and how a person may call it. */
export interface Place {
  readonly id: NodeId;
  /** 第七条第二款, 二、（三）, 二、…表格第1行: shown, and understood again. */
  readonly name: string;
  readonly text: string;
}
/** `rest`: 款 and 项 that belong to the 条 that was asked for. */
export type Found =
  | { readonly place: Place; readonly rest: readonly Place[] }
  | { readonly several: readonly Place[] }
  | { readonly nearest: Place | null };

/** Finds what somebody means: an id, a number with or without its heading, or the beginning of a sentence. */
export function findPlace(doc: Doc, word: string): Found {
  const all = namedPlaces(doc);
  const wanted = normal(word);
  const own = all.find(({ place }) => place.id === word.trim());
  if (own) return { place: own.place, rest: own.rest() };
  if (wanted === "") return { nearest: null };
  const tries: readonly ((one: Named) => boolean)[] = [
    ({ names }) => names.includes(wanted),
    ({ names }) => names.some((name) => name.endsWith(wanted) && /^[第（(\d一二三四五六七八九十]/.test(wanted)),
    ({ place }) => normal(place.text).startsWith(wanted),
    ({ place }) => wanted.length > 1 && normal(place.text).includes(wanted),
  ];
  for (const fits of tries) {
    const found = all.filter(fits);
    if (found.length === 1) return { place: found[0]!.place, rest: found[0]!.rest() };
    if (found.length > 1) return { several: found.map(({ place }) => place) };
  }
  return { nearest: all.find(({ names }) => names.some((name) => name.startsWith(wanted.slice(0, 2))))?.place ?? null };
}

interface Named {
  readonly place: Place;
  /** In the form of `normal`. */
  readonly names: readonly string[];
  readonly rest: () => readonly Place[];
}

function namedPlaces(doc: Doc): readonly Named[] {
  const wheres = wheresOf(doc.children);
  const found: { place: Place; names: readonly string[]; article: number | null }[] = [];
  let above: readonly { readonly rank: number; readonly number: string }[] = [];
  let article: { readonly at: number; readonly number: string; paragraph: number } | null = null;
  const add = (id: NodeId, name: string, text: string, more: readonly string[] = []) =>
    found.push({ place: { id, name, text }, names: [name, ...more].map(normal), article: article?.at ?? null });
  for (const block of doc.children) {
    const where = wheres.get(block.id) ?? "";
    if (block.type === "table") {
      article = null;
      add(block.id, where, cellsText(headOf(block)));
      for (const row of block.rows) add(row.id, wheres.get(row.id) ?? "", cellsText(row.cells));
      continue;
    }
    const text = inlinesText(block.children);
    const rank = rankOf(block);
    if (rank === null) {
      const inArticle: boolean = article !== null && block.type === "paragraph" && block.role === "body";
      if (!inArticle) article = null;
      if (inArticle && article) article.paragraph += 1;
      add(block.id, article ? `${article.number}第${chineseNumber(article.paragraph)}款` : where, text, [where]);
      continue;
    }
    const number = block.type === "title" || block.type === "paragraph" ? "" : block.number;
    above = [...above.filter((one) => one.rank < rank), { rank, number }];
    const isArticle = "level" in block && block.level === "article";
    if (isArticle) article = { at: found.length, number, paragraph: 1 };
    else if (rank < 3 || ("level" in block && block.level.startsWith("level-"))) article = null;
    if (article && !isArticle && "level" in block) {
      const item = `${number.replace(/[（()）]/g, "")}${block.level === "item" ? "目" : "项"}`;
      const own = `${article.number}第${chineseNumber(article.paragraph)}款第${item}`;
      add(block.id, own, text, [`${article.number}第${item}`, article.number + number, where]);
      continue;
    }
    // Under a heading with words, both 二、（三） and 二、…责任（三） are right.
    const numbers = above.map((one) => one.number).join("");
    add(block.id, isArticle ? number : where || numbers, text, [numbers, where, isArticle ? `${number}第一款` : number + text]);
  }
  return found.map(({ place, names, article: at }, i) => ({
    place,
    names,
    rest: () => (at === i ? found.filter((one) => one.article === i && one.place !== place).map((one) => one.place) : []),
  }));
}

const ranks: Readonly<Record<string, number>> = {
  ...{ chapter: 1, section: 2, article: 3, subparagraph: 4, item: 5 },
  ...{ "level-1": 1, "level-2": 2, "level-3": 3, "level-4": 4 },
};
const rankOf = (block: Block): number | null =>
  block.type === "heading" || block.type === "item" ? (ranks[block.level] ?? null) : block.type === "title" ? 0 : null;

/** Without space, quotation marks and brackets of other kinds; 第7条 as 第七条. */
const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s“”"'‘’]/g, "")
    .replace(/第[（(]?(\d{1,4})[）)]?(?=[章节条款项目])/g, (whole, n: string) =>
      Number(n) > 0 ? `第${chineseNumber(Number(n))}` : whole,
    )
    .replace(/第\(([^()]+)\)(?=[项目])/g, "第$1")
    // 五、（六）2 for what is numbered “2.”.
    .replace(/(?<=\d)\.$/, "");
