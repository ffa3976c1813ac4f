import { type Holder, orderOf } from "../../ooxml/schema-order.js";
import { escapeAttribute } from "../../ooxml/xml.js";
import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Splice } from "../../text/splice.js";
import type { Mend } from "./types.js";

type SetMend = Extract<Mend, { do: "set" }>;
type Attributes = Readonly<Record<string, string | null>>;

type Properties = Map<string, Attributes>;

/** What is set on one element: property → attributes, later ones over earlier ones. */
interface Wanted {
  readonly of: XmlElement;
  readonly holder: Holder;
  readonly properties: Properties;
  /** What is set on the mark of a paragraph: its w:rPr stands in the holder. */
  readonly mark: Properties;
}

/** Joins what several rules set on the same elements. */
export function joinedSets(mends: readonly SetMend[]): readonly Wanted[] {
  const wanted = new Map<XmlElement, Wanted>();
  for (const { of, holder, property, attributes } of mends) {
    const isMark = holder === "mark";
    const known: Wanted = wanted.get(of) ?? {
      of,
      holder: isMark ? "w:pPr" : holder,
      properties: new Map(),
      mark: new Map(),
    };
    wanted.set(of, known);
    const joined = isMark ? known.mark : known.properties;
    joined.set(property, { ...joined.get(property), ...attributes });
  }
  return [...wanted.values()];
}

/**
 * Edits that set the properties of one element, and touch nothing else of it.
 * @param source the part as text
 * @returns none for an element written without a namespace prefix: no program of ours or Office's writes such files
 */
export function propertyEdits(source: string, { of, holder, properties, mark }: Wanted): readonly Splice[] {
  const prefix = /^<([^\s/>:]+:)/.exec(source.slice(of.start, of.start + 40))?.[1];
  if (prefix === undefined) return [];
  const write: Write = { source, named: (name) => name.replace(/^w:/, prefix) };
  const box = of.name === holder ? of : child(of, holder);
  const marks = child(box, "w:rPr");
  const inner = mark.size === 0 || marks !== undefined ? "" : inTag(write.named("w:rPr"), made(write, "w:rPr", mark));
  if (box === undefined || isEmptyTag(source, box))
    return wholeHolder(source, of, box, write.named(holder), made(write, holder, properties) + inner);
  return [
    ...insideEdits(write, box, holder, properties),
    ...(inner === "" ? [] : [insertion(placeFor(box, holder, "w:rPr"), inner)]),
    ...(mark.size === 0 || marks === undefined ? [] : markEdits(write, box, marks, mark)),
  ];
}

interface Write {
  readonly source: string;
  /** A name with the prefix the file writes. */
  readonly named: (name: string) => string;
}
const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });
const inTag = (name: string, inner: string): string => (inner === "" ? "" : `<${name}>${inner}</${name}>`);
const inOrder = (holder: Holder, properties: Properties) =>
  [...properties].sort(([a], [b]) => orderOf(holder, a) - orderOf(holder, b));
const made = ({ named }: Write, holder: Holder, properties: Properties): string =>
  inOrder(holder, properties)
    .map(([name, attributes]) => newProperty(name, attributes, named))
    .join("");

/** @param box a holder with something in it */
function insideEdits(write: Write, box: XmlElement, holder: Holder, properties: Properties): readonly Splice[] {
  const edits: Splice[] = [];
  const added = new Map<number, string>();
  for (const [name, attributes] of inOrder(holder, properties)) {
    const present = child(box, name);
    if (present) {
      const text = changedTag(write.source, present, attributes, write.named);
      edits.push({ start: present.start, end: present.innerStart, text });
    } else {
      const at = placeFor(box, holder, name);
      added.set(at, (added.get(at) ?? "") + newProperty(name, attributes, write.named));
    }
  }
  return [...edits, ...[...added].map(([start, text]) => insertion(start, text))];
}

const markEdits = (write: Write, box: XmlElement, marks: XmlElement, mark: Properties): readonly Splice[] =>
  isEmptyTag(write.source, marks)
    ? wholeHolder(write.source, box, marks, write.named("w:rPr"), made(write, "w:rPr", mark))
    : insideEdits(write, marks, "w:rPr", mark);

const isEmptyTag = (source: string, { start, end, innerStart }: XmlElement): boolean =>
  innerStart === end && source.slice(start, end).endsWith("/>");

/** A holder that is not there yet, or has nothing in it. */
function wholeHolder(
  source: string,
  of: XmlElement,
  box: XmlElement | undefined,
  name: string,
  inner: string,
): readonly Splice[] {
  if (inner === "") return [];
  if (box !== undefined) {
    const tag = source.slice(box.start, box.end).replace(/\s*\/>$/, ">");
    return [{ start: box.start, end: box.end, text: `${tag}${inner}</${name}>` }];
  }
  // Exceptions to the table's properties come before those of a row.
  const at = child(of, "w:tblPrEx")?.end ?? of.innerStart;
  return isEmptyTag(source, of) ? [] : [insertion(at, inTag(name, inner))];
}

/** Behind the last property that comes before it in the schema. */
function placeFor(box: XmlElement, holder: Holder, name: string): number {
  const order = orderOf(holder, name);
  const before = elements(box).findLast((one) => orderOf(holder, one.name) <= order);
  return before?.end ?? box.innerStart;
}

function newProperty(name: string, attributes: Attributes, named: (name: string) => string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${named(key)}="${escapeAttribute(value)}"`],
  );
  // A property that only takes something away says nothing where there is none.
  return written.length === 0 && Object.keys(attributes).length > 0 ? "" : `<${named(name)}${written.join("")}/>`;
}

/** The start tag of a property with some attributes set and some taken away; the others stay as they are written. */
function changedTag(source: string, present: XmlElement, attributes: Attributes, named: (name: string) => string): string {
  let tag = source.slice(present.start, present.innerStart);
  const closing = /\s*\/?>$/.exec(tag)![0];
  tag = tag.slice(0, -closing.length);
  for (const [key, value] of Object.entries(attributes)) {
    tag = tag.replace(new RegExp(`\\s+${named(key).replace(".", "\\.")}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
    if (value !== null) tag += ` ${named(key)}="${escapeAttribute(value)}"`;
  }
  // A switch that is set has no value that turns it off.
  if (Object.keys(attributes).length === 0) tag = tag.replace(/\s+[^\s=]*:val\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  return tag + closing;
}
