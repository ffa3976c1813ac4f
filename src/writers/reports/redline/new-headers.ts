import { type OpenWord, withTexts } from "../../../ooxml/open-word.js";
import type { Package } from "../../../ooxml/package.js";
import { withContentType, withRelation } from "../../../ooxml/patch/custom-properties.js";
import { openPart } from "../../../ooxml/patch/part.js";
import { switchOf } from "../../../ooxml/xml-tree.js";
import { splice } from "../../../text/splice.js";
import { type Exchange, exchangeEdit } from "./part-exchange.js";
import { headersOf, type PartEdit, saidBy, sectionsIn } from "./part-headers.js";
import type { Container } from "./part-words.js";

const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A file with an empty header more, and what it is to say. */
export interface NewHeader {
  readonly word: OpenWord;
  readonly edit: PartEdit;
}

/**
 * A header or footer that the new file has on all its pages of one kind and the old one on none: as a part that is empty but
 * for what is inserted into it. Rejected it stays, without words. null where there is none, or it cannot be shown so.
 */
export function newHeader(kind: "header" | "footer", word: OpenWord, other: Package, how: Exchange): NewHeader | null {
  const { file } = word;
  const [olds, news] = [headersOf(file, kind), headersOf(other, kind)];
  for (const type of ["default", "first", "even"]) {
    const now = news[0]?.get(type);
    const comes = olds.length > 0 && now !== undefined && saidBy(now) !== "" && olds.every((section) => !section.has(type));
    if (!comes || !news.every((section) => saidBy(section.get(type) ?? null) === saidBy(now))) continue;
    if (tellsApart(type, file) && tellsApart(type, other)) return entered(kind, type, now, word, how);
  }
  return null;
}

/** Whether the sections of a file have pages of their own for a kind of header. */
function tellsApart(type: string, file: Package): boolean {
  if (type === "first") return sectionsIn(file).every((section) => switchOf(section, "w:titlePg") === true);
  const settings = file.related("settings");
  return type !== "even" || (settings.ok && settings.value.some((one) => switchOf(one, "w:evenAndOddHeaders") === true));
}

/** The file with an empty part for it, and what that is to be. */
function entered(kind: "header" | "footer", type: string, now: Container, word: OpenWord, how: Exchange): NewHeader | null {
  const { file } = word;
  const [section] = sectionsIn(file);
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  let name = `${kind}Tiaoli1.xml`;
  for (let n = 2; file.nameOf(folder + name) !== undefined; n++) name = `${kind}Tiaoli${n}.xml`;
  const listed = withContentType(file, folder + name, `${types}.${kind}+xml`);
  const related = withRelation(file, `${folder}_rels/${file.path.slice(folder.length)}.rels`, `${base}/${kind}`, name);
  const root = kind === "header" ? "w:hdr" : "w:ftr";
  const open = file.text.slice(file.document.start, file.document.innerStart).replace(/^<w:document/, `<${root}`);
  // A reference names its part in the namespace of relationships, under the name the whole file has for it.
  if (listed === null || related === null || section!.innerStart === section!.end || !/\sxmlns:r\s*=/.test(open)) return null;
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${open}<w:p></w:p></${root}>`;
  const reference = `<w:${kind}Reference w:type="${type}" r:id="${related.id}"/>`;
  const main = splice(file.text, [{ start: section!.innerStart, end: section!.innerStart, text: reference }]);
  const next = withTexts(word, [[folder + name, text], listed, related.part, [file.path, main]]);
  const part = next && openPart(next.file, folder + name);
  if (!next || !part) return null;
  const styles = next.file.related("styles");
  const old: Container = { part, element: part.root, styles: styles.ok ? styles.value[0] : undefined };
  const words = exchangeEdit(old, now, how);
  return words === null ? null : { word: next, edit: { old, now, text: words } };
}
