import type { Change, ChangeSet, Side } from "../../../compare/types.js";
import { parts, properties } from "../../../ooxml/names.js";
import type { Package } from "../../../ooxml/package.js";
import { type Copying, commonPrefixes, commonStyles } from "../../../ooxml/patch/copied.js";
import { patchWord } from "../../../ooxml/patch/index.js";
import { type AdoptedLists, adoptLists } from "../../../ooxml/patch/lists.js";
import { type OpenedFile, openForPatch } from "../../../ooxml/patch/open.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { child, elements, valOf } from "../../../ooxml/xml-tree.js";
import type { Doc } from "../../../tree/types.js";
import { placesOf, rowOf } from "../places.js";
import { type Stop, sequenceOf } from "../sequence.js";
import { sameLines, shows } from "./both-views.js";
import { columnPlans, columnWords, planOf } from "./over-columns.js";
import { editInPlace, wordsOf } from "./over-edit.js";
import { groupEdits, groupLines } from "./over-groups.js";
import { newLines, textOfSides } from "./over-lines.js";
import { fits, insertLine } from "./over-new.js";
import { isSameRow, moveRow, putRow, rowWords } from "./over-rows.js";
import { type Units, unitsOf, type WordFile } from "./over-units.js";
import { closeTable, give, lineOffset, lines, pass, passLines, rowUnit, unfit, type Walk } from "./over-walk.js";
import { redlineParts, type WithParts } from "./parts.js";

/** Two documents, and the Word files they were read from. */
export interface BothFiles {
  readonly old: Doc;
  readonly new: Doc;
  readonly oldFile: WordFile;
  /** Absent: the new document is none of Word. */
  readonly newFile?: WordFile;
}

/**
 * The redline as tracked changes in the file the old document was read from, so that its own formatting and parts are
 * kept. Revisions others left open there stay open; the old text is that with theirs accepted, as the reader sees it. null
 * where that cannot give both texts exactly: then the redline is written from nothing.
 */
export function redlineOver(
  { changes, besides }: Pick<ChangeSet, "changes" | "besides">,
  docs: BothFiles,
  by: Author,
): WithParts | null {
  const { old, new: now, oldFile, newFile } = docs;
  const opened = openForPatch(oldFile.source, "");
  const units = opened.ok ? unitsOf(old, oldFile, opened.value.map) : null;
  if (!opened.ok || units === null) return null;
  const other = newFile && openForPatch(newFile.source, "");
  const newUnits = other?.ok && newFile ? unitsOf(now, newFile, other.value.map) : null;
  const copying = other?.ok ? copyingFrom(other.value, opened.value) : null;
  const stops = sequenceOf(changes);
  // Where marks alone cannot do it, paragraphs go and come as a whole.
  const lists = copying && other?.ok ? adoptLists(opened.value.file, other.value.file, listsIn(newUnits)) : null;
  for (const { reflow, byColumn, relists } of ways) {
    if (relists && lists === null) continue;
    const walk: Walk = {
      old: placesOf(old),
      new: placesOf(now),
      staying: new Set(),
      ...{
        units,
        newUnits: newUnits ?? new Map(),
        copying: newUnits && copying && withLists(copying, relists ? lists : null),
        reflow,
      },
      lists: relists ? lists : null,
      columns: new Map(),
      list: [...units.values()].sort((a, b) => a.order - b.order),
      map: opened.value.map,
      by,
      patches: [],
      passed: 0,
      rows: null,
    };
    if (byColumn) walk.columns = columnPlans(changes, walk);
    const made = patchesOf(stops, walk)
      ? patchWord(opened.value.word, walk.patches, {
          properties: nobody(opened.value.file),
          ...(walk.lists && { parts: new Map([[walk.lists.path, walk.lists.text]]) }),
        })
      : null;
    if (!made?.ok || !shows(made.value, "accepted", now) || !shows(made.value, { without: by.name }, old)) continue;
    if (oldFile.openRevisions > 0 && !sameLines(made.value, opened.value.word, "original")) continue;
    if (!newFile || !other?.ok || !copying) return { bytes: made.value.bytes(), shown: new Set() };
    return redlineParts(made.value, { other: other.value.file, copying, besides, by });
  }
  return null;
}

