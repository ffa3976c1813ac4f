import { escapeAttribute } from "../../ooxml/xml.js";
import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Edit } from "./edits.js";
import { orderOf } from "./schema-order.js";
import type { Holder, Mend } from "./types.js";

type SetMend = Extract<Mend, { do: "set" }>;
type Attributes = Readonly<Record<string, string | null>>;

/** What is set on one element: property → attributes, later ones over earlier ones. */
interface Wanted {
  readonly of: XmlElement;
  readonly holder: Holder;
  readonly properties: Map<string, Attributes>;
}

/** Joins what several rules set on the same elements. */
export function joinedSets(mends: readonly SetMend[]): readonly Wanted[] {
  const wanted = new Map<XmlElement, Wanted>();
  for (const { of, holder, property, attributes } of mends) {
    const known: Wanted = wanted.get(of) ?? { of, holder, properties: new Map() };
    wanted.set(of, known);
    known.properties.set(property, { ...known.properties.get(property), ...attributes });
  }
  return [...wanted.values()];
}

/**
 * Edits that set the properties of one element, and touch nothing else of it.
 * @param source the part as text
 * @returns none for an element written without a namespace prefix: no program of ours or Office's writes such files
 */
export function propertyEdits(source: string, { of, holder, properties }: Wanted): readonly Edit[] {
  const prefix = /^<([^\s/>:]+:)/.exec(source.slice(of.start, of.start + 40))?.[1];
  if (prefix === undefined) return [];
  const named = (name: string) => name.replace(/^w:/, prefix);
  const sorted = [...properties].sort(([a], [b]) => orderOf(holder, a) - orderOf(holder, b));
  const made = (entries: typeof sorted) => entries.map(([name, attributes]) => newProperty(name, attributes, named)).join("");
  const box = of.name === holder ? of : child(of, holder);
  if (box === undefined || isEmptyTag(source, box)) return wholeHolder(source, of, box, named(holder), made(sorted));
  const edits: Edit[] = [];
  const added = new Map<number, string>();
  for (const [name, attributes] of sorted) {
    const present = child(box, name);
    if (present)
      edits.push({ start: present.start, end: present.innerStart, text: changedTag(source, present, attributes, named) });
    else {
      const at = placeFor(box, holder, name);
      added.set(at, (added.get(at) ?? "") + made([[name, attributes]]));
    }
  }
  return [...edits, ...[...added].map(([start, text]): Edit => ({ start, end: start, text }))];
}

const isEmptyTag = (source: string, { start, end, innerStart }: XmlElement): boolean =>
  innerStart === end && source.slice(start, end).endsWith("/>");

/** A holder that is not there yet, or has nothing in it. */
function wholeHolder(source: string, of: XmlElement, box: XmlElement | undefined, name: string, inner: string): readonly Edit[] {
  if (inner === "") return [];
  if (box !== undefined) {
    const tag = source.slice(box.start, box.end).replace(/\s*\/>$/, ">");
    return [{ start: box.start, end: box.end, text: `${tag}${inner}</${name}>` }];
  }
  return isEmptyTag(source, of) ? [] : [{ start: of.innerStart, end: of.innerStart, text: `<${name}>${inner}</${name}>` }];
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
