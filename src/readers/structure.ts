import { markContents } from "../recognise/contents.js";
import { closeRoles, type FrontRole, frontRoles } from "../recognise/front.js";
import type { NumberKind } from "../recognise/line-number.js";
import { tailRoles } from "../recognise/official.js";
import type { Block, Inline, Level, NodeId, ParagraphRole, Table } from "../tree/types.js";
import { contentIds } from "./ids.js";
import { without } from "./line-text.js";
import type { Found, LineStyle } from "./types.js";
import { numbersInSeries, type Work, workOf } from "./work.js";

/**
 * Finds the structure of plain lines: title, notes, addressee, chapters, articles with their paragraphs, items and
 * sub-items, the outline 一、（一）1.（1）, signature and date. Numbers are set apart from the text exactly as printed; the
 * gap behind one is layout and goes (`numberText` gives it back). No other character is lost.
 *
 * A numbered line is a heading when it stands alone (short, no mark at its end), else an item. Inside an article （一） is
 * a 项 and 1. a 目. Chapter stands for 编 and 分编 too: the tree has no level above.
 * @param trusted the file is ours: its styles say what a line is
 */
export function structure(found: readonly Found[], trusted = false): readonly Block[] {
  const works: (Work | Table)[] = found.map((one) => ("type" in one ? one : workOf(one)));
  const lines = numbersInSeries(
    markContents(works.filter((work): work is Work => !("type" in work) && (work.text !== "" || work.id !== undefined))),
    trusted,
  );
  const roles = rolesOf(lines, trusted);
  const nextId = contentIds([...lines.flatMap(({ id }) => (id === undefined ? [] : [id]))]);
  const blocks: Block[] = [];
  const title: Work[] = [];
  const reading: Reading = { inArticle: false, trusted };
  let index = 0;
  for (const work of works) {
    if ("type" in work) {
      blocks.push(work);
      continue;
    }
    if (work.text === "" && work.id === undefined) {
      // A picture by itself is no line and decides nothing about the others.
      if (work.children.length > 0)
        blocks.push({ type: "paragraph", role: "body", id: nextId(""), children: work.children, ...place(work) });
      continue;
    }
    const line = lines[index]!;
    const role = roles[index];
    index += 1;
    if (role === "title" && line.style !== "title") {
      title.push(line);
      if (roles[index] !== "title" || lines[index]?.style === "title") blocks.push(wholeTitle(title.splice(0), nextId));
      continue;
    }
    blocks.push(blockOf(line, role, reading, line.id ?? nextId(line.text)));
  }
  return blocks;
}

type Role = FrontRole | ParagraphRole;
interface Reading {
  inArticle: boolean;
  readonly trusted: boolean;
}

/** Where the file is ours its styles decide, and the text only for lines whose style has gone. */
function rolesOf(lines: readonly Work[], trusted: boolean): readonly (Role | undefined)[] {
  const front = frontRoles(lines);
  const last = Math.max(-1, ...front.keys());
  const close = closeRoles(lines, last);
  const tail = tailRoles(lines, last, close);
  return lines.map(({ style, heading }, i) => {
    const guess = front.get(i) ?? close.get(i) ?? tail.get(i);
    if (!trusted) return guess;
    return styled(style) ?? (style === undefined && heading === undefined ? guess : undefined);
  });
}

const styled = (style: LineStyle | undefined): Role | undefined =>
  style === undefined || style === "body" || style === "chapter" || style === "section" ? undefined : style;

/** A title on several lines is one block with breaks. */
function wholeTitle(lines: readonly Work[], nextId: (text: string) => NodeId): Block {
  const children = lines.flatMap((line, i): readonly Inline[] =>
    i === 0 ? line.children : [{ type: "break" }, ...line.children],
  );
  return { type: "title", id: lines[0]!.id ?? nextId(lines.map(({ text }) => text).join("")), children, ...place(lines[0]!) };
}

const place = ({ origin }: Work) => origin && { origin };

function blockOf(line: Work, role: Role | undefined, reading: Reading, id: NodeId): Block {
  const { children } = line;
  if (role === "title") {
    reading.inArticle = false;
    return { type: "title", id, children, ...place(line) };
  }
  if (role !== undefined) return { type: "paragraph", role, id, children, ...place(line) };
  if (line.number !== null) return numbered(line, line.number.kind, reading, id);
  if (line.ownNumber !== undefined) {
    const level = line.heading === undefined && reading.inArticle ? "item" : outline(line.ownNumber.depth);
    const text = without(children, line.ownNumber.text.length);
    return {
      type: line.heading === undefined ? "item" : "heading",
      level,
      id,
      number: line.ownNumber.text,
      children: text,
      ...place(line),
    };
  }
  const level = headingLevel(line, reading);
  if (level !== null && !line.contents) {
    reading.inArticle = false;
    return { type: "heading", level, id, number: "", children, ...place(line) };
  }
  return { type: "paragraph", role: "body", id, children, ...place(line) };
}

/** Level of a heading without a number; null for what is none. A whole sentence in a heading style is text. */
function headingLevel({ heading, style, text }: Work, { trusted }: Reading): Level | null {
  if (/^附\s*[录表]\s*[0-9０-９一二三四五六七八九十]{0,3}$/.test(text)) return "chapter";
  if (style === "chapter" || style === "section") return style;
  if (heading === undefined || (!trusted && text.length > 60 && /。/.test(text))) return null;
  return outline(heading - 1);
}

const outline = (depth: number): Level => (["level-1", "level-2", "level-3", "level-4"] as const)[Math.min(depth, 3)]!;

function numbered(line: Work, kind: NumberKind, reading: Reading, id: NodeId): Block {
  const { number, textStart, parts } = line.number!;
  const children = without(line.children, textStart);
  const text = line.text.slice(textStart);
  const block = (type: "heading" | "item", level: Level): Block => {
    if (kind === "article") reading.inArticle = true;
    else if (type === "heading") reading.inArticle = false;
    return { type, level, id, number, children, ...place(line) };
  };
  if (kind === "chapter" || kind === "section") return block("heading", kind);
  if (kind === "article") return block(reading.trusted && line.heading !== undefined ? "heading" : "item", "article");
  if (isHeading(line, kind, text, reading)) return block("heading", levels[kind] ?? outline(parts - 1));
  if (!reading.inArticle) return block("item", levels[kind] ?? outline(parts - 1));
  return block("item", kind === "bracket" || kind === "comma" ? "subparagraph" : "item");
}

const levels: Partial<Record<NumberKind, Level>> = {
  comma: "level-1",
  bracket: "level-2",
  point: "level-3",
  "digit-bracket": "level-4",
  circled: "level-4",
};

function isHeading(line: Work, kind: NumberKind, text: string, { trusted, inArticle }: Reading): boolean {
  if (trusted && (line.heading !== undefined || line.style !== undefined)) return line.heading !== undefined;
  if (line.heading !== undefined) return !(text.length > 60 && /。/.test(text));
  if (kind === "circled" || (inArticle && kind !== "comma")) return false;
  return text !== "" && text.length <= 40 && !/[。；：！？，、…;:!?,]$/.test(text) && !/[。；]/.test(text);
}
