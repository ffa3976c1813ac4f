import { compareAsides } from "../compare/besides.js";
import { compareDress } from "../compare/compare-dress.js";
import { compareFormats } from "../compare/formats.js";
import type { ChangeSet, Open } from "../compare/types.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic, List } from "../diag/types.js";
import { bookmarkName } from "../ooxml/names.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import { type Aside, asideKinds, countsPages } from "../tree/aside.js";
import type { Doc } from "../tree/types.js";
import { inlines } from "../tree/walk.js";
import { dressedOf, newWardrobe } from "./dressed.js";
import type { LoadedSide } from "./side.js";

/** What one side holds besides its words, with the ids of the side's document. */
interface Held {
  readonly asides: readonly Aside[];
  /** With the marks of its text. */
  readonly full: Doc;
  /** Its words as they were compared. */
  readonly seen: Doc;
}
export interface ComparedBesides {
  readonly besides: ChangeSet["besides"];
  /** Something of one side could not be held against the other, or has open revisions. */
  readonly open: Open | null;
  readonly notes: Diagnostic[];
}

/**
 * Compares what the two files hold besides the words that were compared. Only Word files tell; what one tells and the other
 * cannot is named, so that nobody takes the two for the same.
 * @param seen how the words of each side were seen
 * @param accepted open revisions are to be taken as accepted
 */
export function besidesOf(
  { changes }: ChangeSet,
  a: LoadedSide,
  b: LoadedSide,
  seen: { readonly old: (doc: Doc) => Doc; readonly new: (doc: Doc) => Doc },
  accepted = false,
): ComparedBesides {
  if (sameBytes(a, b)) return { besides: [], open: null, notes: [] };
  const revised = !accepted && [a, b].some(({ file }) => (file?.read.openRevisions ?? 0) > 0);
  const [old, now] = [heldBy(a, seen.old), heldBy(b, seen.new)];
  if (old && now)
    return {
      besides: [
        ...compareAsides(old.asides, now.asides, changes),
        ...[
          ...compareFormats(old.full, now.full, changes),
          ...printedOtherwise({ a, b, old: old.seen, now: now.seen }, changes),
        ].sort((one, other) => (one.row ?? -1) - (other.row ?? -1)),
      ],
      open: revised ? "revisions" : null,
      notes: [],
    };
  const things = thingsIn(old ?? now);
  const unread = [a, b].some(({ file }) => file?.read.unread === true);
  if (things.list.length === 0) return { besides: [], open: unread ? "uncompared" : revised ? "revisions" : null, notes: [] };
  return {
    besides: [],
    open: "uncompared",
    notes: [problem("report/uncompared", { side: phrase(old ? "report.old" : "report.new"), things })],
  };
}

/** Words and paragraphs that stayed and are printed otherwise; nothing where one of the two files cannot tell. */
function printedOtherwise(
  { a, b, old, now }: { readonly a: LoadedSide; readonly b: LoadedSide; readonly old: Doc; readonly now: Doc },
  changes: ChangeSet["changes"],
): ChangeSet["besides"] {
  const wardrobe = newWardrobe();
  const was = a.file && dressedOf(old, a.file.read, wardrobe);
  const is = b.file && dressedOf(now, b.file.read, wardrobe);
  return was && is ? compareDress({ doc: old, dressed: was }, { doc: now, dressed: is }, changes) : [];
}

function sameBytes({ file: a }: LoadedSide, { file: b }: LoadedSide): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a.bytes, b.bytes) === 0;
}

function heldBy({ doc, file }: LoadedSide, seen: (doc: Doc) => Doc): Held | null {
  const asides = file?.read.asides?.();
  if (file === undefined || asides === undefined) return null;
  const full = file.read.full?.() ?? file.read.doc;
  // A foreign file has the ids its reader gave.
  if (doc === file.read.doc) return { asides, full: seen(full), seen: seen(doc) };
  const ids = idsOf(doc);
  const byMark = new Map<string, (typeof ids)[number]>(ids.map((id) => [bookmarkName(id), id]));
  return {
    asides: asides.map((aside) =>
      aside.block === undefined ? aside : { ...aside, block: byMark.get(aside.block) ?? aside.block },
    ),
    full: seen(restoreIds(full, ids)),
    seen: seen(doc),
  };
}

/** 脚注 1 处、图片 2 处; numbers of pages alone are none. */
function thingsIn(held: Held | null): List {
  if (held === null) return listed([]);
  const said = held.asides.filter((aside) => aside.kind !== "look" && !countsPages(aside));
  const struck = new Set(
    [...inlines(held.full)].flatMap(({ inline, block }) =>
      "marks" in inline && inline.marks?.includes("struck") ? [block] : [],
    ),
  );
  const counts = asideKinds.map((kind) => [phrase(`aside.${kind}`), said.filter((one) => one.kind === kind).length] as const);
  return listed(
    [...counts, [phrase("mark.struck"), struck.size] as const].flatMap(([what, count]) =>
      count > 0 ? [phrase("aside.count", { what, count })] : [],
    ),
  );
}
