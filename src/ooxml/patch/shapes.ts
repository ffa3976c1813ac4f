import type { Splice } from "../../text/splice.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import { type Ids, revisionTags } from "./edit.js";
import { insertFirst, markParagraph } from "./marks.js";
import type { Standing } from "./tails.js";
import type { Author } from "./types.js";

const notShape = new Set(["w:rPr", "w:pPrChange", "w:sectPr"]);

/** The properties of a paragraph without what belongs to this mark alone: its run properties, its section, a change of them. */
export function shapeOf(paragraph: XmlElement, source: string): string {
  const properties = child(paragraph, "w:pPr");
  return (properties ? elements(properties) : [])
    .filter(({ name }) => !notShape.has(name))
    .map(({ start, end }) => source.slice(start, end))
    .join("");
}

/** Elements of w:pPr that stand before w:numPr. */
const beforeNumbering = new Set(["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"]);

/** The properties of a paragraph in another list. */
export function shapeInList(paragraph: XmlElement, source: string, list: string, level: string): string {
  const all = elements(child(paragraph, "w:pPr") ?? { ...paragraph, children: [] }).filter(({ name }) => !notShape.has(name));
  const numbered = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const raw = (of: readonly XmlElement[]) => of.map(({ start, end }) => source.slice(start, end)).join("");
  const first = all.filter(({ name }) => beforeNumbering.has(name));
  return raw(first) + numbered + raw(all.filter((one) => !first.includes(one) && one.name !== "w:numPr"));
}

/** What a paragraph mark says of its paragraph once all is accepted, and once all is rejected. */
export interface Wanted {
  readonly now: string;
  readonly before: string;
}

/**
 * Word gives a paragraph the properties of the mark that ends it. Where marks come and go, words end up before another
 * mark than their own: that one then has to say what theirs said.
 * @returns the marks that must say something else than they do
 */
export function wantedShapes(
  lines: readonly (Standing | null)[],
  fates: ReadonlyMap<XmlElement, "comes" | "goes">,
): ReadonlyMap<XmlElement, Wanted> {
  const inView = (away: "comes" | "goes"): ReadonlyMap<XmlElement, string> => {
    const said = new Map<XmlElement, string>();
    let first: string | null = null;
    for (const line of lines) {
      if (line === null) {
        first = null;
        continue;
      }
      const own = away === "goes" ? (line.becomes ?? line.properties) : line.properties;
      if (line.fate !== away) first ??= own;
      if (fates.get(line.element) === away) continue;
      said.set(line.element, first ?? own);
      first = null;
    }
    return said;
  };
  const [accepted, rejected] = [inView("goes"), inView("comes")];
  const wanted = new Map<XmlElement, Wanted>();
  for (const line of lines) {
    if (line === null) continue;
    const now = accepted.get(line.element) ?? line.properties;
    const before = rejected.get(line.element) ?? now;
    if (now !== line.properties || before !== now) wanted.set(line.element, { now, before });
  }
  return wanted;
}

/** Writes a mark's revision and the properties it is to have; a change of these by somebody else stays the only one. */
export function reshape(
  paragraph: XmlElement,
  { source, mark }: { readonly source: string; readonly mark: string },
  { now, before }: Wanted,
  by: Author,
  ids: Ids,
): readonly Splice[] {
  const properties = child(paragraph, "w:pPr");
  if (child(properties, "w:pPrChange")) return mark === "" ? [] : [markParagraph(paragraph, mark, source)];
  const raw = (one: XmlElement | undefined) => (one ? source.slice(one.start, one.end) : "");
  const own = child(properties, "w:rPr");
  const inner = own ? elements(own) : [];
  const theirs = inner.filter(({ name }) => /^w:(?:ins|del|moveFrom|moveTo)$/.test(name));
  const rest = inner.filter((one) => !theirs.includes(one));
  const marks = [...theirs.map(raw), mark, ...rest.map(raw)].join("");
  const [open, close] = revisionTags("pPrChange", by, ids);
  const change = now === before ? "" : `${open}<w:pPr>${before}</w:pPr>${close}`;
  const text = `<w:pPr>${now}${marks === "" ? "" : `<w:rPr>${marks}</w:rPr>`}${raw(child(properties, "w:sectPr"))}${change}</w:pPr>`;
  return [properties ? { start: properties.start, end: properties.end, text } : insertFirst(paragraph, text, source)];
}
