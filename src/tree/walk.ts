import { gridOf, tableText } from "./table.js";
import { blockText, numberText } from "./text.js";
import type { Block, Doc, Inline } from "./types.js";

/** The inline lists of one block: one for a text block, one for each cell (header first) of a table. */
export function inlineLists(block: Block): readonly (readonly Inline[])[] {
  return block.type === "table" ? gridOf(block).flat() : [block.children];
}

/** Every inline in document order, with the block that holds it. */
export function* inlines(doc: Doc): Generator<{ inline: Inline; block: Block }> {
  for (const block of doc.children) for (const list of inlineLists(block)) for (const inline of list) yield { inline, block };
}

/** One line a node: the form golden trees are stored in, because it diffs well. */
export function outline(doc: Doc): string {
  const lines = [`doc ${doc.meta.document} ${JSON.stringify(doc.meta.title)}`];
  for (const block of doc.children) {
    const kind = block.type === "paragraph" ? block.role : "level" in block ? `${block.type} ${block.level}` : block.type;
    lines.push(`  ${kind} #${block.id} ${numberText(block)}`.trimEnd());
    for (const list of inlineLists(block)) lines.push(`    ${list.map(inlineOutline).join("") || "(empty)"}`);
  }
  return `${lines.join("\n")}\n`;
}

const inlineOutline = (inline: Inline): string => {
  if (inline.type === "value") return `[${inline.value}|${inline.path}]`;
  if (inline.type === "cite") return `[${inline.value}|cite ${inline.regulation}]`;
  if (inline.type === "ref") return `[${inline.live}${inline.rest}|ref ${inline.to}]`;
  if (inline.type === "blank") return `[blank ${inline.label}]`;
  if (inline.type === "note") return `[${inline.kind} ${inline.text.join("⏎")}]`;
  if (inline.type === "sign") return `[sign ${inline.value}]`;
  if (inline.type === "picture") return `[picture ${inline.name} ${inline.width}×${inline.height}]`;
  if (inline.type === "break") return "⏎";
  return inline.marks === undefined ? inline.value : `[${inline.value}|${inline.marks.join(" ")}]`;
};

/** The whole document as plain text, a line a block; table rows are tab-separated. */
export function docText(doc: Doc): string {
  return doc.children.map((block) => (block.type === "table" ? tableText(block) : blockText(block))).join("\n");
}

/** One function for each kind of inline: a new kind breaks the build until every writer handles it. */
export type InlineHandlers<Out> = {
  readonly [T in Inline["type"]]: (inline: Extract<Inline, { type: T }>) => Out;
};

/** Runs the function for the inline's own kind. */
export function handleInline<Out>(inline: Inline, handlers: InlineHandlers<Out>): Out {
  // TypeScript cannot see that the key and the argument are the same union member.
  return (handlers[inline.type] as (one: Inline) => Out)(inline);
}
