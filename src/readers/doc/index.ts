import { phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import { tooMuch } from "../../diag/too-much.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../diag/types.js";
import { limits } from "../../tree/limits.js";
import { blockText } from "../../tree/text.js";
import type { Block } from "../../tree/types.js";
import { docOf } from "../doc-of.js";
import { structure } from "../structure.js";
import type { Line, ReadDoc } from "../types.js";
import { besideNotes } from "./beside.js";
import { oleStreams } from "./ole.js";
import { type DocAside, docLines, visible } from "./paragraphs.js";
import { openWord, textPieces, type WordFile } from "./word-file.js";

/**
 * Reads a Word 97–2003 file: text, the numbers Word computes, headings, table cells as tabs. Text boxes, footnotes,
 * comments, headers and pictures stay out, and notes quote them; characters of the text that did not arrive are counted. No library reads the numbers, which is why this is our own.
 * @param name how messages name the file
 */
export function readDoc(bytes: Uint8Array, name: string): Outcome<ReadDoc> {
  if (bytes.length > limits.file) return fail(problem("reader/too-large", { name }));
  const streams = oleStreams(bytes);
  const file = streams === null ? "broken" : openWord(streams);
  if (file === "locked") return fail(problem("reader/locked", { name }));
  if (file === "old") return fail(problem("reader/old-word", { name }));
  if (file === "broken") return fail(problem("reader/bad-doc", { name }));
  if (file.lengths.main > limits.characters) return fail(tooMuch("characters", name));
  const aside: DocAside = { pictures: 0, revisions: 0, hidden: "", symbols: 0, nestedTables: 0, characters: 0 };
  let lines: readonly Line[];
  let beside: readonly Diagnostic[];
  try {
    lines = docLines(file, name, aside);
    beside = besideNotes(file);
  } catch (thrown) {
    // DataView and the decoder throw a RangeError where a torn file points beyond its end.
    if (thrown instanceof RangeError) return fail(problem("reader/bad-doc", { name }));
    throw thrown;
  }
  if (lines.length > limits.paragraphs) return fail(tooMuch("paragraphs", name));
  const blocks = structure(lines);
  if (blocks.length === 0) return fail(problem("reader/no-text", { name }));
  return succeed({
    doc: docOf(blocks, name),
    notes: [...notesOf(aside, name), ...beside, ...lostNote(file, aside, blocks)],
    unread: true,
    openRevisions: aside.revisions,
    properties: {},
    places: [],
  });
}

/** Says when words of the file are not in the tree: whatever the reason, nobody should take it for the whole text. */
function lostNote(file: WordFile, { characters }: DocAside, blocks: readonly Block[]): readonly Diagnostic[] {
  const pieces = textPieces(file, "main").reduce((sum, { start, end }) => sum + end - start, 0);
  const arrived = blocks.reduce((sum, block) => sum + (block.type === "table" ? 0 : visible(blockText(block))), 0);
  const lost = Math.max(0, characters - arrived) + Math.max(0, file.lengths.main - pieces);
  return lost === 0 ? [] : [problem("reader/doc-lost", { count: lost, all: arrived + lost })];
}

function notesOf({ pictures, revisions, hidden, symbols, nestedTables }: DocAside, name: string): readonly Diagnostic[] {
  const notes = [problem("reader/doc-kept", { name })];
  if (pictures > 0) notes.push(problem("reader/pictures", { count: pictures }));
  if (symbols > 0) notes.push(problem("reader/symbols", { count: symbols }));
  if (nestedTables > 0) notes.push(problem("reader/nested-table", { count: nestedTables }));
  if (hidden.trim() !== "") notes.push(problem("reader/hidden", { text: `“${[...hidden.trim()].slice(0, 60).join("")}”` }));
  if (revisions > 0) notes.push(problem("reader/revisions", { count: revisions, view: phrase("revisions.accepted") }));
  return notes;
}
