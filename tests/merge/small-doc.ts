import type { Block, Doc, Inline, Level, NodeId } from "../../src/tree/types.js";

/** `[工会|departments.union.name]` is a value, `{rule.a|第三条}` a reference to an article. */
const inlineForm = /\[([^|\]]*)\|([^\]]*)\]|\{([^|}]*)\|([^}]*)\}/g;
export function inlinesOf(text: string): readonly Inline[] {
  const out: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(inlineForm)) {
    if (found.index > at) out.push({ type: "text", value: text.slice(at, found.index) });
    const [, value, path, to, live] = found;
    out.push(
      value !== undefined ? { type: "value", path: path!, value } : { type: "ref", to: to as NodeId, live: live!, rest: "" },
    );
    at = found.index + found[0].length;
  }
  if (at < text.length) out.push({ type: "text", value: text.slice(at) });
  return out;
}

/**
 * A document from lines: `id: text` is a paragraph, `id 第三条: text` an article, `id 一、: text` a heading,
 * `id （一）: text` and `id 1.: text` items, `id = 甲 / 乙` a table's head and `id - 甲 / 乙` a row of it.
 */
export function small(...lines: readonly string[]): Doc {
  const children: Block[] = [];
  for (const line of lines) {
    const row = /^(\S+) ([=-]) (.*)$/.exec(line);
    if (row) {
      const cells = row[3]!.split("/").map((cell) => inlinesOf(cell.trim()));
      const last = children.at(-1);
      if (row[2] === "=")
        children.push({
          type: "table",
          id: row[1] as NodeId,
          columns: cells.map((title) => ({ title, width: 1, align: "left" as const })),
          rows: [],
        });
      else if (last?.type === "table")
        children[children.length - 1] = { ...last, rows: [...last.rows, { id: row[1] as NodeId, cells }] };
      continue;
    }
    const found = /^(\S+?)(?: (\S+?))?: (.*)$/.exec(line);
    if (!found) throw new Error(line);
    const [, id, number, text] = found;
    const common = { id: id as NodeId, children: inlinesOf(text!) };
    if (id === "title") children.push({ type: "title", ...common });
    else if (number === undefined) children.push({ type: "paragraph", role: "body", ...common });
    else if (number.endsWith("、") || number.endsWith("章"))
      children.push({ type: "heading", level: number.endsWith("章") ? "chapter" : "level-1", number, ...common });
    else children.push({ type: "item", level: levelOf(number, children), number, ...common });
  }
  return {
    type: "doc",
    meta: {
      unit: "u",
      document: "rules.ideology",
      kind: "rules",
      topic: "ideology",
      title: "细则",
      issuer: "某校",
      layout: "plain",
      look: "gb9704",
      status: "final",
      clauses: {},
      version: "0".repeat(64),
    },
    children,
  };
}

function levelOf(number: string, before: readonly Block[]): Level {
  if (/条$/.test(number)) return "article";
  const inArticles = before.some((block) => block.type === "item" && block.level === "article");
  return number.startsWith("（") ? (inArticles ? "subparagraph" : "level-2") : inArticles ? "item" : "level-3";
}

/** A document as lines: number and text of every block, cells joined by ` | `. */
export const linesOf = (doc: Doc): readonly string[] =>
  doc.children.flatMap((block) =>
    block.type === "table"
      ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].map((cells) =>
          cells.map((cell) => textOf(cell)).join(" | "),
        )
      : [`${"number" in block ? block.number : ""}${textOf(block.children)}`],
  );

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === "ref"
        ? inline.live + inline.rest
        : inline.type === "break"
          ? "\n"
          : inline.type === "blank"
            ? "________"
            : "value" in inline
              ? inline.value
              : "",
    )
    .join("");
