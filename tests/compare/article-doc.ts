import type { Doc, Item, NodeId, Paragraph } from "../../src/tree/types.js";

/** One 条 of a plain list of articles: its number and its lines. */
export interface Article {
  readonly no: string;
  /** Lines joined by "\n": the first 款, then further 款 and 项 with their printed numbers. */
  readonly text: string;
}

/** A document of articles as a reader would give it: 条, 款 and 项 as blocks of their own. */
export function articleDoc(title: string, articles: readonly Article[]): Doc {
  const children = articles.flatMap(({ no, text }, i) => {
    const [first = "", ...rest] = text.split("\n");
    const article: Item = {
      type: "item",
      id: `a${i}` as NodeId,
      level: "article",
      number: no,
      children: [{ type: "text", value: first }],
    };
    return [article, ...rest.map((line, k) => further(line, `a${i}-${k}` as NodeId))];
  });
  return {
    type: "doc",
    meta: {
      unit: "",
      document: "",
      kind: "",
      topic: "",
      title,
      issuer: "",
      layout: "plain",
      look: "gb9704",
      status: "final",
      clauses: {},
      version: "",
    },
    children,
  };
}

function further(line: string, id: NodeId): Item | Paragraph {
  const number = /^（[一二三四五六七八九十百]+）/.exec(line)?.[0];
  return number === undefined
    ? { type: "paragraph", id, role: "body", children: [{ type: "text", value: line }] }
    : { type: "item", id, level: "subparagraph", number, children: [{ type: "text", value: line.slice(number.length) }] };
}
