import type { Run } from "./break-lines.js";
import { missingMark } from "./fonts.js";

/** The part of pdfkit's font object that placing single glyphs needs; its types leave it out. */
interface PdfFont {
  readonly id: string;
  ref(): unknown;
  encode(text: string): readonly [readonly string[], readonly { readonly advanceWidth: number }[]];
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
}

/**
 * A pen over a pdfkit document. One text operator a run, with the distance to the next glyph in it: pdfkit's own `text` would measure
 * every piece again and write ten operators for it.
 * @param names the fonts as registered with the document, in the order `Run.font` counts them
 */
export function penOf(document: PDFKit.PDFDocument, names: readonly string[]): Pen {
  const internals = document as unknown as Internals;
  const fonts = names.map((name) => {
    document.font(name);
    return { font: internals._font, glyphs: new Map<string, EncodedGlyph>() };
  });
  const draw = (run: Run, index: number, x: number, y: number, text: string): void => {
    const { font, glyphs } = fonts[index]!;
    internals.page.fonts[font.id] ??= font.ref();
    const encoded = [...text].map((char) => {
      const known = glyphs.get(char) ?? encode(font, char);
      glyphs.set(char, known);
      return known;
    });
    // pdfkit turns the page upside down, so that y grows downwards; the matrix turns the letters back up.
    internals.addContent(
      `BT /${font.id} ${digits(run.size)} Tf ${digits(run.scale)} 0 0 -1 ${digits(x + run.xs[0]!)} ${digits(y)} Tm ${placed(run, encoded)} TJ ET`,
    );
  };
  return {
    run: (run, x, y) => {
      if (run.font >= 0) {
        draw(run, run.font, x, y, run.text);
        return;
      }
      // What is read aloud or copied is the character itself, though only the mark can be printed.
      document.markContent("Span", { actual: run.text });
      draw(run, -1 - run.font, x, y, missingMark.repeat([...run.text].length));
      document.endMarkedContent();
    },
  };
}

function encode(font: PdfFont, char: string): EncodedGlyph {
  const [[hex], [position]] = font.encode(char);
  return { hex: hex ?? "0000", advance: position?.advanceWidth ?? 0 };
}

/** Glyphs and the thousandths of an em between them. The pen's place is followed with its rounding, so errors do not add up. */
function placed(run: Run, glyphs: readonly EncodedGlyph[]): string {
  const unit = (run.size * run.scale) / 1000;
  let out = "[<";
  let pen = run.xs[0]!;
  glyphs.forEach((glyph, i) => {
    out += glyph.hex;
    pen += glyph.advance * unit;
    const next = run.xs[i + 1];
    const back = next === undefined ? 0 : Math.round((pen - next) / unit);
    if (back === 0) return;
    out += `>${back}<`;
    pen -= back * unit;
  });
  return `${out}>]`;
}

const digits = (value: number): string => String(Math.round(value * 1000) / 1000);
