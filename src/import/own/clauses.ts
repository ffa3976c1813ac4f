import { stringify } from "yaml";
import { type Counts, countTyped, newCounts, nextNumber } from "../../compose/number.js";
import type { Stands } from "../../compose/stands.js";
import { textHash } from "../../library/text-hash.js";
import type { TemplateFile } from "../../library/with-files.js";
import { gridOf } from "../../tree/table.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Inline } from "../../tree/types.js";
import type { Stretch } from "./slots.js";
import { blockLine, rowLine } from "./template.js";

/** How a paper's clauses are called, and whose they are. */
export interface ClauseSet {
  readonly unit: string;
  readonly topic: string;
  /** First segments of their ids: own.<unit>.<paper>. */
  readonly stem: string;
  /** kind/slot they are for. */
  readonly slot: string;
  /** ISO day of the import. */
  readonly day: string;
  /** How their notes name the file they come from. */
  readonly source: string;
}
/** One block of the paper, by its place from 1, with the facts found in its words: a list, or one for each cell of a table. */
export interface OwnBlock {
  readonly paragraph: number;
  readonly block: Block;
  readonly stretches: readonly (readonly Stretch[])[];
  readonly concepts: readonly string[];
}

/** Characters of one clause at most, headings aside: a section that is longer goes on in another. */
const longest = 1500;

/** A paper's blocks as clause files: one for each part under a heading of the first level, long parts in several. */
export function clauseFiles(blocks: readonly OwnBlock[], set: ClauseSet): readonly TemplateFile[] {
  const counts = newCounts();
  return parts(blocks).map((part, i) => clauseFile(part, i + 1, set, counts));
}

function parts(blocks: readonly OwnBlock[]): readonly (readonly OwnBlock[])[] {
  const found: OwnBlock[][] = [];
  let length = 0;
  for (const one of blocks) {
    const own = wordsOf(one.block).length;
    const opens = one.block.type === "heading" && (one.block.level === "level-1" || one.block.level === "chapter");
    const last = found.at(-1);
    if (last === undefined || opens || length + own > longest) {
      found.push([one]);
      length = own;
    } else {
      last.push(one);
      length += own;
    }
  }
  return found;
}

function clauseFile(part: readonly OwnBlock[], order: number, set: ClauseSet, counts: Counts): TemplateFile {
  const id = `${set.stem}.part-${order}`;
  const text = `${part.map((one) => linesOf(one, counts)).join("\n\n")}\n`;
  const concepts = [...new Set(part.flatMap((one) => one.concepts))].map(idForm).filter((one) => one !== null);
  const head = {
    id,
    title: titleOf(part),
    version: 1,
    "text-hash": textHash(1, text),
    slots: [{ in: set.slot, order: order * 10 }],
    topics: [set.topic],
    when: { equals: { "unit.id": set.unit } },
    ...(concepts.length > 0 && { concepts }),
    changes: [{ version: 1, date: set.day, reason: `从原有文件“${set.source}”${placesOf(part)}导入` }],
    examples: [
      { with: { unit: set.unit, topic: set.topic, "as-stood": true }, gives: part.map(({ block }) => wordsOf(block)).join("\n") },
    ],
  };
  return { name: `clauses/own/${id}.hbs`, text: `---\n${yaml(head)}---\n${text}` };
}

/** 第 3—6 段 */
function placesOf(part: readonly OwnBlock[]): string {
  const [first, last] = [part[0]!.paragraph, part.at(-1)!.paragraph];
  return first === last ? `第 ${first} 段` : `第 ${first}—${last} 段`;
}

/** A head as YAML; where it holds what may not stand in a file, as JSON with codes, which YAML reads as well. */
function yaml(head: unknown): string {
  const text = stringify(head, { lineWidth: 0, defaultStringType: "PLAIN" });
  if (!codeOnly.test(text)) return text;
  return `${JSON.stringify(head).replace(new RegExp(codeOnly.source, "g"), code)}\n`;
}
const codeOnly = /[\uE000-\uF8FF\u0000-\u0008\u000B-\u001F\u007F\uFFFD]/;
const code = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** concepts.tsv writes basis.local_reality where the library has hyphens. */
const idForm = (concept: string): string | null => {
  const id = concept.toLowerCase().replaceAll("_", "-");
  return /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/.test(id) ? id : null;
};

function titleOf(part: readonly OwnBlock[]): string {
  const named = part.find(({ block }) => block.type === "heading" || block.type === "title") ?? part[0]!;
  const words = wordsOf(named.block).replace(/\s+/g, " ").trim();
  return words === "" ? `第${named.paragraph}段` : [...words].slice(0, 30).join("");
}

const wordsOf = (block: Block): string =>
  block.type === "table"
    ? gridOf(block)
        .map((cells) =>
          cells
            .map((cell: readonly Inline[]) => inlinesText(cell))
            .join("\t")
            .trimEnd(),
        )
        .join("\n")
    : inlinesText(block.children);

function linesOf({ paragraph, block, stretches }: OwnBlock, counts: Counts): string {
  const label = `p${paragraph}`;
  if (block.type !== "table") return blockLine(stretches[0] ?? [], label, standsOf(block, counts));
  const width = block.columns.length;
  return gridOf(block)
    .map((_, row) => rowLine(stretches.slice(row * width, (row + 1) * width), row === 0 ? label : `${label}r${row}`, row === 0))
    .join("\n");
}

/** Where the number is the one that would be computed, it is left to be. */
function standsOf(block: Exclude<Block, { type: "table" }>, counts: Counts): Stands {
  if (block.type === "title") return { as: "title" };
  if (block.type === "paragraph") return { as: block.role };
  const { type: as, level, number } = block;
  const ahead: Counts = new Map(counts);
  if (number !== "" && nextNumber(ahead, level) === number) {
    nextNumber(counts, level);
    return { as, level };
  }
  countTyped(counts, level, number);
  return { as, level, number };
}
