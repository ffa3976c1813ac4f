import { problem } from "../diag/problem.js";
import { tooMuch } from "../diag/too-much.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { limits } from "../tree/limits.js";
import { attributesOf, type XmlFault, xmlTokens } from "./xml-tokens.js";

/** An element with its place in the source: `[start, end)` with its tags, `[innerStart, innerEnd)` what stands between them. */
export interface XmlElement {
  /** Prefix and local name. The prefix is ours for the namespaces of Office, whatever the file calls them; `?` for others. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Namespaces by the prefix Office writes; the second form is that of ISO 29500 Strict. */
const known: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://schemas.microsoft.com/office/word/2015/wordml/symex": "w16se",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "cp",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties": "cp",
  "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt",
  "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": "vt",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

interface Open {
  readonly element: XmlElement & { children: (XmlElement | string)[]; end: number; innerEnd: number };
  readonly written: string;
  readonly scope: Scope;
}

/**
 * Parses one XML part of an Office file.
 * @param part how messages name it
 * @param name how messages name the file
 */
export function parseXml(source: string, part: string, name: string): Outcome<XmlElement> {
  try {
    const root = build(source);
    if (root !== null) return succeed(root);
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    if (thrown.fault === "doctype") return fail(problem("reader/doctype", { name, part }));
    if (thrown.fault !== "syntax") return fail(tooMuch(thrown.fault, name));
  }
  return fail(problem("reader/bad-xml", { name, part }));
}

const isFault = (thrown: unknown): thrown is XmlFault => typeof thrown === "object" && thrown !== null && "fault" in thrown;

/** The root element; null where tags do not match or bounds are passed. */
function build(source: string): XmlElement | null {
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  const bounds = counting();
  const outer = outermost();
  for (const token of xmlTokens(source)) {
    const above = stack.at(-1);
    if (token.kind === "text") {
      bounds.text(token.value.length);
      if (above) above.element.children.push(token.value);
      else if (token.value.trim() !== "") return null;
    } else if (token.kind === "open") {
      if (root !== null && !above) return null;
      const written = attributesOf(token.attributes, token.start);
      const around = above?.scope ?? outer;
      const scope = withDeclared(around, written);
      const name = canonical(token.name, scope);
      bounds.element(stack.length, written.size + (scope === around ? 0 : scope.prefixes.size), name === "w:p");
      const attributes = written.size === 0 ? written : named(written, scope);
      const element = {
        name,
        attributes,
        children: [],
        start: token.start,
        end: token.end,
        innerStart: token.end,
        innerEnd: token.end,
      };
      above?.element.children.push(element);
      root ??= element;
      if (!token.empty) stack.push({ element, written: token.name, scope });
    } else {
      if (above?.written !== token.name) return null;
      stack.pop();
      // An array that grew holds room for sixteen more: most elements have one child.
      above.element.children = above.element.children.slice();
      above.element.innerEnd = token.start;
      above.element.end = token.end;
    }
  }
  return stack.length === 0 ? root : null;
}

/** Counts what a part holds; throws an `XmlFault` at the first bound that is passed, before more is built. */
function counting() {
  const counts = { elements: 0, attributes: 0, paragraphs: 0, characters: 0, paragraph: 0 };
  const most = { ...limits.xml, paragraphs: limits.paragraphs, characters: limits.characters, paragraph: limits.paragraph };
  const grow = (what: keyof typeof counts, by: number, bound: number) => {
    counts[what] += by;
    if (counts[what] > bound) throw { fault: what, offset: 0 } satisfies XmlFault;
  };
  return {
    text(length: number): void {
      grow("characters", length, most.characters);
      if (counts.paragraphs > 0) grow("paragraph", length, most.paragraph);
    },
    element(depth: number, attributes: number, isParagraph: boolean): void {
      if (depth >= most.depth) throw { fault: "depth", offset: 0 } satisfies XmlFault;
      grow("elements", 1, most.elements);
      grow("attributes", attributes, most.allAttributes);
      if (!isParagraph) return;
      grow("paragraphs", 1, most.paragraphs);
      counts.paragraph = 0;
    },
  };
}

/** What prefixes mean in an element, and the names already met there as they are written. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}
const outermost = (): Scope => ({ prefixes: new Map([["xml", "xml"]]), names: new Map() });

function withDeclared(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let own: Map<string, string> | null = null;
  for (const [key, value] of attributes) {
    if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
    own ??= new Map(scope.prefixes);
    own.set(key === "xmlns" ? "" : key.slice(6), Object.hasOwn(known, value) ? known[value]! : "?");
  }
  return own === null ? scope : { prefixes: own, names: new Map() };
}

function named(written: ReadonlyMap<string, string>, scope: Scope): ReadonlyMap<string, string> {
  const name = (key: string): string => (key.includes(":") ? canonical(key, scope) : key);
  for (const key of written.keys()) if (name(key) !== key) return new Map([...written].map(([one, value]) => [name(one), value]));
  return written;
}

function canonical(written: string, { prefixes, names }: Scope): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(":");
  const name = `${prefixes.get(colon < 0 ? "" : written.slice(0, colon)) ?? "?"}:${written.slice(colon + 1)}`;
  names.set(written, name);
  return name;
}

// ---------------------------------------------------------------- looking around

export const elements = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== "string");

export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((c): c is XmlElement => typeof c !== "string" && c.name === name);

/** w:val of a child such as w:pStyle; undefined when there is no such child or value. */
export const valOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes.get("w:val");

/** A switch such as w:vanish: on by being there, unless its value says otherwise; undefined when absent. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  if (!found) return undefined;
  const value = found.attributes.get("w:val");
  return value === undefined || !(value === "0" || value === "false" || value === "off");
}

/** All the character data inside. */
export const textOf = (element: XmlElement): string =>
  element.children.map((c) => (typeof c === "string" ? c : textOf(c))).join("");

/** Every element of a name inside, in document order, not looking into those found. */
export function* within(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const c of parent.children) {
    if (typeof c === "string") continue;
    if (c.name === name) yield c;
    else yield* within(c, name);
  }
}
