import { strToU8 } from "fflate";
import type { Look } from "../../look/types.js";
import { pageField } from "../../ooxml/body/things.js";
import { parts as names, namespaces } from "../../ooxml/names.js";
import type { Package } from "../../ooxml/package.js";
import { settingsBefore } from "../../ooxml/schema-order.js";
import { halfPoints, mmToTwips, pointsToTwips } from "../../ooxml/units.js";
import { escapeAttribute, escapeText } from "../../ooxml/xml.js";
import { xmlText } from "../../ooxml/xml-text.js";
import { elements, textOf, type XmlElement } from "../../ooxml/xml-tree.js";
import { type Splice, splice } from "../../text/splice.js";
import type { WordFile } from "../word/file.js";
import type { Mend } from "./types.js";

const footerType = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
const headerType = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
const settingsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Parts changed and added for footers with the page number, and what changes in the sections of the main part. */
export interface AddedFooters {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly edits: readonly Splice[];
  /** For w:pgMar, twips: the dash stands the look's distance below the type area. */
  readonly footer: number;
}

/**
 * Footers of the look in place of those a file has, where these print nothing but a page number, or nothing at all; headers
 * stay, on even pages too. null where a footer says something else, a header counts pages, or no place can be made in the file.
 */
export function addedFooters({ word: { file }, sections, oddAndEven }: WordFile, look: Look): AddedFooters | null {
  if ((sections[0]?.element?.children.length ?? 0) === 0) return null;
  const all = sections.flatMap(({ element }) => (element === undefined ? [] : referencesOf(element)));
  const old = all.filter(({ name, kind }) => name === "w:footerReference" && kind !== "first");
  if (!old.every(({ id }) => countsPagesOnly(file, id))) return null;
  if (all.some(({ name, id }) => name === "w:headerReference" && printsNumber(file, id))) return null;
  const outer = look.pageNumber.place === "outer";
  const kinds = outer ? (["default", "even"] as const) : (["default"] as const);
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const relationships = `${folder}_rels/${file.path.slice(folder.length)}.rels`;
  const taken = new Set<string>();
  const free = (stem: string): string => {
    let name = `${folder}${stem}.xml`;
    for (let i = 2; file.nameOf(name) !== undefined || taken.has(name); i++) name = `${folder}${stem}-${i}.xml`;
    taken.add(name);
    return name;
  };
  const ids = new Set(file.relationships.map(({ id }) => id));
  const footers = kinds.map((kind, i) => ({ kind, id: freeId(`rIdPageNumber${i + 1}`, ids), name: free(`footer-${kind}`) }));
  // Once even pages are told apart they have headers of their own: copies of those they had so far.
  const headers = outer && !oddAndEven ? all.filter(({ name }) => name === "w:headerReference") : [];
  const copies = headers
    .filter(({ kind }) => kind === "default")
    .map((one, i) => ({ ...one, copy: freeId(`rIdEvenHeader${i + 1}`, ids), part: free("header-even") }));
  const copied = copies.map(({ id, part }) => copyOf(file, id, part));
  const settings = outer ? settingsWithOddAndEven(file, folder) : null;
  const added = [
    ...footers.map(({ id, name }) => ({ id, name, type: footerType, relation: `${office}footer` })),
    ...copies.map(({ copy, part }) => ({ id: copy, name: part, type: headerType, relation: `${office}header` })),
    ...(settings?.isNew
      ? [{ id: freeId("rIdSettings", ids), name: settings.name, type: settingsType, relation: `${office}settings` }]
      : []),
  ];
  const overrides = added.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const links = added.map(
    ({ id, name, relation }) =>
      `<Relationship Id="${id}" Type="${relation}" Target="${escapeAttribute(name.slice(folder.length))}"/>`,
  );
  const changed = [
    appended(file, names.types, overrides.join("")),
    appended(file, relationships, links.join("")),
    ...(settings === null ? [] : [settings.part]),
  ];
  if (changed.some((one) => one === null) || copied.some((one) => one === null)) return null;
  const line = pointsToTwips(look.pageNumber.size + 4);
  return {
    parts: new Map([
      ...changed.map((one) => one!),
      ...copied.flatMap((one) => one!),
      ...footers.map(
        ({ kind, name }) =>
          [name, strToU8(footerXml(look, outer ? (kind === "even" ? "left" : "right") : "center", line))] as const,
      ),
    ]),
    edits: [
      ...footers.map(({ kind, id }) => referenceAt(sections[0]!.element!.innerStart, "footer", kind, id)),
      ...[...old, ...headers.filter(({ kind }) => kind === "even")].map(({ element }) => removal(element)),
      ...copies.map(({ section, copy }) => referenceAt(section.innerStart, "header", "even", copy)),
    ],
    footer: Math.max(0, mmToTwips(look.page.margins.bottom) - mmToTwips(look.pageNumber.below) - Math.round(line / 2)),
  };
}

