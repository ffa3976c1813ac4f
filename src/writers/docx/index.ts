import { strToU8 } from "fflate";
import { fail, succeed } from "../../diag/types.js";
import type { Look } from "../../look/types.js";
import { parts } from "../../ooxml/names.js";
import { packParts } from "../../ooxml/zip.js";
import type { DocMeta } from "../../tree/types.js";
import { unwritableText } from "../writable-text.js";
import type { Writer } from "../writer.js";
import { bodyXml } from "./body.js";
import { measures } from "./measures.js";
import { coreXml, customXml } from "./properties.js";
import { shellOf } from "./shell.js";

/** The tree as a Word file. Only the body and the properties are made anew for each document; see `shell.ts`. */
export const writeDocx: Writer = async (doc, { look }) => {
  const faults = unwritableText(doc);
  if (faults.length > 0) return fail(...faults);
  return succeed(await packDocx(bodyXml(doc, look, measures(look).area), doc.meta, look));
};

/** A letter's first page has no number: with a first page of its own, and no footer for it, it has none. */
const sectionEnd = (after: string, { layout }: DocMeta): string =>
  layout === "letter" ? after.replace("<w:docGrid ", "<w:titlePg/><w:docGrid ") : after;

/** A Word file around a body: the children of w:body without the section properties. */
export async function packDocx(body: string, meta: DocMeta, look: Look): Promise<Uint8Array> {
  const shell = await shellOf(look);
  const own = new Map([
    [parts.core, coreXml(meta)],
    [parts.custom, customXml(meta)],
    [parts.document, shell.before + body + sectionEnd(shell.after, meta)],
  ]);
  const all = new Map([...shell.parts, ...[...own].map(([name, xml]) => [name, strToU8(xml)] as const)]);
  return packParts(new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))));
}
