import type { Change, ChangeSet } from "../../../compare/types.js";
import { parts, properties } from "../../../ooxml/names.js";
import type { Package } from "../../../ooxml/package.js";
import { patchDocx } from "../../../ooxml/patch/index.js";
import { bodyLines, openForPatch } from "../../../ooxml/patch/open.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { elements } from "../../../ooxml/xml-tree.js";
import { inlinesText } from "../../../tree/text.js";
import type { Doc } from "../../../tree/types.js";
import { docText } from "../../../tree/walk.js";
import { type Places, placesOf, rowOf } from "../places.js";
import { type Stop, sequenceOf } from "../sequence.js";
import { linePieces, type NewLine, newLines, type OldLine, pairLines } from "./over-lines.js";
import { fits, insertLine } from "./over-new.js";
import { moveRow, putRow, rowWords } from "./over-rows.js";
import { compact, type OldFile, unitsOf } from "./over-units.js";
import { closeTable, give, lineOffset, lines, pass, passLines, rowUnit, unfit, type Walk } from "./over-walk.js";
import { sameCells } from "./rows.js";

/**
 * The redline as tracked changes in the file the old document was read from, so that its own formatting and parts are
 * kept. null where that cannot give both texts exactly: then the redline is written from nothing.
 */
export function redlineOver(changes: ChangeSet["changes"], old: Doc, now: Doc, file: OldFile, by: Author): Uint8Array | null {
  if (file.openRevisions > 0) return null;
  const opened = openForPatch(file.bytes, "");
  const units = opened.ok ? unitsOf(old, file, opened.value.map) : null;
  if (!opened.ok || units === null) return null;
  const list = [...units.values()].sort((a, b) => a.order - b.order);
  const stops = sequenceOf(changes);
  const [before, after] = [placesOf(old), placesOf(now)];
  const walk: Walk = {
    old: before,
    new: after,
    staying: new Set(stops.flatMap((stop) => (staysRow(stop, before, after) ? [units.get(stop.change.old!.blocks[0]!)!] : []))),
    units,
    list,
    map: opened.value.map,
    by,
    patches: [],
    passed: 0,
    rows: null,
  };
  try {
    for (const stop of stops) visit(stop, walk);
    closeTable(walk);
  } catch (thrown) {
    if (thrown !== unfit) throw thrown;
    return null;
  }
  const made = patchDocx(file.bytes, walk.patches, { properties: nobody(opened.value.file) });
  return made.ok && shows(made.value, "accepted", now) && shows(made.value, "original", old) ? made.value : null;
}

/** A comparison is nobody's document: it must not be taken for the version it shows. */
function nobody(file: Package): Readonly<Record<string, string>> {
  const custom = file.part(parts.custom);
  const known = new Set(custom.ok && custom.value ? elements(custom.value).map(({ attributes }) => attributes.get("name")) : []);
  return Object.fromEntries(Object.values(properties).flatMap((name) => (known.has(name) ? [[name, ""]] : [])));
}

/** Does a view of the file have the lines of a document, numbers included? */
function shows(bytes: Uint8Array, view: "accepted" | "original", doc: Doc): boolean {
  const text = (lines: readonly string[]) =>
    lines
      .map(compact)
      .filter((line) => line !== "")
      .join("\n");
  return text(bodyLines(bytes, view) ?? []) === text(docText(doc).split(/[\n\t]/));
}

function staysRow({ change, as }: Stop, before: Places, after: Places): boolean {
  if (as !== "both") return false;
  const [was, is] = [rowOf(change.old!, before), rowOf(change.new!, after)];
  return was !== undefined && is !== undefined && sameCells(was, is, change.old!, change.new!, change.pieces);
}

