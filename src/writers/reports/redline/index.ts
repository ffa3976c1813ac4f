import { besidesCounted } from "../../../compare/summary.js";
import type { Change, ChangeSet, Piece } from "../../../compare/types.js";
import { listed, phrase } from "../../../diag/phrase.js";
import { problem } from "../../../diag/problem.js";
import { type Diagnostic, fail, type List, succeed } from "../../../diag/types.js";
import { hasRevisionsBy } from "../../../ooxml/patch/open.js";
import type { AsideKind } from "../../../tree/aside.js";
import { inlinesText } from "../../../tree/text.js";
import type { Doc } from "../../../tree/types.js";
import { packDocx } from "../../docx/index.js";
import { measures } from "../../docx/measures.js";
import { unwritableText } from "../../writable-text.js";
import { asidePhrase } from "../aside-name.js";
import { placesOf, rowOf } from "../places.js";
import type { Report } from "../report.js";
import { type Stop, sequenceOf } from "../sequence.js";
import { lossesOf } from "./losses.js";
import { marksOf } from "./marks.js";
import { redlineOver } from "./over.js";
import { type Ops, paragraphsXml, plainOps, type Sides } from "./paragraphs.js";
import { joinsTable, type RowXml, rowXml, sameCells, tableXml } from "./rows.js";

/**
 * A Word file with real tracked changes: all accepted it is the new document, all rejected the old one. Author and date
 * come from the options or the new document, never from a clock. Where the old document was read from a Word file the
 * changes are made in that file; where that cannot be, and something of it would be lost, only if the options say so.
 */
export const reportRedline: Report = async (set, { old, new: now, look, author, date, oldFile, newFile, anew }) => {
  const { changes, besides } = set;
  const faults = [...unwritableText(old), ...unwritableText(now)];
  if (faults.length > 0) return fail(...faults);
  const [name, day] = [author ?? (now.meta.issuer || "修订"), date ?? dateOf(now)];
  if (oldFile && oldFile.openRevisions > 0 && hasRevisionsBy(oldFile.source, name))
    return fail(problem("report/redline-author", { author: name }));
  const over =
    oldFile &&
    redlineOver(
      set,
      { old, new: now, oldFile, ...(newFile && { newFile }) },
      { name, date: day === "" ? "" : `${day}T00:00:00Z` },
    );
  if (over) return succeed(over.bytes, unmarked(besides.filter((one) => !over.shown.has(one))));
  const lost = oldFile ? lossesOf(oldFile) : [];
  if (lost.length > 0 && !anew) return fail(problem("report/redline-loses", { lost: listed(lost) }));
  const notes = !oldFile
    ? []
    : [lost.length > 0 ? problem("report/redline-lost", { lost: listed(lost) }) : problem("report/redline-anew")];
  notes.push(...unmarked(besides));
  const sides: Sides = {
    old: placesOf(old),
    new: placesOf(now),
    look,
    marks: marksOf(name, day),
  };
  const names = new Map<Change, string>();
  for (const change of changes)
    if (change.kind === "moved" || change.kind === "moved-edited") names.set(change, `move${names.size + 1}`);
  const area = measures(look).area;
  const body: string[] = [];
  let rows: RowXml[] = [];
  const flush = (beforeTable: boolean) => {
    if (rows.length > 0) body.push(tableXml(rows, area) + (beforeTable ? betweenTables : ""));
    rows = [];
  };
  for (const stop of sequenceOf(changes))
    for (const part of stopXml(stop, names.get(stop.change) ?? "", sides, area)) {
      if (typeof part === "string") {
        flush(false);
        body.push(part);
      } else {
        if (!joinsTable(rows, part)) flush(true);
        rows.push(part);
      }
    }
  flush(true);
  // A comparison is nobody's document: it must not be taken for the version it shows.
  return succeed(await packDocx(body.join(""), { ...now.meta, version: "", document: "", unit: "" }, look), notes);
};

