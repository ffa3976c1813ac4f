import type { Table as MdTable, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import { tooMuch } from "../../diag/too-much.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { type Cells, cellsText } from "../../tree/table.js";
import type { Table } from "../../tree/types.js";
import { markdownBoundPassed } from "../bounds.js";
import { decodeText } from "../decode.js";
import { docOf } from "../doc-of.js";
import { contentIds } from "../ids.js";
import { inlinesOf } from "../line-text.js";
import { structure } from "../structure.js";
import type { Found, Line, ReadDoc } from "../types.js";

/**
 * Reads CommonMark with GitHub tables: what our writer writes, and plain files. Numbers of Markdown lists, which the file
 * does not hold as text, are computed; emphasis and links keep their words, and what is left out besides is named.
 */
export function readMarkdown(bytes: Uint8Array, name: string): Outcome<ReadDoc> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const passed = markdownBoundPassed(decoded.value.text);
  if (passed !== null) return fail(tooMuch(passed, name));
  const root: Root = fromMarkdown(decoded.value.text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const walk: Walk = {
    name,
    source: decoded.value.text,
    found: [],
    nextId: contentIds([]),
    titled: false,
    pictures: 0,
    left: new Map(),
  };
  for (const node of root.children) visit(node, walk, null);
  const blocks = structure(walk.found);
  if (blocks.length === 0) return fail(problem("reader/no-text", { name }));
  const pictures = walk.pictures > 0 ? [problem("reader/pictures", { count: walk.pictures })] : [];
  const things = listed(
    [...walk.left].map(([thing, count]) => phrase("aside.count", { what: phrase(`markdown.${thing}`), count })),
  );
  const left = walk.left.size === 0 ? [] : [problem("reader/markdown-left", { things })];
  return succeed({
    doc: docOf(blocks, name),
    notes: [...decoded.value.notes, ...pictures, ...left],
    ...(pictures.length + left.length > 0 && { unread: true as const }),
    openRevisions: 0,
    properties: {},
    places: [],
  });
}

/** What of a Markdown file is no part of the tree. */
type Left = "links" | "comments" | "emphasis";
interface Walk {
  readonly name: string;
  readonly source: string;
  readonly found: Found[];
  readonly nextId: ReturnType<typeof contentIds>;
  titled: boolean;
  pictures: number;
  readonly left: Map<Left, number>;
}

const leave = ({ left }: Walk, thing: Left): void => void left.set(thing, (left.get(thing) ?? 0) + 1);

/** [^1]: CommonMark knows no notes and takes 「[^1]: 另见附件」 for the target of a link; its words are the paper's. */
const isNote = ({ label }: { readonly label?: string | null | undefined }): boolean => label?.startsWith("^") === true;

/** Lists and quotations deeper than this are flattened. */
const deepest = 20;

function visit(node: RootContent, walk: Walk, auto: { readonly text: string; readonly depth: number } | null, depth = 0): void {
  if (node.type === "heading") {
    // The first heading of the first level is the title; headings of articles start one level below it.
    const isTitle = node.depth === 1 && !walk.titled;
    walk.titled ||= isTitle;
    push(node.children, node, walk, isTitle ? { style: "title" } : { heading: Math.max(1, node.depth - 1) });
  } else if (node.type === "paragraph") push(node.children, node, walk, auto === null ? {} : { auto });
  else if (node.type === "table") walk.found.push(table(node, walk));
  else if (node.type === "list") {
    for (const [i, item] of node.children.entries()) {
      const text = node.ordered ? `${(node.start ?? 1) + i}. ` : "• ";
      for (const [j, inner] of item.children.entries())
        visit(inner, walk, j === 0 ? { text, depth } : null, Math.min(depth + 1, deepest));
    }
  } else if (node.type === "blockquote") for (const inner of node.children) visit(inner, walk, auto, depth);
  else if (node.type === "code") for (const line of node.value.split("\n")) push([{ type: "text", value: line }], node, walk, {});
  else if (node.type === "html") push([node], node, walk, {});
  else if (node.type === "definition") {
    if (!isNote(node)) leave(walk, "links");
    else if (node.position)
      push([{ type: "text", value: walk.source.slice(node.position.start.offset, node.position.end.offset) }], node, walk, {});
  }
}

function push(children: readonly PhrasingContent[], node: Nodes, walk: Walk, hints: Partial<Line>): void {
  const text = words(children, walk);
  if (text.trim() === "") return;
  const line = node.position?.start.line;
  walk.found.push({
    children: inlinesOf(text),
    ...hints,
    origin: { from: "file", file: walk.name, ...(line !== undefined && { line }) },
  });
}

/** The words of inline content; a soft line end within a paragraph of Chinese is no space. */
function words(children: readonly PhrasingContent[], walk: Walk): string {
  return children
    .map((node): string => {
      if (node.type === "text") return node.value.replace(/(?<=[\u2E80-\uFFEF])\n(?=[\u2E80-\uFFEF])/g, "").replace(/\n/g, " ");
      if (node.type === "inlineCode") return node.value;
      if (node.type === "break") return "\n";
      if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? "\n" : htmlWords(node.value, walk);
      if (node.type === "image" || node.type === "imageReference") {
        walk.pictures += 1;
        return "";
      }
      if (!("children" in node)) return "";
      const inner = words(node.children, walk);
      if (node.type === "link" && node.url !== inner) leave(walk, "links");
      if (node.type === "strong" || node.type === "emphasis") leave(walk, "emphasis");
      return node.type === "linkReference" && isNote(node) ? `[${inner}]` : inner;
    })
    .join("");
}

/** Text between tags; a comment is none, and tags that strike out or set apart are not kept. */
function htmlWords(html: string, walk: Walk): string {
  const text = html.replace(/<!--[\s\S]*?-->/g, () => {
    leave(walk, "comments");
    return "";
  });
  return text.replace(/<[^>]*>/g, (tag) => {
    if (/^<(?:s|del|strike|b|strong|i|em|u|mark|sup|sub|ins|font|span)\b/i.test(tag)) leave(walk, "emphasis");
    else if (/^<a\b/i.test(tag)) leave(walk, "links");
    else if (/^<img\b/i.test(tag)) walk.pictures += 1;
    return "";
  });
}

function table(node: MdTable, walk: Walk): Table {
  const rows = node.children.map((row) => row.children.map((cell) => inlinesOf(words(cell.children, walk))));
  const [head = [], ...rest] = rows;
  const width = Math.max(head.length, ...rest.map((row) => row.length), 1);
  const id = (cells: Cells) => walk.nextId(cellsText(cells));
  return {
    type: "table",
    id: id(head),
    columns: Array.from({ length: width }, (_, i) => ({
      title: head[i] ?? [],
      width: 1,
      align: node.align?.[i] === "center" ? "center" : "left",
    })),
    rows: rest.map((cells) => ({ id: id(cells), cells: Array.from({ length: width }, (_, i) => cells[i] ?? []) })),
  };
}
