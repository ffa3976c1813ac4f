import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { limits } from "../tree/limits.js";
import { xmlText } from "./xml-text.js";
import { elements, parseXml, type XmlElement } from "./xml-tree.js";
import { type Parts, unpackParts } from "./zip.js";

/** What a relationship of a part says: the last word of its type, and the part it names. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  /** The target is an address outside the file, as it is written. */
  readonly external?: true;
}

/** An opened Word file: its main part, and the parts that belong to it. */
export interface Package {
  /** Every part by its name, as bytes, in the order of the file. */
  readonly parts: Parts;
  /** Name, text and root element of the main part. */
  readonly path: string;
  readonly text: string;
  readonly document: XmlElement;
  readonly relationships: readonly Relationship[];
  /** Every part the main part names whose kind is the word given: styles, numbering, header … Missing ones are left out. */
  related(kind: string): Outcome<readonly XmlElement[]>;
  /** All relationships of a part by its name, those that lead out of the file too; none where they cannot be read. */
  linksOf(part: string): readonly Relationship[];
  /** A part of the package by its name; null when there is none. */
  part(name: string): Outcome<XmlElement | null>;
  /** The name a part is really stored under: case does not count. */
  nameOf(name: string): string | undefined;
}

/** What is known of the parts of a package, by name: each is parsed once. */
type Parsed = Map<string, Outcome<XmlElement | null>>;
const parsedOf = new WeakMap<Package, Parsed>();

/**
 * Opens a Word file that may come from anywhere: one cut short or made to fill the memory is refused with a way out.
 * @param name how messages name the file
 */
export function openPackage(bytes: Uint8Array, name: string): Outcome<Package> {
  const known = opened.find((one) => one.bytes === bytes && one.name === name);
  if (known !== undefined) return succeed(known.file);
  const made = unpacked(bytes, name);
  if (!made.ok || bytes.length > largestKept) return made;
  opened.unshift({ bytes, name, file: made.value });
  opened.length = Math.min(opened.length, mostKept);
  return made;
}

/** The files opened last: one merge reads the same bytes several times. Few and small ones, so that they fill no memory. */
const opened: { readonly bytes: Uint8Array; readonly name: string; readonly file: Package }[] = [];
const mostKept = 6;
const largestKept = 200_000;

function unpacked(bytes: Uint8Array, name: string): Outcome<Package> {
  if (bytes.length > limits.file) return fail(problem("reader/too-large", { name }));
  const unpacked = unpackParts(bytes, name);
  return unpacked.ok ? packageOf(unpacked.value, name, new Map()) : unpacked;
}

/** The package with parts replaced or added; what is known of all others stays known. */
export function withParts(file: Package, changed: Parts, name: string): Outcome<Package> {
  const known: Parsed = new Map([...(parsedOf.get(file) ?? [])].filter(([part]) => !changed.has(part)));
  return packageOf(new Map([...file.parts, ...changed]), name, known);
}

function packageOf(parts: Parts, name: string, known: Parsed): Outcome<Package> {
  const byLower = new Map([...parts.keys()].map((key) => [key.toLowerCase(), key]));
  const nameOf = (path: string): string | undefined => (parts.has(path) ? path : byLower.get(path.toLowerCase()));
  const parse = (path: string, bytes: Uint8Array): Outcome<XmlElement | null> => {
    if (bytes.length > limits.unpacked.part) return fail(problem("reader/too-large", { name }));
    const text = xmlText(bytes);
    return text === null ? fail(problem("reader/bad-xml", { name, part: path })) : parseXml(text, path, name);
  };
  const part = (path: string): Outcome<XmlElement | null> => {
    const stored = nameOf(path);
    if (stored === undefined) return succeed(null);
    const found = known.get(stored) ?? parse(path, parts.get(stored)!);
    known.set(stored, found);
    return found;
  };
  const roots = relationships("", part);
  if (!roots.ok) return roots;
  const path = roots.value.find(({ kind, external }) => !external && kind === "officeDocument")?.target ?? "word/document.xml";
  const document = part(path);
  if (!document.ok) return document;
  if (document.value?.name !== "w:document") return fail(problem("reader/no-body", { name, part: path }));
  const links = relationships(path, part);
  if (!links.ok) return links;
  const inside = links.value.filter(({ external }) => !external);
  const related = (wanted: string): Outcome<readonly XmlElement[]> => {
    const found: XmlElement[] = [];
    for (const { kind, target } of inside) {
      if (kind !== wanted) continue;
      const one = part(target);
      if (!one.ok) return one;
      if (one.value) found.push(one.value);
    }
    return succeed(found);
  };
  const opened: Package = {
    parts,
    path: nameOf(path)!,
    text: xmlText(parts.get(nameOf(path)!)!)!,
    document: document.value,
    relationships: inside,
    related,
    linksOf: (of) => {
      const found = relationships(of, part);
      return found.ok ? found.value : [];
    },
    part,
    nameOf,
  };
  parsedOf.set(opened, known);
  return succeed(opened);
}

/** The relationships of a part ("" for the package), with targets as names of parts. */
function relationships(of: string, part: (name: string) => Outcome<XmlElement | null>): Outcome<readonly Relationship[]> {
  const slash = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, slash);
  const rels = part(`${folder}_rels/${of.slice(slash)}.rels`);
  if (!rels.ok) return rels;
  const all = rels.value === null ? [] : elements(rels.value);
  return succeed(
    all.map(({ attributes }): Relationship => {
      const id = attributes.get("Id") ?? "";
      const kind = (attributes.get("Type") ?? "").split("/").at(-1)!;
      const target = attributes.get("Target") ?? "";
      return attributes.get("TargetMode") === "External"
        ? { id, kind, target, external: true }
        : { id, kind, target: resolve(folder, target) };
    }),
  );
}

/** A target as a name within the package: /word/a.xml, a.xml and ../a.xml are all met. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
