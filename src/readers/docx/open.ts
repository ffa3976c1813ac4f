import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { xmlText } from "../../ooxml/xml-text.js";
import { elements, parseXml, type XmlElement } from "../../ooxml/xml-tree.js";
import { unpackParts } from "../../ooxml/zip.js";
import { kindOfBytes } from "../kinds.js";

/** An opened Word file: its main part, and the parts that belong to it. */
export interface Package {
  readonly document: XmlElement;
  /** Every part the main part names whose kind ends with the word given: styles, numbering, header … Missing ones are left out. */
  related(kind: string): Outcome<readonly XmlElement[]>;
  /** A part of the package by its name; null when there is none. */
  part(name: string): Outcome<XmlElement | null>;
}

/** A regulation is some hundred kilobytes; a document with scanned pages some ten megabytes. */
const largestFile = 64 * 1024 * 1024;
const largestPart = 48 * 1024 * 1024;

/**
 * Opens a Word file that may come from anywhere: a file with a password, an old .doc, one cut short, one made to fill the
 * memory are each told apart and refused with a way out.
 * @param name how messages name the file
 */
export function openDocx(bytes: Uint8Array, name: string): Outcome<Package> {
  const kind = kindOfBytes(bytes);
  if (kind === "locked") return fail(problem("reader/locked", { name }));
  if (kind === "doc") return fail(problem("reader/old-doc", { name }));
  if (bytes.length > largestFile) return fail(problem("reader/too-large", { name }));
  const unpacked = unpackParts(bytes, name);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const byLower = new Map([...parts.keys()].map((key) => [key.toLowerCase(), key]));
  const part = (path: string): Outcome<XmlElement | null> => {
    const bytesOf = parts.get(path) ?? parts.get(byLower.get(path.toLowerCase()) ?? "");
    if (bytesOf === undefined) return succeed(null);
    if (bytesOf.length > largestPart) return fail(problem("reader/too-large", { name }));
    const text = xmlText(bytesOf);
    return text === null ? fail(problem("reader/bad-xml", { name, part: path })) : parseXml(text, path, name);
  };
  const roots = relationships("", part);
  if (!roots.ok) return roots;
  const path = roots.value.find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const document = part(path);
  if (!document.ok) return document;
  if (document.value?.name !== "w:document") return fail(problem("reader/no-body", { name, part: path }));
  const links = relationships(path, part);
  if (!links.ok) return links;
  const related = (wanted: string): Outcome<readonly XmlElement[]> => {
    const found: XmlElement[] = [];
    for (const { kind, target } of links.value) {
      if (kind !== wanted) continue;
      const one = part(target);
      if (!one.ok) return one;
      if (one.value) found.push(one.value);
    }
    return succeed(found);
  };
  return succeed({ document: document.value, related, part });
}

/** The relationships of a part ("" for the package), with targets as names of parts; those outside the file are left out. */
function relationships(
  of: string,
  part: (name: string) => Outcome<XmlElement | null>,
): Outcome<readonly { readonly kind: string; readonly target: string }[]> {
  const slash = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, slash);
  const rels = part(`${folder}_rels/${of.slice(slash)}.rels`);
  if (!rels.ok) return rels;
  const all = rels.value === null ? [] : elements(rels.value);
  return succeed(
    all
      .filter(({ attributes }) => attributes.get("TargetMode") !== "External")
      .map(({ attributes }) => ({
        kind: (attributes.get("Type") ?? "").split("/").at(-1)!,
        target: resolve(folder, attributes.get("Target") ?? ""),
      })),
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