/** The mend that puts the look's footers in place; none where it cannot be done. */
export const footerMends = (file: WordFile, look: Look): readonly Mend[] =>
  file.sections.every(({ element }) => element !== undefined) && addedFooters(file, look) !== null
    ? [{ do: "page-numbers" }]
    : [];

interface Reference {
  readonly section: XmlElement;
  readonly element: XmlElement;
  readonly name: string;
  readonly kind: string;
  readonly id: string;
}
const referencesOf = (section: XmlElement): readonly Reference[] =>
  elements(section).flatMap((element) => {
    const { name, attributes } = element;
    if (name !== "w:headerReference" && name !== "w:footerReference") return [];
    return [{ section, element, name, kind: attributes.get("w:type") ?? "default", id: attributes.get("r:id") ?? "" }];
  });
const removal = ({ start, end }: XmlElement): Splice => ({ start, end, text: "" });
const referenceAt = (at: number, of: "footer" | "header", kind: string, id: string): Splice => {
  const text = `<w:${of}Reference xmlns:w="${namespaces.w}" xmlns:r="${namespaces.r}" w:type="${kind}" r:id="${id}"/>`;
  return { start: at, end: at, text };
};

const targetOf = (file: Package, id: string): string | undefined => file.relationships.find((one) => one.id === id)?.target;

const partOf = (file: Package, id: string): XmlElement | null => {
  const target = targetOf(file, id);
  const part = target === undefined ? undefined : file.part(target);
  return part?.ok ? part.value : null;
};

/** Nothing in it is printed but the number of the page, or of all pages, with what people put around it. */
function countsPagesOnly(file: Package, id: string): boolean {
  const part = partOf(file, id);
  const isBare = (one: XmlElement): boolean => {
    if (properties.has(one.name)) return true;
    if (one.name === "w:t") return /^[\s\d\-—–－―·~～第页共总计/，,、（）()]*$/.test(textOf(one));
    if (one.name === "w:instrText") return pageField.test(textOf(one)) || textOf(one).trim() === "";
    if (one.name === "w:fldSimple" && !pageField.test(one.attributes.get("w:instr") ?? "")) return false;
    return bare.has(one.name) && elements(one).every(isBare);
  };
  return part !== null && elements(part).every(isBare);
}
const properties = new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr"]);
const bare = new Set([
  ...["w:p", "w:r", "w:t", "w:tab", "w:ptab", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd"],
  ...["w:sdt", "w:sdtContent", "w:fldSimple", "w:fldChar", "w:pgNum", "w:lastRenderedPageBreak"],
]);

function printsNumber(file: Package, id: string): boolean {
  const part = partOf(file, id);
  const prints = (one: XmlElement): boolean =>
    one.name === "w:pgNum" ||
    (one.name === "w:instrText" && pageField.test(textOf(one))) ||
    (one.name === "w:fldSimple" && pageField.test(one.attributes.get("w:instr") ?? "")) ||
    elements(one).some(prints);
  return part !== null && prints(part);
}

/** A part and the links of its own under another name; null where it is not there. */
function copyOf(file: Package, id: string, copy: string): readonly (readonly [string, Uint8Array])[] | null {
  const target = targetOf(file, id);
  const name = target === undefined ? undefined : file.nameOf(target);
  if (name === undefined) return null;
  const linksOf = (part: string) => part.replace(/([^/]*)$/, "_rels/$1.rels");
  const links = file.nameOf(linksOf(name));
  return [[copy, file.parts.get(name)!], ...(links === undefined ? [] : [[linksOf(copy), file.parts.get(links)!] as const])];
}

type Changed = readonly [string, Uint8Array] | null;

/** A part with more entries at its end. */
function appended(file: Package, name: string, entries: string): Changed {
  return edited(file, name, (root) => [{ start: root.innerEnd, end: root.innerEnd, text: entries }]);
}

const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  while (taken.has(id)) id += "a";
  return id;
};