/** Finer ways come first: marks alone, columns cell by cell; then paragraphs and rows go and come as a whole. */
const ways = [
  { reflow: true, byColumn: true, relists: false },
  { reflow: false, byColumn: true, relists: false },
  { reflow: true, byColumn: true, relists: true },
  { reflow: false, byColumn: false, relists: false },
  { reflow: false, byColumn: false, relists: true },
] as const;

const withLists = (copying: Copying, lists: AdoptedLists | null): Copying => ({
  ...copying,
  listOf: (numId) => lists?.numbers.get(numId) ?? null,
});

/** Lists that automatic numbers of the new file are of. */
function listsIn(units: Units | null): ReadonlySet<string> {
  const paragraphs = [...(units?.values() ?? [])].flatMap((unit) =>
    unit.kind === "text" ? (unit.automatic ? unit.paragraphs : []) : unit.row.cells.flat(),
  );
  return new Set(paragraphs.flatMap(({ properties: own }) => valOf(child(own, "w:numPr"), "w:numId") ?? []));
}

function copyingFrom({ file: from, map }: OpenedFile, { file: into, map: target }: OpenedFile): Copying {
  const rootTag = ({ map: { source, root } }: Pick<OpenedFile, "map">) => source.slice(root.start, root.innerStart);
  const styles = [from, into].map((file) => file.related("styles")).map((one) => (one.ok ? one.value[0] : undefined));
  return {
    from: map,
    hasStyle: commonStyles(styles[0], styles[1]),
    isKnown: commonPrefixes(rootTag({ map }), rootTag({ map: target })),
    listOf: () => null,
  };
}

/** Fills in the patches; false where the old file and the old document do not fit each other well enough. */
function patchesOf(stops: readonly Stop[], walk: Walk): boolean {
  try {
    for (const { change, as } of stops)
      if (as === "both" && (isSameRow(change, walk) || planOf(change, walk)))
        walk.staying.add(walk.units.get(change.old!.blocks[0]!) ?? give());
    for (let at = 0; at < stops.length; ) at += visitGroup(stops, at, walk);
    closeTable(walk);
    return true;
  } catch (thrown) {
    if (thrown !== unfit) throw thrown;
    return false;
  }
}

/** A comparison is nobody's document: it must not be taken for the version it shows. */
function nobody(file: Package): Readonly<Record<string, string>> {
  const custom = file.part(parts.custom);
  const known = new Set(custom.ok && custom.value ? elements(custom.value).map(({ attributes }) => attributes.get("name")) : []);
  return Object.fromEntries(Object.values(properties).flatMap((name) => (known.has(name) ? [[name, ""]] : [])));
}

/** A split or merge is one change of several clauses where its rows stand together. @returns how many stops were done */
function visitGroup(stops: readonly Stop[], at: number, walk: Walk): number {
  const { change, as } = stops[at]!;
  const { group, together } = change;
  const count = group === undefined ? 0 : stops.filter((one) => one.change.group === group).length;
  const rows = stops.slice(at, at + count);
  const sides = rows.flatMap((one) => [one.change.old, one.change.new]).filter((side) => side !== null);
  const whole =
    rows.every((one) => one.change.group === group) && sides.every((side) => !rowOf(side, walk.old) && !rowOf(side, walk.new));
  if (!walk.reflow || together === undefined || as !== "both" || !whole) {
    visit(stops[at]!, walk);
    return 1;
  }
  const [old, now] = (["old", "new"] as const).map((side) => rows.flatMap((one) => one.change[side] ?? []));
  editLines(old!, now!, together, walk);
  return count;
}

