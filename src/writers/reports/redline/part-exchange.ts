import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import { type Copying, commonPrefixes, copiedRuns, paragraphProperties } from "../../../ooxml/patch/copied.js";
import { type Ids, revised } from "../../../ooxml/patch/edit.js";
import { blocksIn, lineOf, mapPart, type OpenedPart } from "../../../ooxml/patch/part.js";
import { asDeleted } from "../../../ooxml/patch/run-xml.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { child, elements, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import { type Splice, splice } from "../../../text/splice.js";
import { type Container, showsBoth } from "./part-words.js";

export interface Exchange {
  readonly by: Author;
  readonly ids: Ids;
  readonly copying: Copying;
}

/**
 * The text of a container whose paragraphs are struck where they differ, with those of another one beside them: so numbers of
 * pages come and go too. null where one of them holds more than paragraphs with runs.
 * @param now null for what is no more
 */
export function exchangeEdit(old: Container, now: Container | null, how: Exchange): string | null {
  const made = exchanged(old, now, how);
  return made !== null && showsBoth(made, old, now, how.by) ? made : null;
}

function exchanged(old: Container, now: Container | null, { by, ids, copying }: Exchange): string | null {
  const [own, came] = [paragraphsIn(old), now === null ? [] : paragraphsIn(now)];
  if (own === null || came === null) return null;
  const copies = now === null ? copying : copyingOf(now, old, copying);
  const { text: source } = old.part;
  const inserted = (one: BodyParagraph): string => {
    const runs = copiedRuns(one, copies);
    return runs === "" ? "" : revised("ins", by, ids, runs);
  };
  const edits: Splice[] = [];
  // The last of both stand beside each other: its mark stays, whatever comes or goes before it.
  const beside = (i: number): BodyParagraph | undefined => (i === own.length - 1 ? came.at(-1) : came.slice(0, -1)[i]);
  for (const [i, paragraph] of own.entries()) {
    const [element] = paragraph.elements;
    const next = beside(i);
    const more = i === own.length - 1 ? came.slice(own.length - 1, -1) : [];
    const before = more.map((one) => comingParagraph(one, inserted(one), copies, { by, ids })).join("");
    if (before !== "") edits.push({ start: element!.start, end: element!.start, text: before });
    if (next && lineOf(next) === lineOf(paragraph)) continue;
    const runs = struckRuns(element!, source, { by, ids });
    if (runs === null) return null;
    edits.push(...runs, ...withEnd(element!, source, next ? inserted(next) : ""));
    if (next === undefined && i < own.length - 1) {
      const mark = struckMark(element!, source, revised("del", by, ids));
      if (mark === null) return null;
      edits.push(mark);
    }
  }
  return splice(source, edits, [old.element.start, old.element.end]);
}

function copyingOf(now: Container, old: Container, copying: Copying): Copying {
  const from = mapPart(now.part, now.element, now.styles);
  return { ...copying, from, isKnown: commonPrefixes(rootTag(now.part), rootTag(old.part)), listOf: () => null };
}
const rootTag = ({ text, root }: OpenedPart): string => text.slice(root.start, root.innerStart);

/** null for tables, and for paragraphs whose marks are somebody's revisions. */
function paragraphsIn({ element, styles }: Container): readonly BodyParagraph[] | null {
  const blocks = blocksIn(element, "accepted", styles);
  const all = blocks.flatMap((block) => (block.kind === "paragraph" && block.elements.length === 1 ? [block] : []));
  return all.length > 0 && all.length === blocks.length ? all : null;
}

function comingParagraph(one: BodyParagraph, runs: string, copying: Copying, { by, ids }: Pick<Exchange, "by" | "ids">): string {
  const look = paragraphProperties(one.properties, copying);
  const mark = revised("ins", by, ids);
  const own = /<w:rPr>/.test(look)
    ? look.replace("<w:rPr>", `<w:rPr>${mark}`)
    : `${look === "" ? "<w:pPr>" : look.slice(0, -"</w:pPr>".length)}<w:rPr>${mark}</w:rPr></w:pPr>`;
  return `<w:p>${own}${runs}</w:p>`;
}

/** Runs, and numbers of pages, struck; null where anything else is in the way. */
function struckRuns(paragraph: XmlElement, source: string, { by, ids }: Pick<Exchange, "by" | "ids">): readonly Splice[] | null {
  const edits: Splice[] = [];
  for (const one of elements(paragraph)) {
    const { start, end, name } = one;
    const inner = source.slice(one.innerStart, one.innerEnd);
    if (name === "w:r") edits.push({ start, end, text: revised("del", by, ids, asDeleted(source.slice(start, end))) });
    else if (name === "w:fldSimple" && elements(one).every(({ name: tag }) => tag === "w:r")) {
      const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
      const code =
        source
          .slice(start, one.innerStart)
          .match(/w:instr\s*=\s*("[^"]*"|'[^']*')/)?.[1]
          ?.slice(1, -1) ?? "";
      const runs = `${sign("begin")}<w:r><w:delInstrText xml:space="preserve">${code}</w:delInstrText></w:r>${sign("separate")}${asDeleted(inner)}${sign("end")}`;
      edits.push({ start, end, text: revised("del", by, ids, runs) });
    } else if (!passive.has(name)) return null;
  }
  const hasThings = [...things].some((name) => [...within(paragraph, name)].length > 0);
  return hasThings ? null : edits;
}

/** They hold no words, and may stay where they are. */
const passive = new Set(["w:pPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:lastRenderedPageBreak"]);
const things = ["w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:ruby"] as const;

/** Something at the end of a paragraph, which may be without content. */
function withEnd({ start, end, innerStart, innerEnd }: XmlElement, source: string, text: string): readonly Splice[] {
  if (text === "") return [];
  if (innerStart < end) return [{ start: innerEnd, end: innerEnd, text }];
  return [{ start, end, text: `${source.slice(start, end).replace(/\s*\/>$/, ">")}${text}</w:p>` }];
}

/** A paragraph's mark struck; null where it is somebody's revision already. */
function struckMark(paragraph: XmlElement, source: string, mark: string): Splice | null {
  const properties = child(paragraph, "w:pPr");
  if (paragraph.innerStart === paragraph.end) return null;
  if (properties === undefined)
    return { start: paragraph.innerStart, end: paragraph.innerStart, text: `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>` };
  const own = source.slice(properties.start, properties.end);
  if (/<w:(?:ins|del|moveFrom|moveTo|sectPr|pPrChange)\b/.test(own) || properties.innerStart === properties.end) return null;
  const look = child(properties, "w:rPr");
  if (look !== undefined && look.innerStart < look.end) return { start: look.innerStart, end: look.innerStart, text: mark };
  return look === undefined
    ? { start: properties.innerEnd, end: properties.innerEnd, text: `<w:rPr>${mark}</w:rPr>` }
    : { start: look.start, end: look.end, text: `<w:rPr>${mark}</w:rPr>` };
}