/** The settings with a switch that tells odd pages from even ones; a part of its own where the file has none. */
function settingsWithOddAndEven(file: Package, folder: string): { name: string; isNew: boolean; part: Changed } {
  const text = `<w:evenAndOddHeaders xmlns:w="${namespaces.w}"/>`;
  const linked = file.relationships.find(({ kind }) => kind === "settings")?.target;
  const known = linked ?? `${folder}settings.xml`;
  if (linked === undefined && file.nameOf(known) === undefined) {
    const root = `${xmlHead}<w:settings xmlns:w="${namespaces.w}">${text}</w:settings>`;
    return { name: known, isNew: true, part: [known, strToU8(root)] };
  }
  const part = edited(file, known, (root) => {
    const own = elements(root).find((one) => one.name === "w:evenAndOddHeaders");
    if (own) return [{ start: own.start, end: own.end, text }];
    const before = elements(root).findLast((one) => settingsBefore.has(one.name));
    const at = before?.end ?? root.innerStart;
    return [{ start: at, end: at, text }];
  });
  return { name: known, isNew: false, part };
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function edited(file: Package, asked: string, edits: (root: XmlElement) => readonly Splice[]): Changed {
  const name = file.nameOf(asked);
  const root = file.part(asked);
  const text = name === undefined ? null : xmlText(file.parts.get(name)!);
  if (name === undefined || !root.ok || root.value === null || text === null) return null;
  return [name, strToU8(filled(text, root.value, edits(root.value)))];
}

/** The part with its edits, and with an end tag where it was an empty one, such as <w:settings/>. */
function filled(text: string, root: XmlElement, edits: readonly Splice[]): string {
  const tag = text.slice(root.start, root.end);
  if (root.innerStart < root.end) return splice(text, edits);
  const inner = edits.map((edit) => edit.text).join("");
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  return `${text.slice(0, root.start)}${tag.replace(/\s*\/>$/, ">")}${inner}</${name}>${text.slice(root.end)}`;
}

function footerXml(look: Look, align: "left" | "center" | "right", line: number): string {
  const { before, after, inset, size } = look.pageNumber;
  const font = escapeAttribute(look.fonts["page-number"].docx);
  const letters = `<w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/></w:rPr>`;
  const run = (inner: string) => `<w:r>${letters}${inner}</w:r>`;
  const words = (text: string) => (text === "" ? "" : run(`<w:t xml:space="preserve">${escapeText(text)}</w:t>`));
  const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const indent = align === "center" ? "" : ` w:${align}="${pointsToTwips(inset * size)}"`;
  return `${xmlHead}<w:ftr xmlns:w="${namespaces.w}"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:ind${indent} w:firstLine="0"/><w:jc w:val="${align}"/></w:pPr>${words(before)}${field("begin")}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field("separate")}${run("<w:t>1</w:t>")}${field("end")}${words(after)}</w:p></w:ftr>`;
}
