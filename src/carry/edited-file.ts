import { fail, type Outcome, succeed } from "../diag/types.js";
import type { OpenWord, WordSource } from "../ooxml/open-word.js";
import type { BodyMap } from "../ooxml/patch/body-map.js";
import { bodyMapOf } from "../ooxml/patch/open.js";
import type { Span } from "../ooxml/patch/types.js";
import { child, switchOf, textOf, within, type XmlElement } from "../ooxml/xml-tree.js";
import { readDocx } from "../readers/docx/index.js";
import { openDocx } from "../readers/docx/open.js";
import { restoreIds } from "../readers/ids.js";
import type { ReadDoc } from "../readers/types.js";
import type { Doc, NodeId } from "../tree/types.js";

/** Who marks conflicts in a Word file: a block is settled when no revision of this author is left in it. */
export const ownAuthor = "条理";

/** An edited Word file, ready to be merged and patched. */
export interface EditedFile {
  /** The state of the file that was read. */
  readonly word: OpenWord;
  /** With the ids of the archived tree, open revisions accepted. */
  readonly doc: Doc;
  /** The same with the person's own words where a revision of ours is open. */
  readonly standing: Doc;
  /** The same as it was before all open revisions of ours; those of others are accepted here too. */
  readonly before: Doc;
  /** Where its blocks and rows stand. */
  readonly placesBefore: ReadonlyMap<NodeId, Span>;
  readonly map: BodyMap;
  /** Where each block and row stands. */
  readonly places: ReadonlyMap<NodeId, Span>;
  /** Blocks and rows with a revision of ours. */
  readonly open: ReadonlySet<NodeId>;
  /** Blocks and rows with a comment of ours: what is open there is a conflict. */
  readonly commented: ReadonlySet<NodeId>;
  /** Blocks and rows with pictures, notes, links, hidden words or comments of a person's. */
  readonly held: ReadonlySet<NodeId>;
  readonly properties: ReadDoc["properties"];
  readonly notes: ReadDoc["notes"];
}

/**
 * Reads an edited Word file of ours.
 * @param known ids the file's blocks may have
 * @param name how messages name the file
 */
export function openEdited(source: WordSource, name: string, known: readonly NodeId[]): Outcome<EditedFile> {
  const opened = openDocx(source, name);
  const read = opened.ok ? readDocx(opened.value, name) : opened;
  if (!opened.ok || !read.ok) return fail(...(opened.ok ? read.diagnostics : opened.diagnostics));
  const earlier = read.value.openRevisions > 0 ? readDocx(opened.value, name, { without: ownAuthor }) : read;
  // Where everything was put in there was no text before.
  const original = earlier.ok ? earlier : read;
  const mapped = bodyMapOf(opened.value);
  if (!mapped.ok) return mapped;
  const map = mapped.value;
  const accepted = restoreIds(read.value.doc, known);
  const before = restoreIds(original.value.doc, known);
  const placesBefore = restoredPlaces(original.value, before);
  const { doc: taken, places } = withStruck(
    { doc: accepted, places: restoredPlaces(read.value, accepted) },
    { doc: before, places: placesBefore },
    (at) => elementsAt(map, at).some(hasOwnRevision),
  );
  const comments = opened.value.file.related("comments");
  const own = ownComments(comments.ok ? comments.value : []);
  const cited = citedMarks(opened.value.file.document);
  const marked = (found: (element: XmlElement) => boolean): ReadonlySet<NodeId> =>
    new Set([...places].flatMap(([id, at]) => (elementsAt(map, at).some(found) ? [id] : [])));
  const open = marked(hasOwnRevision);
  const standing = standingDoc(taken, places, { doc: before, places: placesBefore });
  return succeed({
    word: opened.value,
    // What is struck still counts: the numbers after it are read as they stand.
    doc: { ...taken, children: taken.children.map((block, i) => (open.has(block.id) ? block : standing.children[i]!)) },
    standing,
    before,
    placesBefore,
    map,
    places,
    open,
    commented: marked((element) =>
      anywhere(element, ({ name: tag, attributes }) => tag === "w:commentReference" && own.has(attributes.get("w:id") ?? "")),
    ),
    held: marked((element) => hasThings(element, own, cited)),
    properties: read.value.properties,
    notes: read.value.notes,
  });
}

/** The places of a file as it was read, by restored ids: both lists name blocks and their rows in the same order. */
function restoredPlaces({ doc: raw, places }: ReadDoc, doc: Doc): ReadonlyMap<NodeId, Span> {
  const now = idsIn(doc);
  const restored = new Map(idsIn(raw).map((id, i) => [id, now[i]!]));
  return new Map(places.map(({ id, start, end }) => [restored.get(id) ?? id, { start, end }]));
}

interface Placed {
  readonly doc: Doc;
  readonly places: ReadonlyMap<NodeId, Span>;
}

/**
 * What is struck whole and has no hidden bookmark is read no more once revisions are accepted: it is open all the same, and
 * stands where it stood, empty.
 * @param struck whether a revision of ours is at a place
 */
