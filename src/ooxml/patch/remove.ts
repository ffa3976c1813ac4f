import { phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { BodyParagraph } from "../body/blocks.js";
import { child, type XmlElement } from "../xml-tree.js";
import type { Target } from "./body-map.js";
import {
  commentRun,
  commentRuns,
  elementsOf,
  fieldsBalance,
  hasSection,
  pictureRuns,
  picturesOnly,
  spanOf,
  survivingEnds,
  withoutNumber,
} from "./leftovers.js";
import { carry, type Patching } from "./patching.js";
import { excerptOf } from "./steps.js";
import { rewriteWords } from "./words.js";

/** What keeps a paragraph in its place without its text. */
export type Held = "pictures" | "section" | "fields";

/** What keeps a paragraph in its place without its text; null for nothing. */
export function heldBy({ elements }: BodyParagraph): Held | null {
  if (pictureRuns(elements).length > 0) return "pictures";
  if (hasSection(elements)) return "section";
  return fieldsBalance(elements) ? null : "fields";
}

/**
 * Takes a paragraph, table or row out. What must outlive it does: ends of comments and of other people's bookmarks stay
 * where it stood, marks of comments go to the next paragraph, section properties, pictures and halves of fields stay in
 * the emptied paragraph, pictures of a table in a paragraph behind it.
 */
export function removePlain(target: Target, patching: Patching): void {
  if (target.kind === "paragraph") {
    const held = heldBy(target.paragraph);
    if (held !== null || target.paragraph.elements.some((element) => patching.hollow.has(element)))
      emptyOut(target.paragraph, held, patching);
    else takeOut(target, patching);
    return;
  }
  takeOut(target, patching);
  const pictures = pictureRuns(elementsOf(target)).map((run) => picturesOnly(run, patching.map));
  if (pictures.length === 0) return;
  const at = target.table.end;
  patching.edits.push({ start: at, end: at, text: `<w:p>${pictures.join("")}</w:p>` });
  patching.notes.push(
    problem("ooxml/kept-parts", { name: patching.name, what: phrase("part.pictures"), place: excerptOf(target) }),
  );
}

function takeOut(target: Target, patching: Patching): void {
  const { map, dropped, regions } = patching;
  for (const element of elementsOf(target)) {
    const ends = survivingEnds([element], map, dropped).map((one) => map.source.slice(one.start, one.end));
    regions.push({ start: element.start, end: element.end, text: ends.join("") });
  }
  const marks = commentRuns(elementsOf(target)).map((run) => commentRun(run, map));
  if (!carry(marks.join(""), spanOf(target).start, patching))
    patching.problems.push(problem("ooxml/patch-unsafe", { name: patching.name, place: excerptOf(target) }));
}

/** Leaves a paragraph without its text, in no list. */
export function emptyOut(paragraph: BodyParagraph, held: Held | null, patching: Patching): void {
  const { map, ids, edits, name } = patching;
  const pieces = paragraph.pieces.map(({ text }) => ({ op: "-" as const, text }));
  const rewritten = rewriteWords(paragraph, pieces, {
    map,
    ids,
    by: null,
    fates: { "=": "drop", "-": "drop", "+": "drop" },
    withFields: fieldsBalance(paragraph.elements),
  });
  const place = excerptOf({ kind: "paragraph", paragraph });
  if (rewritten === null) {
    patching.problems.push(problem("ooxml/patch-unsafe", { name, place }));
    return;
  }
  edits.push(...rewritten, ...withoutNumber(paragraph.elements.at(-1)!));
  if (held !== null) patching.notes.push(problem("ooxml/kept-parts", { name, what: phrase(`part.${held}`), place }));
}

/** An empty paragraph with the properties of another, its section left out. */
export function emptyLike(paragraph: XmlElement, { map }: Patching): string {
  const properties = child(paragraph, "w:pPr");
  if (!properties) return "<w:p/>";
  const section = child(properties, "w:sectPr");
  const raw = (from: number, to: number) => map.source.slice(from, to);
  const text = section
    ? raw(properties.start, section.start) + raw(section.end, properties.end)
    : raw(properties.start, properties.end);
  return `<w:p>${text}</w:p>`;
}
