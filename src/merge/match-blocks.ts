import { bare } from "../compare/likeness.js";
import { matchClauses } from "../compare/match.js";
import type { Side } from "../compare/types.js";
import { dice, pairsOf } from "../text/likeness.js";
import { cellsText, gridOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Block, NodeId, Row } from "../tree/types.js";
import { typedNumber } from "./kept-numbers.js";

/** What is matched: a block of a document or a row of a table. */
export interface Unit {
  readonly id: NodeId;
  readonly text: string;
  readonly number: string;
  /** Only like is matched with like: a table with a table, a title with a title. */
  readonly sort: string;
  readonly under: string;
}

export function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  let under = "";
  return blocks.map((block): Unit => {
    if (block.type === "table") {
      const text = cellsText(gridOf(block).flat());
      return { id: block.id, text, number: "", sort: "table", under };
    }
    const text = inlinesText(block.children);
    const unit = {
      id: block.id,
      text,
      number: "number" in block ? block.number : "",
      sort: block.type === "title" ? "title" : "text",
      under,
    };
    if (block.type === "heading") under = text;
    return unit;
  });
}

export const rowUnits = (rows: readonly Row[]): readonly Unit[] =>
  rows.map(({ id, cells }) => ({ id, text: cellsText(cells), number: "", sort: "row", under: "" }));

/** A bookmark on words this unlike, while the words stand elsewhere, was pushed there by typing before it. */
const pushed = 0.3;

/**
 * Pairs units of two versions: by id (the hidden bookmark), then by the same words, then by likeness.
 * @param least how alike two must be to be taken for one without any mark
 * @returns places in `b` by places in `a`
 */
export function matchUnits(a: readonly Unit[], b: readonly Unit[], least: number): ReadonlyMap<number, number> {
  const byId = new Map(b.map(({ id, sort }, j) => [`${sort} ${id}`, j]));
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const doubtful: [number, number][] = [];
  a.forEach((unit, i) => {
    const j = byId.get(`${unit.sort} ${unit.id}`);
    if (j === undefined) return;
    const [x, y] = [bare(unit.text), bare(b[j]!.text)];
    if (x !== y && dice(pairsOf(x), pairsOf(y)) < pushed) doubtful.push([i, j]);
    else {
      pairs.set(i, j);
      taken.add(j);
    }
  });
  // Where the words stand elsewhere the bookmark is wrong; else a person has written the clause anew.
  const rest = free(b, taken);
  for (const [i, j] of doubtful) {
    const words = bare(a[i]!.text);
    const elsewhere =
      words === "" ? undefined : rest.find((k) => k !== j && !taken.has(k) && says(b[k]!, words) && b[k]!.sort === a[i]!.sort);
    if (taken.has(elsewhere ?? j)) continue;
    pairs.set(i, elsewhere ?? j);
    taken.add(elsewhere ?? j);
  }
  for (const sort of new Set(a.map((unit) => unit.sort))) {
    const olds = a.flatMap((unit, i) => (unit.sort === sort && !pairs.has(i) ? [i] : []));
    const news = free(b, taken).filter((j) => b[j]!.sort === sort);
    if (olds.length === 0 || news.length === 0) continue;
    const sides = (units: readonly Unit[], places: readonly number[]): readonly Side[] =>
      places.map((place, index) => {
        const { number, text, id, under } = units[place]!;
        return { number, text, blocks: [id], index, under };
      });
    for (const pair of matchClauses(sides(a, olds), sides(b, news))) {
      if (pair.likeness < least) continue;
      pairs.set(olds[pair.old]!, news[pair.new]!);
      taken.add(news[pair.new]!);
    }
  }
  return pairs;
}

/** Whether a block says just these words; what was pasted has its number among them. */
const says = ({ text }: Unit, words: string): boolean =>
  bare(text) === words || bare(text.slice(typedNumber(text).length)) === words;

/** How alike a person's block without a mark and a generated one must be, in a file that still has its marks: a clause typed anew. */
const retyped = 0.5;
/** … and in one whose marks are gone. */
const unmarked = 0.35;

/** The same for what was generated and a person's file of it. */
export function matchEdited(base: readonly Unit[], mine: readonly Unit[]): ReadonlyMap<number, number> {
  const ids = new Set(base.map(({ id }) => id));
  const marked = mine.filter(({ id }) => ids.has(id)).length * 2 > base.length;
  return matchUnits(base, mine, marked ? retyped : unmarked);
}

const free = (units: readonly Unit[], taken: ReadonlySet<number>): readonly number[] =>
  units.map((_, j) => j).filter((j) => !taken.has(j));
