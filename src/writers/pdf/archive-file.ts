import type { Look } from "../../look/types.js";
import { escapeText } from "../../ooxml/xml.js";
import { withoutOrigins } from "../../tree/origins.js";
import type { Doc, DocMeta } from "../../tree/types.js";
import { points } from "../elements/points.js";
import { packedDocument } from "./packed-document.js";

/** What a file says about itself, in its information and in its XMP metadata alike. */
export type Facts = Pick<DocMeta, "title" | "issuer" | "number" | "version" | "date">;

/** A pdfkit document set up for archives, and its bytes once everything is drawn. */
export interface ArchiveFile {
  readonly document: PDFKit.PDFDocument;
  readonly end: () => Uint8Array;
}

/** The part of a pdfkit document that is used here and not in its types. */
interface Internals {
  info: PDFKit.DocumentInfo;
  appendXML(xml: string): void;
  _addInfo(): void;
}

/**
 * Opens a file laid out as PDF/A-3a asks (ISO 19005-3, GB/T 23286.3): tags, language, XMP metadata that agrees with the information, an sRGB
 * output intent, and the trees it was printed from inside. No validator has certified it.
 * @param trees the documents, embedded as JSON
 */
export async function openArchiveFile(look: Look, facts: Facts, trees: readonly Doc[]): Promise<ArchiveFile> {
  const options: PDFKit.PDFDocumentOptions = {
    autoFirstPage: false,
    size: [points(look.page.width), points(look.page.height)],
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    lang: "zh-CN",
    tagged: true,
    displayTitle: true,
    // No default font: pdfkit would read Helvetica's metrics for nothing.
    font: null as unknown as string,
    info: infoOf(facts),
  };
  const { document, end } = await packedDocument(options);
  const internals = document as unknown as Internals;
  internals._addInfo = () => internals.appendXML(xmpOf(internals.info));
  const date = dateOf(facts);
  // As the history has them: the same on every machine, and when it is printed again.
  for (const tree of trees)
    document.file(Buffer.from(`${JSON.stringify(withoutOrigins(tree))}\n`), {
      name: `${tree.meta.document}.json`,
      type: "application/json",
      description: `${tree.meta.title}（结构数据）`,
      creationDate: date,
      modifiedDate: date,
      // Missing in pdfkit's types.
      ...{ relationship: "Source" },
    });
  return { document, end };
}

/** The date is the document's own, never the clock's, or no two runs would give the same bytes. */
const dateOf = ({ date }: Facts): Date => new Date(`${date ?? "2000-01-01"}T00:00:00+08:00`);

function infoOf(facts: Facts): PDFKit.DocumentInfo {
  const date = dateOf(facts);
  return {
    Title: facts.title,
    Author: facts.issuer,
    ...(facts.number !== undefined && { Subject: facts.number }),
    Keywords: facts.version,
    Creator: "条理 Tiaoli",
    CreationDate: date,
    ModDate: date,
  };
}

/** The information as XMP. pdfkit writes it without escaping, and without the date of change. */
function xmpOf({
  Title = "",
  Author = "",
  Subject,
  Keywords = "",
  Creator = "",
  Producer = "",
  CreationDate,
  ModDate,
}: PDFKit.DocumentInfo): string {
  const text = (value: string): string => escapeText(value);
  const time = (date: Date | undefined): string => `${(date ?? new Date(0)).toISOString().slice(0, 19)}Z`;
  const translated = (tag: string, value: string): string =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt></${tag}>`;
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${time(CreationDate)}</xmp:CreateDate><xmp:ModifyDate>${time(ModDate)}</xmp:ModifyDate><xmp:CreatorTool>${text(Creator)}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${translated("dc:title", Title)}<dc:creator><rdf:Seq><rdf:li>${text(Author)}</rdf:li></rdf:Seq></dc:creator>${Subject === undefined ? "" : translated("dc:description", Subject)}<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${text(Producer)}</pdf:Producer><pdf:Keywords>${text(Keywords)}</pdf:Keywords></rdf:Description>`;
}
