import { strToU8 } from "fflate";
import { namespaces } from "../../src/ooxml/names.js";
import { packParts } from "../../src/ooxml/zip.js";

/** Parts of a made-up Word file beside its body, as XML inside their root element. */
export interface Extra {
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly settings?: string;
}
const roots = {
  ...{ styles: "styles", numbering: "numbering", comments: "comments", footnotes: "footnotes", endnotes: "endnotes" },
  ...{ header: "hdr", footer: "ftr", settings: "settings" },
} as const;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const more =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** The parts of a Word file with the body given, as another program might have written it. */
export function madeParts(body: string, extra: Extra = {}): Map<string, Uint8Array> {
  const kinds = Object.keys(extra) as (keyof Extra)[];
  const part = (root: string, inner: string) =>
    strToU8(`${head}<w:${root} xmlns:w="${namespaces.w}" ${more}>${inner}</w:${root}>`);
  const relation = (kind: string, target: string, i: number) =>
    `<Relationship Id="r${i}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (all: string) =>
    strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`);
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  return new Map([
    [
      "[Content_Types].xml",
      strToU8(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("document", "document.main")}${kinds.map((kind) => override(kind, kind)).join("")}</Types>`,
      ),
    ],
    ["_rels/.rels", relations(relation("officeDocument", "word/document.xml", 1))],
    ["word/_rels/document.xml.rels", relations(kinds.map((kind, i) => relation(kind, `${kind}.xml`, i)).join(""))],
    ["word/document.xml", part("document", `<w:body>${body}</w:body>`)],
    ...kinds.map((kind) => [`word/${kind}.xml`, part(roots[kind], extra[kind]!)] as const),
  ]);
}

export const madeDocx = (body: string, extra: Extra = {}): Uint8Array => packParts(madeParts(body, extra));

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