/** What changed and no revision shows. */
const unmarked = (besides: ChangeSet["besides"]): readonly Diagnostic[] =>
  besides.length === 0
    ? []
    : [problem("report/besides-unmarked", { report: phrase("report.redline"), things: besidesNamed(besides) })];

/** Those with words that nothing in the redline tells are named by them, up to so many; all others counted. */
const mostNamed = 5;
const worded: ReadonlySet<string> = new Set(["header", "footer", "text-box", "footnote", "endnote", "comment"]);
function besidesNamed(besides: ChangeSet["besides"]): List {
  const named = besides
    .filter(({ kind, pieces }) => worded.has(kind) && pieces.some(({ text }) => text.trim() !== ""))
    .slice(0, mostNamed);
  const words = named.map(({ kind, within, change, pieces }) => {
    const side = change === "deleted" ? "-" : "+";
    const text = pieces.flatMap((one) => (one.op === "=" || one.op === side ? [one.text] : [])).join("");
    const aside = { kind: kind as AsideKind, text, ...(within && { within }) };
    return asidePhrase(aside, phrase(`change.${change}`));
  });
  const others = besides.filter((one) => !named.includes(one));
  return listed([...words, ...besidesCounted(others).list]);
}

/** The day a document gives itself: in its facts, or else in its signature or under its title. ISO; "" for none. */
function dateOf({ meta, children }: Doc): string {
  if (meta.date !== undefined) return meta.date;
  const said = children.flatMap((block) =>
    block.type === "paragraph" && (block.role === "date" || block.role === "note") ? inlinesText(block.children) : [],
  );
  const found = /(\d{4})年(\d{1,2})月(\d{1,2})日(?!.*\d{4}年\d{1,2}月\d{1,2}日)/s.exec(said.join("\n"));
  if (found === null) return "";
  const [, year, month, day] = found as unknown as readonly [string, string, string, string];
  return Number(month) > 12 || Number(day) > 31 ? "" : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const betweenTables = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>';

function stopXml({ change, as }: Stop, name: string, sides: Sides, area: number): readonly (string | RowXml)[] {
  const old = as === "new" || as === "to" ? null : change.old;
  const now = as === "old" || as === "from" ? null : change.new;
  const [was, is] = [old ? rowOf(old, sides.old) : undefined, now ? rowOf(now, sides.new) : undefined];
  const { marks } = sides;
  if (old && now && (was || is)) {
    if (was && is && sameCells(was, is, change.pieces)) return [rowXml(was, is, change.pieces, area, marks)];
    return [...stopXml({ change, as: "old" }, "", sides, area), ...stopXml({ change, as: "new" }, "", sides, area)];
  }
  // Word cannot follow rows that move.
  if (was || is) return [rowXml(was, is, [], area, marks)];
  const without = as === "both" ? null : now === null ? "+" : "-";
  const pieces: readonly Piece[] =
    as === "old" || as === "new"
      ? [{ op: as === "old" ? "-" : "+", text: (old ?? now)!.text }]
      : change.pieces.filter(({ op }) => op !== without);
  if (as !== "from" && as !== "to") return [paragraphsXml(old, now, pieces, plainOps, sides)];
  // One clause of the pair may be a row that was struck: then the paragraphs did not move but come or go.
  const partner = as === "from" ? rowOf(change.new!, sides.new) : rowOf(change.old!, sides.old);
  if (partner) return stopXml({ change, as: as === "from" ? "old" : "new" }, "", sides, area);
  const [start, end] = marks.range(as, name);
  return [start + paragraphsXml(old, now, pieces, as === "from" ? leaves : arrives, sides) + end];
}

/** The words a moved clause kept move; what it lost is struck where it left, what it won is inserted where it went. */
const leaves: Ops = { "=": "from", "-": "-", "+": "+" };
const arrives: Ops = { "=": "to", "-": "-", "+": "+" };
