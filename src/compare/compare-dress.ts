import { groupedBy } from "../text/grouped-by.js";
import { headOf } from "../tree/table.js";
import { inlinesText, numberText } from "../tree/text.js";
import type { Block, Doc } from "../tree/types.js";
import type { BesideDress, Dressed, FormatChange, LayoutDress, LetterDress, LineDress } from "./dress.js";
import { layoutDifferences, letterDifferences, pageDifferences, type Script } from "./dress-differences.js";
import type { Beside, Change, Side } from "./types.js";

interface DressedDoc {
  readonly doc: Doc;
  readonly dressed: Dressed;
}

/**
 * Words, paragraphs and pages that stayed and are printed otherwise now: in another font, size, place. What came or went tells
 * its own look. What the files say in different ways and print alike is no change.
 */
export function compareDress(old: DressedDoc, now: DressedDoc, changes: readonly Change[]): readonly Beside[] {
  const [before, after] = [spotsOf(old), spotsOf(now)];
  const letters = remembered(letterDifferences);
  const layouts = remembered((a: LayoutDress, b: LayoutDress, _: "") => layoutDifferences(a, b));
  /** Whether all lines of both are printed in one way, so that nothing can differ. */
  const isOneLook = (one: Side, other: Side): boolean => {
    let first: LineDress | undefined;
    for (const [side, { lines }] of [
      [one, old.dressed],
      [other, now.dressed],
    ] as const)
      for (const id of side.blocks)
        for (const line of lines.get(id) ?? []) {
          first ??= line;
          const { letters: worn, layout } = line;
          if (layout !== first.layout || worn.some(({ of }) => of !== first?.letters[0]?.of)) return false;
        }
    return true;
  };
  const found: Beside[] = [
    ...pagesOf(old.dressed, now.dressed).map((format) => ({ ...beside(format), pieces: [] })),
    ...pairsOf(old.dressed.besides, now.dressed.besides).flatMap(([was, is]) => {
      const [a, b] = [allSpots(was.lines), allSpots(is.lines)];
      const pieces = [{ op: "=" as const, text: b.map(({ char }) => char).join("") }];
      const spots = (list: typeof a) => list.map(({ spot }) => spot);
      return differing({ pieces }, [spots(a), spots(b)], { letters, layouts }).map((one) => ({ ...one, within: is.kind }));
    }),
  ];
  changes.forEach((change, row) => {
    if (change.old === null || change.new === null || isOneLook(change.old, change.new)) return;
    const [was, is] = [before(change.old), after(change.new)];
    if (was !== null && is !== null)
      found.push(...differing(change, [was, is], { letters, layouts }).map((one) => ({ ...one, row })));
  });
  return found;
}

const beside = (format: FormatChange) => ({ kind: "format" as const, change: "edited" as const, format });

/** A character of a side and how it is printed; null for one the file computes. */
type Spot = { readonly letters: LetterDress; readonly line: LineDress } | null;
type Compared<Of, Key extends string> = (a: Of, b: Of, key: Key) => readonly FormatChange[];

function differing(
  { pieces }: Pick<Change, "pieces">,
  [was, is]: readonly [readonly Spot[], readonly Spot[]],
  { letters, layouts }: { readonly letters: Compared<LetterDress, Script>; readonly layouts: Compared<LayoutDress, ""> },
): readonly Beside[] {
  const found: Beside[] = [];
  let open = new Map<string, { readonly format: FormatChange; text: string }>();
  const close = (): void => {
    for (const { format, text } of open.values()) found.push({ ...beside(format), pieces: [{ op: "=", text }] });
  };
  const step = (char: string, formats: readonly FormatChange[], keep: (format: FormatChange) => boolean): void => {
    if (formats.length === 0 && open.size === 0) return;
    const next: typeof open = new Map();
    for (const format of formats) {
      const key = JSON.stringify(format);
      next.set(key, { format, text: (open.get(key)?.text ?? "") + char });
      open.delete(key);
    }
    for (const [key, one] of open)
      if (keep(one.format)) {
        next.set(key, { ...one, text: one.text + char });
        open.delete(key);
      }
    close();
    open = next;
  };
  const seen = new Set<LineDress>();
  const paragraphs: Beside[] = [];
  let [i, j] = [0, 0];
  for (const { op, text } of pieces)
    for (const char of text.split("")) {
      if (op === "-") i += 1;
      else if (op === "+") j += 1;
      else {
        const [a, b] = [was[i++] ?? null, is[j++] ?? null];
        // What nobody sees has no look of its own.
        if (a === null || b === null || char.trim() === "") {
          step(char, [], () => true);
          continue;
        }
        const script = scriptOf(char);
        step(char, letters(a.letters, b.letters, script), ({ property }) => isFont(property) && !fontOf[script].has(property));
        if (seen.has(b.line)) continue;
        seen.add(b.line);
        const pieces = [{ op: "=" as const, text: b.line.text }];
        paragraphs.push(...layouts(a.line.layout, b.line.layout, "").map((format) => ({ ...beside(format), pieces })));
      }
    }
  close();
  return [...paragraphs, ...found];
}

