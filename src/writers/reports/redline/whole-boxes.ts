import type { Copying } from "../../../ooxml/patch/copied.js";
import { type Ids, revised } from "../../../ooxml/patch/edit.js";
import { blocksIn, linesIn, type OpenedPart } from "../../../ooxml/patch/part.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { child, elements, parseXml, type XmlElement } from "../../../ooxml/xml-tree.js";
import { type Splice, splice } from "../../../text/splice.js";
import { copiedBox } from "./copied-box.js";

/** A run that holds a text box, and nothing else: with it the box comes or goes. */
export interface BoxRun {
  readonly part: OpenedPart;
  readonly run: XmlElement;
  readonly styles: XmlElement | undefined;
}
interface How {
  readonly by: Author;
  readonly ids: Ids;
  readonly copying: Copying;
}

/** Whether a run holds one thing and no words beside it. */
export const isAlone = (run: XmlElement): boolean => elements(run).filter(({ name }) => name !== "w:rPr").length === 1;

/** The run struck. Words in a box are of a text of their own: they stay as they are. */
export const struckBox = ({ part, run }: BoxRun, { by, ids }: How): Splice => ({
  start: run.start,
  end: run.end,
  text: revised("del", by, ids, part.text.slice(run.start, run.end)),
});

/**
 * A box of the new file put in where its paragraph has it; null where that paragraph cannot be told, or the box hangs on other
 * parts of its file.
 * @param how.coming runs of all boxes that come
 */
export function comingBox(
  box: BoxRun,
  into: Omit<BoxRun, "run">,
  how: How & { readonly coming: ReadonlySet<XmlElement> },
): Splice | null {
  const [theirs, own] = [paragraphsIn(box), paragraphsIn(into)];
  const at = theirs.findIndex((one) => one.some(({ element }) => element === box.run));
  const paragraph = at < 0 ? undefined : partner(theirs, at, own);
  const xml = paragraph && copiedBox(box, into.part, how);
  if (!paragraph || xml === null || xml === undefined) return null;
  const runs = theirs[at]!;
  const before = runs.slice(
    0,
    runs.findIndex(({ element }) => element === box.run),
  );
  const silent = before.slice(before.findLastIndex(({ text }) => text !== "") + 1);
  const place = {
    offset: before.reduce((sum, { text }) => sum + text.length, 0),
    behind: silent.filter(({ element }) => !how.coming.has(element)).length,
  };
  return spot(paragraph, place, into.part, { xml, ...how });
}

/** Whether the text of a part says the same accepted, and without what is ours, after it was edited. */
export function saysTheSame({ part, styles }: Omit<BoxRun, "run">, edits: readonly Splice[], by: Author): boolean {
  const parsed = parseXml(splice(part.text, edits), part.path, "");
  const [was, now] = [child(part.root, "w:body"), parsed.ok ? child(parsed.value, "w:body") : undefined];
  if (was === undefined || now === undefined) return false;
  return (["accepted", { without: by.name }] as const).every(
    (view) => linesIn(now, view, styles).join("\n") === linesIn(was, view, styles).join("\n"),
  );
}

interface Run {
  readonly element: XmlElement;
  readonly parent: XmlElement;
  readonly text: string;
}
/** The runs of a paragraph, with its w:p for one that has none. */
type Paragraph = readonly Run[] & { readonly last?: XmlElement };

function paragraphsIn({ part, styles }: Omit<BoxRun, "run">): readonly Paragraph[] {
  const body = child(part.root, "w:body");
  if (body === undefined) return [];
  const all = blocksIn(body, "accepted", styles).flatMap((block) =>
    block.kind === "paragraph" ? [block] : block.rows.flatMap(({ cells }) => cells.flat()),
  );
  return all.map((one) => Object.assign([...one.elements.flatMap(runsIn)], { last: one.elements.at(-1)! }));
}

