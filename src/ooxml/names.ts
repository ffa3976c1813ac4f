import { createHash } from "node:crypto";

/** Names of the parts of a .docx that more than one place needs. */
export const parts = {
  types: "[Content_Types].xml",
  rels: "_rels/.rels",
  core: "docProps/core.xml",
  custom: "docProps/custom.xml",
  document: "word/document.xml",
  documentRels: "word/_rels/document.xml.rels",
  settings: "word/settings.xml",
  styles: "word/styles.xml",
  fontTable: "word/fontTable.xml",
} as const;

export const namespaces = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/**
 * The hidden bookmark that marks a block or a table row in a Word file: `_tl_` and 16 hex digits of the id's SHA-256.
 * A leading low line hides a bookmark in Word; Word allows 40 letters, digits and low lines.
 */
export const bookmarkName = (id: string): string => `_tl_${createHash("sha256").update(id, "utf8").digest("hex").slice(0, 16)}`;

/** What Word allows as the name of a bookmark. */
export const bookmarkNamePattern = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

/** Custom document properties: which unit and document a file holds, the version id of `DocMeta`, and the look where it is not the standard's. */
export const properties = {
  version: "TiaoliVersion",
  document: "TiaoliDocument",
  unit: "TiaoliUnit",
  look: "TiaoliLook",
  /** It was an office's own file and is set as they set it: no style in it is one of ours. */
  imported: "TiaoliImported",
} as const;

/** The character style of a line break that a writer computed, in titles: the text itself has none there. Programs may change its id, not its name. */
export const computedBreak = { id: "TitleLine", name: "标题回行" } as const;
