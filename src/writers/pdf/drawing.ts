import type { Run } from "./break-lines.js";
import { drawSign, isDrawn } from "./drawn-signs.js";
import { missingMark } from "./fonts.js";
import { embedPacked } from "./packed-font.js";
import type { PdfSubset } from "./subset.js";

/** The part of pdfkit's font object that placing single glyphs needs; its types leave it out. */
interface PdfFont {
  readonly id: string;
  document: object;
  ref(): unknown;
  readonly subset: { includeGlyph(id: number): number; encode(): Uint8Array };
  /** By glyph of the subset: width in 1/1000 em, and the characters it stands for when text is copied. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
}
/** The part of a pdfkit document that is used here and not in its types. */
interface Internals {
  readonly _font: PdfFont;
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(operators: string): void;
}
interface EncodedGlyph {
  readonly hex: string;
  /** 1/1000 em. */
  readonly advance: number;
}
/** Draws runs on the current page of a pdfkit document. */
export interface Pen {
  /** @param x,y of the type area's left edge and the baseline, pt from the page's top left corner */
  readonly run: (run: Run, x: number, y: number) => void;
  /** The same, leaning to the right: no font of official papers has an italic. */
  readonly leaning: (run: Run, x: number, y: number) => void;
  /** Draws letters with a stroke around them. @param width of the stroke, pt */
  readonly weighted: (width: number, part: () => void) => void;
  /** A filled bar; `x`, `y` of its upper left corner. */
  readonly bar: (x: number, y: number, length: number, height: number) => void;
  /** A filled dot; `x`, `y` of its middle. */
  readonly dot: (x: number, y: number, radius: number) => void;
  /** Draws in a colour. @param color RGB as six hex digits */
  readonly tinted: (color: string, part: () => void) => void;
  /** Waits until the fonts can be embedded; called when everything is drawn. */
  readonly ready: () => Promise<void>;
}

/** A font for the pen, with the widths of its characters in em. */
export interface PenFont {
  readonly cut: PdfSubset;
  readonly advance: (code: number) => number | undefined;
}

/**
 * A pen over a pdfkit document. One text operator a run, with the distance to the next glyph in it: pdfkit's own `text` would measure
 * every piece again, shape it, and write ten operators for it, at three times the cost.
 * @param sources in the order `Run.font` counts them
 */
export function penOf(document: PDFKit.PDFDocument, sources: readonly PenFont[]): Pen {
  const internals = document as unknown as Internals;
  const fonts = sources.map((source, i) => {
    document.registerFont(`font-${i}`, (source.cut.face ?? source.cut.bytes) as PDFKit.Mixins.PDFFontSource);
    document.font(`font-${i}`);
    return { font: internals._font, glyphs: encodeAll(internals._font, source) };
  });
  const draw = (run: Run & { readonly lean?: number }, index: number, x: number, y: number, text: string): void => {
    const { font, glyphs } = fonts[index]!;
    internals.page.fonts[font.id] ??= font.ref();
    const encoded = [...text].map((char) => glyphs.get(char) ?? noGlyph);
    // pdfkit turns the page upside down, so that y grows downwards; the matrix turns the letters back up.
    internals.addContent(
      `BT /${font.id} ${digits(run.size)} Tf ${digits(run.scale)} 0 ${digits(run.lean ?? 0)} -1 ${digits(x + run.xs[0]!)} ${digits(y)} Tm ${placed(run, encoded)} ET`,
    );
  };
  const one = (run: Run, x: number, y: number, lean: number): void => {
    if (run.font >= 0) {
      draw({ ...run, lean }, run.font, x, y, run.text);
      return;
    }
    // What is read aloud or copied is the character itself, though only the mark can be printed.
    document.markContent("Span", { actual: run.text });
    for (const [i, char] of [...run.text].entries()) {
      const at = run.xs[i]!;
      const mark = () => draw({ ...run, xs: [at] }, -1 - run.font, x, y, missingMark);
      if (!isDrawn(char)) mark();
      else {
        // Programs look for the text of a span at its letters: an invisible one stands there.
        document.save();
        internals.addContent("3 Tr");
        mark();
        document.restore();
        drawSign(document, char, x + at, y, run.size);
      }
    }
    document.endMarkedContent();
  };
  return {
    run: (run, x, y) => one(run, x, y, 0),
    leaning: (run, x, y) => one(run, x, y, lean),
    weighted: (width, part) => {
      document.save();
      internals.addContent(`2 Tr ${digits(width)} w`);
      part();
      document.restore();
    },
    bar: (x, y, length, height) => {
      document.rect(x, y, length, height).fill();
    },
    dot: (x, y, radius) => {
      document.circle(x, y, radius).fill();
    },
    tinted: (color, part) => {
      document.save().fillColor(`#${color}`);
      part();
      document.restore();
    },
    ready: async () => {
      for (const [i, { cut }] of sources.entries())
        if (cut.packed !== undefined) embedPacked(fonts[i]!.font, document, await cut.packed);
    },
  };
}

/** How far to the right a leaning letter reaches for each em of height: 12 degrees, as Word leans them. */
const lean = 0.21;
const noGlyph: EncodedGlyph = { hex: "0000", advance: 1000 };

/** What pdfkit's `encode` does, character by character and without shaping. */
function encodeAll(font: PdfFont, { cut, advance: advanceOf }: PenFont): ReadonlyMap<string, EncodedGlyph> {
  const glyphs = new Map<string, EncodedGlyph>();
  for (const [char, glyph] of cut.glyphs) {
    const code = char.codePointAt(0)!;
    const id = font.subset.includeGlyph(glyph);
    const advance = (advanceOf(code) ?? 1) * 1000;
    font.widths[id] ??= advance;
    font.unicode[id] ??= [code];
    glyphs.set(char, { hex: id.toString(16).padStart(4, "0"), advance });
  }
  // Parts that accented letters are made of have no character of their own; pdfkit wants no holes.
  for (let id = 0; id < font.widths.length; id++) {
    font.widths[id] ??= 0;
    font.unicode[id] ??= [0xfffd];
  }
  return glyphs;
}

/** Character spacing, and glyphs with what differs from it in thousandths of an em. The pen is followed with its rounding, so errors do not add up. */
function placed(run: Run, glyphs: readonly EncodedGlyph[]): string {
  const unit = (run.size * run.scale) / 1000;
  const spacing = run.scale === 1 ? usualGap(run, glyphs, unit) : 0;
  let out = `${spacing} Tc [<`;
  let pen = run.xs[0]!;
  glyphs.forEach((glyph, i) => {
    out += glyph.hex;
    pen += glyph.advance * unit + spacing;
    const next = run.xs[i + 1];
    const back = next === undefined ? 0 : Math.round((pen - next) / unit);
    if (back === 0) return;
    out += `>${back}<`;
    pen -= back * unit;
  });
  return `${out}>] TJ`;
}

/** The gap most glyphs of a run have after them, pt: on a justified line all but those of words and squeezed marks. */
function usualGap(run: Run, glyphs: readonly EncodedGlyph[], unit: number): number {
  const counts = new Map<number, number>();
  let usual = 0;
  for (let i = 0; i + 1 < glyphs.length; i++) {
    const gap = Math.round((run.xs[i + 1]! - run.xs[i]! - glyphs[i]!.advance * unit) * 1000) / 1000;
    const count = (counts.get(gap) ?? 0) + 1;
    counts.set(gap, count);
    if (count > (counts.get(usual) ?? 0)) usual = gap;
  }
  return usual;
}

const digits = (value: number): string => String(Math.round(value * 1000) / 1000);