function visit(stop: Stop, walk: Walk): void {
  const { change, as } = stop;
  const old = as === "new" || as === "to" ? null : change.old;
  const now = as === "old" || as === "from" ? null : change.new;
  const [was, is] = [change.old ? rowOf(change.old, walk.old) : undefined, change.new ? rowOf(change.new, walk.new) : undefined];
  if (as === "both" && (was || is)) {
    if (staysRow(stop, walk.old, walk.new)) rowWords(change, walk);
    else {
      visit({ change, as: "old" }, walk);
      visit({ change, as: "new" }, walk);
    }
  } else if (as === "from" || as === "to") {
    const both = Boolean(was) === Boolean(is) && (!was || sameCells(was, is!, change.old!, change.new!, change.pieces));
    if (!both) visit({ change, as: as === "from" ? "old" : "new" }, walk);
    else if (was) moveRow(change, as, walk);
    else moveLines(change, as, walk);
  } else if (old && was) {
    const unit = pass(old, walk);
    walk.patches.push({ do: "remove", at: rowUnit(unit).row, by: walk.by });
  } else if (now && is) putRow(is.cells.map(inlinesText), walk);
  else if (old && now) editLines(change, walk);
  else if (old) {
    for (const { paragraph } of lines(old, walk)) walk.patches.push({ do: "remove", at: paragraph, by: walk.by });
    passLines(old, walk);
  } else if (now) for (const line of newLines(now, walk.new, false)) putLine(line, now.text, walk);
}

// ---------------------------------------------------------------- lines

function editLines(change: Change, walk: Walk): void {
  const before = lines(change.old!, walk);
  const after = newLines(
    change.new!,
    walk.new,
    before.some(({ unit }) => unit.paragraphs.length > 1),
  );
  const pairs = pairsOf(change, before, after, walk);
  closeTable(walk);
  const first = walk.list.indexOf(before[0]!.unit);
  if (first < walk.passed) give();
  let i = 0;
  let offset = before[0]!.paragraph.start;
  const skip = (until: number) => {
    for (; i < until; i++) {
      if (![...pairs.values()].includes(i)) walk.patches.push({ do: "remove", at: before[i]!.paragraph, by: walk.by });
      offset = before[i]!.paragraph.end;
    }
  };
  after.forEach((line, j) => {
    const from = pairs.get(j);
    if (from === undefined) {
      insertLine(line, change.new!.text, offset, before[Math.max(0, Math.min(i, before.length) - 1)]!, walk);
      return;
    }
    skip(from);
    words(change, before[from]!, line, walk);
    skip(from + 1);
  });
  skip(before.length);
  passLines(change.old!, walk);
}

const pairsOf = ({ pieces }: Change, before: readonly OldLine[], after: readonly NewLine[], walk: Walk) =>
  new Map([...pairLines(pieces, before, after)].filter(([j, i]) => fits(before[i]!, after[j]!, walk)));

function words(change: Change, old: OldLine, now: NewLine, { patches, by }: Walk): void {
  const pieces = linePieces(change.pieces, old, now, old.unit.automatic);
  if (pieces.some(({ op }) => op !== "=")) patches.push({ do: "words", at: old.paragraph, pieces, by });
}

function moveLines(change: Change, as: "from" | "to", walk: Walk): void {
  const before = lines(change.old!, walk);
  const after = newLines(
    change.new!,
    walk.new,
    before.some(({ unit }) => unit.paragraphs.length > 1),
  );
  const pairs = pairsOf(change, before, after, walk);
  if (as === "from") {
    const kept = new Set(pairs.values());
    for (const [i, { paragraph }] of before.entries())
      if (!kept.has(i)) walk.patches.push({ do: "remove", at: paragraph, by: walk.by });
    passLines(change.old!, walk);
    return;
  }
  closeTable(walk);
  const offset = lineOffset(walk);
  after.forEach((line, j) => {
    const from = pairs.get(j);
    if (from === undefined) {
      insertLine(line, change.new!.text, offset, null, walk);
      return;
    }
    words(change, before[from]!, line, walk);
    walk.patches.push({ do: "move", at: before[from]!.paragraph, before: offset, by: walk.by });
  });
}

function putLine(line: NewLine, text: string, walk: Walk): void {
  closeTable(walk);
  insertLine(line, text, lineOffset(walk), null, walk);
}