const scriptOf = (char: string): Script =>
  /[0-9A-Za-z]/.test(char) ? "latin" : /[\u3400-\u9fff]/.test(char) ? "chinese" : "other";
const isFont = (property: string): boolean => property === "font" || property === "latin-font";
/** Which font a character says something of: a sign says nothing of either, and a change of font goes on over it. */
const fontOf: Readonly<Record<Script, ReadonlySet<string>>> = {
  chinese: new Set(["font"]),
  latin: new Set(["latin-font"]),
  other: new Set(),
};

/** Looks are few: each two are compared once. */
function remembered<Of extends object, Key extends string>(compare: Compared<Of, Key>): Compared<Of, Key> {
  const known = new Map<Of, Map<Of, Map<Key, readonly FormatChange[]>>>();
  return (a, b, key) => {
    const ofA = known.get(a) ?? new Map<Of, Map<Key, readonly FormatChange[]>>();
    known.set(a, ofA);
    const ofBoth = ofA.get(b) ?? new Map<Key, readonly FormatChange[]>();
    ofA.set(b, ofBoth);
    const found = ofBoth.get(key) ?? compare(a, b, key);
    ofBoth.set(key, found);
    return found;
  };
}

/** How each character of a side's text is printed; null where its file does not say it in the same words. */
function spotsOf({ doc, dressed }: DressedDoc): (side: Side) => readonly Spot[] | null {
  const blocks = new Map<string, Block>(doc.children.map((block) => [block.id, block]));
  const rows = new Map<string, string>(
    doc.children.flatMap((block) =>
      block.type === "table"
        ? [{ id: block.id, cells: headOf(block) }, ...block.rows].map(
            ({ id, cells }) => [id, cells.map(inlinesText).join("\t")] as const,
          )
        : [],
    ),
  );
  return ({ blocks: ids, text, row }) => {
    const spots: Spot[] = [];
    ids.forEach((id, n) => {
      const block = blocks.get(id);
      const own = row ? (rows.get(id) ?? "") : block && block.type !== "table" ? inlinesText(block.children) : "";
      if (n > 0) for (let k = block ? 1 + numberText(block).length : 1; k > 0; k--) spots.push(null);
      spots.push(...spotsIn(own, dressed.lines.get(id) ?? [], row !== undefined));
    });
    return spots.length === text.length ? spots : null;
  };
}

/** @param text the words of a block or row; the file's own may begin with a number that was read as such */
function spotsIn(text: string, lines: readonly LineDress[], isRow: boolean): readonly Spot[] {
  const printed = allSpots(lines, isRow);
  let p = printed.length - bare(text).length;
  if (p < 0) return text.split("").map(() => null);
  return text.split("").map((char): Spot => {
    if (bare(char).length === 0) return null;
    return printed[p++]?.spot ?? null;
  });
}

/** All that is seen of some lines, character by character. @param counted automatic numbers are among the words */
function allSpots(lines: readonly LineDress[], counted = false): readonly { readonly char: string; readonly spot: Spot }[] {
  const printed: { readonly char: string; readonly spot: Spot }[] = [];
  for (const line of lines) {
    if (counted) for (const char of bare(line.auto)) printed.push({ char, spot: null });
    let at = 0;
    for (const { length, of } of line.letters) {
      const spot: Spot = { letters: of, line };
      for (const char of bare(line.text.slice(at, at + length))) printed.push({ char, spot });
      at += length;
    }
  }
  return printed;
}

/** Texts beside the main one that say the same, a number of pages aside; repeated ones in their order. */
function pairsOf(old: Dressed["besides"], now: Dressed["besides"]): readonly (readonly [BesideDress, BesideDress])[] {
  const waiting = groupedBy(now, saidBy);
  return old.flatMap((one) => {
    const partner = waiting.get(saidBy(one))?.shift();
    return partner === undefined ? [] : [[one, partner] as const];
  });
}

const saidBy = ({ kind, lines }: BesideDress): string =>
  `${kind} ${bare(lines.map(({ text }) => text).join(""))
    .join("")
    .replace(/\d+/g, "0")}`;

/** Without white space and characters nobody sees, which readers treat in their own ways. */
const bare = (text: string): readonly string[] => text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, "").split("");

/** Margins; pages of one kind count once, and where sections came or went there is nothing to hold against each other. */
function pagesOf({ pages: old }: Dressed, { pages: now }: Dressed): readonly FormatChange[] {
  const kinds = (pages: Dressed["pages"]) =>
    pages.filter((page, i) => i === 0 || pageDifferences(pages[i - 1]!, page).length > 0);
  const [before, after] = [kinds(old), kinds(now)];
  if (before.length !== after.length) return [];
  return before.flatMap((page, i) => pageDifferences(page, after[i]!));
}
