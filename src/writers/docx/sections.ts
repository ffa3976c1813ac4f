import { strToU8 } from "fflate";
import type { Look } from "../../look/types.js";
import { parts } from "../../ooxml/names.js";
import { mmToTwips, pointsToTwips } from "../../ooxml/units.js";
import { escapeText } from "../../ooxml/xml.js";
import type { DocMeta } from "../../tree/types.js";
import { type Section, turned } from "../landscape.js";
import { measures } from "./measures.js";
import { footerLine } from "./styles.js";

/** What a document needs beyond the shell: footers of pages on their side, notes, pictures. */
export interface ExtraParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly types: string;
  readonly rels: string;
  readonly styles?: string;
}

/** By the side the number stands on: the footer's part and its relationship. */
const footers = {
  right: { id: "rIdTurned1", file: "footer-turned1.xml" },
  left: { id: "rIdTurned2", file: "footer-turned2.xml" },
} as const;

/** The w:sectPr of a section, from that of an upright document. */
export function sectionXml(upright: string, { start, landscape, bare }: Section, look: Look, { layout }: DocMeta): string {
  const own = landscape ? onItsSide(upright, look) : upright;
  // With a first page of its own, and no footer for it, a section's first page has no number; so has a letter's.
  return bare || (layout === "letter" && start === 0) ? own.replace("<w:docGrid ", "<w:titlePg/><w:docGrid ") : own;
}

/** Without a grid: LibreOffice 7.4 would put half of what the lines leave of the page above the first of them. */
function onItsSide(upright: string, look: Look): string {
  const { width, height, top, right, bottom, left } = measures(turned(look));
  return upright
    .replace(/(<w:footerReference w:type="default" r:id=")[^"]*/, `$1${footers.right.id}`)
    .replace(/(<w:footerReference w:type="even" r:id=")[^"]*/, `$1${footers.left.id}`)
    .replace(/<w:docGrid [^>]*>/, "")
    .replace(/<w:pgSz [^>]*>/, `<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/>`)
    .replace(
      /<w:pgMar [^>]*>/,
      `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${Math.round(top / 2)}" w:footer="${Math.round(bottom / 2)}" w:gutter="0"/>`,
    );
}

/** Footers that print the number where the upright pages have it, reading like theirs: in a text box whose text is turned clockwise. */
export function turnedFooters(look: Look): ExtraParts {
  const sides = look.pageNumber.place === "outer" ? (["right", "left"] as const) : (["right"] as const);
  const entries = sides.map((side) => ({
    ...footers[side],
    xml: footerXml(look, look.pageNumber.place === "center" ? "center" : side),
  }));
  return {
    files: new Map(entries.map(({ file, xml }) => [`word/${file}`, strToU8(xml)])),
    types: entries
      .map(
        ({ file }) =>
          `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml" PartName="/word/${file}"/>`,
      )
      .join(""),
    rels: entries
      .map(
        ({ id, file }) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="${file}"/>`,
      )
      .join(""),
  };
}

/** The list of content types, the document's relationships and styles, with those of further parts. */
export const withParts = (shell: ReadonlyMap<string, Uint8Array>, extra: ExtraParts): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ...[...shell].map(([name, bytes]): [string, Uint8Array] => {
      const added = { [parts.types]: extra.types, [parts.documentRels]: extra.rels, [parts.styles]: extra.styles }[name] ?? "";
      if (added === "") return [name, bytes];
      const text = new TextDecoder().decode(bytes);
      const end = text.lastIndexOf("</");
      return [name, strToU8(text.slice(0, end) + added + text.slice(end))];
    }),
    ...extra.files,
  ]);

const namespaces = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** English metric units of a twip. */
const emu = 635;

function footerXml(look: Look, side: "right" | "left" | "center"): string {
  const { page, pageNumber } = look;
  const line = footerLine(look);
  // The number's middle stands as far from the upright page's lower edge, here the left one, as on upright pages.
  const x = (mmToTwips(page.margins.bottom - pageNumber.below) - Math.round(line / 2)) * emu;
  const [y, length] = [mmToTwips(page.margins.left) * emu, measures(look).area * emu];
  const inset = pointsToTwips(pageNumber.inset * pageNumber.size);
  const indent = side === "center" ? "" : `<w:ind w:${side}="${inset}"/>`;
  const number = `<w:p><w:pPr><w:pStyle w:val="Footer"/>${indent}<w:jc w:val="${side}"/></w:pPr>${run(pageNumber.before)}${field}${run(pageNumber.after)}</w:p>`;
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${line * emu}" cy="${length}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>${number}</w:txbxContent></wps:txbx><wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>`;
  const anchor = `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${y}</wp:posOffset></wp:positionV><wp:extent cx="${line * emu}" cy="${length}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="页码"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p></w:ftr>`;
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
