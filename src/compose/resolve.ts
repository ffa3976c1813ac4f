import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Library, Regulation } from "../library/types.js";
import { titled } from "../tree/nested-marks.js";
import { refPlaces } from "../tree/ref-places.js";
import { mapLists } from "../tree/table.js";
import { inlineText } from "../tree/text.js";
import type { Block, Inline } from "../tree/types.js";

export interface Resolved {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Maps every inline list of the blocks, tables included. */
function mapInlines(
  blocks: readonly Block[],
  change: (inlines: readonly Inline[], block: Block) => readonly Inline[],
): readonly Block[] {
  return blocks.map((block) => mapLists(block, (list) => change(list, block)));
}

/** References to computed text: 第七条第二款第三项 in articles, 第二部分第三项 in an outline (layout.md 5). */
export function resolveRefs(blocks: readonly Block[], itemBrackets: boolean): Resolved {
  const diagnostics: Diagnostic[] = [];
  const places = refPlaces(blocks, itemBrackets);
  const done = mapInlines(blocks, (inlines, block) =>
    inlines.map((inline): Inline => {
      if (inline.type !== "ref") return inline;
      const place = places.get(inline.to);
      if (place !== undefined) return { type: "ref", ...place };
      const at = block.origin?.from === "file" ? inFile(block.origin.file, block.origin.line) : undefined;
      diagnostics.push(problem("compose/unknown-ref", { clause: block.clause ?? block.id, target: inline.to }, at));
      return inline;
    }),
  );
  return { blocks: done, diagnostics };
}

/**
 * Prints citations: title and verified number at first use, the title alone afterwards.
 * @param day of the document: a regulation that is not in force on it is told with the sentence that cites it
 */
export function resolveCites(blocks: readonly Block[], regulations: Library["regulations"], day: string): Resolved {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const done = mapInlines(blocks, (inlines, block) => {
    const printed = inlines.map((inline): Inline => {
      if (inline.type !== "cite") return inline;
      const regulation = regulations.get(inline.regulation)!;
      const first = !seen.has(regulation.id);
      seen.add(regulation.id);
      if (first && regulation.status === "repealed" && regulation.until === undefined)
        diagnostics.push(problem("compose/repealed-basis", { title: regulation.title }));
      const number = first && regulation.number !== undefined && regulation.numberVerified ? `（${regulation.number}）` : "";
      return { type: "cite", regulation: regulation.id, value: `${titled(regulation.title)}${number}` };
    });
    for (const [i, inline] of printed.entries())
      if (inline.type === "cite")
        diagnostics.push(
          ...notInForce(regulations.get(inline.regulation)!, regulations, day, { sentence: sentenceAt(printed, i), block }),
        );
    return printed;
  });
  return { blocks: mapInlines(done, dropBarePauses), diagnostics };
}

function notInForce(
  { title, from, until, replacedBy }: Regulation,
  regulations: Library["regulations"],
  day: string,
  { sentence, block }: { readonly sentence: string; readonly block: Block },
): readonly Diagnostic[] {
  const at = { node: block.id, ...(block.origin && { origin: block.origin }) };
  if (from !== undefined && day < from) return [problem("compose/basis-not-yet", { title, from, day, sentence }, at)];
  if (until === undefined || day < until) return [];
  const successor = replacedBy === undefined ? undefined : regulations.get(replacedBy);
  return [
    successor === undefined
      ? problem("compose/basis-ended", { title, until, day, sentence }, at)
      : problem("compose/basis-replaced", { title, until, day, sentence, successor: successor.title }, at),
  ];
}

/** The sentence that an inline of a list stands in. */
function sentenceAt(inlines: readonly Inline[], at: number): string {
  const text = (from: number, to?: number) => inlines.slice(from, to).map(inlineText).join("");
  const before =
    text(0, at)
      .split(/[。；]/u)
      .at(-1) ?? "";
  const after = text(at).split(/[。；]/u)[0] ?? "";
  return before + after;
}

/** GB/T 15834-2011 4.5.3.5: no 、 between two titles in 《》 unless a note such as a number stands between them. */
function dropBarePauses(inlines: readonly Inline[]): readonly Inline[] {
  const textAt = (i: number) => (inlines[i] === undefined ? "" : inlineText(inlines[i]));
  return inlines.filter((_, i) => !(textAt(i) === "、" && textAt(i - 1).endsWith("》") && textAt(i + 1).startsWith("《")));
}

/** Short names and the full names they stand for, by path. */
const shortNames: Readonly<Record<string, string>> = { "organ.short": "organ.name", "unit.short-name": "unit.full-name" };

/**
 * At its first use in running text a short name becomes 全称（以下简称…）, if it is used again; afterwards both print the
 * short name. Titles, headings, notes and signatures keep what was written.
 */
export function resolveNames(blocks: readonly Block[], names: Readonly<Record<string, string>>): readonly Block[] {
  let done = blocks;
  for (const [short, full] of Object.entries(shortNames)) {
    const shortText = names[short] ?? "";
    const fullText = names[full] ?? "";
    if (shortText === "" || fullText === "" || shortText === fullText) continue;
    const uses = countUses(done, short, full);
    let seen = 0;
    done = mapInlines(done, (inlines, block) =>
      !isRunning(block)
        ? inlines
        : inlines.flatMap((inline): readonly Inline[] => {
            if (inline.type !== "value" || (inline.path !== short && inline.path !== full)) return [inline];
            const value = (path: string, text: string): Inline => ({ type: "value", path, value: text });
            if (seen++ > 0) return [value(short, shortText)];
            if (uses === 1) return [value(full, fullText)];
            return [
              value(full, fullText),
              { type: "text", value: "（以下简称" },
              value(short, shortText),
              { type: "text", value: "）" },
            ];
          }),
    );
  }
  return done;
}

const isRunning = (block: Block): boolean => block.type === "item" || (block.type === "paragraph" && block.role === "body");

function countUses(blocks: readonly Block[], ...paths: readonly string[]): number {
  const inlines = blocks.filter(isRunning).flatMap((block) => (block.type === "table" ? [] : block.children));
  return inlines.filter((inline) => inline.type === "value" && paths.includes(inline.path)).length;
}
