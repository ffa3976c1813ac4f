import type { FontRole } from "../../look/types.js";
import type { TextMark } from "../../tree/types.js";
import type { GlyphMetric, Metrics } from "./metrics.js";
import { isClosing, isDouble, isFullCell, isLatin, isOpening, mayEndLine, mayStartLine } from "./punctuation.js";

/** A piece of text in one style; `size` in pt. */
export interface Span {
  readonly text: string;
  readonly font: FontRole;
  readonly size: number;
  /** How it is set apart: the letters are raised, and lines and weight are drawn. */
  readonly marks?: readonly TextMark[];
  /** It is the number of this note. */
  readonly note?: string;
}

/** One character as it will stand: pt throughout. */
export interface Glyph {
  readonly char: string;
  readonly font: number;
  readonly size: number;
  /** The width of its cell. */
  readonly width: number;
  /** Where in the cell the glyph starts. */
  readonly shift: number;
  /** Horizontal scale: 1, or more for a dash that must fill its cell. */
  readonly scale: number;
  readonly marks?: readonly TextMark[];
  readonly note?: string;
}

/** What a line can be broken between: a Chinese character, a mark, a whole word or number, a space. */
export interface Unit {
  readonly kind: "cell" | "opening" | "closing" | "latin" | "space" | "break";
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** A word longer than this many em (an address) may be cut: after a mark inside it, and anywhere once a piece is that long. */
const longWord = 8;

/**
 * Cuts styled text into units. Line breaks come from "\n"; other control characters count as spaces, and characters without a shape
 * (variation selectors, joiners) are left out. A number that goes on in another span stays one word.
 */
export function unitsOf(spans: readonly Span[], metrics: Metrics): readonly Unit[] {
  const units: Unit[] = [];
  let word: Glyph[] = [];
  const endWord = (): void => {
    if (word.length > 0) units.push(...wordUnits(word));
    word = [];
  };
  for (const span of spans) {
    const chars = [...span.text];
    const cells = cellsOf(metrics, span);
    for (let i = 0; i < chars.length; i++) {
      const char = chars[i]!;
      const code = char.codePointAt(0)!;
      const invisible = code > 0xff && /\p{Default_Ignorable_Code_Point}/u.test(char);
      if (invisible) continue;
      // An apostrophe inside a word is the same character as a Chinese quotation mark.
      const inWord =
        isLatin(code) || (char === "’" && isLatin(chars[i - 1]?.codePointAt(0) ?? 0) && /[a-z]/i.test(chars[i + 1] ?? ""));
      if (inWord) {
        word.push(plainGlyph(char, span, metrics.glyph("latin", char)));
        continue;
      }
      endWord();
      if (char === "\n") units.push({ kind: "break", glyphs: [], width: 0 });
      else if (code <= 0x20 || code === 0xa0 || code === 0x7f)
        units.push(unit("space", [plainGlyph(" ", span, metrics.glyph("latin", " "))]));
      else {
        const known = cells.get(char) ?? cellUnit(char, span, metrics.glyph(span.font, char));
        cells.set(char, known);
        units.push(known);
      }
    }
  }
  endWord();
  return units;
}

/** Units of single characters, made once for each font and size: a document repeats a few hundred characters thousands of times. */
const cellCaches = new WeakMap<Metrics, Map<string, Map<string, Unit>>>();
function cellsOf(metrics: Metrics, { font, size, marks }: Span): Map<string, Unit> {
  const caches = cellCaches.get(metrics) ?? new Map<string, Map<string, Unit>>();
  cellCaches.set(metrics, caches);
  const key = `${font} ${size}${marks ? ` ${marks.join(" ")}` : ""}`;
  const cells = caches.get(key) ?? new Map<string, Unit>();
  caches.set(key, cells);
  return cells;
}

/** Text of a single line set wholly in its own font, digits too, at the font's own widths: a page number. */
export const lineUnits = (span: Span, metrics: Metrics): readonly Unit[] =>
  [...span.text].map((char) => unit("cell", [plainGlyph(char, span, metrics.glyph(span.font, char))]));

const plainGlyph = (char: string, { size, marks, note }: Span, { font, advance }: GlyphMetric): Glyph => ({
  char,
  font,
  size,
  width: advance * size,
  shift: 0,
  scale: 1,
  ...(marks && { marks }),
  ...(note !== undefined && { note }),
});

const unit = (kind: Unit["kind"], glyphs: readonly Glyph[]): Unit => ({
  kind,
  glyphs,
  width: glyphs.reduce((sum, glyph) => sum + glyph.width, 0),
});

function cellUnit(char: string, { size, marks }: Span, { font, advance }: GlyphMetric): Unit {
  const opening = isOpening(char);
  const full = isFullCell(char) && advance < 1;
  const dash = full && char === "—";
  const cell = full ? 1 : advance;
  const glyph = {
    char,
    font,
    size,
    width: cell * size,
    shift: full && opening ? (1 - advance) * size : 0,
    scale: dash ? 1 / advance : 1,
    ...(marks && { marks }),
  };
  return unit(opening ? "opening" : isClosing(char) ? "closing" : "cell", [glyph]);
}

function wordUnits(word: readonly Glyph[]): readonly Unit[] {
  const whole = unit("latin", word);
  const limit = longWord * word[0]!.size;
  // A blank to write on is one gap, however long.
  if (whole.width <= limit || word.every((glyph) => glyph.char === "_")) return [whole];
  const parts: Unit[] = [];
  let part: Glyph[] = [];
  let width = 0;
  for (const glyph of word) {
    if (width + glyph.width > limit || "/.-_@:?&=,".includes(part.at(-1)?.char ?? " ")) {
      parts.push(unit("latin", part));
      part = [];
      width = 0;
    }
    part.push(glyph);
    width += glyph.width;
  }
  return [...parts, unit("latin", part)];
}

const first = (u: Unit): string => u.glyphs[0]?.char ?? "";
const last = (u: Unit): string => u.glyphs.at(-1)?.char ?? "";

/** Whether space may be put between two neighbours: not inside a long word that was cut into pieces. */
export const hasGap = (left: Unit | undefined, right: Unit | undefined): boolean =>
  left !== undefined && right !== undefined && !(left.kind === "latin" && right.kind === "latin");

/** Share of an em between Chinese characters and Western letters or digits: LibreOffice's; Word's is a quarter. */
const betweenScripts = 0.2;

/** Space between two neighbours of different scripts, pt; in place of the grid's; marks bring their own. */
export function scriptSpace(left: Unit, right: Unit): number {
  if (isNote(left) || isNote(right)) return 0;
  const [han, latin] = left.kind === "latin" ? [first(right), last(left)] : [last(left), first(right)];
  const mixed = (left.kind === "latin" && right.kind === "cell") || (left.kind === "cell" && right.kind === "latin");
  return mixed && /[A-Za-z0-9\u00c0-\u024f]/.test(latin) && isLetter(han) ? betweenScripts * left.glyphs[0]!.size : 0;
}

/** Hanzi, and signs that are none: nearly all a paper has. The question about any letter of the world takes 30 ms to set up. */
const isLetter = (char: string): boolean =>
  /[\u3400-\u4dbf\u4e00-\u9fff]/.test(char) ||
  (!/[\u2000-\u206f\u2460-\u24b5\u3001-\u3004\u3007-\u3030\uff01-\uff20]/.test(char) && /\p{L}/u.test(char));

/** The number of a note stands close to its word. */
const isNote = ({ glyphs }: Unit): boolean => glyphs[0]?.note !== undefined;

/** Whether a line may end between two neighbours. */
export function mayBreak(left: Unit, right: Unit): boolean {
  if (left.kind === "break") return true;
  if (isNote(right)) return false;
  if (right.kind === "space" || right.kind === "break") return false;
  if (left.kind === "latin" && right.kind === "latin") return true;
  return mayEndLine(last(left)) && mayStartLine(first(right)) && !isDouble(last(left), first(right));
}
