import { strToU8 } from "fflate";
import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { parts } from "../../ooxml/names.js";
import { packParts } from "../../ooxml/zip.js";
import type { DocMeta } from "../../tree/types.js";
import { type Section, sectionsOf } from "../landscape.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { bodyXml } from "./body.js";
import { measures } from "./measures.js";
import { coreXml, customXml } from "./properties.js";
import { type ExtraParts, sectionXml, turnedFooters, withParts } from "./sections.js";
import { shellOf } from "./shell.js";
import { collect } from "./things.js";

/** The tree as a Word file. Only the body and the properties are made anew for each document; see `shell.ts`. */
export const writeDocx: Writer = async (doc, { look }) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  const { after } = await shellOf(look);
  const end = (section: Section): string => sectionXml(uprightIn(after), section, look, doc.meta);
  const sections = sectionsOf(doc, look);
  const collected = collect(measures(look).area);
  const body = bodyXml(doc, look, { sections, end }, collected.things) + end(sections.at(-1)!);
  const footers = sections.some(({ landscape }) => landscape) ? [turnedFooters(look)] : [];
  const things = collected.parts();
  return succeed(await pack(body, doc.meta, look, joined([...footers, ...(things ? [things] : [])])));
};

function joined(extras: readonly ExtraParts[]): ExtraParts | undefined {
  if (extras.length < 2) return extras[0];
  const files = new Map(extras.flatMap((one) => [...one.files]));
  const all = (of: (one: ExtraParts) => string): string => extras.map(of).join("");
  return { files, types: all(({ types }) => types), rels: all(({ rels }) => rels), styles: all(({ styles = "" }) => styles) };
}

/** The w:sectPr of a look's shell. */
const uprightIn = (after: string): string => after.slice(0, after.indexOf(sectionTag) + sectionTag.length);
const sectionTag = "</w:sectPr>";

/** A Word file around a body: the children of w:body without the section properties. */
export async function packDocx(body: string, meta: DocMeta, look: Look): Promise<Uint8Array> {
  const whole = { start: 0, end: 1, landscape: false };
  return pack(body + sectionXml(uprightIn((await shellOf(look)).after), whole, look, meta), meta, look);
}

async function pack(body: string, meta: DocMeta, look: Look, extra?: ExtraParts): Promise<Uint8Array> {
  const shell = await shellOf(look);
  const own = new Map([
    [parts.core, coreXml(meta)],
    [parts.custom, customXml(meta)],
    [parts.document, shell.before + body + shell.after.slice(uprightIn(shell.after).length)],
  ]);
  const rest = extra === undefined ? shell.parts : withParts(shell.parts, extra);
  const all = new Map([...rest, ...[...own].map(([name, xml]) => [name, strToU8(xml)] as const)]);
  return packParts(new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))));
}
