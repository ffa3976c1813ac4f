import { listsOf, renumber } from "../../src/merge/renumber.js";
import type { Block, Doc, Inline, NodeId } from "../../src/tree/types.js";
import { inlines } from "../../src/tree/walk.js";
import { type Dice, dice } from "./dice.js";
import type { FactChange } from "./profile-changes.js";

/** What a new version of the library does to a document: clauses worded otherwise, dropped, and new ones. */
const changes: Readonly<Record<string, (doc: Doc, dice: Dice) => readonly Block[]>> = {
  reword: ({ children }, dice) => children.map((block) => (isText(block) && dice.chance(0.3) ? reworded(block, dice) : block)),
  drop: (doc, { chance }) => {
    const meant = new Set([...inlines(doc)].flatMap(({ inline }) => (inline.type === "ref" ? [inline.to] : [])));
    return doc.children.filter((block) => !isText(block) || meant.has(block.id) || chance(0.8));
  },
  dropSection: ({ children }, { below }) => {
    const heads = children.flatMap((block, i) => (block.type === "heading" ? [i] : []));
    if (heads.length < 2) return children;
    const from = heads[below(heads.length)]!;
    const to = heads.find((i) => i > from) ?? children.length;
    return children.filter((block, i) => i < from || i >= to || (block.type === "paragraph" && block.role !== "body"));
  },
  add: ({ children }, { chance, below }) =>
    children.flatMap((block): readonly Block[] => {
      if (!isText(block) || !chance(0.1)) return [block];
      const text = `新增的要求第${below(1e6)}项由承办部门按月落实并报告结果。`;
      return [block, { ...block, id: `fuzz${below(1e9)}.${block.id}` as NodeId, children: [{ type: "text", value: text }] }];
    }),
  swap: ({ children }, { below }) => {
    const at = 2 + below(Math.max(1, children.length - 4));
    const [a, b] = [children[at], children[at + 1]];
    if (a?.type !== "item" || b?.type !== "item" || a.level !== b.level) return children;
    return [...children.slice(0, at), { ...b, number: a.number }, { ...a, number: b.number }, ...children.slice(at + 2)];
  },
};
export const clauses = Object.keys(changes);

export function changedClauses(doc: Doc, all: readonly FactChange[]): Doc {
  let now = doc;
  for (const { fact, seed } of all) {
    const change = changes[fact];
    if (change === undefined) continue;
    const lists = listsOf(now.children);
    const blocks = change(now, dice(seed));
    now = { ...now, children: renumber(blocks, (i) => lists.get(blocks[i]!.id) ?? lists.get(blocks[i - 1]?.id as NodeId)) };
  }
  return now;
}

type Sayable = Extract<Block, { readonly type: "item" | "paragraph" }>;
const isText = (block: Block): block is Sayable => block.type === "item" || (block.type === "paragraph" && block.role === "body");

/** One of its texts says something else: a word more, a word less, another sentence at its end. */
function reworded(block: Sayable, { below, pick }: Dice): Sayable {
  const places = block.children.flatMap((inline, i) => (inline.type === "text" && inline.value.length > 6 ? [i] : []));
  if (places.length === 0) return block;
  const at = pick(places);
  const change = (value: string): string => {
    const from = 1 + below(value.length - 3);
    const kind = below(4);
    if (kind === 0) return `${value.slice(0, from)}切实${value.slice(from)}`;
    if (kind === 1) return value.slice(0, from) + value.slice(from + 2);
    if (kind === 2) return `${value.slice(0, from)}认真${value.slice(from + 2)}`;
    return `${value.replace(/。$/, "")}。结果每半年通报${2 + below(5)}次。`;
  };
  const children = block.children.map(
    (inline, i): Inline => (i === at && inline.type === "text" ? { ...inline, value: change(inline.value) } : inline),
  );
  return { ...block, children };
}
