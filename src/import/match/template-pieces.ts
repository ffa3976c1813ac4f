import Handlebars from "handlebars";
import { plainWords } from "./plain-words.js";

/** What can stand at a path whose values the library itself has (topic.work); undefined: any fact of a unit. */
export type Values = (path: string) => readonly string[] | undefined;

/** A part of a pattern: words, a place where some fact stands, or a choice (once, or again and again). */
export type Part =
  | { readonly is: "words"; readonly words: string }
  /** `list`: several, with commas between; `free`: whole sentences may stand there. */
  | { readonly is: "slot"; readonly mayBeEmpty?: true; readonly list?: true; readonly free?: true; readonly title?: true }
  | { readonly is: "choice"; readonly ways: readonly (readonly Part[])[]; readonly repeats: boolean };
export type PieceKind = "heading" | "row" | "text";
/** A paragraph (a row of a table) that a clause can print. */
export interface Piece {
  readonly kind: PieceKind;
  readonly parts: readonly Part[];
}

type Node = hbs.AST.Statement;
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === "BlockStatement";
const nameOf = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): string =>
  (node.path as hbs.AST.PathExpression).original;

/** What prints several values, or words of a unit's own: all but single facts and what the program itself words. */
const lists =
  /^(?!(?:cadence|period|times|cite|date|number|pad)$)[^.]+$|^(?:words|document|report|assessment|incident|safety)\.|-text$/;

/** The lines a template can print, as they grow: a condition around several lines only adds lines, one within a line is a choice. */
class Lines {
  readonly done: (readonly Part[])[] = [];
  constructor(
    private readonly values: Values,
    public open: readonly Part[] = [],
  ) {}

  add(part: Part): void {
    this.open = [...this.open, part];
  }
  end(): void {
    if (this.open.length > 0) this.done.push(this.open);
    this.open = [];
  }
  print(nodes: readonly Node[]): void {
    for (const node of nodes) this.printOne(node);
  }

  private printOne(node: Node): void {
    if (node.type === "ContentStatement") {
      for (const [i, words] of (node as hbs.AST.ContentStatement).value.split("\n").entries()) {
        if (i > 0) this.end();
        this.printWords(words);
      }
    } else if (node.type === "MustacheStatement") this.printValue(nameOf(node as hbs.AST.MustacheStatement));
    else if (isBlock(node)) this.printBlock(node);
  }

  private printWords(words: string): void {
    const last = this.open.at(-1);
    // 《甲》《乙》: no mark is printed between two titles.
    const parts = last?.is === "slot" && last.title && words.startsWith("、");
    if (parts) this.add({ is: "choice", ways: [[{ is: "words", words: "、" }], []], repeats: false });
    if (words.length > (parts ? 1 : 0)) this.add({ is: "words", words: parts ? words.slice(1) : words });
  }

  private printValue(name: string): void {
    if (name === "label") return;
    const values = this.values(name);
    if (values !== undefined) {
      this.add({ is: "choice", ways: values.map((words) => [{ is: "words", words }]), repeats: false });
      return;
    }
    this.add({
      is: "slot",
      ...((name === "blank" || name === "fill") && { mayBeEmpty: true }),
      ...(lists.test(name) && { list: true }),
      ...(name === "this" && { free: true }),
      ...(name === "cite" && { title: true }),
    });
  }

  private printBlock(node: hbs.AST.BlockStatement): void {
    const repeats = nameOf(node) === "each";
    const bodies = [node.program?.body ?? [], node.inverse?.body ?? []];
    const before = this.open;
    const ways = bodies.map((body) => {
      const way = new Lines(this.values);
      way.print(body);
      return way;
    });
    if (ways.every(({ done }) => done.length === 0)) {
      this.add({ is: "choice", ways: ways.map(({ open }) => open), repeats });
      return;
    }
    // Some way ends lines: each goes on from what was open, and what is open after it is one choice of what follows.
    const after = bodies.map((body) => {
      const way = new Lines(this.values, before);
      way.print(body);
      this.done.push(...way.done);
      if (!repeats || way.done.length === 0) return way.open;
      const again = new Lines(this.values, way.open);
      again.print(body);
      this.done.push(...again.done);
      return again.open;
    });
    const left = after.filter((open) => open.length > 0);
    this.open = left.length === 0 ? [] : [{ is: "choice", ways: after, repeats: false }];
  }
}

/**
 * The paragraphs a clause's text can print, whatever the facts: {{…}} any fact, conditions and loops choices.
 * @returns none for a text that does not parse; the library's own check says so
 */
export function templatePieces(text: string, values: Values = () => undefined): readonly Piece[] {
  const lines = new Lines(values);
  try {
    lines.print(Handlebars.parse(text).body);
  } catch {
    return [];
  }
  lines.end();
  return lines.done.flatMap((parts): readonly Piece[] => {
    const kind = kindOf(parts);
    if (kind === "row") return cellsOf(parts).map((cell) => ({ kind, parts: cleaned(cell) }));
    return [{ kind, parts: cleaned(parts) }];
  });
}

const firstWords = (parts: readonly Part[]): string => (parts[0]?.is === "words" ? parts[0].words.trimStart() : "");
const kindOf = (parts: readonly Part[]): PieceKind => {
  const first = firstWords(parts);
  return first.startsWith("## ") ? "heading" : first.startsWith("|") ? "row" : "text";
};

/** Cells of a row, cut at the bars that stand outside conditions. */
function cellsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const cells: Part[][] = [[]];
  for (const part of parts)
    if (part.is !== "words") cells.at(-1)!.push(part);
    else
      for (const [i, words] of part.words.split("|").entries()) {
        if (i > 0) cells.push([]);
        if (words.trim() !== "") cells.at(-1)!.push({ is: "words", words });
      }
  return cells.filter((cell) => cell.length > 0);
}

/** Without the marks of the block grammar: ## - {#label}. */
function cleaned(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part, i): readonly Part[] => {
    if (part.is === "slot") return [part];
    if (part.is === "choice") return [{ ...part, ways: part.ways.map((way) => (i === 0 ? cleaned(way) : deepCleaned(way))) }];
    const bare = i === 0 ? part.words.replace(/^\s*(?:##|-)\s+/, "") : part.words;
    const words = plainWords(bare.replace(/\{#[a-z0-9-]*\}?|^\}$/g, ""));
    return words === "" ? [] : [{ is: "words", words }];
  });
}
const deepCleaned = (way: readonly Part[]): readonly Part[] => {
  // The first part of a way inside a line starts no line.
  const [, ...rest] = cleaned([{ is: "slot" }, ...way]);
  return rest;
};