const gone = new Set(["w:del", "w:moveFrom", "w:pPr"]);
const runsIn = (parent: XmlElement): readonly Run[] =>
  elements(parent).flatMap((one): readonly Run[] => {
    if (gone.has(one.name)) return [];
    return one.name === "w:r" ? [{ element: one, parent, text: textOfRun(one) }] : runsIn(one);
  });

const signs = new Set(["w:tab", "w:br", "w:cr", "w:sym", "w:noBreakHyphen"]);
const textOfRun = (run: XmlElement): string =>
  elements(run)
    .map((one) => (one.name === "w:t" ? one.children.join("") : signs.has(one.name) ? "\t" : ""))
    .join("");
const textOf = (paragraph: Paragraph): string => paragraph.map(({ text }) => text).join("");

/** The same paragraph in another file that says the same: by its words where they stand once, or as often in both. */
function partner(theirs: readonly Paragraph[], at: number, own: readonly Paragraph[]): Paragraph | undefined {
  const [texts, others] = [theirs, own].map((all) => all.map(textOf)) as [string[], string[]];
  if (texts.length === others.length && texts.every((text, i) => text === others[i])) return own[at];
  const text = texts[at]!;
  const same = others.flatMap((one, i) => (one === text ? [i] : []));
  const n = texts.slice(0, at).filter((one) => one === text).length;
  return text !== "" && same.length === texts.filter((one) => one === text).length ? own[same[n]!] : undefined;
}

interface Place {
  /** Characters of the paragraph before it. */
  readonly offset: number;
  /** Runs without words right before it: other boxes. */
  readonly behind: number;
}
/** Behind so many characters of a paragraph: between two runs, or in one that is nothing but a text. */
function spot(
  paragraph: Paragraph,
  { offset, behind }: Place,
  part: OpenedPart,
  { xml, by, ids }: How & { readonly xml: string },
): Splice | null {
  const coming = revised("ins", by, ids, xml);
  let [at, silent] = [0, 0];
  for (const [i, { element, parent, text }] of paragraph.entries()) {
    if (at === offset && text === "" && silent < behind) {
      silent += 1;
      continue;
    }
    if (at === offset && parent.name === "w:p") return { start: element.start, end: element.start, text: coming };
    const before = paragraph[i - 1];
    if (at === offset && before?.parent.name === "w:p")
      return { start: before.element.end, end: before.element.end, text: coming };
    if (at === offset && isOwn(parent, by)) return { start: element.start, end: element.start, text: xml };
    if (at < offset && offset < at + text.length) return within(element, parent, offset - at, part, coming);
    at += text.length;
  }
  const { last } = paragraph;
  if (at !== offset || last === undefined) return null;
  if (last.innerStart === last.end) return { start: last.start, end: last.end, text: `<w:p>${coming}</w:p>` };
  return { start: last.innerEnd, end: last.innerEnd, text: coming };
}

const isOwn = ({ name, attributes }: XmlElement, by: Author): boolean =>
  name === "w:ins" && attributes.get("w:author") === by.name;

function within(run: XmlElement, parent: XmlElement, offset: number, part: OpenedPart, coming: string): Splice | null {
  const [text, ...more] = elements(run).filter(({ name }) => name !== "w:rPr");
  const words = text && part.text.slice(text.innerStart, text.innerEnd);
  // An entity is several characters of the source.
  if (parent.name !== "w:p" || text?.name !== "w:t" || more.length > 0 || words === undefined || /[&<]/.test(words)) return null;
  const properties = child(run, "w:rPr");
  const look = properties ? part.text.slice(properties.start, properties.end) : "";
  const at = text.innerStart + offset;
  // The halves keep their spaces only where the text says so.
  if (/\s/.test(part.text[at - 1]! + part.text[at]!) && text.attributes.get("xml:space") !== "preserve") return null;
  return { start: at, end: at, text: `</w:t></w:r>${coming}<w:r>${look}<w:t xml:space="preserve">` };
}
