import { compareDocs } from "../../src/compare/compare.js";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { reportRedline } from "../../src/writers/reports/redline/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

export const readFile = (bytes: Uint8Array, view: "accepted" | "original" = "accepted") => {
  const outcome = readDocx(bytes, "旧.docx", view);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
};
const wordFile = (bytes: Uint8Array) => {
  const { places, openRevisions } = readFile(bytes);
  return { source: bytes, openRevisions, places: new Map(places.map(({ id, start, end }) => [id, { start, end }])) };
};
/** Lines without white space. */
export const linesOf = (doc: Doc) =>
  docText(doc)
    .split(/[\n\t]/)
    .map((line) => line.replace(/\s/g, ""))
    .filter((line) => line !== "");
export const partsOf = (bytes: Uint8Array) => {
  const parts = unpackParts(bytes, "a");
  if (!parts.ok) throw new Error("no zip");
  return parts.value;
};

export interface Redlined {
  readonly bytes: Uint8Array | null;
  readonly notes: readonly string[];
  readonly xml: string;
  /** Lines with all accepted, and with all rejected. */
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Parts that differ from the old file's, the main part aside. */
  readonly touched: readonly string[];
}

/** The redline of two Word files, as `compare` makes it. */
export async function redlined(old: Uint8Array, now: Uint8Array, anew = false): Promise<Redlined> {
  const [a, b] = [readFile(old).doc, readFile(now).doc];
  const files = { oldFile: wordFile(old), newFile: wordFile(now) };
  const options = { look: gb9704, old: a, new: b, ...files, author: "办公室", date: "2026-03-05", anew };
  const outcome = await reportRedline(compareDocs(a, b), options, shippedFonts);
  const notes = outcome.diagnostics.map(({ code }) => code);
  if (!outcome.ok) return { bytes: null, notes, xml: "", accepted: [], rejected: [], touched: [] };
  const [was, is] = [partsOf(old), partsOf(outcome.value)];
  const differs = (part: string) => Buffer.compare(was.get(part) ?? new Uint8Array(), is.get(part) ?? new Uint8Array()) !== 0;
  return {
    bytes: outcome.value,
    notes,
    xml: partText(is, "word/document.xml"),
    accepted: linesOf(readFile(outcome.value).doc),
    rejected: linesOf(readFile(outcome.value, "original").doc),
    touched: [...new Set([...was.keys(), ...is.keys()])].filter((part) => part !== "word/document.xml" && differs(part)),
  };
}