function withStruck({ doc, places }: Placed, before: Placed, struck: (at: Span) => boolean): Placed {
  const starts = new Set([...places.values()].map(({ start }) => start));
  const children = [...doc.children];
  const all = new Map(places);
  for (const block of before.doc.children) {
    const place = before.places.get(block.id);
    if (place === undefined || starts.has(place.start) || !struck(place)) continue;
    // What is named by its words may share them with another that is still read, and with it the name.
    const id = freeId(block.id, all);
    const at = children.findIndex(({ id }) => (all.get(id)?.start ?? 0) > place.start);
    const left =
      block.type === "table" ? { ...block, id } : { ...block, id, children: [], ...("number" in block && { number: "" }) };
    children.splice(at < 0 ? children.length : at, 0, left);
    all.set(id, place);
  }
  return { doc: { ...doc, children }, places: all };
}

const freeId = (id: NodeId, taken: ReadonlyMap<NodeId, Span>): NodeId => {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}` as NodeId;
  return free;
};

/** A document whose paragraphs say what they said before our revisions: found by their place, for ids may come from words. */
function standingDoc(doc: Doc, places: ReadonlyMap<NodeId, Span>, before: Placed): Doc {
  const at = new Map(before.doc.children.map((block) => [before.places.get(block.id)?.start, block]));
  const children = doc.children.map((block) => {
    const was = at.get(places.get(block.id)?.start);
    return was === undefined || was.type === "table" || block.type === "table" ? block : { ...was, id: block.id };
  });
  return { ...doc, children };
}

/**
 * The same file after its numbers were changed, under the ids it had: one that is made from a text with its number is
 * another one then. null where the blocks are not the same any more.
 */
export function withIdsOf(file: EditedFile, again: EditedFile): EditedFile | null {
  const [old, now] = [idsIn(file.doc), idsIn(again.doc)];
  if (old.length !== now.length) return null;
  const became = new Map(now.map((id, i) => [id, old[i]!]));
  const id = (one: NodeId): NodeId => became.get(one) ?? one;
  const ids = (all: ReadonlySet<NodeId>): ReadonlySet<NodeId> => new Set([...all].map(id));
  const doc = (one: Doc): Doc => ({
    ...one,
    children: one.children.map((block) =>
      block.type === "table"
        ? { ...block, id: id(block.id), rows: block.rows.map((row) => ({ ...row, id: id(row.id) })) }
        : { ...block, id: id(block.id) },
    ),
  });
  return {
    ...again,
    doc: doc(again.doc),
    standing: doc(again.standing),
    places: new Map([...again.places].map(([one, place]) => [id(one), place])),
    open: ids(again.open),
    commented: ids(again.commented),
    held: ids(again.held),
  };
}

const idsIn = (doc: Doc): readonly NodeId[] =>
  doc.children.flatMap((block) => [block.id, ...(block.type === "table" ? block.rows.map((row) => row.id) : [])]);

/** The elements a place is made of. */
export function elementsAt(map: BodyMap, at: Span): readonly XmlElement[] {
  const target = map.target(at);
  if (target === undefined) return [];
  if (target.kind === "paragraph") return target.paragraph.elements;
  return [target.kind === "row" ? target.row.element : target.table.element];
}

const revisions = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
const hasOwnRevision = (element: XmlElement): boolean =>
  anywhere(element, ({ name, attributes }) => revisions.has(name) && attributes.get("w:author") === ownAuthor);

/**
 * What a person put in besides words: pictures, objects, notes, links, fields, ruby, hidden words, what fields elsewhere show,
 * and comments other than ours.
 */
const things = new Set([
  "w:drawing",
  "w:pict",
  "w:object",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:hyperlink",
  "w:ruby",
  "w:subDoc",
]);
const hasThings = (element: XmlElement, own: ReadonlySet<string>, cited: ReadonlySet<string>): boolean =>
  anywhere(element, (inner) => {
    const { name, attributes } = inner;
    if (name === "w:r" && switchOf(child(inner, "w:rPr"), "w:vanish") === true) return true;
    if (name === "w:bookmarkStart") return cited.has(attributes.get("w:name") ?? "");
    if (name === "w:fldSimple" || name === "w:instrText") return !isOwnField(codeOf(inner));
    return things.has(name) || (name === "w:commentReference" && !own.has(attributes.get("w:id") ?? ""));
  });

/** A reference of ours, to one of our hidden bookmarks; a piece of a code that Word cut in several says nothing. */
const isOwnField = (code: string): boolean => !/\b(?!_tl_)[A-Z]{2,}\s+(?!_tl_)\S/.test(code);
const codeOf = (element: XmlElement): string => element.attributes.get("w:instr") ?? textOf(element);

/** The bookmarks of a person's that fields and links show. */
function citedMarks(document: XmlElement): ReadonlySet<string> {
  const codes = [...within(document, "w:fldSimple"), ...within(document, "w:instrText")].map(codeOf);
  const shown = codes.flatMap((code) => /\b(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)/.exec(code)?.[1] ?? []);
  const linked = [...within(document, "w:hyperlink")].flatMap(({ attributes }) => attributes.get("w:anchor") ?? []);
  return new Set([...shown, ...linked].filter((name) => !name.startsWith("_tl_")));
}

const ownComments = (parts: readonly XmlElement[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap((part) =>
      [...within(part, "w:comment")].flatMap(({ attributes }) =>
        attributes.get("w:author") === ownAuthor ? [attributes.get("w:id") ?? ""] : [],
      ),
    ),
  );

/** Whether something inside an element is what is looked for, however deep: a revision may stand in another. */
const anywhere = (element: XmlElement, found: (inner: XmlElement) => boolean): boolean =>
  element.children.some((inner) => typeof inner !== "string" && (found(inner) || anywhere(inner, found)));