function visit(stop: Stop, walk: Walk): void {
  const { change, as } = stop;
  const old = as === "new" || as === "to" ? null : change.old;
  const now = as === "old" || as === "from" ? null : change.new;
  const [was, is] = [change.old ? rowOf(change.old, walk.old) : undefined, change.new ? rowOf(change.new, walk.new) : undefined];
  if (as === "both" && (was || is)) {
    const plan = planOf(change, walk);
    if (isSameRow(change, walk)) rowWords(change, walk);
    else if (plan) columnWords(change, plan, walk);
    else {
      visit({ change, as: "old" }, walk);
      visit({ change, as: "new" }, walk);
    }
  } else if (as === "from" || as === "to") {
    const both = Boolean(was) === Boolean(is) && (!was || movesWhole(change, walk));
    if (!both) visit({ change, as: as === "from" ? "old" : "new" }, walk);
    else if (was) moveRow(change, as, walk);
    else moveLines(change, as, walk);
  } else if (old && was) {
    const unit = pass(old, walk);
    walk.patches.push({ do: "remove", at: rowUnit(unit).row, by: walk.by });
  } else if (now && is) putRow(now, is, walk);
  else if (old && now) editLines([old], [now], change.pieces, walk);
  else if (old) {
    for (const { paragraph } of lines([old], walk)) walk.patches.push({ do: "remove", at: paragraph, by: walk.by });
    passLines([old], walk);
  } else if (now) {
    closeTable(walk);
    for (const line of newLines([now], walk.new, walk.newUnits, false)) insertLine(line, now.text, lineOffset(walk), null, walk);
  }
}

/** A row that moves takes along changed words, but no paragraph of a cell comes or goes with it, and no number is in it. */
const movesWhole = (change: Change, walk: Walk): boolean =>
  isSameRow(change, walk) && change.pieces.every(({ op, text }) => op === "=" || !text.includes("\n"));

// ---------------------------------------------------------------- lines

function editLines(old: readonly Side[], now: readonly Side[], pieces: Change["pieces"], walk: Walk): void {
  const before = lines(old, walk);
  const after = newLinesLike(before, now, walk);
  closeTable(walk);
  if (walk.list.indexOf(before[0]!.unit) < walk.passed) give();
  const text = textOfSides(now);
  editInPlace(before, after, pieces, walk, {
    fits: (was, is) => fits(was, is, walk),
    insert: (line, offset, near) => insertLine(line, text, offset, near, walk),
  });
  passLines(old, walk);
}

const newLinesLike = (before: ReturnType<typeof lines>, now: readonly Side[], walk: Walk) =>
  newLines(
    now,
    walk.new,
    walk.newUnits,
    before.some(({ unit }) => unit.paragraphs.length > 1),
  );

function moveLines(change: Change, as: "from" | "to", walk: Walk): void {
  const before = lines([change.old!], walk);
  const after = newLinesLike(before, [change.new!], walk);
  const groups = groupLines(change.pieces, before, after, false, (i, j) => fits(before[i]!, after[j]!, walk));
  if (as === "from") {
    const kept = new Set(groups.flatMap((group) => group.old));
    for (const [i, { paragraph }] of before.entries())
      if (!kept.has(i)) walk.patches.push({ do: "remove", at: paragraph, by: walk.by });
    passLines([change.old!], walk);
    return;
  }
  closeTable(walk);
  const offset = lineOffset(walk);
  after.forEach((line, j) => {
    const group = groups.find((one) => one.new[0] === j);
    if (group === undefined) {
      insertLine(line, change.new!.text, offset, null, walk);
      return;
    }
    const { paragraph } = before[group.old[0]!]!;
    const [edit] = groupEdits(change.pieces, group, before, after);
    wordsOf(paragraph, edit!.pieces, [line], walk);
    walk.patches.push({ do: "move", at: paragraph, before: offset, by: walk.by });
  });
}
