import { problem } from "../../diag/problem.js";
import { namespaces } from "../names.js";
import type { Package } from "../package.js";
import { escapeAttribute } from "../xml.js";
import { xmlText } from "../xml-text.js";
import { elements } from "../xml-tree.js";
import type { Target } from "./body-map.js";
import { withContentType, withLast, withRelation } from "./custom-properties.js";
import { elementsOf, paragraphsOf, spanOf } from "./leftovers.js";
import { carry, firstPlace, lastPlace, type NewComment, type Patching } from "./patching.js";
import { textElements } from "./run-xml.js";
import { excerptOf } from "./steps.js";
import type { Author, Comment } from "./types.js";

/** The number of a comment, which is written into its part with the first end that asks for it. */
export function commentId(comment: Comment, { comments, ids }: Patching): number {
  const known = comments.find(({ of }) => of === comment);
  if (known) return known.id;
  const id = ids.next();
  comments.push({ id, of: comment });
  return id;
}

export const commentEnd = (side: "start" | "end", id: number): string =>
  side === "start"
    ? `<w:commentRangeStart w:id="${id}"/>`
    : `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Hangs a comment on the paragraphs of a target. */
export function commentOn(target: Target, text: string, by: Author, patching: Patching): void {
  const id = commentId({ text, by }, patching);
  const [opens, closes] = [commentEnd("start", id), commentEnd("end", id)];
  // What a comment speaks of may have gone: then it hangs where that stood.
  if (elementsOf(target).some((element) => patching.away.has(element)) && carry(opens + closes, spanOf(target).start, patching))
    return;
  const paragraphs = paragraphsOf(target);
  const first = paragraphs[0]?.elements[0];
  const last = paragraphs.at(-1)?.elements.at(-1);
  const [start, end] = [first ? firstPlace(first) : null, last ? lastPlace(last) : null];
  if (start === null || end === null) {
    patching.problems.push(problem("ooxml/patch-unsafe", { name: patching.name, place: excerptOf(target) }));
    return;
  }
  patching.edits.push({ start, end: start, text: opens }, { start: end, end, text: closes });
}

const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

/** The parts that hold the comments, with new ones behind those there are; null where a part cannot be read. */
export function withComments(file: Package, added: readonly NewComment[]): ReadonlyMap<string, string> | null {
  const known = file.relationships.find((one) => one.kind === "comments");
  const path = known && file.nameOf(known.target);
  const xml = added.map(commentXml).join("");
  if (path !== undefined) {
    const root = file.part(path);
    const text = xmlText(file.parts.get(path)!);
    if (!root.ok || root.value === null || text === null) return null;
    return new Map([[path, withLast(root.value, text, xml)]]);
  }
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const made = `${folder}comments.xml`;
  if (file.nameOf(made) !== undefined) return null;
  const listed = withContentType(file, made, kind);
  const rels = `${folder}_rels/${file.path.slice(folder.length)}.rels`;
  const related = withRelation(file, rels, relation, "comments.xml");
  if (listed === null || related === null) return null;
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${mainNamespace(file)}">${xml}</w:comments>`;
  return new Map([[made, part], listed, related.part]);
}

/** ISO 29500 Strict has another one: parts of a file agree. */
const mainNamespace = ({ document }: Package): string => document.attributes.get("xmlns:w") ?? namespaces.w;

function commentXml({ id, of: { text, by } }: NewComment): string {
  const date = by.date === "" ? "" : ` w:date="${escapeAttribute(by.date)}"`;
  const initials = escapeAttribute([...by.name].slice(0, 2).join(""));
  const lines = text.split("\n").map((line) => `<w:p><w:r>${textElements(line)}</w:r></w:p>`);
  return `<w:comment w:id="${id}" w:author="${escapeAttribute(by.name)}"${date} w:initials="${initials}">${lines.join("")}</w:comment>`;
}

/** The highest number of a comment in the file: new ones must not take it. */
export function commentIds(file: Package): readonly number[] {
  const found = file.related("comments");
  if (!found.ok) return [];
  return found.value.flatMap((root) => elements(root).map(({ attributes }) => Number(attributes.get("w:id")) || 0));
}
