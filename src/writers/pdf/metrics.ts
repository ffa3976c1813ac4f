import type { FontRole } from "../../look/types.js";

/** One character in the font that prints it. */
export interface GlyphMetric {
  /** Which of the document's fonts, an index into `Metrics.fonts`. */
  readonly font: number;
  /** Width in em. */
  readonly advance: number;
}

/** All that line layout asks of fonts, so that layout can be tested, and run, without drawing. */
export interface Metrics {
  readonly glyph: (role: FontRole, char: string) => GlyphMetric;
}
