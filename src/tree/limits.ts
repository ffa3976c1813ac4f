const MB = 1024 * 1024;

/**
 * What a file from elsewhere may hold at most. Each bound lies far above any paper of a unit and low enough that a file made to
 * exhaust the program is refused within seconds; whoever finds more says which bound, in a message of its own. A bound is never a
 * reason to read a part of a file.
 */
export const limits = {
  /** Bytes of a file as it lies on the disk. */
  file: 64 * MB,
  /** Bytes of a file of plain text, Markdown or JSON. */
  text: 16 * MB,
  /** Bytes of a filled-in workbook, packed and unpacked. */
  workbook: { file: 16 * MB, unpacked: 32 * MB, entries: 500, rows: 5000, lastColumn: "AZ" },
  /** The same of a table of units: a province has some 10,000, each with a dozen people. */
  unitTable: { file: 64 * MB, unpacked: 512 * MB, entries: 500, rows: 250_000, lastColumn: "GZ" },
  /** An Office file unpacked: parts, bytes of all, bytes of one that is read. */
  unpacked: { entries: 4096, bytes: 256 * MB, part: 48 * MB },
  /** A part of an Office file as XML: levels, elements, attributes of one element and of all. Word nests a few dozen deep. */
  xml: { depth: 256, elements: 600_000, attributes: 1000, allAttributes: 3_000_000 },
  /** Bytes of what draws the pages of a PDF, unpacked, without pictures and fonts. A page of text has some ten thousand. */
  pdfContents: 24 * MB,
  /** Paragraphs of a document, those in cells included; lines of a text. A code of 1,260 articles has 2,500. */
  paragraphs: 40_000,
  /** Characters of a document, and of one paragraph. That code has 110,000. */
  characters: 3_000_000,
  paragraph: 200_000,
  pages: 2000,
  /**
   * Clauses, and their characters, of both sides of a comparison that have no equal on the other: each has to be held against those
   * that are like it.
   */
  unequal: { clauses: 10_000, characters: 600_000 },
  /**
   * Markdown, whose parser takes a second for some thousand lines: lines, each level of a quotation or list it stands in counted as
   * another; characters; quotations and lists in each other; marks of emphasis, links and code in one paragraph, whose ends take the
   * square of their number to find.
   */
  markdown: { lines: 20_000, characters: 1_000_000, nesting: 30, marks: 5000 },
  /** A file of the library, in bytes; its largest has some 30,000. Blocks of Handlebars in each other. */
  template: 256 * 1024,
  blocks: 32,
  /** Lines and entries of a YAML file. */
  entries: 100_000,
  /** Faults of one YAML file that are told: a file with hundreds has one cause. */
  faults: 100,
  /** Work of rendering one text of the library: each turn of an {{#each}} counts one, and one more for every 64 characters it gives. */
  rendering: 50_000,
} as const;
