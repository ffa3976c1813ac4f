import type { Block, Doc, Level, NodeId, Table } from "../../src/tree/types.js";

/** Patterns of a line's number, with the block it makes. */
const numbered: readonly (readonly [RegExp, Level, "heading" | "item"])[] = [
  [/^(第[一二三四五六七八九十]+章)　/, "chapter", "heading"],
  [/^(第[一二三四五六七八九十百]+条)　/, "article", "item"],
  [/^([一二三四五六七八九十]+、)/, "level-1", "heading"],
];

/**
 * A document from lines as they print, the first its title. （一） is a 项 after a 条 and an entry of a list elsewhere;
 * a line with tabs is a table row, the first of each table its header; the last two lines may be issuer and date (署：, 日：).
 */
export function linesDoc(lines: readonly string[]): Doc {
  const children: Block[] = [];
  const id = (i: number) => `p${i}` as NodeId;
  const articles = lines.some((line) => /^第[一二三四五六七八九十百]+条　/.test(line));
  lines.forEach((line, i) => {
    if (i > 0 && line.includes("\t")) addRow(children, line, `p${i}` as NodeId);
    else children.push(i === 0 ? { type: "title", id: id(i), children: text(line) } : blockOf(line, id(i), articles));
  });
  return {
    type: "doc",
    meta: {
      unit: "lanwan",
      document: "rules",
      kind: "implementation-rules",
      topic: "ideology",
      title: lines[0]!,
      issuer: "蓝湾学校党支部",
      layout: "plain",
      look: "gb9704",
      status: "final",
      date: "2026-03-05",
      clauses: {},
      version: "",
    },
    children,
  };
}

const text = (value: string) => [{ type: "text" as const, value }];

function blockOf(line: string, id: NodeId, articles: boolean): Block {
  if (/^[署日]：/.test(line))
    return { type: "paragraph", id, role: line[0] === "署" ? "issuer" : "date", children: text(line.slice(2)) };
  for (const [pattern, level, type] of numbered) {
    const found = pattern.exec(line);
    if (found) return { type, id, level, number: found[1]!, children: text(line.slice(found[0].length)) };
  }
  const item = /^（[一二三四五六七八九十]+）/.exec(line)?.[0] ?? /^\d+\./.exec(line)?.[0];
  if (item === undefined) return { type: "paragraph", id, role: "body", children: text(line) };
  const level: Level = item.startsWith("（") ? (articles ? "subparagraph" : "level-2") : articles ? "item" : "level-3";
  return { type: "item", id, level, number: item, children: text(line.slice(item.length)) };
}

function addRow(children: Block[], line: string, id: NodeId): void {
  const cells = line.split("\t").map((value) => [{ type: "text" as const, value }]);
  const last = children.at(-1);
  if (last?.type !== "table")
    children.push({ type: "table", id, columns: cells.map((title) => ({ title, width: 1, align: "left" })), rows: [] });
  else children[children.length - 1] = { ...last, rows: [...last.rows, { id, cells }] } satisfies Table;
}
